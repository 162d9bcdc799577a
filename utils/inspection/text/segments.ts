import type { Span } from '../contract';

/** Ends a sentence; a run of them belongs to the sentence it ends, and so does a quotation mark behind it. */
const ENDS = unitsOf('。！？!?；;…');
const CLOSING = unitsOf('”’」』"');
const NEWLINE = 0x0a;

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** Nearly all of Chinese text: not one of the marks that are looked for. */
function isIdeograph(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Sentences in order, without the empty ones; newlines end a sentence and belong to none. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const size = text.length;
  for (let from = 0, at = 0; from < size; from = at) {
    let unit = 0;
    for (; at < size; at++) {
      unit = text.charCodeAt(at);
      if (!isIdeograph(unit) && (unit === NEWLINE || ENDS.has(unit))) break;
    }
    if (at < size && unit === NEWLINE) at++;
    else if (at < size) {
      while (at < size && ENDS.has(text.charCodeAt(at))) at++;
      if (at < size && CLOSING.has(text.charCodeAt(at))) at++;
    }
    let start = from;
    let end = at;
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
/** Verbs that hand over to a speaker when a comma or colon follows. */
const VERBS = new Set(
  (
    '说 表示 指出 强调 认为 介绍 坦言 透露 称 写道 回忆 告诉记者 感慨 呼吁 回复 留言 提问 问道 答道 说道 表示道 介绍说 表示称 介绍称 ' +
    '透露说 强调说 坦言道 感慨道 感慨说 回忆说 回忆道 呼吁说 留言说 留言道 留言称'
  ).split(' '),
);
/** 不说, 话说, 来说, 可以说 …: nobody is made to speak. */
const NO_SPEECH =
  /(?:[不没别再来话据传听虽难胡瞎乱好想敢就如或老总小先]|可以|应该|比如|要我|反正|不能|怎么|这么|那么|所以|且|[我咱俺]|消息|传言|传闻|有人|据此)[说称]$/u;
/** People whose words follow a colon. */
const PEOPLE = new Set('网友 记者 群众 市民 专家'.split(' '));
const LONGEST_VERB = 4;
/** Last characters of verbs and people: what stands before most commas is none of them. */
const SPEAKING = unitsOf([...VERBS, ...PEOPLE].map((word) => word.at(-1)!).join(''));
/** Commas and colons. */
const PAUSES = unitsOf('，,：:');
const QUOTES = /[“「『‘"]/u;
/** How far back the speaker of a verb is looked for, and how far on the speech may run. */
const SPEAKER_REACH = 60;
const SPEECH_REACH = 400;
/** The account speaking of itself is not a third person. */
const OWN_SPEAKER = /我(?!国|省|市|县|区|州|镇|乡|局|院|校|军|党|方)|咱|俺|个人|小编|笔者|本人|博主|本号/u;
/** A named speaker right after a bracketed headline: 【…】某某：… */
const HEADLINE_SPEAKER = /】\s*[^，。：:；！？\n】#【]{2,24}$/u;

/** Spans where somebody else is speaking, merged and in order: quotations, and sentences introduced by a verb of speaking. */
export function reportedSpans(text: string): Span[] {
  const spans: Span[] = [];
  if (QUOTES.test(text)) {
    for (const match of text.matchAll(QUOTED)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isIdeograph(unit) || !PAUSES.has(unit)) continue;
    const start = speechStart(text, index);
    if (start < 0) continue;
    const rest = text.slice(index + 1, index + 1 + SPEECH_REACH);
    const stop = rest.search(/[。！？!?\n]/u);
    spans.push({ start, end: index + 1 + (stop < 0 ? rest.length : stop) });
  }
  return spans.length > 1 ? mergeSpans(spans) : spans;
}

/** Where the speech that a comma or colon introduces begins (its speaker included), or -1 when it introduces none. */
function speechStart(text: string, index: number): number {
  const colon = text[index] === '：' || text[index] === ':';
  if (!introducesSpeech(text, index, colon)) return -1;
  let start = index;
  while (start > 0 && index - start < SPEAKER_REACH && !/[。！？!?；;\n，,：:]/u.test(text[start - 1]!)) start--;
  return OWN_SPEAKER.test(text.slice(start, index)) ? -1 : start;
}

function introducesSpeech(text: string, index: number, colon: boolean): boolean {
  const spoken = SPEAKING.has(text.charCodeAt(index - 1));
  for (let length = 1; spoken && length <= LONGEST_VERB; length++) {
    const word = text.slice(Math.max(0, index - length), index);
    if ((VERBS.has(word) && !NO_SPEECH.test(text.slice(Math.max(0, index - 4), index))) || (colon && PEOPLE.has(word)))
      return true;
  }
  return colon && HEADLINE_SPEAKER.test(text.slice(Math.max(0, index - 28), index));
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
