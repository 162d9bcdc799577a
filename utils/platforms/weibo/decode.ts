import type { Decoded, Endpoint, Outgoing, OutgoingArticle, RawRequest } from '../contract';
import { htmlToText } from '../html';
import { asArray, asObject, type Fields, fieldsOf } from './fields';
import { postId } from './mid';
import { EMPTY_REPOST, mediaRef, visibilityLabel } from './refs';

type Readable = Extract<Fields, { problem: null }>;

const failed = (problem: string): Decoded => ({ content: null, boundIds: [], problem });
const sends = (content: Outgoing): Decoded => ({ content, boundIds: [], problem: null });

/** Reads what a publish or save request carries (weibo §3.1). Never throws; what it does not understand is a problem and stays held. */
export function decode(endpoint: Endpoint, request: RawRequest): Decoded {
  const fields = fieldsOf(request);
  if (fields.problem !== null) return failed(fields.problem);
  return decoders[endpoint.id]?.(fields) ?? failed(`尚不能核对此类请求（${endpoint.id}）`);
}

const decoders: Readonly<Record<string, (f: Readable) => Decoded>> = {
  'weibo.update': (f) => post(f, { schedule: null }),
  'weibo.schedule-upload': (f) => {
    const at = instant(f.get('schedule_timestamp'));
    return at === null
      ? failed('定时微博的请求里没有可识别的定时时间（schedule_timestamp）')
      : post(f, { schedule: at });
  },
  'weibo.upload-immediately': (f) => {
    const id = f.get('schedule_id');
    if (!id) return failed('立即发送的请求里没有定时微博编号（schedule_id）');
    return { content: null, boundIds: [`schedule_id:${id}`], schedule: null, problem: null };
  },
  'weibo.normal-repost': (f) => withTarget(f, { body: f.get('comment').trim() ? f.get('comment') : EMPTY_REPOST }),
  'weibo.quick-repost': (f) => withTarget(f, { body: EMPTY_REPOST, mediaRefs: [] }),
  // The body of an edit is not documented: `content` or `text` is accepted, everything else stays held.
  'weibo.modify': (f) => {
    const name = ['content', 'text'].find((n) => f.has(n));
    return name ? withPictures(f, { body: f.get(name) }, visibilityOf(f)) : failed('编辑微博的请求里没有可识别的正文');
  },
  'weibo.comment-create': (f) => withTarget(f, { body: f.get('comment') }, 'comment'),
  // The comment answered (`cid`) is shown nowhere in the page, so the target is compared by the reading of the page alone.
  'weibo.comment-reply': (f) =>
    f.has('comment') ? withPictures(f, { body: f.get('comment') }, {}) : failed('回复请求里没有可识别的正文'),
  'weibo.article-publish': article,
  'weibo.article-publish-timing': article,
  'weibo.article-save': (f) => {
    if (!f.has('content') || !f.get('id')) return failed('文章保存请求里没有正文或编号');
    return sends({ articles: [savedArticle(f.get('title'), f.get('content'), f.get('summary'))] });
  },
  'weibo.v6-add': (f) => textOnly(f, 'text'),
  'weibo.v6-forward': (f) => textOnly(f, 'text'),
  'weibo.v6-comment': (f) => textOnly(f, 'text'),
  'weibo.mobile-update': (f) => post(f, { schedule: null }),
  'weibo.mobile-repost': (f) => textOnly(f, 'content'),
  'weibo.mobile-comment-create': (f) => textOnly(f, 'content'),
  'weibo.mobile-comment-reply': (f) => textOnly(f, 'content'),
  'weibo.message-new': (f) => textOnly(f, 'text', 'content'),
  'weibo.message-group': (f) => textOnly(f, 'content'),
  'weibo.mobile-message': (f) => textOnly(f, 'content'),
};

function post(f: Readable, extra: Partial<Outgoing>): Decoded {
  if (!f.has('content')) return failed('发微博的请求里没有正文（content）');
  if (!isEmpty(f.get('vote'))) return failed('请求里带有投票，无法与签批内容核对');
  return withPictures(f, { body: f.get('content') }, { ...extra, ...visibilityOf(f) });
}

