import * as z from 'zod/mini';
import { AccountKeySchema, type Instant, InstantSchema, PersonIdSchema, ReviewIdSchema } from './ids';
import { type PlatformId, PlatformIdSchema } from './platform';

/**
 * Posts of our own accounts as the platform's own lists show them (issue 3 §5): what went out past the guard is noticed here.
 */

/** One article as a list shows it. A field the list does not show is absent and is not compared. */
export interface ListedArticle {
  readonly title?: string;
  readonly body?: string;
  /** Title and text in one string, where the list tells them no further apart. */
  readonly whole?: string;
  readonly digest?: string;
}

/** A post of somebody, as an answer of the platform shows it to its readers. Deleted and private posts are left out by the decoders. */
export interface ListedPost {
  readonly platform: PlatformId;
  /** The platform's ids of the post, the one it is known by here first; never empty. */
  readonly ids: readonly [string, ...string[]];
  /** Address of the public post, '' unknown. */
  readonly url: string;
  /** When it was published, ms; null when the answer carries the text of a known post only. */
  readonly at: Instant | null;
  /** Whose it is; null where a list holds nobody else's posts. */
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly articles: readonly ListedArticle[];
  /** The text breaks off (展开): only its beginning can be compared. */
  readonly cut: boolean;
  /** Id of the post it reposts, null for none; undefined where the list does not tell. */
  readonly reposts?: string | null;
  /** Where short links of the text lead, as the platform says: written address → its targets. */
  readonly links: Readonly<Record<string, readonly string[]>>;
}

/** What an answer tells about posts. `list`: it is the list of one account's posts (whose: its id, '' the account's own), so that a look is noted. */
export interface ListedPosts {
  readonly posts: readonly ListedPost[];
  readonly list: { readonly owner: string } | null;
}

export const NO_POSTS: ListedPosts = { posts: [], list: null };

/** 未经审核发布: nothing signed is known for it. 内容不一致: known, and it reads otherwise than what was signed. */
export const StrayKindSchema = z.enum(['unreviewed', 'differs']);
export type StrayKind = z.infer<typeof StrayKindSchema>;

/** 手机客户端发布、突发应急、其他工具、平台改动、非本单位内容. */
export const StrayCauseSchema = z.enum(['phone', 'emergency', 'other-tool', 'platform', 'not-ours']);
export type StrayCause = z.infer<typeof StrayCauseSchema>;

export const STRAY_REASON_MIN = 4;
const Reason = z.string().check(z.minLength(STRAY_REASON_MIN), z.maxLength(500));

/** `<platform>:post:<the platform's id>` */
export const OwnPostKeySchema = z.string().check(z.regex(/^(?:weibo|wechat|douyin):post:.{1,180}$/));
export type OwnPostKey = z.infer<typeof OwnPostKeySchema>;

export const ownPostKey = ({ platform, ids }: Pick<ListedPost, 'platform' | 'ids'>): OwnPostKey =>
  `${platform}:post:${ids[0]}`;

/** How long a text is kept and compared; the longest posts are a quarter of it. */
export const SHOWN_MAX = 20_000;

/** A post of a guarded account that was seen on a list, published after the account's filing. */
export const OwnPostSchema = z.strictObject({
  key: OwnPostKeySchema,
  platform: PlatformIdSchema,
  account: AccountKeySchema,
  accountName: z.string(),
  postId: z.string().check(z.minLength(1), z.maxLength(180)),
  url: z.string().check(z.maxLength(2_000)),
  /** Published, ms. */
  at: InstantSchema,
  firstSeenAt: InstantSchema,
  /** What the list showed last; titles, summaries and text by lines. */
  text: z.string().check(z.maxLength(SHOWN_MAX)),
  cut: z.boolean(),
  /** `known`: agrees with what was signed. `open`: 待说明. `explained`: 已说明. */
  state: z.enum(['known', 'open', 'explained']),
  /** Of the last finding; null while there was none. */
  kind: z.nullable(StrayKindSchema),
  /** The review it belongs to; for 未经审核发布 a signed draft of the same words that was never released. */
  review: z.nullable(ReviewIdSchema),
  /** When it was last found to be stray, ms. */
  foundAt: z.nullable(InstantSchema),
  explanation: z.nullable(
    z.strictObject({ cause: StrayCauseSchema, reason: Reason, by: PersonIdSchema, at: InstantSchema }),
  ),
});
export type OwnPost = z.infer<typeof OwnPostSchema>;

/** What a person signs when they say what happened; travels as canonical JSON in the comment of an `explain` statement. */
export const StrayExplanationSchema = z.strictObject({
  post: OwnPostKeySchema,
  /** `foundAt` of the finding that is explained: a later change of the post needs a further word. */
  foundAt: InstantSchema,
  cause: StrayCauseSchema,
  reason: Reason,
});
export type StrayExplanation = z.infer<typeof StrayExplanationSchema>;

/** Looks at lists of posts stand among the readings under these surfaces; they say nothing about comments. */
const POSTS_SURFACE = 'posts:';
export const postsSurface = (endpoint: string): string => `${POSTS_SURFACE}${endpoint}`;
export const isPostsSurface = (surface: string): boolean => surface.startsWith(POSTS_SURFACE);
