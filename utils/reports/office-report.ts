import { beijingMinute } from '../deadlines/days';
import { groupedHash } from '../ledger/seen-head';
import type { OfficeReport, ReportInput } from './report-contract';
import { measureBlocks } from './report-measures';
import { overallBlocks } from './report-overall';
import { problemBlocks } from './report-problems';
import { say } from './report-words';

/** The report in words and tables. Pure: the same input gives the same report. */
export function officeReport(input: ReportInput): OfficeReport {
  const { unit, figures, head, now, next } = input;
  return {
    title: `${unit}政务新媒体运行情况报告（${periodName(input)}）`,
    unit,
    period: figures.period,
    sections: [
      { id: 'overall', title: '一、总体情况', blocks: overallBlocks(input) },
      { id: 'problems', title: '二、主要问题', blocks: problemBlocks(input) },
      { id: 'measures', title: '三、整改情况', blocks: measureBlocks(input) },
      {
        id: 'next',
        title: '四、下一步工作',
        blocks: next
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map((line) => ({ kind: 'text', runs: say(line.trim()) })),
      },
    ],
    proof: [
      `生成时间：${beijingMinute(now)}（北京时间）。发布和审核的数字取自台账第1条至第${head.count}条，办理结果截至该条；留言数字按留言时间统计，办理情况截至生成时。`,
      `核验凭据：台账共${head.count}条，末条校验值 ${groupedHash(head.head)}。在工作台“台账”页校验时填入本行，可核对台账是否仍包含报告所依据的全部记录。`,
    ],
  };
}

/** 2026年3月, 2026年第一季度, 2026年, else the days. */
export function periodName({ kind, figures: { period } }: Pick<ReportInput, 'kind' | 'figures'>): string {
  const [year, month] = [period.from.slice(0, 4), Number(period.from.slice(5, 7))];
  if (kind === 'month') return `${year}年${month}月`;
  if (kind === 'quarter') return `${year}年第${'一二三四'[Math.floor((month - 1) / 3)]}季度`;
  return kind === 'year' ? `${year}年` : `${period.from}至${period.to}`;
}

/** 一 二 … for the points of a section. */
export function ordinal(index: number): string {
  const digits = '一二三四五六七八九十';
  return index < 10 ? digits[index]! : `十${digits[index - 10] ?? ''}`;
}
