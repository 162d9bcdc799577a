import { defineComponent, h, type PropType, reactive } from 'vue';
import { $http, type Answer } from './http';
import { button, css, toast } from './woo';

/** Text box of a comment (发布你的评论 / 评论) or a reply (发布你的回复 / 回复). */
export const CommentBox = defineComponent({
  props: {
    placeholder: { type: String, required: true },
    label: { type: String, required: true },
    url: { type: String, required: true },
    fields: { type: Object as PropType<Record<string, string>>, required: true },
    done: { type: Function as PropType<() => void>, required: true },
  },
  setup(props) {
    const state = reactive({ text: '', repost: false, busy: false });
    const submit = async () => {
      state.busy = true;
      const answer: Answer = await $http
        .post(props.url, {
          ...props.fields,
          comment: state.text,
          pic_id: '',
          is_repost: state.repost ? '1' : '0',
          comment_ori: '0',
          is_comment: '0',
        })
        .catch(() => ({ ok: 0 }));
      state.busy = false;
      if (answer.ok !== 1) {
        toast(`发送失败：${answer.msg ?? '请稍后再试'}`);
        return;
      }
      state.text = '';
      toast('评论成功');
      props.done();
    };
    return () =>
      h('div', { class: 'comment-box wbpro-form' }, [
        h('textarea', {
          class: css.input,
          placeholder: props.placeholder,
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
                state.repost = (e.target as HTMLInputElement).checked;
              },
            }),
            ' 同时转发',
          ]),
          button(props.label, () => void submit(), {
            primary: true,
            disabled: state.busy || !state.text.trim(),
            class: css.send,
          }),
        ]),
      ]);
  },
});
