import type { Mutator, Scene } from './contract';

const labelOf = (s: Scene): string => (s.button.textContent ?? '').replace(/\s+/g, '');

/** The node whose words are the label. */
function wordsOf(button: HTMLElement): Text | null {
  const walker = button.ownerDocument.createTreeWalker(button, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeValue?.trim()) return node as Text;
  return null;
}

const say =
  (to: (label: string) => string) =>
  (s: Scene): void => {
    const words = wordsOf(s.button);
    if (words) words.data = to(labelOf(s));
  };

const OTHER: Readonly<Record<string, readonly [english: string, traditional: string]>> = {
  发送: ['Send', '發送'],
  发布: ['Publish', '發佈'],
  发表: ['Publish', '發表'],
  转发: ['Repost', '轉發'],
  评论: ['Comment', '評論'],
  回复: ['Reply', '回復'],
  保存: ['Save', '儲存'],
  提交修改: ['Submit', '提交修改'],
};

/** The button's words: how they are set, and in which language. */
export const labels: readonly Mutator[] = [
  { name: 'label with spaces between its characters', family: 'labels', apply: say((l) => `  ${[...l].join(' ')}\n`) },
  {
    name: 'label with full-width and no-break spaces',
    family: 'labels',
    apply: say((l) => `　${[...l].join('\u3000')}\u00a0`),
  },
  {
    name: 'label with characters of no width',
    family: 'labels',
    apply: say((l) => `\u200b${[...l].join('\u200b')}\ufeff`),
  },
  { name: 'label with an icon of a font', family: 'labels', apply: say((l) => `\ue6a1${l}`) },
  { name: 'label with a sign behind it', family: 'labels', apply: say((l) => `${l} ›`) },
  { name: 'label with an emoji', family: 'labels', apply: say((l) => `🚀${l}`) },
  {
    name: 'label with drawn icons around it',
    family: 'labels',
    apply: (s) => {
      const icon = () => {
        const holder = s.doc.createElement('i');
        holder.className = 'iconfont';
        holder.innerHTML = '<svg viewBox="0 0 1 1"><title>icon</title><path d="M0 0"></path></svg>';
        return holder;
      };
      s.button.prepend(icon());
      s.button.append(icon());
    },
  },
  {
    name: 'label with every character in an element of its own',
    family: 'labels',
    apply: (s) => {
      const words = wordsOf(s.button);
      const parts = [...labelOf(s)].map((char) => {
        const part = s.doc.createElement('span');
        part.textContent = char;
        return part;
      });
      words?.replaceWith(...parts);
    },
  },
  {
    name: 'label with a hidden explanation',
    family: 'labels',
    apply: (s) => {
      const hint = s.doc.createElement('span');
      hint.className = 'sr-only';
      hint.setAttribute('style', 'display:none');
      hint.textContent = '点击后立即生效';
      s.button.append(hint);
    },
  },
  { name: 'label in English', family: 'labels', apply: (s) => say((l) => OTHER[l]?.[0] ?? 'Submit')(s) },
  { name: 'label in traditional characters', family: 'labels', apply: (s) => say((l) => OTHER[l]?.[1] ?? l)(s) },
  { name: 'label in other words', family: 'labels', apply: say(() => '完成') },
  {
    name: 'label only as a tooltip',
    family: 'labels',
    apply: (s) => {
      const label = labelOf(s);
      s.button.textContent = '➤';
      s.button.title = label;
      s.button.setAttribute('aria-label', label);
    },
  },
  {
    name: 'label without any words',
    family: 'labels',
    apply: (s) => {
      s.button.textContent = '➤';
      s.button.removeAttribute('title');
      s.button.removeAttribute('aria-label');
    },
  },
];
