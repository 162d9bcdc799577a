// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { DutyContainer } from '../../../entrypoints/workspace/containers/duty';
import { RecordsContainer } from '../../../entrypoints/workspace/containers/records';
import { DatabaseProvider } from '../../../entrypoints/workspace/lib/database';
import { useRoute } from '../../../entrypoints/workspace/lib/route';
import type { Backend } from '../../../utils/background/backend';
import { recordHandlers } from '../../../utils/background/office-records';
import type { DutyEntryId } from '../../../utils/domain/ids';
import { putDutyEntry } from '../../../utils/storage/duty-sheet';
import { officeRecords } from '../../../utils/storage/office-records';
import { openDatabase } from '../../../utils/storage/open';
import { putUnit } from '../../../utils/storage/unit';
import { aUnit } from '../../support/builders';
import { show } from '../panel/page';

const sent = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'x', getURL: (path: string) => path } } }));
vi.mock('../../../utils/messaging/send', () => ({ send: sent }));

/** Looking for roles in whole pages takes long where several things run at once. */
const PATIENT = { timeout: 10_000 };
const button = (name: string) => screen.findByRole('button', { name }, PATIENT);

function Pages() {
  return useRoute() === 'records' ? <RecordsContainer /> : <DutyContainer />;
}

it('a fault noted on the duty sheet goes into the register with one click and a look at it, and both lists say so', async () => {
  location.hash = '#/duty?tab=note';
  const db = await openDatabase();
  await putUnit(db, aUnit());
  const back: Backend = { db: async () => db, now: () => Date.now(), tell: () => {} };
  sent.mockImplementation((name: string, entry: never) => {
    expect(name).toBe('record.add');
    return recordHandlers(back)['record.add'](entry);
  });
  const id = crypto.randomUUID() as DutyEntryId;
  await putDutyEntry(db, {
    kind: 'note',
    id,
    at: Date.now() - 3_600_000,
    person: null,
    about: 'error',
    text: '《停水通知》第三段日期写错',
    counts: { unread: [], due: 0, overdue: 0, drafts: 0 },
    voided: null,
  });
  const { user } = show(
    <DatabaseProvider>
      <Pages />
    </DatabaseProvider>,
  );
  await user.click(await button('转入差错登记'));
  const form = within(await screen.findByRole('dialog', {}, PATIENT));
  await user.click(form.getByRole('button', { name: '登记' }));
  await button('查看读网记录');
  expect(await officeRecords(db, 'fault')).toMatchObject([
    { entry: { note: id, where: '《停水通知》', what: '《停水通知》第三段日期写错', source: 'reading' } },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: '查看读网记录' }));
  await user.click(await button('已转入差错登记，查看'));
  expect(await button('查看读网记录')).toBeTruthy();
  // The address of the form that is done with opens nothing.
  location.hash = `#/records?tab=fault&note=${id}`;
  expect(await button('查看读网记录')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  db.close();
});
