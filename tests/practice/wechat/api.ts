import type { PracticeRequest, PracticeResponse, PracticeWorld } from '../contract';
import { ARRIVALS, pageOf } from '../paging';
import { arriving } from './many-people';
import { ARTICLES, type PracticeComment } from './people';
import { publishPage } from './record';
import { ACCOUNT } from './shell';
import { emptyStored, type StoredArticle, stateOf, type WechatState } from './state';

/** JSON endpoints of the practice back-office (platform file §3). */

const ok = (more: object = {}): PracticeResponse => ({ body: { base_resp: { ret: 0, err_msg: 'ok' }, ...more } });
const refused = (ret: number, err_msg: string): PracticeResponse => ({ body: { base_resp: { ret, err_msg } } });
/** What this platform answers when it does not know a path: nothing. */
const empty: PracticeResponse = { body: '', headers: { 'content-type': 'text/html' } };

/** Answers a JSON endpoint; null when the address is a page or unknown. */
export function api(
  request: PracticeRequest,
  world: PracticeWorld,
): PracticeResponse | Promise<PracticeResponse> | null {
  const { url, method } = request;
  const state = stateOf(world);
  const fields = new URLSearchParams(method === 'POST' ? request.body.toString('utf8') : url.search);
  const action = url.searchParams.get('action') ?? fields.get('action') ?? '';
  const now = Math.floor(Date.now() / 1000);
  switch (url.pathname) {
    case '/cgi-bin/operate_appmsg':
      return method === 'POST' ? save(url.searchParams.get('sub') ?? '', fields, state) : empty;
    case '/cgi-bin/masssend':
      return method === 'POST' ? masssend(action, fields, state, world) : empty;
    case '/cgi-bin/masssendpage':
      return masssendpage(state);
    case '/cgi-bin/filetransfer':
      state.nextId++;
      state.pictures.set(String(state.nextId), fileIn(request.body));
      return ok({
        content: String(state.nextId),
        cdn_url: `https://mmbiz.qpic.cn/practice/${state.nextId}.png?wx_fmt=png`,
      });
    case '/misc/safeassistant':
      return ok({ ticket: 'practice-ticket' });
    case '/safe/safeqrconnect':
      state.qrConfirmed = false;
      return ok({ uuid: 'practice-uuid' });
    case '/safe/safeuuid':
      return ok(state.qrConfirmed ? { errcode: 405, code: 'practice-code' } : { errcode: 401 });
    case '/practice/scan':
      state.qrConfirmed = true;
      return ok();
    case '/practice/verify':
      state.verified = true;
      return ok();
    case '/cgi-bin/singlesend':
      return singlesend(fields, state, world, now);
    case '/cgi-bin/singlesendpage':
      return action === 'sync' ? conversation(fields.get('tofakeid') ?? '', state) : null;
    case '/misc/appmsgcomment':
      return url.searchParams.get('f') === 'json' || method === 'POST'
        ? comments(action, fields, state, world, now)
        : null;
    case '/cgi-bin/message':
      return url.searchParams.get('f') === 'json' ? users(state) : null;
    case '/cgi-bin/appmsgpublish':
      return url.searchParams.get('f') === 'json' ? ok(publishPage(state)) : null;
    case '/cgi-bin/appmsg':
      return url.searchParams.get('f') === 'json' ? drafts(action, fields, state) : null;
    default:
      return null;
  }
}

function save(sub: string, fields: URLSearchParams, state: WechatState): PracticeResponse {
  const id = fields.get('AppMsgId') ?? '';
  if (sub === 'del') {
    state.drafts.delete(id);
    return ok();
  }
  if (sub === 'preview') return ok({ appMsgId: id });
  const count = Number(fields.get('count') ?? '0');
  const articles: StoredArticle[] = Array.from({ length: count }, (_, i) => {
    const article = emptyStored();
    for (const key of Object.keys(article) as (keyof StoredArticle)[]) article[key] = fields.get(`${key}${i}`) ?? '';
    return article;
  });
  if (articles.some((a) => [...a.title].length > 64)) return refused(64702, 'title too long');
  const target = sub === 'update' && state.drafts.has(id) ? id : String(state.nextId++);
  state.drafts.set(target, {
    id: target,
    articles,
    savedAt: Date.now(),
    createType: fields.get('share_page_type0') === '8' ? '8' : '0',
  });
  return ok({ appMsgId: Number(target), data_seq: String(Date.now()) });
}

