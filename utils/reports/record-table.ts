import { beijingMinute, dayOf } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import type { OfficeKind, OfficeRecord } from '../domain/office-record';
import type { LedgerHead } from '../ledger/chain';
import { groupedHash } from '../ledger/seen-head';
import {
  CLOSED_NAMES,
  DOCUMENT_NAMES,
  FAULT_NAMES,
  isOwed,
  OFFICE_KIND_NAMES,
  REPORT_NAMES,
  type RecordNames,
  recordTitle,
} from '../records/record';
import type { ReportTable } from './table';

export interface RecordTableInput {
  readonly unit: string;
  readonly kind: OfficeKind;
  /** Of this kind; voided ones say so. */
  readonly records: readonly OfficeRecord[];
  readonly names: RecordNames;
  /** Of the ledger at this moment: every record stands in it. */
  readonly head: LedgerHead;
  readonly now: Instant;
}

/** The 登记簿 of one kind as a table, oldest first. */
export function recordTable({ unit, kind, records, names, head, now }: RecordTableInput): ReportTable {
  const rows = records.filter((record) => record.kind === kind).sort((a, b) => a.at - b.at);
  const name = `${OFFICE_KIND_NAMES[kind]}登记簿`;
  return {
    name,
    notes: [
      `${unit}　${name}`,
      `导出时间：${beijingMinute(now)}　共${rows.length}条`,
      `导出时台账共${head.count}条，末条校验值：${groupedHash(head.head)}`,
    ],
    columns: [
      { title: '时间（北京时间）', width: 18 },
      { title: '事项', width: 30 },
      { title: '账号', width: 18 },
      { title: '类别', width: 18 },
      { title: '情况', width: 48 },
      { title: '期限', width: 18 },
      { title: '处理情况', width: 40 },
      { title: '处理人', width: 12 },
      { title: '处理时间', width: 18 },
      { title: '登记人', width: 12 },
      { title: '作废', width: 20 },
    ],
    rows: rows.map((record) => {
      const { entry, closed, voided, notes } = record;
      const steps = notes.map(({ at, note }) => `${beijingMinute(at)} ${note}`);
      if (closed)
        steps.push(`${CLOSED_NAMES[kind]}：${closed.note}${closed.correction === null ? '' : '（已发更正）'}`);
      else if (isOwed(record)) steps.push('尚未处理');
      return [
        kind === 'document' ? dayOf(record.at) : beijingMinute(record.at),
        recordTitle(record, names),
        'account' in entry && entry.account !== null ? names.account(entry.account) : '',
        categoryOf(record),
        wordsOf(record, names),
        entry.kind === 'inspection' && entry.fixBy !== null ? beijingMinute(entry.fixBy) : '',
        steps.join('；'),
        closed?.person ? names.person(closed.person) : '',
        closed ? beijingMinute(closed.at) : '',
        record.by === 'duty' ? '值班人员' : names.person(record.by),
        voided ? `已作废：${voided.reason}` : '',
      ];
    }),
  };
}

function categoryOf({ entry }: OfficeRecord): string {
  switch (entry.kind) {
    case 'inspection':
      return entry.found === '' ? '未发现问题' : '发现问题';
    case 'fault':
      return FAULT_NAMES[entry.of];
    case 'document':
      return DOCUMENT_NAMES[entry.of];
    case 'credential':
      return entry.act === 'changed' ? '更换密码' : '移交';
    case 'report':
      return REPORT_NAMES[entry.form];
  }
}

function wordsOf({ entry }: OfficeRecord, names: RecordNames): string {
  switch (entry.kind) {
    case 'inspection':
      return entry.found;
    case 'fault':
      return entry.what;
    case 'document':
      return [entry.number, entry.file && `文件校验值 ${entry.file.sha256}`].filter(Boolean).join('，');
    case 'credential': {
      const who = [entry.from && `移交人${names.person(entry.from)}`, entry.to && `保管人${names.person(entry.to)}`];
      return [...who, entry.note].filter(Boolean).join('，');
    }
    case 'report':
      return `报${entry.to}\n${entry.text}`;
  }
}
