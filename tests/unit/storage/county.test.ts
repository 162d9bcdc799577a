import { expect, it } from 'vitest';
import { lookupIn } from '../../../components/text';
import { countOffice } from '../../../entrypoints/workspace/lib/count-office';
import { countReport } from '../../../entrypoints/workspace/lib/report';
import zh from '../../../public/locales/zh_CN.json';
import { LedgerEventSchema } from '../../../utils/domain/ledger';
import { auditEvents } from '../../../utils/ledger/audit';
import { OfficeCounter } from '../../../utils/reports/office-counter';
import { officeReport } from '../../../utils/reports/office-report';
import { periodOf } from '../../../utils/reports/periods';
import { reportTable } from '../../../utils/reports/report-files';
import { listAccounts } from '../../../utils/storage/accounts';
import { getComments } from '../../../utils/storage/comments';
import { latestDebts } from '../../../utils/storage/debts';
import { latestEvents } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { strayPosts } from '../../../utils/storage/own-posts';
import { listPeople } from '../../../utils/storage/people';
import { latestReviews } from '../../../utils/storage/reviews';
import { getUnit } from '../../../utils/storage/unit';
import { DAY } from '../../support/clock';
import { COUNTY_SPRING, fillWithCounty } from '../../support/county';
import { closing } from '../../support/indexeddb';

it('the simulated county is what the extension could have stored: every record reads, every link and signature holds', async () => {
  const db = closing(await openDatabase());
  await fillWithCounty(db, COUNTY_SPRING);
  expect((await getUnit(db))?.name).toBe('清源县融媒体中心');
  expect(await listAccounts(db)).toHaveLength(COUNTY_SPRING.accounts);
  expect(await listPeople(db)).toHaveLength(9);
  expect((await latestReviews(db, 1_000)).length).toBeGreaterThan(200);
  await latestDebts(db, 50);
  await strayPosts(db, 'open', 50);
  const keys = (await db.comments.toCollection().primaryKeys()).slice(0, 50);
  expect(await getComments(db, keys)).toHaveLength(50);
  const events = await db.ledger.toArray();
  expect(events).toHaveLength(COUNTY_SPRING.events);
  expect(events.every((event) => LedgerEventSchema.safeParse(event).success)).toBe(true);
  expect(await latestEvents(db, 5)).toHaveLength(5);
  const audit = await auditEvents(events);
  expect(audit.problems).toEqual([]);
  expect(audit.signatures).toBeGreaterThan(800);
});

it('a report reads only what its period needs, and gives the figures of the whole ledger', async () => {
  const db = closing(await openDatabase());
  await fillWithCounty(db, COUNTY_SPRING);
  const limits = { updatesPerWeek: 3, silentDays: 14, silentDaysOnce: 20 };
  const now = COUNTY_SPRING.from + 120 * DAY;
  const period = periodOf('month', '2026-03-05');
  const { figures, head } = await countOffice(db, period, limits, now);
  const whole = new OfficeCounter(period, limits, now);
  for (const event of await db.ledger.toArray()) whole.add(event);
  expect(figures).toEqual(whole.finish());
  expect(figures.total.all.count).toBeGreaterThan(60);
  expect(head).toEqual({ head: (await db.ledger.get(COUNTY_SPRING.events))?.hash, count: COUNTY_SPRING.events });
  // Before all of it nothing has to be read, and everything filed later is left out.
  const before = await countOffice(db, periodOf('year', '2020-01-01'), limits, now);
  expect(before.figures.total.all.count).toBe(0);
});

it('a report is made of the ledger, the comments and the board', async () => {
  const db = closing(await openDatabase());
  await fillWithCounty(db, COUNTY_SPRING);
  const counted = await countReport(
    db,
    periodOf('month', '2026-03-05'),
    COUNTY_SPRING.from + 70 * DAY,
    // What comes from another thread comes as a copy.
    async (...asked) => structuredClone(await countOffice(db, ...asked)),
    lookupIn(zh),
  );
  const report = officeReport({ ...counted, kind: 'month', next: '' });
  expect(report.title).toBe('清源县融媒体中心政务新媒体运行情况报告（2026年3月）');
  expect(reportTable('accounts', report)?.rows.map(([name]) => name)).toContain('微博·清源发布');
  const words = counted.risks.flatMap(({ title, figures, advice }) => [title, figures, advice]);
  expect(words).toContain('更新不及时');
  expect(words.filter((each) => /[{}_]|^radar/.test(each))).toEqual([]);
  expect(reportTable('clauses', report)?.rows.flat()).toContain('江北区政务新媒体管理制度（2021） 三(五)·商业广告');
});
