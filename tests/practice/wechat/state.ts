import type { PracticeWorld } from '../contract';
import { manyComments } from './many-people';
import { ARTICLES, type Conversation, type PracticeComment, seedComments, seedConversations } from './people';

/** One article of a message as the practice platform stores it (names follow the saved form fields). */
export interface StoredArticle {
  title: string;
  author: string;
  digest: string;
  content: string;
  sourceurl: string;
  copyright_type: string;
  claim_source_type: string;
  fileid: string;
  cdn_url: string;
  guide_words: string;
  need_open_comment: string;
}

export interface StoredMessage {
  readonly id: string;
  articles: StoredArticle[];
  /** ms */
  savedAt: number;
  /** 8 for 贴图. */
  createType: string;
}

export interface Sent {
  readonly appmsgid: string;
  readonly msgid: string;
  readonly titles: readonly string[];
  /** ms */
  readonly at: number;
  /** s; 0 = at once. */
  readonly sendTime: number;
  readonly free: boolean;
}

/** What the practice platform remembers in one run. */
export interface WechatState {
  drafts: Map<string, StoredMessage>;
  sent: Sent[];
  comments: PracticeComment[];
  conversations: Conversation[];
  /** How often a list of comments was asked for. */
  looks: number;
  /** Uploaded pictures by the number in their address. */
  pictures: Map<string, Buffer>;
  nextId: number;
  qrConfirmed: boolean;
  verified: boolean;
  /** ms; of the run this state belongs to. */
  readonly startedAt: number;
}

export function emptyStored(): StoredArticle {
  return {
    title: '',
    author: '',
    digest: '',
    content: '',
    sourceurl: '',
    copyright_type: '0',
    claim_source_type: '0',
    fileid: '',
    cdn_url: '',
    guide_words: '',
    need_open_comment: '1',
  };
}

const states = new WeakMap<PracticeWorld, WechatState>();

/** State of a run. Starts anew when the world was reset, which moves its start. */
export function stateOf(world: PracticeWorld): WechatState {
  let state = states.get(world);
  if (state?.startedAt !== world.startedAt) {
    state = fresh(world);
    states.set(world, state);
  }
  return state;
}

/** With `many-comments` the first article has more than 2 000 of them. */
function seeded({ startedAt, switches }: PracticeWorld): PracticeComment[] {
  const few = seedComments(startedAt);
  if (!switches.has('many-comments')) return few;
  return [...manyComments(startedAt), ...few.filter((c) => c.comment_id !== ARTICLES[0].comment_id)];
}

function fresh(world: PracticeWorld): WechatState {
  const drafts = new Map<string, StoredMessage>();
  drafts.set('100000101', {
    id: '100000101',
    createType: '0',
    savedAt: world.startedAt - 3_600_000,
    articles: [
      {
        ...emptyStored(),
        title: '清源县2026年城乡居民医保缴费指南',
        author: '清源县发布',
        digest: '集中缴费期、缴费标准和办理渠道一文看懂。',
        content:
          '<section><p><span leaf="">各位居民朋友：</span></p><p><span leaf="">集中缴费期为9月1日至12月31日，</span><strong><span leaf="">请及时办理</span></strong><span leaf="">。</span></p><p><span leaf="">详情见</span><a href="https://mp.weixin.qq.com/s/example"><span leaf="">办理指南</span></a><span leaf="">。</span></p></section>',
        sourceurl: 'https://www.qingyuan.gov.cn/tongzhi/202611/t1.html',
      },
      {
        ...emptyStored(),
        title: '本周便民服务信息',
        author: '清源县发布',
        content: '<p><span leaf="">供暖服务热线：12345。</span></p><p><span leaf="">编辑：李明　审核：王芳</span></p>',
      },
    ],
  });
  drafts.set('100000102', {
    id: '100000102',
    createType: '0',
    savedAt: world.startedAt - 86_400_000,
    articles: [
      {
        ...emptyStored(),
        title: '关于县政务服务中心搬迁的公告',
        author: '清源县发布',
        digest: '自11月25日起在新址办公。',
        content: '<p><span leaf="">县政务服务中心自11月25日起迁至新址办公。</span></p>',
      },
    ],
  });
  return {
    drafts,
    sent: [],
    comments: seeded(world),
    conversations: seedConversations(world.startedAt),
    looks: 0,
    pictures: new Map(),
    nextId: 100000201,
    qrConfirmed: false,
    verified: false,
    startedAt: world.startedAt,
  };
}
