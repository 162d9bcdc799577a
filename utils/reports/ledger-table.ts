import { beijingText, dayOf } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import { actsOf } from '../ledger/acts';
import type { LedgerBook } from '../ledger/book';
import type { LedgerHead } from '../ledger/chain';
import { groupedHash } from '../ledger/seen-head';
import type { ReportTable } from './table';

/** Which events of the ledger an export holds. */
export interface LedgerSpan {
  /** [from, to), ms; null leaves that side open. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Id of a draft, account or person: events about it, and events by that person. Null for all. */
  readonly subject: string | null;
}

export function inSpan({ at, subject, actor }: LedgerEvent, span: LedgerSpan): boolean {
  if (span.from !== null && at < span.from) return false;
  if (span.to !== null && at >= span.to) return false;
  return span.subject === null || subject === span.subject || actor === span.subject;
}

/** True when the span leaves nothing out: only such a file can be verified as a chain. */
export function isWhole({ from, to, subject }: LedgerSpan): boolean {
  return from === null && to === null && subject === null;
}

export interface LedgerTableInput {
  readonly unit: string;
  /** Oldest first. */
  readonly events: readonly LedgerEvent[];
  readonly book: LedgerBook;
  readonly span: LedgerSpan;
  /** Of the whole ledger at the time of the export. */
  readonly head: LedgerHead;
  readonly now: Instant;
}

/** The ledger as people read it, with the proof that belongs to the whole of it above the table. */
export function ledgerTable({ unit, events, book, span, head, now }: LedgerTableInput): ReportTable {
  return {
    name: '台账',
    notes: [
      `${unit}　三审台台账`,
      `导出时间：${beijingText(now)}　范围：${spanText(span, book)}　本表${events.length}条`,
      `导出时台账共${head.count}条，末条校验值：${groupedHash(head.head)}`,
    ],
    columns: [
      { title: '序号', width: 8 },
      { title: '时间（北京时间）', width: 20 },
      { title: '事件', width: 14 },
      { title: '办理人', width: 12 },
      { title: '对象', width: 36 },
      { title: '环节', width: 8 },
      { title: '意见或说明', width: 48 },
      { title: '签名人', width: 14 },
      { title: '对象编号', width: 30 },
      { title: '校验值', width: 66 },
    ],
    rows: events.map((event) => {
      const words = book.words(event);
      const signers = actsOf(event).acts.map(({ statement }) => book.nameOf(statement.by));
      return [
        event.seq,
        beijingText(event.at),
        words.event,
        words.actor,
        words.subject,
        words.stage,
        words.detail,
        signers.join('、'),
        event.subject,
        event.hash,
      ];
    }),
  };
}

/** A span in words: 全部, or its days and subject. */
export function spanText(span: LedgerSpan, book: LedgerBook): string {
  const days =
    span.from === null && span.to === null
      ? '全部时间'
      : `${span.from === null ? '建档' : dayOf(span.from)}至${
          // The end is exclusive: the last day is the one before it.
          span.to === null ? '导出时' : dayOf(span.to - 1)
        }`;
  return span.subject === null ? days : `${days}，${book.nameOf(span.subject)}`;
}
