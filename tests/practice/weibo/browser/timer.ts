import { defineComponent, h, reactive } from 'vue';
import { Composer, type ComposerStart } from './composer';
import { $http } from './http';
import { button, modal, mountPage, toast, toastLayer, topNav } from './woo';

interface Scheduled {
  readonly schedule_id: string;
  readonly schedule_timestamp: number;
  readonly text: string;
}

const two = (n: number) => String(n).padStart(2, '0');

/** `M月D日 HH:mm:ss`, Beijing time. */
function shown(ms: number): string {
  const d = new Date(ms + 8 * 3_600_000);
  const clock = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
  return `北京时间 ${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${clock}`;
}

const Timer = defineComponent({
  setup() {
    const state = reactive({
      tab: '0',
      items: [] as Scheduled[],
      dialog: null as (ComposerStart & { title: string }) | null,
    });
    const load = async () => {
      const answer = await $http.get('/ajax/statuses/schedule/list', { type: state.tab, order: 'asc' });
      state.items = answer.data?.statuses ?? [];
    };
    void load();
    const now = async (item: Scheduled) => {
      const answer = await $http
        .post('/ajax/statuses/schedule/upload_immediately', { schedule_id: item.schedule_id })
        .catch(() => ({ ok: 0, msg: '' }));
      toast(answer.ok === 1 ? '发布成功' : `发布失败 ${answer.msg ?? ''}`);
      await load();
    };
    const remove = async (item: Scheduled) => {
      await $http.post('/ajax/statuses/schedule/destory', { schedule_id: item.schedule_id });
      await load();
    };
    const tab = (id: string, label: string) =>
      h(
        'span',
        {
          class: state.tab === id ? 'on' : '',
          onClick: () => {
            state.tab = id;
            void load();
          },
        },
        label,
      );
    const close = () => {
      state.dialog = null;
    };
    return () =>
      h('div', [
        topNav(),
        h('main', [
          h('div', { class: 'tabs' }, [
            tab('0', '待发送'),
            tab('1', '发送失败'),
            h('span', { class: 'spacer' }),
            button(
              '发布定时微博',
              () => {
                state.dialog = { mode: 'timer', title: '发布定时微博' };
              },
              { primary: true },
            ),
          ]),
          ...state.items.map((item) =>
            h('div', { class: 'timer-item', key: item.schedule_id }, [
              h('div', { class: 'time' }, shown(item.schedule_timestamp)),
              h('p', item.text),
              h('div', { class: 'tools' }, [
                button('立即发送', () => void now(item), { primary: true }),
                button('编辑', () => {
                  state.dialog = {
                    mode: 'timer',
                    title: '编辑微博',
                    text: item.text,
                    id: item.schedule_id,
                    at: item.schedule_timestamp,
                  };
                }),
                button('删除', () => void remove(item)),
              ]),
            ]),
          ),
          state.items.length === 0 ? h('div', { class: 'card' }, '暂无内容') : null,
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

mountPage(Timer);
