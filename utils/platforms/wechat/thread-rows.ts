import { textParts } from '../dom/comment-text';
import { isVisible } from '../dom/visible';
import type { ShownTime } from '../time-text';
import { parseShownTime } from './time';

/** A time as it stands beside a message: always with hour and minute (§4.2). */
export const TIME = /^(?:昨天|前天|星期[日一二三四五六天]|\d{1,2}月\d{1,2}日)?\s*\d{1,2}:\d{2}$/;

/** One message of the open conversation. */
export interface ThreadLine {
  readonly own: boolean;
  readonly text: string;
  /** Earliest possible instant and how much later it may be, ms. */
  readonly at: number;
  readonly uncertainty: number;
}

/** First child of the chat column (§4.2); the number of days changes. */
const KEPT = /^仅保存最近\d+天的私信/;

/**
 * Lines of the open conversation. The column is the element whose first child reads 仅保存最近30天的私信, with one block per message (§4.2).
 * No mark of the sender is known: blocks whose words stand on the side of the last one are by whoever the preview says wrote that, the others
 * by the other side [I]. Without a preview that fits the last block nothing is said, and where all stand on one side only the last is told.
 *
 * Times stand above some messages only: a message without one was written after the one before and before the next one that is told.
 */
export function threadLines(
  doc: Document,
  preview: { readonly own: boolean; readonly text: string },
  now: number,
  stale: number,
): readonly ThreadLine[] {
  const blocks = [...(columnOf(doc)?.children ?? [])].slice(1).flatMap((child) => blockOf(child) ?? []);
  const last = blocks.at(-1);
  if (!last?.text.startsWith(preview.text)) return [];
  const sides = new Set(blocks.map(({ right }) => right)).size;
  const lines: ThreadLine[] = [];
  let known: ShownTime | null = null;
  let since = 0;
  blocks.forEach(({ text, shown, right }, i) => {
    if (shown !== '') known = parseShownTime(shown, now, stale);
    since = shown === '' ? since + 1 : 0;
    if (!known || (sides < 2 && i < blocks.length - 1)) return;
    const next = blocks.slice(i + 1).find((block) => block.shown !== '');
    const later = next ? parseShownTime(next.shown, now, stale) : null;
    const until = shown !== '' ? known.at + known.uncertainty : later ? later.at + later.uncertainty : now;
    // A thousandth more for every line keeps their order: what was asked after an answer is not answered by it.
    const at = known.at + since;
    lines.push({
      own: right === last.right ? preview.own : !preview.own,
      text,
      at,
      uncertainty: Math.max(0, until - at),
    });
  });
  return lines;
}

const TEXT_NODES = 4;

function columnOf(doc: Document): Element | null {
  const texts = doc.createTreeWalker(doc.body, TEXT_NODES);
  while (texts.nextNode()) {
    if (!KEPT.test((texts.currentNode.nodeValue ?? '').trim())) continue;
    const note = texts.currentNode.parentElement;
    const column = note?.parentElement ?? null;
    if (note && column?.firstElementChild === note && isVisible(note)) return column;
  }
  return null;
}

/** Words and time of one block; `right`: the words stand nearer to the right edge. Null where there are none (the loader). */
function blockOf(block: Element): { text: string; shown: string; right: boolean } | null {
  if (!isVisible(block)) return null;
  const parts = textParts(block);
  const shown = parts.find(({ text }) => TIME.test(text));
  const said = parts.filter((part) => part !== shown);
  const [first] = said;
  if (!first) return null;
  const [box, around] = [first.element.getBoundingClientRect(), block.getBoundingClientRect()];
  const right = around.right - box.right < box.left - around.left;
  return { text: said.map(({ text }) => text).join('\n'), shown: shown?.text ?? '', right };
}
