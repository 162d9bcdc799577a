let segmenter: Intl.Segmenter | undefined;

/** How much text around a passage is cut into words: enough for the longest word on both sides. */
const REACH = 12;

/**
 * True when words begin or end at every one of the offsets, by the dictionary of the JavaScript engine: tells 企业｜创业｜创新 from a word that
 * is written twice.
 */
export function breaksAt(text: string, offsets: readonly number[]): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const from = Math.max(0, Math.min(...offsets) - REACH);
  const to = Math.min(text.length, Math.max(...offsets) + REACH);
  const breaks = new Set([to]);
  for (const { index } of segmenter.segment(text.slice(from, to))) breaks.add(from + index);
  return offsets.every((offset) => breaks.has(offset));
}
