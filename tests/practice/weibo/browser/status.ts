import { defineComponent, h, reactive } from 'vue';
import { shownTime, spokenTime } from '../comments-data';
import { CommentBox } from './comment-box';
import { Composer } from './composer';
import { type FeedPost, Post } from './feed';
import { $http } from './http';
import { RecycleScroller } from './scroller';
import { config, modal, mountPage, toastLayer, topNav } from './woo';

interface CommentItem {
  readonly idstr: string;
  readonly text: string;
  readonly created_at: string;
  readonly source: string;
  readonly user: { readonly idstr: string; readonly screen_name: string };
  readonly comments: readonly CommentItem[];
}

const [, author = '', mblogid = ''] = location.pathname.split('/');

const Status = defineComponent({
  setup() {
    const state = reactive({
      post: null as FeedPost | null,
      comments: [] as CommentItem[],
      replying: '',
      editing: false,
      /** Where the next page begins; 0 at the end. */
      next: 0,
    });
    const load = async () => {
      const post = await $http.get('/ajax/statuses/show', { id: mblogid, locale: 'zh-CN' });
      state.post = post as unknown as FeedPost;
      const answer = await list(String(post.idstr), 0);
      state.comments = answer.data ?? [];
      state.next = answer.max_id ?? 0;
      state.replying = '';
    };
    const list = (post: string, from: number) =>
      $http.get(config.comments, {
        is_reload: '1',
        id: post,
        is_show_bulletin: '2',
        is_mix: '0',
        count: '20',
        uid: author,
        fetch_level: '0',
        locale: 'zh-CN',
        ...(from > 0 ? { max_id: String(from) } : {}),
      });
    let loading = false;
    /** Three pages at once, as somebody scrolls fast: their answers overtake each other, and a page may repeat what stood on the one before. */
    const more = async () => {
      if (loading || state.next === 0 || !state.post) return;
      loading = true;
      const post = String(state.post.idstr);
      const answers = await Promise.all([0, 20, 40].map((step) => list(post, state.next + step)));
      const known = new Set(state.comments.map((c) => c.idstr));
      const fresh = answers
        .flatMap((a) => (a.data ?? []) as CommentItem[])
        .filter((c) => !known.has(c.idstr) && known.add(c.idstr));
      state.comments = [...state.comments, ...fresh];
      state.next = answers.some((a) => a.max_id === 0) ? 0 : state.next + 60;
      loading = false;
    };
    void load();

    const timeOf = (c: CommentItem) => {
      const at = Date.parse(c.created_at);
      return config.many ? spokenTime(at, Date.now()) : shownTime(at);
    };
    const text = (c: CommentItem) =>
      h('div', { class: 'text' }, [
        h('a', { href: `/u/${c.user.idstr}`, usercard: c.user.idstr }, c.user.screen_name),
        h('span', ':'),
        h('span', { innerHTML: c.text }),
      ]);
    const info = (c: CommentItem, root: string) =>
      h('div', { class: 'info woo-box-flex' }, [
        h('div', `${timeOf(c)} ${c.source}`),
        h('div', { class: 'opt woo-box-flex' }, [
          h('div', { class: 'wbpro-iconbed' }, [h('i', { class: 'woo-font woo-font--report', title: '举报' }, '举报')]),
          h('div', { class: 'wbpro-iconbed' }, [h('i', { class: 'woo-font woo-font--retweet', title: '转发' }, '转')]),
          h('div', { class: 'wbpro-iconbed' }, [
            h(
              'i',
              {
                class: 'woo-font woo-font--comment',
                title: '评论',
                onClick: () => {
                  state.replying = state.replying === root ? '' : root;
                },
              },
              '回复',
            ),
          ]),
          h('div', { class: 'wbpro-iconbed' }, [h('button', { class: 'woo-like-main', title: '赞' }, '赞')]),
        ]),
      ]);
    const row = (index: number) => {
      const c = state.comments[index]!;
      return h('div', { class: 'wbpro-scroller-item' }, [
        h('div', { class: 'wbpro-list' }, [
          h('div', { class: 'item1' }, [
            h('div', { class: 'item1in woo-box-flex' }, [
              h('div', { class: 'con1 woo-box-item-flex' }, [text(c), info(c, c.idstr)]),
            ]),
            state.replying === c.idstr
              ? h(CommentBox, {
                  key: c.idstr,
                  placeholder: '发布你的回复',
                  label: '回复',
                  url: '/ajax/comments/reply',
                  fields: { id: state.post?.idstr ?? '', cid: c.idstr },
                  done: () => void load(),
                })
              : null,
            c.comments.length > 0
              ? h(
                  'div',
                  { class: 'list2' },
                  c.comments.map((r) =>
                    h('div', { class: 'item2', key: r.idstr }, [
                      h('div', { class: 'con2' }, [text(r), info(r, c.idstr)]),
                    ]),
                  ),
                )
              : null,
          ]),
        ]),
      ]);
    };
    const height = (index: number) => {
      const c = state.comments[index];
      return 70 + (c?.comments.length ?? 0) * 62 + (c && c.idstr === state.replying ? 140 : 0);
    };

    return () =>
      h('div', [
        topNav(),
        h('main', { 'data-testid': 'mainCore' }, [
          state.post
            ? h(Post, {
                post: state.post,
                edit: () => {
                  state.editing = true;
                },
                changed: () => void load(),
              })
            : null,
          state.post
            ? h('div', { class: 'card' }, [
                h(CommentBox, {
                  placeholder: '发布你的评论',
                  label: '评论',
                  url: '/ajax/comments/create',
                  fields: { id: state.post.idstr },
                  done: () => void load(),
                }),
                h(RecycleScroller, {
                  count: state.comments.length,
                  height,
                  row,
                  near: () => void more(),
                  tall: config.many ? 1_400 : 620,
                }),
              ])
            : null,
        ]),
        state.editing && state.post
          ? modal(
              '编辑微博',
              () => {
                state.editing = false;
              },
              h(Composer, {
                start: { mode: 'edit', text: state.post.text_raw, id: state.post.idstr },
                done: () => {
                  state.editing = false;
                  void load();
                },
              }),
            )
          : null,
        toastLayer(),
      ]);
  },
});

mountPage(Status);
