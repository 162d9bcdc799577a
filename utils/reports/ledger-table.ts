import { beijingText } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import { actsOf } from '../ledger/acts';
import type { LedgerBook } from '../ledger/book';
import type { LedgerHead } from '../ledger/chain';
import { type LedgerQuery, queryInWords } from '../ledger/query';
import { groupedHash } from '../ledger/seen-head';
import type { ReportTable } from './table';

export interface LedgerTableInput {
  readonly unit: string;
  /** Oldest first. */
  readonly events: readonly LedgerEvent[];
  readonly book: LedgerBook;
  /** Which events these are: the search and filters that were in force. */
  readonly query: LedgerQuery;
  /** Of the whole ledger at the time of the export. */
  readonly head: LedgerHead;
  readonly now: Instant;
}

/** The ledger as people read it, with the proof that belongs to the whole of it above the table. */
export function ledgerTable({ unit, events, book, query, head, now }: LedgerTableInput): ReportTable {
  return {
    name: '台账',
    notes: [
      `${unit}　三审台台账`,
      `导出时间：${beijingText(now)}　范围：${queryInWords(query, (id) => book.nameOf(id))}　本表${events.length}条`,
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
