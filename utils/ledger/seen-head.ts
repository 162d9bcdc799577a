import type { LedgerHead } from './chain';

/** What a machine-readable head starts with; a QR code on a sheet holds nothing else. */
const MARK = 'SST-LEDGER';

/** A head as one line for a QR code, a clipboard or a chat: `SST-LEDGER 128 9f86…`. */
export function headLine({ head, count }: LedgerHead): string {
  return `${MARK} ${count} ${head}`;
}

/** A hash in groups of eight, for reading it aloud or typing it from paper. */
export function groupedHash(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}

/** 64 hex digits, in groups or in one, not part of a longer run of them. */
const HASH = /(?<![0-9a-f])(?:[0-9a-f][ \t-]?){63}[0-9a-f](?![0-9a-f])/gi;
/** A number of events, not the inside of a date, time or longer figure. */
const NUMBER = /(?<![\d.:/-])\d{1,9}(?![\d.:/-])/g;

/**
 * The heads in whatever somebody pasted, typed or scanned: the line of a QR code, the words of a sheet, or the JSON of a packet,
 * backup, sign-off or event. In running text the count is the number nearest before the hash (`第128条 9f86…`). Hashes without a
 * number are left out: they prove nothing about how long the ledger was.
 */
export function readSeenHeads(text: string): LedgerHead[] {
  const heads = headsInJson(text) ?? headsInWords(text.normalize('NFKC'));
  return heads.filter((head, i) => heads.findIndex((h) => h.head === head.head && h.count === head.count) === i);
}

function headsInWords(text: string): LedgerHead[] {
  const heads: LedgerHead[] = [];
  let from = 0;
  for (const match of text.matchAll(HASH)) {
    const before = text.slice(from, match.index);
    from = match.index + match[0].length;
    const count = [...before.matchAll(NUMBER)].at(-1);
    // The first hex digits may have been taken for a part of the number before them, never the other way round.
    if (count) heads.push({ head: match[0].replace(/[ \t-]/g, '').toLowerCase(), count: Number(count[0]) });
  }
  return heads;
}

/** Null when the text is not JSON. */
function headsInJson(text: string): LedgerHead[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const heads: LedgerHead[] = [];
  collect(value, heads);
  return heads;
}

function collect(value: unknown, heads: LedgerHead[]): void {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  for (const [head, count] of [
    [record.head, record.count],
    [record.ledgerHead, record.ledgerCount],
    [record.hash, record.seq],
  ]) {
    if (typeof head === 'string' && /^[0-9a-f]{64}$/.test(head) && Number.isInteger(count)) {
      heads.push({ head, count: count as number });
    }
  }
  for (const inner of Object.values(record)) collect(inner, heads);
}