function masssend(action: string, fields: URLSearchParams, state: WechatState, world: PracticeWorld): PracticeResponse {
  if (action === 'get_appmsg_copyright_stat') return refused(154009, 'clear');
  if (world.switches.has('empty-response')) return empty;
  if (world.switches.has('verification') && !state.verified) return refused(-6, 'need verify');
  if (world.switches.has('fail-publish')) return refused(64562, '文章中含有非本平台的链接');
  const id = fields.get('appmsgid') ?? '';
  const draft = state.drafts.get(id);
  if (!draft) return refused(-2, 'appmsg not found');
  const free = fields.get('isFreePublish') === 'true';
  const msgid = String(2247480001 + state.sent.length);
  state.sent.push({
    appmsgid: id,
    msgid,
    titles: draft.articles.map(({ title }) => title),
    at: Date.now(),
    sendTime: Number(fields.get('send_time') ?? '0'),
    free,
  });
  return ok({ msgid, ret: '0' });
}

function masssendpage(state: WechatState): PracticeResponse {
  return ok({
    operation_seq: String(500_000 + state.sent.length),
    quota_detail_list: JSON.stringify({
      list: [{ quota_type: 'kQuotaTypeMassSendNormal', quota_item_list: [{ quota: 1 }] }],
    }),
    contact_group_list: JSON.stringify({ contact_group_list: [] }),
    strategy_info: JSON.stringify({ protect_status: 0 }),
  });
}

function drafts(action: string, fields: URLSearchParams, state: WechatState): PracticeResponse {
  const draft = state.drafts.get(fields.get('appmsgid') ?? '');
  if (action === 'edit') {
    if (!draft) return refused(-2, 'not found');
    const multi_item = draft.articles.map((a, seq) => ({ seq, source_url: a.sourceurl, ...a }));
    return ok({ app_msg_info: JSON.stringify({ item: [{ app_id: Number(draft.id), multi_item }] }) });
  }
  const item = [...state.drafts.values()].map((d) => ({ app_id: Number(d.id), title: d.articles[0]?.title ?? '' }));
  return ok({ app_msg_info: { item, file_cnt: { total: item.length } } });
}

function comments(
  action: string,
  fields: URLSearchParams,
  state: WechatState,
  world: PracticeWorld,
  now: number,
): PracticeResponse | Promise<PracticeResponse> {
  const area = fields.get('comment_id') ?? '';
  switch (action) {
    case 'list_latest_comment': {
      const app_msg = ARTICLES.map((article) => {
        const own = state.comments.filter((c) => c.comment_id === article.comment_id);
        const last_time = Math.max(...own.map((c) => c.post_time));
        return { item: { ...article, last_time, total_count: own.length, unread: 1 } };
      });
      return ok({ app_msg_list: JSON.stringify({ app_msg, total_count: app_msg.length }) });
    }
    case 'list_comment':
    case 'list_comment_moved':
      return world.switches.has('many-comments')
        ? busy(state, area, Number(fields.get('begin') ?? 0))
        : listed(state, area);
    case 'get_comment_reply':
    case 'get_comment_reply_moved': {
      const found = state.comments.find((c) => c.content_id === fields.get('content_id'));
      return ok({ reply_list: { reply_list: found ? wire(found).new_reply.reply_list : [] }, continue_flag: 0 });
    }
    case 'reply_comment': {
      if (world.switches.has('fail-publish')) return refused(200003, 'session expired');
      const found = state.comments.find((c) => c.content_id === fields.get('content_id'));
      if (!found) return refused(200007, 'comment deleted');
      const reply_id = `88${state.nextId++}`;
      found.replies.push({
        reply_id,
        nick_name: ACCOUNT.nick_name,
        content: fields.get('content') ?? '',
        create_time: now,
        is_from: 0,
      });
      return ok({ reply_id });
    }
    default:
      return empty;
  }
}

