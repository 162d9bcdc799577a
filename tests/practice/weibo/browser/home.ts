import { defineComponent, h, reactive } from 'vue';
import { Composer, type ComposerStart } from './composer';
import { type FeedPost, Post } from './feed';
import { $http } from './http';
import { button, modal, mountPage, toastLayer, topNav } from './woo';

const Home = defineComponent({
  setup() {
    const state = reactive({
      posts: [] as FeedPost[],
      dialog: null as (ComposerStart & { title: string }) | null,
    });
    const load = async () => {
      // A profile shows one account's posts, home those of everybody followed.
      const uid = /^\/u\/(\d+)/.exec(location.pathname)?.[1];
      state.posts = uid
        ? ((await $http.get('/ajax/statuses/mymblog', { uid, page: '1', feature: '0' })).data as { list: FeedPost[] })
            .list
        : ((await $http.get('/ajax/feed/friendstimeline', { list_id: '0', count: '25' })).statuses ?? []);
    };
    void load();
    const close = () => {
      state.dialog = null;
    };
    return () =>
      h('div', { class: 'woo-box-flex-column' }, [
        topNav(
          button(
            '发微博',
            () => {
              state.dialog = { mode: 'post', title: '发微博' };
            },
            { title: '发微博', primary: true },
          ),
        ),
        h('main', { 'data-testid': 'mainCore' }, [
          h('div', { id: 'homeWrap' }, [
            h(Composer, { start: { mode: 'post' }, done: () => void load() }),
            h(
              'div',
              { id: 'scroller' },
              state.posts.map((post) =>
                h(Post, {
                  key: post.idstr,
                  post,
                  changed: () => void load(),
                  edit: (p: FeedPost) => {
                    state.dialog = { mode: 'edit', title: '编辑微博', text: p.text_raw, id: p.idstr };
                  },
                }),
              ),
            ),
          ]),
        ]),
        state.dialog
          ? modal(
              state.dialog.title,
              close,
              h(Composer, {
                start: state.dialog,
                done: () => {
                  close();
                  void load();
                },
              }),
            )
          : null,
        toastLayer(),
      ]);
  },
});

mountPage(Home);
