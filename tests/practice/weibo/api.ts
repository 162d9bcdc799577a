import type { PracticeRequest, PracticeResponse, PracticeWorld } from '../contract';
import { ARRIVALS, pageOf } from '../paging';
import { type CommentRow, commentJson, createdAt, userJson } from './comments-data';
import { arriving } from './many-comments';
import { ACCOUNT, MAIN_POST, mblogidOf, nextId, type PostRow, stateOf, type WeiboState } from './state';

type Form = URLSearchParams;
interface Call {
  readonly state: WeiboState;
  readonly world: PracticeWorld;
  readonly query: URLSearchParams;
  readonly form: Form;
}

const ok = (data: unknown, more: Record<string, unknown> = {}): PracticeResponse => ({
  body: { ok: 1, data, ...more },
});
const no = (msg: string): PracticeResponse => ({ body: { ok: 0, msg, error_code: 20019 } });

function statusJson(p: PostRow): Record<string, unknown> {
  return {
    id: Number(p.id),
    idstr: p.id,
    mid: p.id,
    mblogid: p.mblogid,
    created_at: createdAt(p.at),
    text: p.text,
    text_raw: p.text,
    source: p.source,
    user: userJson(p.uid, p.author),
    isLongText: false,
    ...(p.quoted ? { retweeted_status: { text_raw: p.quoted.text, user: { screen_name: p.quoted.author } } } : {}),
  };
}

function addPost(c: Call, text: string, quoted?: PostRow): PracticeResponse {
  const id = nextId(c.state);
  const row: PostRow = {
    id,
    mblogid: mblogidOf(id),
    uid: ACCOUNT.uid,
    author: ACCOUNT.name,
    text,
    at: Date.now(),
    source: '微博网页版',
    ...(quoted ? { quoted: { author: quoted.author, text: quoted.text } } : {}),
  };
  c.state.posts.unshift(row);
  return ok(statusJson(row), quoted ? { msg: '转发成功' } : {});
}

function addComment(c: Call, replyTo: string): PracticeResponse {
  const target = c.state.comments.find((r) => r.id === replyTo);
  if (replyTo && !target) return no('评论不存在');
  const id = nextId(c.state);
  const row: CommentRow = {
    id,
    root: target?.root ?? id,
    replyTo,
    post: c.form.get('id') ?? '',
    uid: ACCOUNT.uid,
    name: ACCOUNT.name,
    text: c.form.get('comment') ?? '',
    at: Date.now(),
    region: '山东',
  };
  c.state.comments.push(row);
  return ok(commentJson(row, c.state.comments, ACCOUNT.uid));
}

function findPost(state: WeiboState, id: string | null): PostRow | undefined {
  return state.posts.find((p) => p.id === id || p.mblogid === id);
}

function upload(c: Call): PracticeResponse {
  const at = Number(c.form.get('schedule_timestamp'));
  if (!(at >= Date.now() + 9 * 60_000)) return no('定时时间须在10分钟以后');
  const id = c.form.get('schedule_id') || nextId(c.state);
  const pics = JSON.parse(c.form.get('pic_id') || '[]') as { pid: string }[];
  const row = {
    schedule_id: id,
    text: c.form.get('content') ?? '',
    schedule_timestamp: at,
    pic_ids: pics.map((p) => p.pid),
    visible: c.form.get('visible') ?? '0',
  };
  c.state.scheduled = [...c.state.scheduled.filter((s) => s.schedule_id !== id), row];
  return ok({ schedule_id: id, schedule_timestamp: at });
}

/** With `many-comments`, a further one comes in with every eighth look at a list, and answers overtake each other. */
async function busy(c: Call, answer: () => PracticeResponse): Promise<PracticeResponse> {
  if (!c.world.switches.has('many-comments')) return answer();
  const { state } = c;
  state.looks++;
  const n = state.looks / 8;
  if (Number.isInteger(n) && n <= ARRIVALS) state.comments.push(arriving(n, MAIN_POST, Date.now()));
  const given = answer();
  await new Promise((resolve) => setTimeout(resolve, (state.looks % 3) * 12));
  return given;
}

/** Where comments come in while somebody reads: those that have. */
const newIn = ({ world }: Call) =>
  world.switches.has('many-comments') ? (row: CommentRow) => row.at > world.startedAt : null;

function buildComments(c: Call): PracticeResponse {
  const all = c.state.comments;
  const id = c.query.get('id') ?? '';
  const rows =
    c.query.get('fetch_level') === '1'
      ? all.filter((r) => r.root === id && r.id !== id)
      : all.filter((r) => r.post === id && r.root === r.id).sort((a, b) => b.at - a.at);
  const from = Number(c.query.get('max_id') ?? 0);
  const count = c.world.switches.has('many-comments') ? Number(c.query.get('count') ?? 20) : rows.length;
  const page = pageOf(rows, newIn(c), from, count);
  return {
    body: {
      ok: 1,
      data: page.rows.map((r) => commentJson(r, all, ACCOUNT.uid)),
      rootComment: [],
      total_number: rows.length,
      max_id: page.more ? from + count : 0,
      filter_group: [],
      trendsText: '已加载全部评论',
    },
  };
}

