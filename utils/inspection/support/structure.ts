import type { FieldView } from '../contract';
import { keptWith } from '../kept';

/**
 * Where a text has brackets, quotation marks and ends of sentences, found in one pass: what rules on the form of a whole text need, far
 * cheaper than an expression for each of them.
 */

/** Kinds of mark. Half-width quotes have no direction and are left out; ends are those of `splitSentences`. */
export const OPENING = 1;
export const CLOSING = 2;
export const SENTENCE_END = 3;

const kinds = new Uint8Array(0x10000);
for (const c of '（(【《〈「『“〔［') kinds[c.charCodeAt(0)] = OPENING;
for (const c of '）)】》〉」』”〕］') kinds[c.charCodeAt(0)] = CLOSING;
for (const c of '。！？!?；;…\n') kinds[c.charCodeAt(0)] = SENTENCE_END;

/** The kind of a UTF-16 unit, 0 for all others. */
export function markKind(unit: number): number {
  return kinds[unit]!;
}

let scratch = new Int32Array(1024);

/** Offsets of all these marks, in order. Several rules ask for the same field. */
export const marksOf = keptWith((field: FieldView) => findMarks(field.text));

function findMarks(text: string): Int32Array {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (kinds[text.charCodeAt(i)] === 0) continue;
    if (count === scratch.length) {
      const wider = new Int32Array(count * 2);
      wider.set(scratch);
      scratch = wider;
    }
    scratch[count++] = i;
  }
  return scratch.slice(0, count);
}
