import type { PracticeWorld, Recorded } from '../contract';
import { type CommentRow, seedComments } from './comments-data';
import { manyComments } from './many-comments';

/** The account that is logged in on every practice page. */
export const ACCOUNT = { uid: '5000000001', name: '清源县发布' } as const;
export const DAY = 86_400_000;

export interface PostRow {
  id: string;
  mblogid: string;
  uid: string;
  author: string;
  text: string;
  at: number;
  source: string;
  /** Text of the post that this one reposts. */
  quoted?: { author: string; text: string };
}

export interface ScheduledRow {
  schedule_id: string;
  text: string;
  schedule_timestamp: number;
  pic_ids: string[];
  visible: string;
}

export interface ArticleDraftRow {
  id: string;
  title: string;
  summary: string;
  content: string;
}

/** What the practice platform remembers during one run. */
export interface WeiboState {
  posts: PostRow[];
  comments: CommentRow[];
  /** How often a list of comments was asked for. */
  looks: number;
  scheduled: ScheduledRow[];
  articles: Map<string, ArticleDraftRow>;
  pictures: Map<string, { type: string; bytes: Buffer }>;
  next: bigint;
}

const BASE62 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `mblogid` of a numeric mid: seven digits become four base-62 characters, from the right. */
export function mblogidOf(mid: string): string {
  let out = '';
  for (let end = mid.length; end > 0; end -= 7) {
    let n = Number(mid.slice(Math.max(0, end - 7), end));
    let group = '';
    do {
      group = BASE62[n % 62] + group;
      n = Math.floor(n / 62);
    } while (n > 0);
    out = (end > 7 ? group.padStart(4, '0') : group) + out;
  }
  return out;
}

function post(id: string, at: number, text: string, more: Partial<PostRow> = {}): PostRow {
  return {
    id,
    mblogid: mblogidOf(id),
    uid: ACCOUNT.uid,
    author: ACCOUNT.name,
    text,
    at,
    source: '微博网页版',
    ...more,
  };
}

/** Mid of the account's own post whose comments are shown. */
export const MAIN_POST = '5241234567890123';
export const OTHER_POST = '5241777000111222';

function fresh(now: number, many: boolean): WeiboState {
  const posts = [
    post(
      MAIN_POST,
      now - 2 * DAY,
      '#清源政务服务# 县政务服务中心自下周一起延长对外服务时间，工作日服务至19:00，周六上午照常办理。详情见 http://t.cn/A6practice',
    ),
    post('5241300000000456', now - 30 * 3_600_000, '【天气提示】今夜到明天有中到大雨，请广大市民注意出行安全。'),
    post(OTHER_POST, now - 20 * 3_600_000, '省应急管理厅提醒：汛期请远离河道、低洼地带，遇险情拨打119。', {
      uid: '5000000900',
      author: '省应急管理',
    }),
    post('5241400000000789', now - 5 * 3_600_000, '转发了解//@省应急管理:防汛知识一图读懂', {
      quoted: { author: '省应急管理', text: '防汛知识一图读懂，请收藏。' },
    }),
  ];
  return {
    posts,
    comments: (many ? manyComments : seedComments)(now, MAIN_POST, ACCOUNT),
    looks: 0,
    scheduled: [
      {
        schedule_id: '9100000000000001',
        text: '【政策解读】本周五上午9时，县人社局负责人在线解读就业补贴政策，欢迎留言提问。',
        schedule_timestamp: Math.ceil((now + DAY) / 60_000) * 60_000,
        pic_ids: [],
        visible: '0',
      },
      {
        schedule_id: '9100000000000002',
        text: '【停水通知】因管网检修，城东片区周六8:00至17:00停水。',
        schedule_timestamp: Math.ceil((now + 2 * DAY) / 60_000) * 60_000,
        pic_ids: [],
        visible: '0',
      },
    ],
    articles: new Map([
      [
        '2309405000001',
        {
          id: '2309405000001',
          title: '清源县2026年民生实事项目进展情况',
          summary: '十件实事，件件有着落',
          content: '<p>今年以来，全县十件民生实事有序推进。</p><p>截至上月底，已完成投资计划的八成。</p>',
        },
      ],
    ]),
    pictures: new Map(),
    next: 5242000000000000n,
  };
}

const states = new WeakMap<PracticeWorld, { state: WeiboState; startedAt: number; first: Recorded | undefined }>();

/** State of this run; starts afresh after `reset()` of the practice server (its clock starts again, its recordings are gone). */
export function stateOf(world: PracticeWorld): WeiboState {
  let held = states.get(world);
  if (!held || held.startedAt !== world.startedAt || (held.first && world.recorded[0] !== held.first)) {
    held = {
      state: fresh(world.startedAt, world.switches.has('many-comments')),
      startedAt: world.startedAt,
      first: undefined,
    };
    states.set(world, held);
  }
  held.first = world.recorded[0];
  return held.state;
}

/** A new 16-digit id. */
export function nextId(state: WeiboState): string {
  state.next += 1013n;
  return state.next.toString();
}