function withTarget(f: Readable, content: OutgoingArticle, need = 'id'): Decoded {
  if (!f.get('id') || !f.has(need)) return failed(`请求里没有可识别的对象或正文（id、${need}）`);
  return withPictures(f, content, { target: postId(f.get('id')), ...visibilityOf(f) });
}

function textOnly(f: Readable, ...names: readonly string[]): Decoded {
  const name = names.find((n) => f.has(n));
  return name ? withPictures(f, { body: f.get(name) }, {}) : failed(`请求里没有可识别的正文（${names.join('、')}）`);
}

function withPictures(f: Readable, content: OutgoingArticle, extra: Partial<Outgoing>): Decoded {
  const pictures = pictureIds(f.get('pic_id'));
  const videos = videoCount(f.get('media'));
  if (!pictures || videos === null) return failed('请求里的图片或视频编号无法识别');
  const mediaRefs = content.mediaRefs ?? [...pictures, ...Array.from({ length: videos }, () => '')];
  return sends({ articles: [{ ...content, mediaRefs }], ...extra });
}

/**
 * `pic_id`: comma list (2022) or JSON list of `{type, pid}` (2026). A video's id is not shown by the composer; '' stands for it
 * on both sides, so that number and place are compared.
 */
function pictureIds(value: string): readonly string[] | null {
  const text = value.trim();
  if (isEmpty(text)) return [];
  if (!text.startsWith('[')) {
    const ids = text.split(',').map((id) => id.trim());
    return ids.every((id) => /^[\w-]{1,80}$/.test(id)) ? ids : null;
  }
  const ids = list(text)?.map((item) => {
    const object = asObject(item);
    if (object && /video/i.test(String(object.type))) return '';
    const pid = object ? object.pid : item;
    return typeof pid === 'string' && pid !== '' ? pid : null;
  });
  return ids && !ids.includes(null) ? (ids as string[]) : null;
}

/** How many videos the `media` field carries; null when it cannot be read. */
function videoCount(value: string): number | null {
  if (isEmpty(value)) return 0;
  const many = list(value);
  if (many) return many.length;
  try {
    return asObject(JSON.parse(value)) ? 1 : null;
  } catch {
    return null;
  }
}

function list(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? asArray(value) : null;
  } catch {
    return null;
  }
}

function isEmpty(value: string): boolean {
  return ['', '[]', '{}', 'null', '0', 'undefined'].includes(value.trim());
}

function visibilityOf(f: Readable): { visibility?: string } {
  return f.get('visible') === '' ? {} : { visibility: visibilityLabel(f.get('visible')) };
}

/** Seconds or milliseconds since 1970 to ms. */
function instant(value: string): number | null {
  if (/^\d{13}$/.test(value)) return Number(value);
  return /^\d{10}$/.test(value) ? Number(value) * 1000 : null;
}

/**
 * Publishing an article sends its id and the text of the post that goes with it: article 0 is what was saved under the id,
 * article 1 that text (absent when empty).
 */
function article(f: Readable): Decoded {
  const id = f.get('id');
  if (!id) return failed('发布文章的请求里没有文章编号（id）');
  const when = [f.get('timestamp'), f.get('time')].find((value) => !isEmpty(value));
  const schedule = when === undefined ? null : instant(when);
  if (when !== undefined && schedule === null) return failed('发布文章的请求里定时时间无法识别');
  const text = f.get('text');
  const rank = f.get('rank');
  const content: Outgoing = {
    articles: text.trim() ? [{}, { body: text }] : [],
    ...(rank === '' || rank === '0' ? {} : { visibility: visibilityLabel(rank) }),
  };
  const bare = content.articles.length === 0 && content.visibility === undefined;
  return { content: bare ? null : content, boundIds: [`article:${id}`], schedule, problem: null };
}

/** An article as draft/save sends it and draft/load answers it. */
export function savedArticle(title: string, html: string, summary: string): OutgoingArticle {
  const { text, links, images } = htmlToText(html);
  return { title, body: text, digest: summary, links: links.map((l) => l.href), mediaRefs: images.map(mediaRef) };
}
