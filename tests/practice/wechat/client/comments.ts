import { createApp, h, nextTick, reactive } from 'vue';
import { RecycleScroller } from '../../weibo/browser/scroller';
import { makeProse, type Prose } from './prose';
import { must, request, settings, toast } from './xhr';

/** The comment page (留言), one Vue application (platform file §4.1). */

interface Reply {
  reply_id: string;
  nick_name: string;
  content: string;
  create_time: number;
  is_from: number;
  reply_del_flag: number;
}
interface Comment {
  comment_id: string;
  content_id: string;
  id: number;
  nick_name: string;
  content: string;
  post_time: number;
  ip_wording: string;
  like_num: number;
  is_elected: number;
  shield_status: number;
  new_reply: { reply_total_cnt: number; reply_list: Reply[] };
}
interface ArticleItem {
  comment_id: string;
  title: string;
  last_time: number;
  total_count: number;
  unread: number;
}

const state = reactive({
  articles: [] as ArticleItem[],
  current: '',
  comments: [] as Comment[],
  replying: '',
  dialog: '',
  count: 0,
});
let prose: Prose | null = null;

/** Many comments: they come in pages while somebody scrolls, and rows are used again for others. */
const many = 'many-comments' in (settings.switches ?? {});
/** The address may change overnight: the same lists are answered at actions that no public source knows. */
const moved = 'comments-moved' in (settings.switches ?? {}) ? '_moved' : '';
const PAGE = 20;
const ROW_HEIGHT = 64;

const DAY = 86_400_000;
const two = (n: number) => String(n).padStart(2, '0');

/** As in the capture: `MM-DD HH:mm:ss`, without year; 今天 / 昨天 by words. */
export function shownTime(seconds: number, withSeconds: boolean): string {
  const beijing = (ms: number) => new Date(ms + 8 * 3_600_000);
  if (many && withSeconds && Date.now() - seconds * 1000 < 60_000) return '刚刚';
  const at = beijing(seconds * 1000);
  const days = Math.floor((Date.now() + 8 * 3_600_000) / DAY) - Math.floor(at.getTime() / DAY);
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}${withSeconds ? `:${two(at.getUTCSeconds())}` : ''}`;
  const day =
    withSeconds && days === 0
      ? '今天'
      : withSeconds && days === 1
        ? '昨天'
        : `${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  return `${day} ${clock}`;
}

async function loadArticles(): Promise<void> {
  const answer = await request('GET', '/misc/appmsgcomment', {
    action: 'list_latest_comment',
    begin: '0',
    count: '10',
    sort_type: '1',
    sendtype: 'MASSSEND',
  });
  const list = JSON.parse(String(answer?.app_msg_list ?? '{}')) as { app_msg?: { item: ArticleItem }[] };
  state.articles = (list.app_msg ?? []).map((m) => m.item);
  const first = state.articles[0];
  if (first) await open(first.comment_id);
}

async function commentsFrom(commentId: string, begin: number): Promise<Comment[]> {
  const answer = await request('GET', '/misc/appmsgcomment', {
    action: `list_comment${moved}`,
    comment_id: commentId,
    begin: String(begin),
    count: String(PAGE),
    filtertype: '0',
    day: '0',
    type: '0',
    max_id: '0',
  });
  const list = JSON.parse(String(answer?.comment_list ?? '{}')) as { comment?: Comment[] };
  return (list.comment ?? []).map(withoutDeleted);
}

function withoutDeleted(c: Comment): Comment {
  const reply_list = c.new_reply.reply_list.filter((r) => r.reply_del_flag !== 1);
  return { ...c, new_reply: { reply_total_cnt: reply_list.length, reply_list } };
}

let loading = false;
let next = 0;
/** Three pages at once; whichever comes first. */
async function more(): Promise<void> {
  if (loading || next === 0) return;
  loading = true;
  const article = state.current;
  const pages = await Promise.all([0, 1, 2].map((i) => commentsFrom(article, next + i * PAGE)));
  loading = false;
  if (article !== state.current) return;
  const known = new Set(state.comments.map((c) => c.content_id));
  // Pages repeat what stood on the one before.
  const fresh = pages.flat().filter((c) => !known.has(c.content_id) && known.add(c.content_id));
  state.comments = [...state.comments, ...fresh];
  next = pages.some((page) => page.length < PAGE) ? 0 : next + 3 * PAGE;
}

async function open(commentId: string): Promise<void> {
  state.current = commentId;
  state.replying = '';
  state.comments = await commentsFrom(commentId, 0);
  next = many && state.comments.length >= PAGE ? PAGE : 0;
  const item = state.articles.find((a) => a.comment_id === commentId);
  if (item) item.unread = 0;
}

async function startReply(comment: Comment): Promise<void> {
  prose?.view.destroy();
  prose = null;
  state.replying = state.replying === comment.content_id ? '' : comment.content_id;
  state.count = 0;
  await nextTick();
  if (!state.replying) return;
  prose = makeProse(must('.comment-reply-box .emoion_editor_wrp'), {
    placeholder: '输入回复',
    onChange: () => {
      state.count = prose?.text().length ?? 0;
    },
    onEnter: () => void sendReply(comment),
  });
  prose.view.focus();
}

async function sendReply(comment: Comment): Promise<void> {
  const content = prose?.text() ?? '';
  if (!content) return;
  const answer = await request('POST', '/misc/appmsgcomment?action=reply_comment', {
    comment_id: comment.comment_id,
    content_id: comment.content_id,
    content,
    to_reply_id: '',
    need_elect: '0',
    fileids: '',
    fingerprint: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  });
  if (answer?.base_resp?.ret !== 0) return toast(`回复失败：${answer?.base_resp?.err_msg ?? ''}`);
  toast('回复成功');
  state.replying = '';
  await open(comment.comment_id);
}

