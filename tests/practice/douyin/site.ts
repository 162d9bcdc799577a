import { fileURLToPath } from 'node:url';
import type { PracticeRequest, PracticeResponse, PracticeSite, PracticeWorld } from '../contract';
import { ARRIVALS } from '../paging';
import { listA, listB, repliesA, repliesB } from './comment-answers';
import { ACCOUNT, type Work } from './data';
import { pageHtml } from './html';
import { arriving } from './many-remarks';
import { workFromPhone } from './phone';
import { picture } from './pictures';
import { createWork, reply, updateText, updateTime } from './publishing';
import { type State, stateOf } from './state';

const CREATOR = 'creator.douyin.com';
const UPLOAD = 'imagex.bytedanceapi.com';
const base = `https://${CREATOR}/creator-micro`;

/** POST paths that put something before the public (platform file §3.1, §3.2, §3.5). */
const PUBLISHING = [
  '/web/api/media/aweme/create',
  '/web/api/media/aweme/create_v2',
  '/web/api/media/update/desc',
  '/web/api/media/update/timer',
  '/aweme/v1/creator/comment/reply',
  '/web/api/third_party/aweme/api/comment/write/aweme/v1/web/comment/publish',
];

/** 抖音创作服务平台, as far as public code describes it. */
export const site: PracticeSite = {
  platform: 'douyin',
  hosts: [CREATOR, UPLOAD],
  scripts: { app: fileURLToPath(new URL('app/main.tsx', import.meta.url)) },
  ownPosts: `${base}/content/manage`,
  fromPhone: (world, text) => void workFromPhone(world, text),
  publishes: (method, url) =>
    method === 'POST' && url.hostname === CREATOR && PUBLISHING.includes(url.pathname.replace(/\/+$/, '')),
  handle,
  pages: [
    {
      id: 'video',
      label: '发布视频',
      url: `${base}/content/post/video?default-tab=5&enter_from=publish_page&media_type=video&type=new`,
      kind: 'compose',
    },
    {
      id: 'image',
      label: '发布图文',
      url: `${base}/content/post/image?default-tab=3&enter_from=publish_page&media_type=image&type=new`,
      kind: 'compose',
    },
    {
      id: 'article',
      label: '发布文章',
      url: `${base}/content/post/article?default-tab=5&enter_from=publish_page&media_type=article&type=new`,
      kind: 'compose',
    },
    {
      id: 'legacy',
      label: '发布视频(旧版)',
      url: `${base}/content/publish?enter_from=publish_page`,
      kind: 'compose',
    },
    {
      id: 'edit',
      label: '修改已发布图文',
      url: `${base}/content/post/image?mid=7412039881736501212&enter_from=content_manage`,
      kind: 'compose',
    },
    { id: 'upload', label: '上传作品', url: `${base}/content/upload`, kind: 'compose' },
    { id: 'manage', label: '作品管理', url: `${base}/content/manage`, kind: 'scheduled' },
    { id: 'comments', label: '评论管理', url: `${base}/interactive/comment`, kind: 'comments' },
    {
      id: 'comments-old',
      label: '评论管理(30天前的作品)',
      url: `${base}/interactive/comment?item_id=7412039881736501213&enter_from=content_manage_v2`,
      kind: 'comments',
    },
  ],
};

function handle(request: PracticeRequest, world: PracticeWorld): PracticeResponse | Promise<PracticeResponse> | null {
  const state = stateOf(world);
  const { url, method } = request;
  if (url.hostname === UPLOAD) return upload(request, state);
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' || path.startsWith('/creator-micro')) {
    if (path === '') return { status: 302, headers: { location: '/creator-micro/home' }, body: '' };
    return { body: pageHtml(world) };
  }
  if (path.startsWith('/obj/')) return picture(path.slice('/obj/'.length), state);
  if (method === 'POST') return write(path, request, state, world);
  // The addresses may change overnight: the same lists are answered at ones that no public source knows.
  const known = path.replace('/comment/roots', '/comment/list').replace('/comment/children', '/comment/reply/list');
  const list = known.replace('/read/v2/roots', READ_LIST).replace('/read/v2/children', READ_REPLIES);
  const answer = read(list, url.searchParams, state);
  const busy = world.switches.has('many-comments') && /\/comment\/.*list/.test(list);
  return answer && busy ? late(answer, state) : answer;
}

const READ_LIST = '/read/aweme/v1/web/comment/list/select';
const READ_REPLIES = '/read/aweme/v1/web/comment/list/reply';