function inbox(c: Call): PracticeResponse {
  const all = c.state.comments;
  const rows = all.filter((r) => r.uid !== ACCOUNT.uid).sort((a, b) => b.at - a.at);
  const from = Number(c.query.get('max_id') ?? 0);
  const page = pageOf(rows, newIn(c), from, 20);
  const data = page.rows.map((row) => {
    const post = findPost(c.state, row.post);
    return {
      ...commentJson(row, all, ACCOUNT.uid),
      comments: undefined,
      status: post && statusJson(post),
    };
  });
  return ok({
    comments: data,
    next_cursor: page.more ? from + 20 : 0,
    total_number: rows.length,
    miss_count: 0,
  });
}

const routes: Record<string, (c: Call) => PracticeResponse | Promise<PracticeResponse>> = {
  'GET /ajax/config/get_config': () => ok({ uid: ACCOUNT.uid, user: userJson(ACCOUNT.uid, ACCOUNT.name) }),
  'GET /ajax/feed/friendstimeline': (c) => ({ body: { ok: 1, statuses: c.state.posts.map(statusJson) } }),
  'GET /ajax/statuses/mymblog': (c) => {
    const list = c.state.posts.filter((p) => p.uid === c.query.get('uid')).map(statusJson);
    return ok({ since_id: '', list, total: list.length });
  },
  'GET /ajax/statuses/show': (c) => {
    const post = findPost(c.state, c.query.get('id'));
    return post ? { body: { ok: 1, ...statusJson(post) } } : no('微博不存在');
  },
  'GET /ajax/statuses/buildComments': (c) => busy(c, () => buildComments(c)),
  'GET /ajax/statuses/commentList': (c) => busy(c, () => buildComments(c)),
  'GET /ajax/message/cmt': (c) => busy(c, () => inbox(c)),
  'GET /ajax/statuses/schedule/list': (c) =>
    ok({
      statuses:
        c.query.get('type') === '1'
          ? []
          : c.state.scheduled.map((s) => ({ ...s, schedule_at: createdAt(s.schedule_timestamp), url_objects: [] })),
      max_id: 0,
      transcoding_media: [],
    }),
  'GET /ajax/statuses/schedule/show': (c) => {
    const row = c.state.scheduled.find((s) => s.schedule_id === c.query.get('schedule_id'));
    return row ? ok(row) : no('定时微博不存在');
  },
  'POST /ajax/statuses/update': (c) => addPost(c, c.form.get('content') ?? ''),
  'POST /ajax/statuses/modify': (c) => {
    const post = findPost(c.state, c.form.get('id'));
    if (!post) return no('微博不存在');
    post.text = c.form.get('content') ?? '';
    return ok(statusJson(post));
  },
  'POST /ajax/statuses/schedule/upload': upload,
  'POST /ajax/statuses/schedule/upload_immediately': (c) => {
    const row = c.state.scheduled.find((s) => s.schedule_id === c.form.get('schedule_id'));
    if (!row) return no('定时微博不存在');
    c.state.scheduled = c.state.scheduled.filter((s) => s !== row);
    return addPost(c, row.text);
  },
  'POST /ajax/statuses/schedule/destory': (c) => {
    c.state.scheduled = c.state.scheduled.filter((s) => s.schedule_id !== c.form.get('schedule_id'));
    return ok({});
  },
  'POST /ajax/statuses/normal_repost': (c) => {
    const post = findPost(c.state, c.form.get('id'));
    return post ? addPost(c, c.form.get('comment') || '转发微博', post) : no('微博不存在');
  },
  'POST /ajax/statuses/repost': (c) => {
    const post = findPost(c.state, c.form.get('id'));
    return post ? addPost(c, '转发微博', post) : no('微博不存在');
  },
  'POST /ajax/statuses/setLike': () => ok({}),
  'POST /ajax/statuses/destroyComment': (c) => {
    const id = c.form.get('cid');
    const found = c.state.comments.some((row) => row.id === id);
    c.state.comments = c.state.comments.filter((row) => row.id !== id);
    return found ? ok({}) : no('评论不存在');
  },
  'POST /ajax/comments/create': (c) => addComment(c, ''),
  'POST /ajax/comments/reply': (c) => addComment(c, c.form.get('cid') ?? ''),
};

/** Paths whose POST the `fail-publish` and `verification` switches refuse. */
const PUBLISHING = /^\/ajax\/(?:statuses\/(?:update|modify|schedule\/upload|normal_repost|repost)|comments\/)/;

/** The `/ajax/*` service of weibo.com and its sub-domains. A POST without the echoed cookie gets 403, as on the platform. */
export function ajax(
  request: PracticeRequest,
  world: PracticeWorld,
): PracticeResponse | Promise<PracticeResponse> | null {
  const { method, url, headers } = request;
  const route = routes[`${method} ${url.pathname}`];
  if (!route) return null;
  if (method === 'POST' && !headers['x-xsrf-token']) return { status: 403, body: { ok: 0, msg: 'CSRF token missing' } };
  if (method === 'POST' && PUBLISHING.test(url.pathname)) {
    if (world.switches.has('fail-publish')) return no(world.switches.get('fail-publish') || '内容违规，发布失败');
    if (world.switches.has('verification'))
      return { body: { ok: 0, msg: '请完成验证', data: { geetest: { gt: 'x' } } } };
  }
  const state = stateOf(world);
  return route({ state, world, query: url.searchParams, form: new URLSearchParams(request.body.toString('utf8')) });
}