async function openDialog(comment: Comment): Promise<void> {
  await request('GET', '/misc/appmsgcomment', {
    action: `get_comment_reply${moved}`,
    comment_id: comment.comment_id,
    content_id: comment.content_id,
    max_reply_id: '0',
    limit: '20',
    clear_unread: '1',
  });
  state.dialog = comment.content_id;
}

function articleItem(a: ArticleItem) {
  return h(
    'div',
    {
      class: ['article-list__item', a.comment_id === state.current && 'article-list__item-current'],
      onClick: () => open(a.comment_id),
    },
    [
      h('div', { class: 'article-list__item-title' }, a.title),
      h('span', { class: 'article-list__item-time' }, shownTime(a.last_time, false)),
      h('span', { class: 'article-list__item-total-count' }, `${a.total_count}条`),
      a.unread ? h('span', { class: 'article-list__item-badge' }, String(a.unread)) : null,
    ],
  );
}

function commentBody(c: Comment) {
  return h('div', { class: 'comment-list__item-container' }, [
    h('div', { class: 'comment-list__item-bd' }, [
      h('span', { class: 'comment-nickname' }, c.nick_name),
      h('span', { class: 'comment-nickname__ext' }, '留言1次'),
      h('div', { class: 'comment-text' }, c.content),
      h('div', { class: 'comment-text_shield', style: c.shield_status ? '' : 'display:none' }, '已屏蔽该留言'),
      h('span', { class: 'comment-list__item-time' }, `${shownTime(c.post_time, true)} ${c.ip_wording}`),
    ]),
  ]);
}

function replyBox(c: Comment) {
  return h('div', { class: 'comment-reply-box' }, [
    h('div', { class: 'emoion_editor_wrp', key: c.content_id }),
    h('div', { class: 'quick_reply_box_tool_bar' }, [
      h('span', '按下Shift+Enter换行'),
      h('span', `${state.count}/600`),
      h('a', { onClick: () => startReply(c) }, '收起'),
      h(
        'button',
        { type: 'button', class: 'weui-desktop-btn weui-desktop-btn_primary', onClick: () => sendReply(c) },
        '回复',
      ),
    ]),
  ]);
}

function commentRows(c: Comment) {
  const replies = c.new_reply.reply_total_cnt;
  return [
    h(
      'div',
      {
        class: ['comment-list__item', replies && 'with-comment-reply'],
        'data-commentid': c.comment_id,
        key: c.content_id,
      },
      [
        commentBody(c),
        h('div', { class: 'comment_opr_meta' }, [
          h('span', { class: 'comment_opr_meta__like' }, [h('span', String(c.like_num))]),
          h(
            'a',
            { title: c.is_elected ? '取消精选' : '精选', class: 'icon-starred' },
            c.is_elected ? '已精选' : '精选',
          ),
          h('a', { title: '回复', class: 'icon-reply', onClick: () => startReply(c) }, '回复'),
          h('a', { title: '更多操作' }, '更多'),
        ]),
        state.replying === c.content_id ? replyBox(c) : null,
      ],
    ),
    replies
      ? h('div', { class: 'comment-list__item comment-reply', key: `${c.content_id}r` }, [
          h('a', { class: 'comment-list__item-extend', onClick: () => openDialog(c) }, `共${replies}条回复`),
        ])
      : null,
  ];
}

function longList() {
  return h(RecycleScroller, {
    count: state.comments.length,
    height: () => ROW_HEIGHT,
    row: (index: number) => commentRows(state.comments[index]!),
    near: () => void more(),
  });
}

function replyDialog() {
  const c = state.comments.find((x) => x.content_id === state.dialog);
  if (!c) return null;
  return h('div', { class: 'weui-desktop-dialog__wrp reply-dialog__wrp' }, [
    h('div', { class: 'weui-desktop-dialog' }, [
      h('div', { class: 'weui-desktop-dialog__hd' }, [
        h('h3', '留言及回复'),
        h(
          'button',
          {
            class: 'weui-desktop-dialog__close-btn',
            onClick: () => {
              state.dialog = '';
            },
          },
          '×',
        ),
      ]),
      h('div', { class: 'comment-list__item', 'data-commentid': c.comment_id }, [commentBody(c)]),
      ...c.new_reply.reply_list.map((r) =>
        h('div', { class: 'comment-list__item' }, [
          h('span', { class: 'comment-nickname' }, r.nick_name),
          h('div', { class: 'comment-text' }, r.content),
          h('span', { class: 'comment-list__item-time' }, shownTime(r.create_time, true)),
        ]),
      ),
    ]),
  ]);
}

const app = createApp({
  render: () => [
    h('h2', '留言'),
    h('div', { class: 'comment-frame' }, [
      h('div', { class: 'comment-articles' }, [
        h('div', { class: 'comment-article-list' }, state.articles.map(articleItem)),
        h('div', { class: 'weui-desktop-pagination' }, '1 / 1'),
      ]),
      h('div', { class: 'comment-list-wrp' }, [
        h('div', { class: 'filter-bar' }, [h('span', `全部留言(${state.comments.length}条)`), h('span', '不限')]),
        h('div', { id: 'commentlist' }, [
          h('div', { class: 'weui-desktop-panel__bd' }, many ? longList() : state.comments.map(commentRows)),
        ]),
      ]),
    ]),
    replyDialog(),
  ],
});
app.mount('#app');
void loadArticles();
if (!settings.token) toast('请重新登录');
