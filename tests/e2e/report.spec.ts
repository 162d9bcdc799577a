import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LedgerEvent } from '../../utils/domain/ledger';
import { eventLine } from '../../utils/ledger/jsonl';
import { COUNTY_SPRING, county } from '../support/county';
import { expect, test } from '../support/fixtures';
import { recount } from '../unit/reports/recount';
import { stored } from './support/stored';

/** Puts records into the extension's own database, as if they had come about there. */
async function store(page: Page, table: string, records: readonly unknown[]): Promise<void> {
  await page.evaluate(
    async ([name, rows]) => {
      const open = indexedDB.open('sanshen');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const transaction = db.transaction(name, 'readwrite');
      for (const row of rows) transaction.objectStore(name).put(row);
      await new Promise<unknown>((resolve) => {
        transaction.oncomplete = resolve;
      });
      db.close();
    },
    [table, records] as const,
  );
}

test('the report of a month: its numbers lead to exactly the events that they count, and its making stands in the ledger', async ({
  office,
}) => {
  const page = await office.open(`chrome-extension://${office.extensionId}/workspace.html`);
  await expect(page.getByText('首次设置')).toBeVisible();
  const events: LedgerEvent[] = [];
  for await (const { table, records } of county({ ...COUNTY_SPRING, posts: 60, comments: 80, events: 620 })) {
    await store(page, table, records);
    if (table === 'ledger') events.push(...(records as LedgerEvent[]));
  }
  const again = recount(events.map((event) => `${eventLine(event)}\n`).join(''), {
    from: '2026-03-01',
    to: '2026-03-31',
    now: Date.now(),
    perWeek: 3,
    silent: 14,
  });
  const [posts, numbers] = again.total.all;
  expect(posts).toBeGreaterThan(10);

  await page.goto('about:blank');
  await page.goto(
    `chrome-extension://${office.extensionId}/workspace.html#/report?kind=month&from=2026-03-01&to=2026-03-31`,
  );
  const table = page.getByRole('table', { name: '账号发布情况' });
  const total = table.getByRole('row', { name: /^合计/ });
  await expect(total.getByRole('cell').nth(1)).toHaveText(String(posts));
  await expect(page.getByText(/核验凭据：台账共\d+条/)).toContainText(`台账共${events.length}条`);
  await page.getByLabel('下一步工作').fill('一是加强值守。');

  // Down to the ledger, and back to the same report.
  await total.getByRole('cell').nth(1).getByRole('button').click();
  await expect(page).toHaveURL(/#\/ledger\?seqs=/);
  for (const seq of [numbers[0]!, numbers.at(-1)!])
    await expect(page.getByRole('cell', { name: String(seq), exact: true })).toBeVisible();
  await expect(page.locator('tbody tr[data-row-key]')).toHaveCount(posts);
  await page.goBack();
  await expect(total.getByRole('cell').nth(1)).toHaveText(String(posts));
  await expect(page.getByLabel('下一步工作')).toHaveValue('一是加强值守。');

  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Word' }).click(),
  ]);
  expect(word.suggestedFilename()).toMatch(/^政务新媒体运行情况报告-2026-03-01至2026-03-31-.*\.docx$/);
  expect(
    readFileSync(await word.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const made = (await stored<LedgerEvent>(office.page, 'ledger')).at(-1);
  expect(made).toMatchObject({
    type: 'report-made',
    data: { from: '2026-03-01', to: '2026-03-31', form: 'word', head: events.at(-1)!.hash, count: events.length },
  });

  const shots = process.env.SANSHEN_SHOTS;
  if (shots) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.screenshot({ path: join(shots, `report-${colorScheme}.png`), fullPage: true });
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.screenshot({ path: join(shots, 'report-print.png'), fullPage: true });
  }
});
