import { defineComponent, h, type PropType, reactive, type VNodeChild } from 'vue';

/**
 * Virtual scroller like the platform's: rows are positioned absolutely and a row node is used again for another item
 * when it leaves the screen (§7), so nothing may be remembered by node.
 */
export const RecycleScroller = defineComponent({
  props: {
    count: { type: Number, required: true },
    height: { type: Function as PropType<(index: number) => number>, required: true },
    row: { type: Function as PropType<(index: number) => VNodeChild>, required: true },
    /** Height of the list on screen. */
    tall: { type: Number, required: false, default: 620 },
    /** Called when the end comes near. */
    near: { type: Function as PropType<() => void>, required: false, default: () => {} },
  },
  setup(props) {
    const view = reactive({ top: 0, height: props.tall });
    return () => {
      const tops: number[] = [];
      let total = 0;
      for (let i = 0; i < props.count; i++) {
        tops.push(total);
        total += props.height(i);
      }
      const shown: number[] = [];
      for (let i = 0; i < props.count; i++) {
        const top = tops[i] ?? 0;
        if (top + props.height(i) > view.top - 100 && top < view.top + view.height + 100) shown.push(i);
      }
      const pool = Math.max(12, shown.length);
      return h(
        'div',
        {
          class: 'vue-recycle-scroller ready direction-vertical',
          style: { height: `${props.tall}px` },
          onScroll: (e: Event) => {
            const box = e.target as HTMLElement;
            view.top = box.scrollTop;
            if (box.scrollHeight - box.scrollTop < 2 * box.clientHeight) props.near();
          },
        },
        [
          h('div', { class: 'vue-recycle-scroller__item-wrapper', style: { height: `${total}px` } }, [
            ...shown.map((i) =>
              h(
                'div',
                {
                  key: i % pool,
                  class: 'vue-recycle-scroller__item-view',
                  style: { transform: `translateY(${tops[i]}px)`, height: `${props.height(i)}px` },
                },
                [props.row(i)],
              ),
            ),
          ]),
        ],
      );
    };
  },
});
