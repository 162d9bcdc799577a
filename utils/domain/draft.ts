import * as z from 'zod/mini';
import { InstantSchema } from './ids';
import { AccountRefSchema } from './platform';

/** Kind of content (分级分类): decides the review policy. */
export const DraftKindSchema = z.enum(['post', 'article', 'video', 'image-text', 'repost', 'reply', 'message']);
export type DraftKind = z.infer<typeof DraftKindSchema>;

/** Textual fields that are inspected. Offsets of findings are UTF-16 offsets into one of these. */
export const FieldNameSchema = z.enum(['title', 'body', 'digest', 'author', 'sourceUrl', 'declaration']);
export type FieldName = z.infer<typeof FieldNameSchema>;

/** A link a reader can follow. `text` is what is shown (may equal the target). */
export const LinkSchema = z.strictObject({ text: z.string(), href: z.string() });
export type Link = z.infer<typeof LinkSchema>;

/**
 * One picture, video or attached file in reading order. `ref` is the platform's identity (picture id, or the address
 * without query and host rewriting); `sha256` the hash of the bytes when we saw the file being chosen, else null.
 */
export const MediaSchema = z.strictObject({
  kind: z.enum(['image', 'video', 'audio', 'file', 'cover']),
  ref: z.string(),
  name: z.nullable(z.string()),
  sha256: z.nullable(z.string()),
});
export type Media = z.infer<typeof MediaSchema>;

/** One article: the only one of a Weibo or Douyin post, one of up to eight of a WeChat message. */
export const ArticleSchema = z.strictObject({
  title: z.string(),
  /** Visible text, one line per block, `\n` between blocks. */
  body: z.string(),
  digest: z.string(),
  author: z.string(),
  sourceUrl: z.string(),
  links: z.array(LinkSchema),
  mentions: z.array(z.string()),
  topics: z.array(z.string()),
  media: z.array(MediaSchema),
  /** The platform's declaration as shown (原创, 内容为转载信息 …); '' when none is chosen. */
  declaration: z.string(),
  /** True when the article is declared 原创 on the platform. */
  original: z.boolean(),
});
export type Article = z.infer<typeof ArticleSchema>;

/** 稿件: what would be published, as read from the platform's page. */
export const DraftSchema = z.strictObject({
  kind: DraftKindSchema,
  account: AccountRefSchema,
  articles: z.array(ArticleSchema).check(z.minLength(1), z.maxLength(8)),
  /** Scheduled time in ms, null for "now". */
  schedule: z.nullable(InstantSchema),
  /** Who can see it, as the page words it; '' when the page has no such choice. */
  visibility: z.string(),
  /** What it edits, reposts or answers: the platform's id, or a text that stands for it; null for a new post. */
  target: z.nullable(z.string()),
  /** Text quoted under a repost (not ours, but published with it). */
  quoted: z.string(),
});
export type Draft = z.infer<typeof DraftSchema>;

/** How a draft was read, in the order of trust: the platform's own editor API, its own JSON, the page. */
export const ReadingSourceSchema = z.enum(['page-api', 'page-json', 'dom']);
export type ReadingSource = z.infer<typeof ReadingSourceSchema>;

/** An article with every field empty; builders and readers start from it. */
export function emptyArticle(): Article {
  return {
    title: '',
    body: '',
    digest: '',
    author: '',
    sourceUrl: '',
    links: [],
    mentions: [],
    topics: [],
    media: [],
    declaration: '',
    original: false,
  };
}

/** True when nothing has been written or attached yet: such a page has nothing to inspect or to hold back. */
export function isBlank(draft: Draft): boolean {
  return draft.articles.every((a) => !a.title.trim() && !a.body.trim() && a.media.length === 0);
}
