import type { Decoded, Endpoint, Outgoing, OutgoingArticle, RawRequest } from '../contract';
import { htmlToText } from '../html';
import { fieldsOf } from './fields';
import { mediaRef } from './media-ref';
import { asArray, asObject, asText, firstId, firstText, instant, type Json, nested } from './raw-ids';

const failed = (problem: string): Decoded => ({ content: null, boundIds: [], problem });
const sends = (content: Outgoing): Decoded => ({ content, boundIds: [], problem: null });
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Name under which the content of a work is bound to its id. */
export const workBinding = (id: string): string => `item_id:${id}`;

/** Reads what a publish request carries (§3.1, §3.2, §3.5). Never throws; what it does not understand stays held. */
export function decode(endpoint: Endpoint, request: RawRequest): Decoded {
  const fields = fieldsOf(request);
  if (fields.problem !== null) return failed(fields.problem);
  return decoders[endpoint.id]?.(fields.values) ?? failed(`尚不能核对此类请求（${endpoint.id}）`);
}

const decoders: Readonly<Record<string, (values: Json) => Decoded>> = {
  'douyin.create': (values) => work(values, values),
  'douyin.create-v2': (values) => {
    const item = nested(values.item);
    const common = nested(item?.common);
    if (!item || !common) return failed('发布请求里没有可识别的作品内容（item.common）');
    return asText(common.media_type) === ARTICLE ? article(item, common) : work(common, nested(item.sync) ?? {});
  },
  'douyin.update-desc': (values) => {
    const id = firstId(values, 'item_id', 'aweme_id');
    if (!id || typeof values.desc !== 'string') return failed('修改请求里没有作品编号或描述（item_id、desc）');
    const title = values.item_title ?? values.title;
    const content = worded({ title, text: values.desc, caption: values.caption });
    if (content === null) return failed(UNCLEAR_TEXT);
    // The edit form is opened with the work's id in the address (`mid`, §1.1): the page's reading names the same target.
    return sends({ articles: [content], ...visibilityOf(values, {}), target: id });
  },
  'douyin.update-timer': (values) => {
    const id = firstId(values, 'item_id', 'aweme_id');
    const schedule = scheduleOf(values.publish_time);
    if (!id || values.publish_time === undefined || schedule === undefined) {
      return failed('修改发布时间的请求里没有可识别的作品编号或时间（item_id、publish_time）');
    }
    return {
      content: null,
      boundIds: [workBinding(id)],
      schedule,
      problem: null,
      howToSubmit: '修改发布时间也须签批：请打开作品的编辑页面，在审校台填写新的计划发布时间，提交审核，签批后再修改。',
    };
  },
  'douyin.comment-write': comment,
  'douyin.www-comment': comment,
};

/** `media_type` of an article (§3.1). */
const ARTICLE = '43';
const UNCLEAR_TEXT = '请求里的作品文字无法识别，或前后不一致（text、caption、desc）';
const UNCLEAR_TIME = '请求里的定时时间（timing）无法识别';

function work(common: Json, sync: Json): Decoded {
  const schedule = scheduleOf(common.timing);
  if (schedule === undefined) return failed(UNCLEAR_TIME);
  const content = worded({ title: common.item_title, text: common.text, caption: common.caption });
  if (content === null) return failed(UNCLEAR_TEXT);
  const media = mediaOf(common);
  if (media === null) return failed('请求里的图片或视频编号无法识别（images、video_id）');
  const article: OutgoingArticle = { ...content, ...media };
  return { ...sends({ articles: [article], schedule, ...visibilityOf(common, sync) }), unchecked: UNSHOWN };
}

/** The cover is named by a frame or a file of its own, the declaration by a code (§3.1): the page shows neither. */
const UNSHOWN: readonly string[] = ['封面', '自主声明'];

/**
 * Pictures by `images[].uri`, the video as one without an address (its `video_id` stands nowhere on the page). {}: the request names
 * neither; null: it does, and cannot be read.
 */
function mediaOf(common: Json): Pick<OutgoingArticle, 'mediaRefs' | 'mediaLoose' | 'mediaKind'> | null {
  const listed = typeof common.images === 'string' ? nested(`{"list":${common.images}}`)?.list : common.images;
  if (listed !== undefined && listed !== null && listed !== '') {
    if (!Array.isArray(listed)) return null;
    const refs = asArray(listed).map((row) => asText(row) || firstText(asObject(row), 'uri', 'url'));
    if (refs.includes('')) return null;
    if (refs.length > 0) return { mediaRefs: refs.map(mediaRef), mediaLoose: true, mediaKind: 'image' };
  }
  return firstText(common, 'video_id') ? { mediaRefs: [''], mediaLoose: true, mediaKind: 'video' } : {};
}

