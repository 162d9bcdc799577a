import type { Binding, Decoded, Endpoint, Outgoing, OutgoingArticle, RawRequest, RawResponse } from '../contract';
import { htmlToText } from '../html';
import { asArray, asObject, asText, type Fields, fieldsOf, type Json, jsonObject, nested, secondsToMs } from './fields';
import { mediaRef } from './refs';

type Readable = Extract<Fields, { problem: null }>;

const MAX_ARTICLES = 8;
const failed = (problem: string): Decoded => ({ content: null, boundIds: [], problem });
const sends = (content: Outgoing): Decoded => ({ content, boundIds: [], problem: null });
const bare = (text: string): string => text.replace(/\s+/g, '');

/** Reads what a publish or save request carries (§3.1 to §3.3). Never throws; what it does not understand stays held. */
export function decode(endpoint: Endpoint, request: RawRequest): Decoded {
  const fields = fieldsOf(request);
  if (fields.problem !== null) return failed(fields.problem);
  switch (endpoint.id) {
    case 'wechat.masssend':
      return masssend(fields);
    case 'wechat.reply':
      return reply(fields);
    case 'wechat.singlesend':
      return message(fields);
    case 'wechat.save':
      return saved(fields);
    default:
      return failed(`尚不能核对此类请求（${endpoint.id}）`);
  }
}

function masssend(f: Readable): Decoded {
  const id = f.get('appmsgid');
  if (!/^\d{1,20}$/.test(id)) return failed('发表请求里没有可识别的图文编号（appmsgid）');
  const time = f.get('send_time').trim();
  const none = time === '' || time === '0';
  const schedule = none ? null : secondsToMs(time);
  if (!none && schedule === null) return failed('发表请求里的定时时间（send_time）无法识别');
  const timed = f.get('action') === 'time_send';
  if (timed && schedule === null) return failed('定时发表的请求里没有发表时间（send_time）');
  // §7.5: a chosen time silently became an immediate publication without push; reported twice with real accidents.
  if (isTrue(f.get('isFreePublish')) && (schedule !== null || timed)) {
    return failed('已选择定时，但请求要求立即免通知发表（isFreePublish），请重新选择发表时间');
  }
  if (!timed && schedule !== null) return failed('请求带有定时时间，却不是定时发表的请求，无法核对何时发表');
  // 创作来源 and 封面裁切 are named in the save by codes that the page does not show (§2.1, §3.1).
  return { content: null, boundIds: [`appmsgid:${id}`], schedule, problem: null, unchecked: ['创作来源'] };
}

const isTrue = (value: string): boolean => value === 'true' || value === '1';

function reply(f: Readable): Decoded {
  // A path held because its address names no action: only a reply can be compared.
  if (f.get('action') !== 'reply_comment') return failed('无法确认这次留言操作是不是回复（action）');
  if (!f.has('content')) return failed('回复留言的请求里没有正文（content）');
  // Pictures are named by file ids that the page does not show: with any of them the reply never equals a signed one.
  const files = f.get('fileids').split(',').filter(Boolean);
  const comment = f.get('content_id');
  if (!comment) return failed('回复留言的请求里没有所回复的留言（content_id）');
  const body: OutgoingArticle = { body: f.get('content'), ...(files.length > 0 ? { mediaRefs: files } : {}) };
  return { ...sends({ articles: [body] }), answers: { channel: 'comment', comment, person: '' } };
}

function message(f: Readable): Decoded {
  if (!f.has('content')) return failed('私信请求里没有正文（content）');
  if (f.get('type') !== '' && f.get('type') !== '1') return failed('请求发送的不是文字私信，无法与签批内容核对');
  const person = f.get('tofakeid');
  if (!person) return failed('私信请求里没有收信人（tofakeid）');
  return { ...sends({ articles: [{ body: f.get('content') }] }), answers: { channel: 'message', comment: '', person } };
}

function saved(f: Readable): Decoded {
  const count = Number(f.get('count'));
  if (!Number.isInteger(count) || count < 1 || count > MAX_ARTICLES) return failed('保存请求里的篇数（count）无法识别');
  const articles: OutgoingArticle[] = [];
  for (let i = 0; i < count; i++) {
    const field = (name: string) => f.get(`${name}${i}`);
    if (!f.has(`title${i}`)) return failed(`保存请求里没有第${i + 1}篇的标题`);
    const article =
      field('share_page_type') === '8' ? picture(field) : full(field, field('auto_gen_digest') === '1', 'sourceurl');
    if (article === null) return failed(`保存请求里第${i + 1}篇的正文无法识别`);
    articles.push(article);
  }
  return sends({ articles });
}

