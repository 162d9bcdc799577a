import * as z from 'zod/mini';
import { type Draft, type DraftKind, DraftKindSchema, emptyArticle, LinkSchema } from '../domain/draft';
import { type PlatformId, PlatformIdSchema } from '../domain/platform';

/** A line of input that cannot be inspected. */
export interface BadInput {
  readonly ok: false;
  /** Chinese, says what is wrong and what is expected. */
  readonly problem: string;
}

/** A draft to inspect. `remarks` are things that were read in a more general way than written (an unknown platform name). */
export interface GoodInput {
  readonly ok: true;
  readonly id: string;
  readonly draft: Draft;
  readonly remarks: readonly string[];
}

/** Lists of real texts carry further keys (label, source …): they are left alone. */
const LineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  platform: z.optional(z.string()),
  kind: z.optional(z.string()),
  text: z.optional(z.string()),
  fields: z.optional(
    z.object({
      title: z.optional(z.string()),
      body: z.string(),
      digest: z.optional(z.string()),
      author: z.optional(z.string()),
      sourceUrl: z.optional(z.string()),
      links: z.optional(z.array(z.union([z.string(), LinkSchema]))),
    }),
  ),
  context: z.optional(
    z.object({
      declaredOriginal: z.optional(z.boolean()),
      account: z.optional(
        z.union([z.string(), z.object({ id: z.optional(z.string()), name: z.optional(z.string()) })]),
      ),
    }),
  ),
});
type Line = z.infer<typeof LineSchema>;

const USUAL_KIND: Readonly<Record<PlatformId, DraftKind>> = { weibo: 'post', wechat: 'article', douyin: 'video' };

/**
 * One line of JSONL: `{id, platform?, kind?, fields?: {title?, body, digest?, author?, sourceUrl?, links?}, text?, context?: {declaredOriginal?,
 * account?}}`; `text` stands for `fields.body`. A platform or kind that we do not know is read as a Weibo post, with a remark.
 */
export function readLine(line: string): GoodInput | BadInput {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { ok: false, problem: '不是有效的 JSON。每行应为一个 JSON 对象，如 {"id":"1","text":"正文"}。' };
  }
  const parsed = LineSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue && issue.path.length > 0 ? `字段 ${issue.path.join('.')} ` : '';
    return { ok: false, problem: `${where}不符合格式。需要 id，以及 text 或 fields.body（字符串）。` };
  }
  const { id, text, fields } = parsed.data;
  if (text === undefined && fields === undefined) {
    return { ok: false, problem: '缺少正文：需要 text 或 fields.body。' };
  }
  const remarks: string[] = [];
  return { ok: true, id: String(id), draft: draftOf(parsed.data, remarks), remarks };
}

/** A plain text file: one Weibo post. */
export function readPlain(id: string, text: string): GoodInput {
  return { ok: true, id, draft: draftOf({ id, text }, []), remarks: [] };
}

function draftOf({ text, fields, context, ...line }: Line, remarks: string[]): Draft {
  const platform = PlatformIdSchema.safeParse(line.platform ?? 'weibo');
  if (!platform.success) remarks.push(`platform “${line.platform}” 未知，按微博检测`);
  const platformId = platform.success ? platform.data : 'weibo';
  const kind = DraftKindSchema.safeParse(line.kind ?? USUAL_KIND[platformId]);
  if (!kind.success) remarks.push(`kind “${line.kind}” 未知，按 ${USUAL_KIND[platformId]} 检测`);
  const account = typeof context?.account === 'string' ? { name: context.account } : context?.account;
  return {
    kind: kind.success ? kind.data : USUAL_KIND[platformId],
    account: { platform: platformId, id: account?.id ?? null, name: account?.name ?? null },
    articles: [
      {
        ...emptyArticle(),
        title: fields?.title ?? '',
        body: fields?.body ?? text ?? '',
        digest: fields?.digest ?? '',
        author: fields?.author ?? '',
        sourceUrl: fields?.sourceUrl ?? '',
        links: (fields?.links ?? []).map((link) => (typeof link === 'string' ? { text: '', href: link } : link)),
        original: context?.declaredOriginal ?? false,
      },
    ],
    schedule: null,
    visibility: '',
    target: null,
    quoted: '',
  };
}
