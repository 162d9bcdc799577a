import { defineComponent, h, type PropType, reactive } from 'vue';

/** Clock icon's panel: one date input and two vue-multiselect pickers (§2.3). Beijing wall clock. */
export interface ScheduleState {
  open: boolean;
  date: string;
  hour: number;
  minute: number;
}

const two = (n: number) => String(n).padStart(2, '0');

export function scheduleAt(ms: number): ScheduleState {
  const d = new Date(ms + 8 * 3_600_000);
  return {
    open: true,
    date: `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`,
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
  };
}

export function scheduleMs(s: ScheduleState): number {
  const [y, m, d] = s.date.split('-').map(Number);
  return Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 1, s.hour - 8, s.minute);
}

export const SchedulePicker = defineComponent({
  props: { state: { type: Object as PropType<ScheduleState>, required: true } },
  setup(props) {
    const open = reactive({ hour: false, minute: false });
    const picker = (name: 'hour' | 'minute', unit: string, count: number) =>
      h('div', { class: 'multiselect', tabindex: -1 }, [
        h(
          'div',
          {
            class: 'multiselect__tags',
            onClick: () => {
              open[name] = !open[name];
            },
          },
          [h('span', { class: 'multiselect__single' }, `${two(props.state[name])}${unit}`)],
        ),
        open[name]
          ? h(
              'ul',
              { class: 'multiselect__content' },
              Array.from({ length: count }, (_, i) =>
                h('li', { class: 'multiselect__element' }, [
                  h(
                    'span',
                    {
                      class: 'multiselect__option',
                      onClick: () => {
                        props.state[name] = i;
                        open[name] = false;
                      },
                    },
                    `${two(i)}${unit}`,
                  ),
                ]),
              ),
            )
          : null,
      ]);
    return () =>
      h('div', { class: 'schedule' }, [
        h('input', {
          value: props.state.date,
          placeholder: '选择日期',
          onInput: (e: Event) => {
            props.state.date = (e.target as HTMLInputElement).value;
          },
        }),
        picker('hour', '时', 24),
        picker('minute', '分', 60),
      ]);
  },
});
