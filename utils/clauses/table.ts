import { beijingMinute } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import type { Carrier, Regulation } from '../regulations/contract';
import type { ReportTable } from '../reports/table';
import type { ClauseCounts, ClauseGroup, ClauseLevel, ClauseState } from './contract';
import type { ClauseSaid } from './said';

/** Names of the levels and groups as tables and prints write them. */
export const LEVEL_NAMES: Readonly<Record<ClauseLevel, string>> = {
  attention: '须处理',
  off: '未启用',
  unknown: '待登记',
  missing: '未生效',
  working: '在用',
  outside: '扩展之外',
};
export const GROUP_NAMES: Readonly<Record<ClauseGroup, string>> = {
  automatic: '自动检查',
  recorded: '留痕',
  outside: '扩展之外',
  missing: '未生效',
};

export interface ClauseTableInput {
  readonly unit: string;
  readonly regulations: readonly { readonly regulation: Regulation; readonly states: readonly ClauseState[] }[];
  /** Of all clauses in the table. */
  readonly counts: ClauseCounts;
  /** Name of a carrier's part. */
  readonly carrierName: (carrier: Carrier) => string;
  /** Puts a sentence into words. */
  readonly say: (sentence: ClauseSaid) => string;
  readonly now: Instant;
}

/** 条款 n，自动检查 a，留痕 b，扩展之外 c; 未生效 only where there is something. */
export function countsInWords({ total, automatic, recorded, outside, missing }: ClauseCounts): string {
  const rest = missing > 0 ? `，未生效 ${missing}` : '';
  return `条款 ${total}，自动检查 ${automatic}，留痕 ${recorded}，扩展之外 ${outside}${rest}`;
}

/** 条款对照 as a table: one row a clause, its carriers one below the other in their cells. */
export function clauseTable({ unit, regulations, counts, carrierName, say, now }: ClauseTableInput): ReportTable {
  return {
    name: '条款对照',
    notes: [
      `${unit}　条款对照表`,
      `法规：${regulations.map(({ regulation }) => regulation.name).join('、')}`,
      `截至 ${beijingMinute(now)}　${countsInWords(counts)}`,
    ],
    columns: [
      { title: '法规', width: 26 },
      { title: '条款', width: 18 },
      { title: '原文', width: 36 },
      { title: '要求', width: 30 },
      { title: '落实方式', width: 12 },
      { title: '由什么落实', width: 26 },
      { title: '状态', width: 10 },
      { title: '本单位现状', width: 60 },
    ],
    rows: regulations.flatMap(({ regulation, states }) =>
      states.map((state) => [
        regulation.name,
        state.locator,
        state.quote,
        state.duty,
        GROUP_NAMES[state.group],
        [...state.carriers.map(({ carrier }) => carrierName(carrier)), ...furtherInWords(state)].join('\n'),
        LEVEL_NAMES[state.level],
        state.carriers
          .map(({ carrier, text }) =>
            carrier.kind === 'outside' ? say(text) : `${carrierName(carrier)}：${say(text)}`,
          )
          .join('\n'),
      ]),
    ),
  };
}

/** 另有 12 项规则; empty where there are none. */
export function furtherInWords({ further }: Pick<ClauseState, 'further'>): readonly string[] {
  return further.length > 0 ? [`另有 ${further.length} 项检测规则`] : [];
}
