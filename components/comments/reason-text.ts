import type { TriageReason } from '../../utils/domain/triage';
import { explainReason } from '../../utils/triage/explain';
import { underscored } from '../shared/labels';
import { type TextKey, useText } from '../text';

/** A reason of 分类 as a sentence in the language of the page. */
export function useReasonText(): (reason: TriageReason) => string {
  const { t } = useText();
  return (reason) => {
    const { rule, whole, words, kind, importance, negative } = explainReason(reason);
    const quoted = words.map((word) => t('triage.reason.quote', { word })).join(t('triage.reason.and'));
    if (rule === null) return t(quoted ? 'triage.reason.goneWith' : 'triage.reason.gone', { quoted });
    // Every rule has its text: tests/unit/triage/explain.test.ts.
    const name = t(`triage.rule.${underscored(rule)}` as TextKey);
    if (whole) return t(quoted ? 'triage.reason.wholeWith' : 'triage.reason.whole', { name, quoted });
    const speaks = [
      kind && t('triage.reason.kind', { kind: t(`handling.kind.${kind}`) }),
      importance && t('triage.reason.importance', { importance: t(`handling.importance.${importance}`) }),
      negative && t('triage.reason.negative'),
    ].filter(Boolean);
    const what = quoted ? t('triage.reason.found', { name, quoted }) : name;
    return speaks.length > 0
      ? t('triage.reason.speaks', { what, speaks: speaks.join(t('triage.reason.comma')) })
      : t('triage.reason.whole', { name: what });
  };
}
