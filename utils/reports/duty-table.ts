import { beijingMinute } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import type { Person } from '../domain/people';
import { DUTY_COUNT_MAX, type DutyCounts, type DutyEntryOnSheet, dutyCountText } from '../domain/shift';
import type { ReportTable } from './table';

export interface DutyTableInput {
  readonly unit: string;
  readonly entries: readonly DutyEntryOnSheet[];
  readonly people: readonly Person[];
  /** [from, to), ms. */
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Instant;
}

const KINDS: Readonly<Record<DutyEntryOnSheet['kind'], string>> = {
  shift: '值班安排',
  handover: '交接班',
  note: '读网记录',
};
const ABOUT = { read: '读网', error: '差错', action: '处置' } as const;

/** 值班读网记录 as a table: plan, hand-overs and notes in the order of time; what was voided says so. */
export function dutyTable({ unit, entries, people, from, to, now }: DutyTableInput): ReportTable {
  const name = (id: string | null) => people.find((p) => p.id === id)?.name ?? (id === null ? '无人' : id);
  const rows = entries.toSorted((a, b) => a.at - b.at);
  return {
    name: '值班读网记录',
    notes: [
      `${unit}　值班读网记录`,
      `导出时间：${beijingMinute(now)}　范围：${beijingMinute(from)} 至 ${beijingMinute(to)}　共${rows.length}条`,
    ],
    columns: [
      { title: '时间（北京时间）', width: 18 },
      { title: '事项', width: 12 },
      { title: '值班人员', width: 12 },
      { title: '交班人员', width: 12 },
      { title: '值至', width: 18 },
      { title: '未读账号', width: 24 },
      { title: '未办留言', width: 10 },
      { title: '超期留言', width: 10 },
      { title: '待签批稿件', width: 11 },
      { title: '情况、差错和处置', width: 48 },
      { title: '作废', width: 20 },
    ],
    rows: rows.map((entry) => {
      const head = [beijingMinute(entry.at), KINDS[entry.kind], name(entry.person)];
      if (entry.kind === 'shift')
        return [...head, '', beijingMinute(entry.to), '', '', '', '', entry.remark, voidText(entry)];
      if (entry.kind === 'note') {
        const text = `${ABOUT[entry.about]}：${entry.text}`;
        return [...head, '', '', ...countCells(entry.counts), text, voidText(entry)];
      }
      return [...head, name(entry.from), beijingMinute(entry.to), ...countCells(entry.counts), entry.remark, ''];
    }),
  };
}

function countCells({ unread, due, overdue, drafts }: DutyCounts): (string | number)[] {
  return [unread.length === 0 ? '无' : unread.join('、'), upTo(due), upTo(overdue), upTo(drafts)];
}

function upTo(count: number): string | number {
  return count >= DUTY_COUNT_MAX ? dutyCountText(count) : count;
}

function voidText({ voided }: { readonly voided: { readonly reason: string } | null }): string {
  return voided ? `已作废：${voided.reason}` : '';
}
