import { defineComponent, h, type PropType, reactive } from 'vue';
import { $http, type Answer, uploadPicture } from './http';
import { SchedulePicker, scheduleAt, scheduleMs } from './schedule';
import { button, css, popMenu, toast } from './woo';

const VISIBILITY: readonly (readonly [code: string, label: string])[] = [
  ['0', '公开'],
  ['10', '粉丝'],
  ['6', '好友圈'],
  ['1', '仅自己可见'],
];

export interface ComposerStart {
  readonly mode: 'post' | 'timer' | 'edit';
  readonly text?: string;
  /** `modify`: id of the post; `timer`: schedule_id. */
  readonly id?: string;
  readonly at?: number;
}

export const PLACEHOLDER = '有什么新鲜事想分享给大家？';

/** The composer of home strip and dialogs: what is sent is this state, never what merely stands in the node. */
export const Composer = defineComponent({
  props: {
    start: { type: Object as PropType<ComposerStart>, required: true },
    done: { type: Function as PropType<(answer: Answer) => void>, required: true },
  },
  setup(props) {
    const { mode, text = '', id = '', at } = props.start;
    const soon = at ?? Date.now() + 3_600_000;
    const state = reactive({
      text,
      busy: false,
      visible: '0',
      menu: { open: false },
      pics: [] as { key: number; pid: string; url: string }[],
      schedule: { ...scheduleAt(soon), open: mode === 'timer' },
    });
    let pictures = 0;

    const choose = async (e: Event) => {
      const input = e.target as HTMLInputElement;
      for (const file of [...(input.files ?? [])]) {
        const key = ++pictures;
        state.pics.push({ key, pid: '', url: '' });
        const pid = await uploadPicture(file);
        const pic = state.pics.find((p) => p.key === key);
        if (pic) Object.assign(pic, { pid, url: `https://wx1.sinaimg.cn/orj360/${pid}.jpg` });
      }
      input.value = '';
    };

    const request = (): Promise<Answer> => {
      const pics = JSON.stringify(state.pics.map((p) => ({ type: 'image', pid: p.pid })));
      const pic_id = state.pics.length > 0 ? pics : '';
      const common = { content: state.text, visible: state.visible, share_id: '', media: '', vote: '', pic_id };
      if (mode === 'edit') return $http.post('/ajax/statuses/modify', { id, content: state.text, pic_id });
      if (!state.schedule.open) return $http.post('/ajax/statuses/update', { ...common, approval_state: '0' });
      return $http.post('/ajax/statuses/schedule/upload', {
        ...common,
        schedule_timestamp: String(scheduleMs(state.schedule)),
        schedule_id: id,
      });
    };

    const submit = async () => {
      state.busy = true;
      const answer: Answer = await request().catch(() => ({ ok: 0, msg: '发送失败' }));
      state.busy = false;
      if (answer.ok !== 1) {
        toast(answer.msg ? `发送失败：${answer.msg}` : '发送失败');
        return;
      }
      toast(state.schedule.open && mode !== 'edit' ? '定时成功' : '发布成功');
      state.text = '';
      state.pics = [];
      state.schedule.open = mode === 'timer';
      props.done(answer);
    };

    const tools = () => [
      h('label', { class: css.icon, title: '图片' }, [
        '图片',
        h('input', {
          type: 'file',
          class: css.file,
          accept: 'image/*,video/*',
          multiple: true,
          onChange: (e: Event) => void choose(e),
        }),
      ]),
      h(
        'i',
        {
          class: `woo-font woo-font--clock ${css.icon}`,
          title: '定时微博',
          onClick: () => {
            state.schedule.open = !state.schedule.open;
          },
        },
        '定时微博',
      ),
    ];

    return () =>
      h('div', { class: css.form }, [
        h('textarea', {
          class: css.input,
          placeholder: PLACEHOLDER,
          value: state.text,
          onInput: (e: Event) => {
            state.text = (e.target as HTMLTextAreaElement).value;
          },
        }),
        state.pics.length > 0
          ? h(
              'div',
              { class: 'pics' },
              state.pics.map((p) =>
                h('div', { class: css.tile, draggable: 'true', key: p.key }, [
                  p.url ? h('img', { src: p.url }) : h('div', { class: css.loading }, '上传中'),
                  h(
                    'i',
                    {
                      title: '删除',
                      class: css.close,
                      onClick: () => {
                        state.pics = state.pics.filter((other) => other.key !== p.key);
                      },
                    },
                    '×',
                  ),
                ]),
              ),
            )
          : null,
        state.schedule.open ? h(SchedulePicker, { state: state.schedule }) : null,
        h('div', { class: 'tools' }, [
          ...(mode === 'edit' ? [] : tools()),
          h('span', { class: 'spacer' }),
          popMenu(
            state.menu,
            VISIBILITY.find(([code]) => code === state.visible)?.[1] ?? '公开',
            VISIBILITY.map(([code, label]) => [
              label,
              () => {
                state.visible = code;
              },
            ]),
          ),
          button(mode === 'edit' ? '保存' : '发送', () => void submit(), {
            primary: true,
            disabled: state.busy || (!state.text.trim() && state.pics.length === 0) || state.pics.some((p) => !p.pid),
            class: css.send,
          }),
        ]),
      ]);
  },
});