function listed(state: WechatState, area: string, begin = 0, count = Number.POSITIVE_INFINITY): PracticeResponse {
  const all = state.comments.filter((c) => c.comment_id === area);
  const isNew = (c: PracticeComment) => c.post_time >= Math.floor(state.startedAt / 1000);
  const comment = pageOf(all, isNew, begin, count).rows.map(wire);
  const title = ARTICLES.find((a) => a.comment_id === area)?.title ?? '';
  const comment_list = JSON.stringify({ title, total_count: all.length, total_shield_count: 0, comment });
  return ok({ comment_list });
}

const PAGE = 20;

/** A further comment comes in with every eighth look at a list, and answers overtake each other. */
async function busy(state: WechatState, area: string, begin: number): Promise<PracticeResponse> {
  state.looks++;
  const n = state.looks / 8;
  if (Number.isInteger(n) && n <= ARRIVALS) state.comments.unshift(arriving(n, Math.floor(Date.now() / 1000)));
  const answer = listed(state, area, begin, PAGE);
  await new Promise((resolve) => setTimeout(resolve, (state.looks % 3) * 12));
  return answer;
}

/** A comment in the shape of the platform's JSON. */
function wire(c: PracticeComment) {
  const { replies, ...rest } = c;
  const reply_list = replies.map((r) => ({
    logo_url: '',
    reply_is_elected: 0,
    reply_del_flag: 0,
    reply_spam_flag: 0,
    to_nick_name: '',
    to_content: '',
    ...r,
  }));
  return {
    icon: '',
    is_top: 0,
    shield_status: 0,
    identity_type: 0,
    is_from: 1,
    ...rest,
    new_reply: { reply_total_cnt: reply_list.length, max_reply_id: reply_list.length, reply_list },
  };
}

function users(state: WechatState): PracticeResponse {
  const list = state.conversations.map((c) => {
    const last = c.items.at(-1);
    return {
      fakeid: c.fakeid,
      nick_name: c.nick_name,
      preview: `${last?.own ? '我：' : ''}${last?.content ?? ''}`,
      date_time: last?.date_time ?? 0,
    };
  });
  return ok({ user_list: JSON.stringify(list) });
}

function conversation(fakeid: string, state: WechatState): PracticeResponse {
  const found = state.conversations.find((c) => c.fakeid === fakeid);
  if (!found) return empty;
  const msg_item = found.items.map((item) => ({
    id: item.id,
    id_64bit: item.id,
    type: 1,
    fakeid: item.own ? ACCOUNT.user_name : found.fakeid,
    nick_name: item.own ? ACCOUNT.nick_name : found.nick_name,
    date_time: item.date_time,
    content: item.content,
    source: '',
    msg_status: 4,
    has_reply: 0,
    refuse_reason: '',
  }));
  return ok({ can_reply: 1, to_nick_name: found.nick_name, msg_items: { msg_item } });
}

function singlesend(fields: URLSearchParams, state: WechatState, world: PracticeWorld, now: number): PracticeResponse {
  if (world.switches.has('fail-publish')) return refused(10706, '超过48小时，不能回复');
  const found = state.conversations.find((c) => c.fakeid === fields.get('tofakeid'));
  if (!found) return refused(-2, 'user not found');
  found.items.push({
    id: `43099${state.nextId++}`,
    own: true,
    ai: false,
    content: fields.get('content') ?? '',
    date_time: now,
  });
  return ok();
}

/** Bytes of the only part of a multipart body. */
function fileIn(body: Buffer): Buffer {
  const start = body.indexOf('\r\n\r\n') + 4;
  return body.subarray(start, Math.max(start, body.lastIndexOf('\r\n--')));
}