function full(field: (name: string) => string, automatic: boolean, source: string): OutgoingArticle {
  const { text, links, images } = htmlToText(field('content'));
  const digest = field('digest');
  // An empty digest is filled by the platform with the beginning of the text (§5): nobody wrote it, so it is not compared.
  const generated = automatic && bare(text).startsWith(bare(digest).replace(/(?:…|\.{3})+$/, ''));
  return {
    title: field('title'),
    author: field('author'),
    body: recommended(field, text),
    ...(generated ? {} : { digest }),
    sourceUrl: field(source),
    links: links.map((link) => link.href),
    mediaRefs: images.map(mediaRef),
    ...coverOf(field),
    // 1 = 文字原创 (§3.1); other values were not seen, and a request without the field says nothing.
    ...(/^[01]$/.test(field('copyright_type')) ? { original: field('copyright_type') === '1' } : {}),
  };
}

/** The cover in its crops (§3.1). That the page's preview shows one of these addresses is inferred. */
function coverOf(field: (name: string) => string): { coverRefs?: readonly string[] } {
  const names = ['cdn_url', 'cdn_235_1_url', 'cdn_1_1_url'];
  const refs = new Set(names.map((name) => mediaRef(field(name))).filter(Boolean));
  return refs.size > 0 ? { coverRefs: [...refs] } : {};
}

/** 转载推荐语 (§2.1, §3.1) reaches readers above the text and has no field of its own: it counts as body. */
function recommended(field: (name: string) => string, text: string): string {
  const words = htmlToText(field('reprint_recommend_content')).text;
  return words && !bare(text).includes(bare(words)) ? `${words}\n${text}` : text;
}

/** 贴图 (§2.4): the text is in `guide_words` and/or `content`, the pictures in `share_imageinfo`. */
function picture(field: (name: string) => string): OutgoingArticle | null {
  const { text: content, images: inContent } = htmlToText(field('content'));
  const words = htmlToText(field('guide_words')).text;
  if (words && content && bare(words) !== bare(content)) return null;
  const listed = picturesListed(field('share_imageinfo'));
  const images = listed ?? (inContent.length > 0 ? inContent : null);
  return {
    title: field('title'),
    body: content || words,
    ...(images === null ? {} : { mediaRefs: images.map(mediaRef) }),
  };
}

/**
 * Addresses in `share_imageinfo` in order. Only its name is known (§2.4): any list of objects is taken that each carry one address [I];
 * null when there is none, then the pictures are not part of the request.
 */
function picturesListed(text: string): readonly string[] | null {
  const value = nested(text) ?? nested(`{"list":${text || 'null'}}`);
  for (const list of Object.values(value ?? {})) {
    const rows = asArray(list);
    const found = rows.map((row) => {
      const object = asObject(row);
      return [object?.cdn_url, object?.url, object?.src].map(asText).find((address) => mediaRef(address) !== '') ?? '';
    });
    if (found.length > 0 && found.every(Boolean)) return found;
  }
  return null;
}

/** What ids stand for: a saved message (the answer names its id), or the platform's own draft JSON. */
export function bindingsOf(endpoint: Endpoint, request: RawRequest, response: RawResponse): readonly Binding[] {
  const json = jsonObject(response.body);
  if (!json || asText(asObject(json.base_resp)?.ret) !== '0') return [];
  const fields = fieldsOf(request);
  if (fields.problem !== null) return [];
  if (endpoint.id === 'wechat.save') {
    const { content } = saved(fields);
    const id = asText(json.appMsgId) || fields.get('AppMsgId');
    return content && /^[1-9]\d{0,19}$/.test(id) ? [{ id: `appmsgid:${id}`, content }] : [];
  }
  if (endpoint.id !== 'wechat.draft') return [];
  const id = fields.get('appmsgid');
  const item = asObject(asArray(nested(json.app_msg_info)?.item)[0]);
  const articles = asArray(item?.multi_item).map((entry) => draftArticle(asObject(entry)));
  const known = articles.filter((article) => article !== null);
  if (!/^[1-9]\d{0,19}$/.test(id) || known.length === 0 || known.length !== articles.length) return [];
  return [{ id: `appmsgid:${id}`, content: { articles: known } }];
}

/** An article of the draft JSON (§2.2); names of its fields inferred from the save form [I]. Null when title or text is missing. */
function draftArticle(entry: Json | null): OutgoingArticle | null {
  if (typeof entry?.content !== 'string' || typeof entry.title !== 'string') return null;
  const field = (name: string) => asText(entry[name]);
  return asText(entry.share_page_type) === '8' ? picture(field) : full(field, true, 'source_url');
}
