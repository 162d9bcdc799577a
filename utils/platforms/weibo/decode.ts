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
    return {
      content: null,
      boundIds: [`schedule_id:${id}`],
      schedule: null,
      problem: null,
      howToSubmit:
        '“立即发送”没有编辑区：请在定时列表点“编辑”打开这条微博，在审校台把计划发布时间改为“立即发布”，提交审核，签批后再发送。',
    };
  },
  'weibo.normal-repost': (f) => withTarget(f, { body: f.get('comment').trim() ? f.get('comment') : EMPTY_REPOST }),
  'weibo.quick-repost': (f) => ({
    ...withTarget(f, { body: EMPTY_REPOST, mediaRefs: [] }),
    howToSubmit: '“快转”没有编辑区，不能直接提交审核：请改点“转发”，内容留空，在审校台提交审核，签批后再发。',
  }),
  // The body of an edit is not documented: `content` or `text`, `id` or `mid` are accepted, everything else stays held.
  'weibo.modify': (f) => {
    const name = ['content', 'text'].find((n) => f.has(n));
    const target = postOf(f);
    if (!name || target === '') return failed('编辑微博的请求里没有可识别的正文或原微博编号');
    return withPictures(f, { body: f.get(name) }, { target, ...visibilityOf(f) });
  },
  'weibo.comment-create': (f) => asComment(f, withTarget(f, { body: f.get('comment') }, 'comment')),
  // `cid` is shown nowhere in the page: the comment it names is looked up among those the platform's own lists showed.
  'weibo.comment-reply': (f) =>
    f.has('comment') && f.get('cid')
      ? asComment(f, withPictures(f, { body: f.get('comment') }, {}))
      : failed('回复请求里没有可识别的正文或所回复的评论（comment、cid）'),
  'weibo.article-publish': article,
  'weibo.article-publish-timing': article,
  'weibo.article-save': (f) => {
    if (!f.has('content') || !f.get('id')) return failed('文章保存请求里没有正文或编号');
    return sends({ articles: [savedArticle(f.get('title'), f.get('content'), f.get('summary'))] });
  },
  // `addtime`, `rank` and `mid` are names of the V6 era (§3.1); with a time the request cannot be told from a scheduled one.
  'weibo.v6-add': (f) =>
    isEmpty(f.get('addtime'))
      ? textOnly(f, { schedule: null }, 'text')
      : failed('旧版定时微博的时间（addtime）无法核对'),
  'weibo.v6-forward': (f) => onPost(f, 'text'),
  'weibo.v6-comment': (f) => asComment(f, onPost(f, 'text')),
  'weibo.mobile-update': (f) => post(f, { schedule: null }),
  'weibo.mobile-repost': (f) => onPost(f, 'content'),
  'weibo.mobile-comment-create': (f) => asComment(f, onPost(f, 'content')),
  'weibo.mobile-comment-reply': (f) => asComment(f, onPost(f, 'content')),
  'weibo.message-new': (f) => toPerson(f, textOnly(f, {}, 'text', 'content')),
  'weibo.message-group': (f) => toPerson(f, textOnly(f, {}, 'content')),
  'weibo.mobile-message': (f) => toPerson(f, textOnly(f, {}, 'content')),
};

/** The post that a repost, comment or edit is about: `id` or `mid` (§3.1); '' when neither is there. */
function postOf(f: Readable): string {
  const id = f.get('id') || f.get('mid');
  return id ? postId(id) : '';
}

function onPost(f: Readable, name: string): Decoded {
  const target = postOf(f);
  return target ? textOnly(f, { target }, name) : failed('请求里没有可识别的原微博编号（id、mid）');
}

/** Comments name whom they answer by `cid`; with 同时转发 they appear on the account's own page as a repost as well (§1.1). */
function asComment(f: Readable, decoded: Decoded): Decoded {
  const comment = f.get('cid');
  return {
    ...decoded,
    ...(comment ? { answers: { channel: 'comment' as const, comment, person: '' } } : {}),
    ...(isEmpty(f.get('is_repost')) ? {} : { alsoRepost: true }),
  };
}

/** Names of the field with the recipient were not seen for all three [I]: `uid` and, for groups, `id`. */
function toPerson(f: Readable, decoded: Decoded): Decoded {
  const person = f.get('uid') || f.get('id');
  return { ...decoded, answers: { channel: 'message', comment: '', person } };
}

function post(f: Readable, extra: Partial<Outgoing>): Decoded {
  if (!f.has('content')) return failed('发微博的请求里没有正文（content）');
  if (!isEmpty(f.get('vote'))) return failed('请求里带有投票，无法与签批内容核对');
  const decoded = withPictures(f, { body: f.get('content') }, { ...extra, ...visibilityOf(f) });
  const unchecked = UNSHOWN.flatMap(([name, what]) => (isEmpty(f.get(name)) ? [] : [what]));
  return unchecked.length > 0 ? { ...decoded, unchecked } : decoded;
}

/** Settings of a post that readers see and whose place on the page is not known (§2.3 [?]). */
const UNSHOWN: readonly (readonly [string, string])[] = [
  ['mblog_statement', '内容声明'],
  ['poiid', '定位'],
  ['topic_id', '超话'],
];

function withTarget(f: Readable, content: OutgoingArticle, need = 'id'): Decoded {
  if (!f.get('id') || !f.has(need)) return failed(`请求里没有可识别的对象或正文（id、${need}）`);
  return withPictures(f, content, { target: postId(f.get('id')), ...visibilityOf(f) });
}

function textOnly(f: Readable, extra: Partial<Outgoing>, ...names: readonly string[]): Decoded {
  const name = names.find((n) => f.has(n));
  return name ? withPictures(f, { body: f.get(name) }, extra) : failed(`请求里没有可识别的正文（${names.join('、')}）`);
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
  // The editor's cover area is not known (§2), so the cover is not part of what was signed.
  const unchecked = ['封面', ...(isEmpty(f.get('mblog_statement')) ? [] : ['内容声明'])];
  return { content: bare ? null : content, boundIds: [`article:${id}`], schedule, problem: null, unchecked };
}

/** An article as draft/save sends it and draft/load answers it. */
export function savedArticle(title: string, html: string, summary: string): OutgoingArticle {
  const { text, links, images } = htmlToText(html);
  return { title, body: text, digest: summary, links: links.map((l) => l.href), mediaRefs: images.map(mediaRef) };
}
