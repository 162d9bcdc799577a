// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { DutyContainer } from '../../../entrypoints/workspace/containers/duty';
import { DatabaseProvider } from '../../../entrypoints/workspace/lib/database';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { putUnit } from '../../../utils/storage/unit';
import { aUnit, ROSTER } from '../../support/builders';
import { show } from '../panel/page';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'x', getURL: (path: string) => path } } }));

it('the page 值班 reads its sheet from the database', async () => {
  const db = await openDatabase();
  await putUnit(db, aUnit());
  for (const person of ROSTER) await putPerson(db, person);
  show(
    <DatabaseProvider>
      <DutyContainer />
    </DatabaseProvider>,
  );
  expect(await screen.findByRole('button', { name: '接班' })).toBeTruthy();
  expect(screen.getByText('无人接班')).toBeTruthy();
  db.close();
});
