import { digitsOf } from './numerals';
import type { Claims } from './text';

/** A telephone number or the number of a document. */
export interface Reference {
  readonly kind: 'phone' | 'document';
  readonly category: 'phone' | 'document';
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const DOCUMENT =
  /(?<office>[\u4e00-\u9fff]{1,10})? ?[〔[（(【﹝](?<year>(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})[〕\]）)】﹞] ?第? ?(?<number>\d{1,5}) ?号/gu;
/** Where a sentence stops and an office's name begins, as far as it can be told. */
const LEAD = /^.*(?:根据|依据|按照|依照|印发|落实|贯彻|执行|文件|通知|的|与|和|及|见|第)/u;

/** Numbers of documents (国办发〔2026〕3号); brackets of any kind are the same. Known by the office's last two characters, year and number. */
export function findDocuments(text: string, claims: Claims): Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(DOCUMENT)) {
    const { office = '', year = '', number = '' } = match.groups ?? {};
    const lead = LEAD.exec(office)?.[0].length ?? 0;
    const name = office.slice(lead);
    const start = match.index + lead;
    const end = match.index + match[0].length;
    if (!claims.take(start, end)) continue;
    const key = `${name.slice(-2)}〔${digitsOf(year) ?? year}〕${Number(number)}`;
    found.push({ kind: 'document', category: 'document', start, end, key });
  }
  return found;
}

const PHONES: readonly RegExp[] = [
  /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu,
  /(?<!\d)400[ -]?\d{3}[ -]?\d{4}(?!\d)/gu,
  /(?<![\d.])(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3}[ -—–]?) ?[2-8]\d{6,7}(?!\d|[万亿元人%])/gu,
  /(?<=(?:电话|热线|传真|拨打|致电|座机|咨询)[^\d\n。]{0,8})(?:[2-8]\d{6,7}|[19]\d{4,5}|[19]\d{2})(?!\d|[万亿元人%年月日时.:])/gu,
  // The next of a list: 2345678、2345679.
  /(?<=[2-8]\d{6,7}[、，,/或 ])[2-8]\d{6,7}(?!\d|[万亿元人%])/gu,
];

/** Telephone numbers, digits only. */
export function findPhones(text: string, claims: Claims): Reference[] {
  const found: Reference[] = [];
  for (const pattern of PHONES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (claims.take(start, end)) {
        found.push({ kind: 'phone', category: 'phone', start, end, key: match[0].replace(/\D/gu, '') });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same number with or without its area code; the same document. */
export function sameReference(a: Reference, b: Reference): boolean {
  if (a.key === b.key) return true;
  if (a.kind !== 'phone' || b.kind !== 'phone') return false;
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  return short.length >= 7 && !long.startsWith('1') && long.startsWith('0') && long.endsWith(short);
}
