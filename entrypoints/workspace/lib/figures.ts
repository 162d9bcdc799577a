import type { FiguresView } from '../../../components/figures/model';
import { beijingDay } from '../../../components/shared/time';
import { deadlinePolicy } from '../../../utils/background/policy';
import type { AccountFiling } from '../../../utils/domain/account';
import { FigureCounter, type Period, spanOf } from '../../../utils/reports/comment-figures';
import { type FiguresPart, type FiguresReport, figuresTable } from '../../../utils/reports/figures-table';
import { listAccounts } from '../../../utils/storage/accounts';
import { eachCommentWritten } from '../../../utils/storage/comment-figures';
import type { SanshenDb } from '../../../utils/storage/database';
import { gapsBetween } from '../../../utils/storage/reading-gaps';
import { getUnit } from '../../../utils/storage/unit';
import { saveTable } from './save-table';

export interface CountedFigures extends FiguresView {
  readonly unit: string;
  readonly accounts: readonly AccountFiling[];
}

/** Counts the comments of a period, in one pass over an index. */
export function countFigures(db: SanshenDb, period: Period, now: number): Promise<CountedFigures> {
  return db.transaction('r', db.tables, async () => {
    const counter = new FigureCounter(period, await deadlinePolicy(db), now);
    const { from, to } = spanOf(period, now);
    await eachCommentWritten(db, from, to, (comment) => counter.add(comment));
    const accounts = await listAccounts(db);
    const guarded = accounts.filter(({ standing }) => standing === 'guarded').map(({ key }) => key);
    const figures = counter.finish(await gapsBetween(db, from, to), guarded);
    return { period, figures, at: now, accounts, unit: (await getUnit(db))?.name ?? '' };
  });
}

/** Saves a part of the figures as a file. */
export function saveFigures(part: FiguresPart, format: 'xlsx' | 'csv', report: FiguresReport): void {
  const table = figuresTable(part, report);
  const { from, to } = report.period;
  saveTable(`留言${table.name}-${from}至${to}-${beijingDay(report.now)}生成`, format, table);
}