/**
 * An article: no source shows where its body stands in the request, so every part of `item` is searched for names that can only mean
 * it [I]. Without one, or with two that differ, the request stays held.
 */
function article(item: Json, common: Json): Decoded {
  const schedule = scheduleOf(common.timing);
  if (schedule === undefined) return failed(UNCLEAR_TIME);
  const parts: readonly Json[] = [common, ...Object.values(item).map((part) => nested(part) ?? {})];
  const bodies = new Set(
    parts.flatMap((part) => firstText(part, 'article_content', 'article_body', 'rich_content') || []),
  );
  const [body] = bodies;
  if (body === undefined || bodies.size > 1) return failed('文章的发布请求里没有可识别的正文，无法与签批内容核对');
  const named = (...names: string[]) => parts.map((part) => firstText(part, ...names)).find((text) => text !== '');
  const title = named('article_title', 'item_title');
  if (title === undefined) return failed('文章的发布请求里没有标题（item_title）');
  const digest = named('article_abstract');
  const { text, links, images } = htmlToText(body);
  const sent: OutgoingArticle = {
    title,
    body: text,
    links: links.map((link) => link.href),
    mediaRefs: images.map(mediaRef),
    mediaLoose: true,
    ...(digest === undefined ? {} : { digest }),
  };
  const content = { articles: [sent], schedule, ...visibilityOf(common, nested(item.sync) ?? {}) };
  return { ...sends(content), unchecked: UNSHOWN };
}

/** What the page shows is the person answered, what the request names is an id: it is looked up among the comments seen. */
function comment(values: Json): Decoded {
  const texts = [values.text, values.content].filter((value) => value !== undefined);
  const [body] = texts;
  if (typeof body !== 'string' || texts.some((text) => text !== body)) {
    return failed('评论请求里没有可识别的正文（text）');
  }
  // Family A: `comment_Id`, empty for a comment on the work itself (§3.5); the newer names are inferred.
  const answered = firstId(values, 'comment_Id', 'comment_id', 'reply_to_reply_id', 'reply_id');
  const decoded = sends({ articles: [{ body }] });
  return answered ? { ...decoded, answers: { channel: 'comment', comment: answered, person: '' } } : decoded;
}

/**
 * Title and description. `text` is both in one string, `caption` the description alone (§3.1). Null when they contradict each other:
 * nobody can say which of them is shown.
 */
function worded(sent: { title: unknown; text: unknown; caption: unknown }): OutgoingArticle | null {
  const [title, text, caption] = [sent.title, sent.text, sent.caption].map((value) => value ?? undefined);
  if (!isTextOrAbsent(title) || !isTextOrAbsent(text) || !isTextOrAbsent(caption)) return null;
  const named = title === undefined ? {} : { title };
  const rest = text === undefined ? undefined : withoutTitle(text, title ?? '');
  if (caption === undefined) return rest === undefined ? null : { ...named, body: rest };
  const same = text === undefined || rest === undefined || [rest, text].some((t) => bare(t) === bare(caption));
  return same ? { ...named, body: caption } : null;
}

const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

/** A description without the title in front of it. */
export function withoutTitle(text: string, title: string): string {
  const start = text.trimStart();
  const lead = title.trim();
  return lead !== '' && start.startsWith(lead) ? start.slice(lead.length).trimStart() : text;
}

/** ms; null = at once (-1, 0 or not given); undefined = cannot be read. Seconds by §3.1. */
function scheduleOf(value: unknown): number | null | undefined {
  if (value === undefined || value === null || ['-1', '0'].includes(asText(value)) || value === '') return null;
  return instant(value) ?? undefined;
}

const VISIBILITY: Readonly<Record<string, string>> = { '0': '公开', '1': '仅自己可见', '2': '好友可见' };
/** Products a work can be published to as well. Names of further switches in the request were not seen (§2.5). */
const SYNC: Readonly<Record<string, string>> = { sync_to_toutiao: '今日头条' };
const isOn = (value: unknown): boolean => value === true || ['1', 'true'].includes(asText(value));

/**
 * Who sees it, worded as the page's reading words it: `公开；同时发布：今日头条`. Not named when a product is switched on that has no
 * known name here: the reading of the page alone then decides. An unknown code stands for itself, so that it equals nothing signed.
 */
function visibilityOf(common: Json, sync: Json): { visibility?: string } {
  const code = asText(common.visibility_type);
  if (code === '') return {};
  const on = Object.keys(asObject(sync) ?? {}).filter((name) => name.startsWith('sync_to_') && isOn(sync[name]));
  const products = on.map((name) => SYNC[name]);
  if (products.includes(undefined)) return {};
  const who = VISIBILITY[code] ?? `可见范围${code}`;
  return { visibility: products.length > 0 ? `${who}；同时发布：${products.join('、')}` : who };
}
