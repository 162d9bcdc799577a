import { defineComponent, h, type PropType, reactive } from 'vue';
import { shownTime } from '../comments-data';
import { $http, type Answer } from './http';
import { button, config, css, popMenu, toast } from './woo';

export interface FeedPost {
  readonly idstr: string;
  readonly mblogid: string;
  readonly text_raw: string;
  readonly created_at: string;
  readonly source: string;
  readonly user: { readonly idstr: string; readonly screen_name: string };
  readonly retweeted_status?: { readonly text_raw: string; readonly user: { readonly screen_name: string } };
}

/** Box with placeholder 说说分享心得…, quoted post and the label 转发 (§1.1, §2.1). */
const RepostBox = defineComponent({
  props: { post: { type: Object as PropType<FeedPost>, required: true }, done: { type: Function, required: true } },
  setup(props) {
    const state = reactive({ text: '', comment: false });
    const submit = async () => {
      const answer: Answer = await $http
        .post('/ajax/statuses/normal_repost', {
          id: props.post.idstr,
          comment: state.text || '转发微博',
          pic_id: '',
          is_repost: '0',
          comment_ori: '0',
          is_comment: state.comment ? '1' : '0',
          visible: '0',
          share_id: '',
        })
        .catch(() => ({ ok: 0 }));
      if (answer.ok !== 1) {
        toast(`转发失败：${answer.msg ?? '请稍后再试'}`);
        return;
      }
      toast('转发成功');
      props.done();
    };
    return () =>
      h('div', { class: `repost-box ${css.form}` }, [
        h('textarea', {
          class: css.input,
          placeholder: '说说分享心得…',
          value: state.text,
          onInput: (e: Event) => {
            state.text = (e.target as HTMLTextAreaElement).value;
          },
        }),
        h('div', { class: 'row' }, [
          h('label', [
            h('input', {
              type: 'checkbox',
              onChange: (e: Event) => {
                state.comment = (e.target as HTMLInputElement).checked;
              },
            }),
            ' 同时评论',
          ]),
          button('转发', () => void submit(), { primary: true, class: css.send }),
        ]),
      ]);
  },
});

/** One post of a feed with its bar: repost menu (快转 / 转发), comment, like, and the menu 编辑微博 on own posts. */
export const Post = defineComponent({
  props: {
    post: { type: Object as PropType<FeedPost>, required: true },
    edit: { type: Function as PropType<(post: FeedPost) => void>, required: true },
    changed: { type: Function as PropType<() => void>, required: true },
  },
  setup(props) {
    const state = reactive({ more: { open: false }, repost: { open: false }, reposting: false, liked: false });
    const quick = async () => {
      const answer: Answer = await $http
        .post('/ajax/statuses/repost', { id: props.post.idstr, is_comment: '0', is_fast: '1' })
        .catch(() => ({ ok: 0 }));
      toast(answer.ok === 1 ? '转发成功' : `转发失败：${answer.msg ?? ''}`);
      props.changed();
    };
    const done = () => {
      state.reposting = false;
      props.changed();
    };
    return () => {
      const { post } = props;
      const profile = `/u/${post.user.idstr}`;
      return h('article', { class: 'woo-panel-main woo-panel-top', mid: post.idstr, tabindex: 0 }, [
        h('header', [
          h('a', { class: css.name, href: profile, usercard: post.user.idstr }, [h('span', post.user.screen_name)]),
          h('span', { class: `from ${css.from}` }, [
            h('a', { href: `/${post.user.idstr}/${post.mblogid}` }, shownTime(Date.parse(post.created_at))),
            ` 来自 ${post.source}`,
          ]),
          post.user.idstr === config.account.uid
            ? h('span', { class: 'post-more' }, [
                popMenu(state.more, h('i', { class: 'woo-font woo-font--angleDown', title: '更多' }, '∨'), [
                  ['编辑微博', () => props.edit(post)],
                  ['置顶', () => toast('已置顶')],
                ]),
              ])
            : null,
        ]),
        h('div', { class: 'wbpro-feed-content' }, [h('div', { class: css.text }, post.text_raw)]),
        post.retweeted_status
          ? h(
              'div',
              { class: 'wbpro-feed-repost' },
              `@${post.retweeted_status.user.screen_name}：${post.retweeted_status.text_raw}`,
            )
          : null,
        h('footer', { 'aria-label': '操作' }, [
          popMenu(state.repost, h('i', { class: `woo-font woo-font--retweet ${css.retweet}`, title: '转发' }, '转发'), [
            ['快转', () => void quick()],
            [
              '转发',
              () => {
                state.reposting = true;
              },
            ],
          ]),
          h('i', { class: 'woo-font woo-font--comment', title: '评论' }, '评论'),
          h(
            'button',
            {
              class: 'woo-like-main',
              title: '赞',
              onClick: () => {
                state.liked = !state.liked;
                void $http.post('/ajax/statuses/setLike', { id: post.idstr });
              },
            },
            [h('span', { class: 'woo-like-count' }, state.liked ? ' 1 ' : ' 赞 ')],
          ),
        ]),
        state.reposting ? h(RepostBox, { post, done }) : null,
      ]);
    };
  },
});
