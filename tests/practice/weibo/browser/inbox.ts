import { defineComponent, h, reactive } from 'vue';
import { shownTime } from '../comments-data';
import { CommentBox } from './comment-box';
import { $http } from './http';
import { RecycleScroller } from './scroller';
import { config, css, modal, mountPage, toastLayer, topNav } from './woo';

interface InboxItem {
  readonly idstr: string;
  readonly rootidstr: string;
  readonly text: string;
  readonly created_at: string;
  readonly source: string;
  readonly user: { readonly idstr: string; readonly screen_name: string };
  readonly status?: {
    readonly idstr: string;
    readonly mblogid: string;
    readonly text_raw: string;
    readonly user: { readonly idstr: string };
  };
  readonly reply_comment?: { readonly text: string; readonly user: { readonly screen_name: string } };
}

/** `?cid=&rid=`: with a rid, cid is the root comment; without, cid is the comment itself (§4). */
function deepLink(c: InboxItem): string {
  const reply = c.rootidstr !== c.idstr ? `&rid=${c.idstr}` : '';
  return `https://weibo.com/${c.status?.user.idstr}/${c.status?.mblogid}?cid=${c.rootidstr}${reply}`;
}

const Inbox = defineComponent({
  setup() {
    const state = reactive({ items: [] as InboxItem[], next: 0, replying: null as InboxItem | null });
    const load = async (from: number) => {
      const query: Record<string, string> = from > 0 ? { count: '20', max_id: String(from) } : { count: '20' };
      const { data } = await $http.get('/ajax/message/cmt', query);
      state.items = from > 0 ? [...state.items, ...data.comments] : data.comments;
      state.next = data.next_cursor;
    };
    void load(0);
    let loading = false;
    /** Three pages at once, as on the status page. */
    const more = async () => {
      if (loading || state.next === 0) return;
      loading = true;
      const from = state.next;
      const pages = await Promise.all(
        [0, 20, 40].map((step) => $http.get('/ajax/message/cmt', { count: '20', max_id: String(from + step) })),
      );
      const known = new Set(state.items.map((c) => c.idstr));
      const fresh = pages
        .flatMap((p) => p.data.comments as InboxItem[])
        .filter((c) => !known.has(c.idstr) && known.add(c.idstr));
      state.items = [...state.items, ...fresh];
      state.next = pages.some((p) => p.data.next_cursor === 0) ? 0 : from + 60;
      loading = false;
    };
    const row = (index: number) => {
      const c = state.items[index]!;
      return h('div', { class: 'wbpro-scroller-item inbox-card' }, [
        h('header', [
          h('div', { class: css.name.includes('_h3_') ? css.name : `${css.name} head-info_h3_x_` }, [
            h('a', { href: `/u/${c.user.idstr}`, usercard: c.user.idstr }, c.user.screen_name),
          ]),
          h('div', { class: css.from }, [
            h('a', { href: deepLink(c) }, shownTime(Date.parse(c.created_at))),
            ` ${c.source}`,
          ]),
        ]),
        h('div', { class: css.text, innerHTML: c.text }),
        c.reply_comment
          ? h('div', { class: '_repeatbox_1x_' }, [
              h('div', { class: '_replyComment_1x_' }, [
                h('span', { class: '_replyCname_1x_' }, `@${c.reply_comment.user.screen_name}`),
                h('span', { innerHTML: `：${c.reply_comment.text}` }),
              ]),
            ])
          : null,
        h('div', { class: 'feed-card-repost' }, c.status?.text_raw ?? ''),
        h('footer', [
          h(
            'i',
            {
              class: 'woo-font woo-font--comment _commentIcon_3x_',
              title: '回复',
              onClick: () => {
                state.replying = c;
              },
            },
            '回复',
          ),
          h('button', { class: 'woo-like-main', title: '赞' }, ' 赞 '),
        ]),
      ]);
    };
    const close = () => {
      state.replying = null;
    };
    return () =>
      h('div', [
        topNav(),
        h('main', { 'data-testid': 'mainCore' }, [
          h('div', { class: 'tabs' }, [h('span', { class: 'on' }, '收到的评论'), h('span', '发出的评论')]),
          h(RecycleScroller, {
            count: state.items.length,
            height: () => 196,
            row,
            near: () => config.many && void more(),
          }),
          state.next > 0
            ? h('div', { class: 'card' }, [h('a', { onClick: () => void load(state.next) }, '加载更多')])
            : null,
        ]),
        state.replying
          ? modal(
              `回复 @${state.replying.user.screen_name}`,
              close,
              h(CommentBox, {
                placeholder: '发布你的回复',
                label: '回复',
                url: '/ajax/comments/reply',
                fields: { id: state.replying.status?.idstr ?? '', cid: state.replying.idstr },
                done: close,
              }),
            )
          : null,
        toastLayer(),
      ]);
  },
});

mountPage(Inbox);
