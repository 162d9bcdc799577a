import type { AccountFiling } from '../../utils/domain/account';
import type { CommentSource } from '../../utils/domain/comment';
import type { Draft } from '../../utils/domain/draft';
import type { Gate, Severity } from '../../utils/domain/finding';
import type { Role, Stage } from '../../utils/domain/people';
import type { Review, ReviewStatus } from '../../utils/domain/review';
import { useText } from '../text';

/** The five gates in the order of the regulations. */
export const GATES: readonly Gate[] = ['political', 'legal', 'policy', 'secrecy', 'wording'];
/** Severities, worst first. */
export const SEVERITIES: readonly Severity[] = ['block', 'warn', 'hint'];

/** Pages of the platforms that have a name of their own: `platform.page`, as the platforms' adapters name them. */
const SURFACES = [
  'weibo.home',
  'weibo.status',
  'weibo.inbox',
  'weibo.article',
  'weibo.timer',
  'weibo.mobile',
  'weibo.upload',
  'weibo.chat',
  'weibo.messages',
  'wechat.article',
  'wechat.picture',
  'wechat.drafts',
  'wechat.masssend',
  'wechat.comments',
  'wechat.messages',
  'douyin.video',
  'douyin.image',
  'douyin.article',
  'douyin.upload',
  'douyin.manage',
  'douyin.comments',
  'douyin.messages',
] as const;

type Keyed<S extends string> = S extends `${infer A}.${infer B}` ? `${A}_${B}` : S;

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
    platform: (platform: CommentSource) => t(`common.platform.${platform}`),
    /** 微博 · 江北发布. */
    account: ({ platform, name }: Pick<AccountFiling, 'platform' | 'name'>) =>
      `${t(`common.platform.${platform}`)} · ${name}`,
    status: (status: ReviewStatus) => t(`common.status.${underscored(status)}`),
    /** A kind of page (`weibo.home`) without its platform; 其他页面 for what has no name. */
    surface: (id: string) => {
      const known = SURFACES.find((surface) => surface === id);
      return t(`common.surface.${known ? (known.replace('.', '_') as Keyed<typeof known>) : 'other'}`);
    },
    /** Where a review stands; one that was published first (突发先发) says so while sign-offs are owed. */
    reviewStatus: ({ status, published }: Pick<Review, 'status' | 'published'>) =>
      t(status === 'in-review' && published !== null ? 'common.status.owed' : `common.status.${underscored(status)}`),
    kind: (kind: Draft['kind']) => t(`common.kind.${underscored(kind)}`),
  };
}