/** A further comment comes in after every eighth look at a list, and answers overtake each other. */
async function late(answer: PracticeResponse, state: State): Promise<PracticeResponse> {
  state.looks++;
  const n = state.looks / 8;
  const { looks } = state;
  if (Number.isInteger(n) && n <= ARRIVALS) state.remarks.push(arriving(n, state.works[0]!, Date.now()));
  await new Promise((resolve) => setTimeout(resolve, (looks % 3) * 12));
  return answer;
}

function read(path: string, query: URLSearchParams, state: State): PracticeResponse | null {
  const now = Date.now();
  switch (path) {
    case '/web/api/media/user/info':
      return {
        body: {
          status_code: 0,
          user: {
            uid: ACCOUNT.uid,
            sec_uid: ACCOUNT.secUid,
            nickname: ACCOUNT.nickname,
            unique_id: ACCOUNT.uniqueId,
            signature: ACCOUNT.signature,
            is_gov_media_vip: true,
          },
        },
      };
    case '/janus/douyin/creator/pc/work_list':
      return { body: { status_code: 0, has_more: false, max_cursor: 0, aweme_list: state.works.map(listed) } };
    case '/web/api/media/item/info': {
      const work = state.works.find((w) => w.id === query.get('item_id'));
      return { body: work ? { status_code: 0, aweme: listed(work) } : { status_code: 5, status_msg: '作品不存在' } };
    }
    case '/aweme/v1/creator/item/list':
      return {
        body: {
          status_code: 0,
          has_more: false,
          item_info_list: state.works
            .filter((w) => w.publicAt <= now)
            .map((w) => ({
              item_id: w.encrypted,
              item_id_plain: w.id,
              title: `${w.title} ${w.description}`,
              comment_count: state.remarks.filter((r) => r.work === w.id).length,
              create_time: publishedText(w.publicAt),
              age: now - w.publicAt,
            })),
        },
      };
    case '/aweme/v1/creator/comment/list':
      return { body: listA(state, query, now) };
    case '/aweme/v1/creator/comment/reply/list':
      return { body: repliesA(state, query, now) };
    case '/web/api/third_party/aweme/api/comment/read/aweme/v1/web/comment/list/select':
      return { body: listB(state, query, now) };
    case '/web/api/third_party/aweme/api/comment/read/aweme/v1/web/comment/list/reply':
      return { body: repliesB(state, query, now) };
    default:
      return null;
  }
}

function write(path: string, request: PracticeRequest, state: State, world: PracticeWorld): PracticeResponse | null {
  switch (path) {
    case '/web/api/media/aweme/create':
    case '/web/api/media/aweme/create_v2':
      return createWork(path.endsWith('v2'), request, state, world);
    case '/web/api/media/update/desc':
      return updateText(request, state, world);
    case '/web/api/media/update/timer':
      return updateTime(request, state);
    case '/aweme/v1/creator/comment/reply':
    case '/web/api/third_party/aweme/api/comment/write/aweme/v1/web/comment/publish':
      return reply(request, state, world);
    case '/passport/web/validate_code':
      state.verified = true;
      return { body: { message: 'success', data: {} } };
    default:
      return null;
  }
}

/** Stands in for the image host's upload (only its address and answer shape are known). */
function upload(request: PracticeRequest, state: State): PracticeResponse {
  const headers = {
    'access-control-allow-origin': `https://${CREATOR}`,
    'access-control-allow-headers': 'content-type',
    'access-control-allow-methods': 'POST',
  };
  if (request.method !== 'POST') return { status: 204, headers, body: '' };
  const uri = `tos-cn-i-practice/upload${state.uploads.size + 1}`;
  state.uploads.set(uri, request.body);
  return { headers, body: { ResponseMetadata: {}, Result: { Results: [{ Uri: uri }] } } };
}

function listed(work: Work) {
  return {
    aweme_id: work.id,
    item_title: work.title,
    caption: work.description,
    desc: `${work.title} ${work.description}`,
    author: { uid: ACCOUNT.uid },
    images: work.kind === 'image' ? work.images.map((uri) => ({ uri })) : [],
    create_time: Math.floor(work.createdAt / 1000),
    public_time: Math.floor(work.publicAt / 1000),
    status: { is_delete: false, is_prohibited: false, in_reviewing: false, is_private: false },
  };
}

function publishedText(at: number): string {
  const d = new Date(at + 8 * 3_600_000).toISOString();
  return `发布于${d.slice(0, 4)}年${d.slice(5, 7)}月${d.slice(8, 10)}日 ${d.slice(11, 16)}`;
}
