import { type Amount, findAmounts, sameAmount } from './amounts';
import { findDays, findTimes, sameDay, type WrittenDay, type WrittenTime } from './dates';
import { findInstitutions, findPeople, findTitles, type Name, sameName } from './names';
import { findDocuments, findPhones, type Reference, sameReference } from './references';
import { Claims, flat } from './text';

/** A fact in a text that two texts must agree on. Offsets are UTF-16 offsets into that text. */
export type Value = Amount | WrittenDay | WrittenTime | Reference | Name;

/** More values than this are not compared: a page made to stall us has no more to say than a long article. */
export const VALUE_LIMIT = 3000;

const ADDRESS = /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff，。；、（）《》“”]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/gu;
/** Marks of a list at the start of a line: 1. （一） ① 三、 are no facts. */
const LIST_MARK =
  /^[ \t]*(?:[（(]\d{1,2}[)）]|\d{1,2}(?:[)）、．]|\.(?!\d))|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳❶-❿])/gmu;

/** Every value of a text, by place. What belongs to one (a document's number) is no other. */
export function findValues(raw: string): Value[] {
  const text = flat(raw);
  const claims = new Claims(text.length);
  for (const pattern of [ADDRESS, LIST_MARK]) {
    for (const match of text.matchAll(pattern)) claims.take(match.index, match.index + match[0].length);
  }
  const found: Value[] = [
    ...findDocuments(text, claims),
    ...findPhones(text, claims),
    ...findDays(text, claims),
    ...findTimes(text, claims),
    ...findAmounts(text, claims),
    ...findTitles(text),
    ...findPeople(text),
    ...findInstitutions(text, claims),
  ];
  return found.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, VALUE_LIMIT);
}

/** Do two values say the same, whatever way they are written? */
export function sameValue(a: Value, b: Value): boolean {
  switch (a.kind) {
    case 'amount':
      return b.kind === 'amount' && sameAmount(a, b);
    case 'date':
      return b.kind === 'date' && sameDay(a, b);
    case 'time':
      return b.kind === 'time' && a.minute === b.minute;
    case 'phone':
    case 'document':
      return b.kind === a.kind && sameReference(a, b as Reference);
    default:
      return b.kind === a.kind && sameName(a, b as Name);
  }
}
