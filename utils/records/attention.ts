import { addDays, beijingMinute, DAY_MS, dayOf, startOf, yearOf } from '../deadlines/days';
import type { AccountFiling } from '../domain/account';
import type { ClauseRef } from '../domain/finding';
import type { AccountKey, Instant } from '../domain/ids';
import type { FaultKind, OfficeRecord, OfficeSettings } from '../domain/office-record';
import type { Regulation } from '../regulations/contract';
import { clauseOfRegister } from '../regulations/registry';
import { isOwed, ofKind, REQUIRED_DOCUMENTS } from './record';
import { type RecordSaid, said } from './said';

/** 待办: something of the 登记簿 that is missing, due or late. */
export interface Attention {
  readonly id: string;
  /** What is to be done here. */
  readonly about: 'document' | 'credential' | 'inspection' | 'fix' | 'fault';
  /** `late`: the time is over. `near`: within its last quarter. `missing`: never recorded. */
  readonly state: 'missing' | 'late' | 'near';
  readonly title: RecordSaid;
  readonly advice: RecordSaid;
  /** Of the unit's regulations; null where only the unit itself asks for it. */
  readonly clause: ClauseRef | null;
  /** Until when, ms; null without a line. */
  readonly dueAt: Instant | null;
  /** The record that it is about, or the account; null for the unit. */
  readonly record: OfficeRecord['id'] | null;
  readonly account: AccountKey | null;
}

export interface AttentionFacts {
  /** ms */
  readonly now: Instant;
  /** At least every document and password record, and the inspections and faults that count. */
  readonly records: readonly OfficeRecord[];
  /** Guarded accounts. */
  readonly accounts: readonly Pick<AccountFiling, 'key' | 'name' | 'filedAt'>[];
  readonly settings: OfficeSettings;
  /** Those that the unit follows: what none of them asks for is never missing. */
  readonly regulations: readonly Regulation[];
}

/** Everything of the 登记簿 that somebody has to see to: what is late first, then what is missing, then what comes near. */
export function attentionOf(facts: AttentionFacts): readonly Attention[] {
  const items = [...documents(facts), ...owed(facts), ...credentials(facts), ...inspections(facts)];
  return items.sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.dueAt ?? 0) - (b.dueAt ?? 0));
}

const ORDER = { late: 0, missing: 1, near: 2 } as const;

function documents({ records, regulations }: AttentionFacts): Attention[] {
  const clause = clauseOfRegister('documents', regulations);
  if (clause === null) return [];
  const filed = new Set(ofKind(records, 'document').map(({ entry }) => entry.of));
  return REQUIRED_DOCUMENTS.filter((of) => !filed.has(of)).map((of) => ({
    id: `document:${of}`,
    about: 'document',
    state: 'missing',
    title: said('document.missing', { document: said(`document.${of}`) }),
    advice: said('document.enter'),
    clause,
    dueAt: null,
    record: null,
    account: null,
  }));
}

/** Faults that are not put right, and findings of inspections. */
function owed({ records, now, regulations }: AttentionFacts): Attention[] {
  return records.filter(isOwed).map((record): Attention => {
    const { entry } = record;
    const about = entry.kind === 'fault' ? 'fault' : 'fix';
    const dueAt = entry.kind === 'inspection' ? entry.fixBy : null;
    const late = dueAt !== null && now > dueAt;
    return {
      id: `open:${record.id}`,
      about,
      state: late || about === 'fault' ? 'late' : 'near',
      title:
        entry.kind === 'fault'
          ? said('fault.open', { where: entry.where, what: entry.what })
          : said('fix.open', { found: entry.kind === 'inspection' ? entry.found : '' }),
      advice: dueAt === null ? said('fix.soon') : said(late ? 'fix.late' : 'fix.until', { time: beijingMinute(dueAt) }),
      clause: clauseOfRegister(about === 'fault' ? 'faults' : 'inspections', regulations),
      dueAt,
      record: record.id,
      account: entry.kind === 'inspection' || entry.kind === 'fault' ? entry.account : null,
    };
  });
}

function credentials({ records, accounts, settings, now, regulations }: AttentionFacts): Attention[] {
  const clause = clauseOfRegister('credentials', regulations);
  const days = settings.credentialDays;
  const known = ofKind(records, 'credential');
  return accounts.flatMap((account): Attention[] => {
    const last = known.find(({ entry }) => entry.account === account.key);
    const handedOver = last?.entry.act === 'handed-over';
    const dueAt = handedOver ? last.at : endOf(last?.at ?? account.filedAt, days);
    const state = stateAt(now, dueAt, days, last !== undefined);
    if (state === null || (state === 'missing' && clause === null)) return [];
    return [
      {
        id: `credential:${account.key}`,
        about: 'credential',
        state,
        title: said(handedOver ? 'credential.handedOver' : 'credential.change', { account: account.name }),
        advice: handedOver
          ? said('credential.changeNow')
          : last
            ? said('credential.last', { day: dayOf(last.at), days })
            : said('credential.never', { days }),
        clause,
        dueAt,
        record: null,
        account: account.key,
      },
    ];
  });
}

function inspections({ records, accounts, settings, now, regulations }: AttentionFacts): Attention[] {
  const clause = clauseOfRegister('inspections', regulations);
  const days = settings.inspectionDays;
  const done = ofKind(records, 'inspection');
  return accounts.flatMap((account): Attention[] => {
    const last = done.find(({ entry }) => entry.account === null || entry.account === account.key);
    const dueAt = endOf(last?.at ?? account.filedAt, days);
    const state = stateAt(now, dueAt, days, last !== undefined);
    if (state === null || (state === 'missing' && clause === null)) return [];
    return [
      {
        id: `inspection:${account.key}`,
        about: 'inspection',
        state,
        title: said('inspection.due', { account: account.name }),
        advice: last ? said('inspection.last', { day: dayOf(last.at), days }) : said('inspection.never'),
        clause,
        dueAt,
        record: null,
        account: account.key,
      },
    ];
  });
}

/** The end of the day so many days later. */
function endOf(at: Instant, days: number): Instant {
  return startOf(addDays(dayOf(at), days + 1));
}

function stateAt(now: Instant, dueAt: Instant, days: number, known: boolean): Attention['state'] | null {
  if (now > dueAt) return known ? 'late' : 'missing';
  return now > dueAt - (days * DAY_MS) / 4 ? 'near' : null;
}

/** Faults of one account in a year. */
export interface FaultCount {
  readonly account: AccountKey | null;
  readonly count: number;
  readonly open: number;
  readonly corrected: number;
  readonly of: Readonly<Partial<Record<FaultKind, number>>>;
}

/** 差错 per account of the calendar year of `now` (云和 三(二): 多次出现内容错误 leads to an account's closing); the most first. */
export function faultCounts(records: readonly OfficeRecord[], now: Instant): readonly FaultCount[] {
  const year = yearOf(dayOf(now));
  const counts = new Map<
    AccountKey | null,
    { count: number; open: number; corrected: number; of: Partial<Record<FaultKind, number>> }
  >();
  for (const record of ofKind(records, 'fault')) {
    if (yearOf(dayOf(record.at)) !== year) continue;
    const { account, of } = record.entry;
    const known = counts.get(account) ?? { count: 0, open: 0, corrected: 0, of: {} };
    known.count++;
    if (!record.closed) known.open++;
    if (record.closed?.correction) known.corrected++;
    known.of[of] = (known.of[of] ?? 0) + 1;
    counts.set(account, known);
  }
  return [...counts].map(([account, count]) => ({ account, ...count })).sort((a, b) => b.count - a.count);
}
