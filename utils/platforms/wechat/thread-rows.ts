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
 * by the other side [I]. Without a preview that fits the last block nothing is said.
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
  const from: (ShownTime | null | undefined)[] = [];
  for (const block of blocks) from.push(block.shown === '' ? from.at(-1) : parseShownTime(block.shown, now, stale));
  return blocks.flatMap(({ text, right }, i) => {
    const known = from[i];
    if (!known) return [];
    const next = blocks.findIndex((b, j) => j > i && b.shown !== '');
    const later = next < 0 ? null : from[next];
    const until = blocks[i]?.shown !== '' ? known.at + known.uncertainty : later ? later.at + later.uncertainty : now;
    const own = right === last.right ? preview.own : !preview.own;
    return [{ own, text, at: known.at, uncertainty: Math.max(0, until - known.at) }];
  });
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
