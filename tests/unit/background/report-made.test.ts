import { expect, it } from 'vitest';
import { reportMade } from '../../../utils/background/report-made';
import { ledgerHead } from '../../../utils/storage/ledger';
import { aPeopleOffice } from '../../support/people-office';

const MARCH = { from: '2026-03-01', to: '2026-03-31', form: 'word' } as const;

it('a report that leaves the page stands in the ledger with its period and the head that it printed', async () => {
  const office = await aPeopleOffice();
  const head = await ledgerHead(office.db);
  await reportMade(office.back, { ...MARCH, ...head });
  expect(await office.newest()).toMatchObject({
    type: 'report-made',
    actor: 'duty',
    subject: 'report',
    data: { message: '2026-03-01至2026-03-31（Word）', ...MARCH, ...head },
  });
  // Made again from the same figures: its head is an earlier one by now, and still of this ledger.
  await reportMade(office.back, { ...MARCH, ...head });
  expect(await ledgerHead(office.db)).toMatchObject({ count: head.count + 2 });
});

it.each([
  ['counted over another ledger', { head: 'cd'.repeat(32) }],
  ['counted over more events than there are', { count: 1_000_000 }],
  ['that ends before it begins', { from: '2026-04-01' }],
])('a report %s is refused, and nothing is written', async (_, change) => {
  const office = await aPeopleOffice();
  const head = await ledgerHead(office.db);
  await expect(reportMade(office.back, { ...MARCH, ...head, ...change })).rejects.toMatchObject({
    code: 'report-outdated',
  });
  expect(await ledgerHead(office.db)).toEqual(head);
});
