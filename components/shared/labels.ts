import type { Draft } from '../../utils/domain/draft';
import type { Gate, Severity } from '../../utils/domain/finding';
import type { Role, Stage } from '../../utils/domain/people';
import type { PlatformId } from '../../utils/domain/platform';
import type { ReviewStatus } from '../../utils/domain/review';
import { useText } from '../text';

/** The five gates in the order of the regulations. */
export const GATES: readonly Gate[] = ['political', 'legal', 'policy', 'secrecy', 'wording'];
/** Severities, worst first. */
export const SEVERITIES: readonly Severity[] = ['block', 'warn', 'hint'];

type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** Locale keys may not contain '-' (browser.i18n): the part of a key that stands for a value of a closed set. */
export function underscored<S extends string>(value: S): Underscored<S> {
  return value.replaceAll('-', '_') as Underscored<S>;
}

/** Names of the closed sets of the domain, in the language of the page. */
export function useLabels() {
  const { t } = useText();
  return {
    gate: (gate: Gate) => t(`common.gate.${gate}`),
    severity: (severity: Severity) => t(`common.severity.${severity}`),
    stage: (stage: Stage) => t(`common.stage.${stage}`),
    role: (role: Role) => t(`common.role.${role}`),
    platform: (platform: PlatformId) => t(`common.platform.${platform}`),
    status: (status: ReviewStatus) => t(`common.status.${underscored(status)}`),
    kind: (kind: Draft['kind']) => t(`common.kind.${underscored(kind)}`),
  };
}
