import * as z from 'zod/mini';
import { AccountKeySchema, type Instant, PersonIdSchema } from '../domain/ids';
import { type LedgerEvent, LedgerEventTypeSchema } from '../domain/ledger';
import { PLATFORM_NAMES, PlatformIdSchema } from '../domain/platform';
import { LedgerGroupSchema, typesOf } from './groups';
import { EVENT_LABELS, GROUP_LABELS } from './labels';
import { formatRanges, isInRanges, parseSeqRanges, type SeqRange } from './seq-ranges';

/** A day of the Beijing calendar, `2026-03-05`. */
const DaySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Longer than anybody types. */
const WORDS_MAX = 200;

const FieldsSchema = z.object({
  /** All of these words have to stand somewhere in the event or in the names it is about; '' for any. */
  words: z.string().check(z.maxLength(WORDS_MAX)),
  /** Days in Beijing time, both included; null leaves that side open. */
  from: z.nullable(DaySchema),
  to: z.nullable(DaySchema),
  group: z.nullable(LedgerGroupSchema),
  type: z.nullable(LedgerEventTypeSchema),
  /** Whoever acted, signed, or is acted upon. */
  person: z.nullable(PersonIdSchema),
  account: z.nullable(AccountKeySchema),
  platform: z.nullable(PlatformIdSchema),
  /** One review, comment, person, account, record: everything about it. */
  subject: z.nullable(z.string().check(z.minLength(1), z.maxLength(300))),
});

/** Which events of the ledger are meant. Everything that is named has to hold. */
export type LedgerQuery = Readonly<z.infer<typeof FieldsSchema>> & {
  /** These sequence numbers alone; null for all. */
  readonly seqs: readonly SeqRange[] | null;
};

export const WHOLE_LEDGER: LedgerQuery = {
  words: '',
  from: null,
  to: null,
  group: null,
  type: null,
  person: null,
  account: null,
  platform: null,
  subject: null,
  seqs: null,
};

const NAMES = ['from', 'to', 'group', 'type', 'person', 'account', 'platform', 'subject'] as const;

/** True when the query leaves nothing out. */
export function isWholeLedger(query: LedgerQuery): boolean {
  return query.words.trim() === '' && query.seqs === null && NAMES.every((name) => query[name] === null);
}

/**
 * A query as an address carries it; '' for the whole ledger.
 * @param seqsText the parameter for the sequence numbers where they do not stand in the address themselves.
 */
export function queryToText(query: LedgerQuery, seqsText?: string): string {
  const out = new URLSearchParams();
  // With its blanks: what comes back into the field while somebody types must be what was typed.
  if (query.words.trim() !== '') out.set('q', query.words);
  for (const name of NAMES) {
    const value = query[name];
    if (value !== null) out.set(name, value);
  }
  if (query.seqs !== null) out.set('seqs', seqsText ?? formatRanges(query.seqs));
  return out.toString();
}

/**
 * Reads such an address. What it does not say, or says in a way nobody knows, is left open; so is a list of sequence numbers that is none.
 * @param seqsText the list of sequence numbers that the parameter stands for; null where it is not known any more.
 */
export function queryFromText(
  text: string,
  seqsText: (parameter: string) => string | null = (same) => same,
): LedgerQuery {
  const given = new URLSearchParams(text);
  const fields = FieldsSchema.shape;
  const read = <T>(schema: z.ZodMiniType<T | null>, name: string): T | null =>
    schema.safeParse(given.get(name)).data ?? null;
  const seqs = given.get('seqs');
  const list = seqs === null ? null : seqsText(seqs);
  return {
    words: (given.get('q') ?? '').slice(0, WORDS_MAX),
    from: read(fields.from, 'from'),
    to: read(fields.to, 'to'),
    group: read(fields.group, 'group'),
    type: read(fields.type, 'type'),
    person: read(fields.person, 'person'),
    account: read(fields.account, 'account'),
    platform: read(fields.platform, 'platform'),
    subject: read(fields.subject, 'subject'),
    seqs: list === null ? null : parseSeqRanges(list),
  };
}

/** The span of a query as instants, ms: [from, to). */
export function spanOf({ from, to }: LedgerQuery): { readonly from: Instant; readonly to: Instant } {
  const startOf = (day: string) => Date.parse(`${day}T00:00:00+08:00`);
  return {
    from: from === null ? 0 : startOf(from),
    to: to === null ? Number.MAX_SAFE_INTEGER : startOf(to) + 24 * 3_600_000,
  };
}

/** Kinds of events that a query admits; null for all. */
export function typesIn({ group, type }: LedgerQuery): readonly LedgerEvent['type'][] | null {
  if (type !== null) return [type];
  return group === null ? null : typesOf(group);
}

/** Does an event fit what can be told from its outside: number, time, kind, subject? */
export function fitsOutside(
  query: LedgerQuery,
): (event: Pick<LedgerEvent, 'seq' | 'at' | 'type' | 'subject'>) => boolean {
  const { from, to } = spanOf(query);
  const types = typesIn(query);
  const { seqs, subject } = query;
  return (event) =>
    event.at >= from &&
    event.at < to &&
    (types === null || types.includes(event.type)) &&
    (subject === null || event.subject === subject) &&
    (seqs === null || isInRanges(seqs, event.seq));
}

/** What a query asks for, in words: for sheets and files. @param nameOf name of a person, account or draft. */
export function queryInWords(query: LedgerQuery, nameOf: (id: string) => string): string {
  if (isWholeLedger(query)) return '全部记录';
  const { from, to, words, seqs } = query;
  const parts = [
    from === null && to === null ? '' : `${from ?? '建档'}至${to ?? '导出时'}`,
    query.type === null ? (query.group === null ? '' : GROUP_LABELS[query.group]) : EVENT_LABELS[query.type],
    query.platform === null ? '' : PLATFORM_NAMES[query.platform],
    ...[query.account, query.person, query.subject].map((id) => (id === null ? '' : nameOf(id))),
    words.trim() === '' ? '' : `含“${words.trim()}”`,
    seqs === null ? '' : `指定序号${shortened(formatRanges(seqs))}`,
  ];
  return parts.filter((part) => part !== '').join('，');
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
