import type { Span } from '../contract';

/** Ends a sentence; a run of them belongs to the sentence it ends. */
const SENTENCE = /[^。！？!?；;…\n]*(?:[。！？!?；;…]+[”’」』"]?|\n|$)/gu;

/** Sentences in order, without the empty ones; newlines end a sentence and belong to none. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    let { index: start } = match;
    let end = start + match[0].length;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) spans.push({ start, end });
  }
  return spans;
}

/** The span that holds the offset, by halving; an empty span at the offset when none does. */
export function spanAt(spans: readonly Span[], offset: number): Span {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return { start: offset, end: offset };
}

const QUOTED = /“[^”\n]{1,800}”|「[^」\n]{1,800}」|『[^』\n]{1,800}』|‘[^’\n]{1,800}’|"[^"\n]{1,800}"/gu;
/** A third person speaks up to the end of the sentence: 某某表示，… 某某说：… 网友：… The account itself (我, 小编, 笔者) is not a third person. */
const SPEECH =
  /(?<speaker>[^。！？!?；;\n，,：:]{0,60})(?:(?:说|表示|指出|强调|认为|介绍|坦言|透露|称|写道|回忆|告诉记者|感慨|呼吁|回复|留言|提问|问道|答道)(?:道|说|称)?[，,：:]|(?:网友|记者|群众|市民|专家)[：:])[^。！？!?\n]{1,400}/gu;
/** A named speaker right after a bracketed headline: 【…】某某：… */
const NAMED_SPEECH = /】\s*(?<speaker>[^，。：:；！？\n】#]{2,24})[：:][^！？!?\n]{1,400}/gu;
const OWN_SPEAKER = /我(?!国|省|市|县|区|州|镇|乡|局|院|校|军|党|方)|咱|俺|个人|小编|笔者|本人|博主|本号/u;

/** Spans where somebody else is speaking, merged and in order: quotations, and sentences introduced by a verb of speaking. */
export function reportedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(QUOTED)) spans.push({ start: match.index, end: match.index + match[0].length });
  for (const pattern of [SPEECH, NAMED_SPEECH]) {
    for (const match of text.matchAll(pattern)) {
      if (OWN_SPEAKER.test(match.groups?.speaker ?? '')) continue;
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return mergeSpans(spans);
}

/** Sorted, with overlapping spans joined. */
function mergeSpans(spans: Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x3000 || unit === 0xa0;
}
