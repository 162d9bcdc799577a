// @vitest-environment happy-dom
import '../../support/indexeddb';
import { fireEvent, screen } from '@testing-library/react';
import { Dexie } from 'dexie';
import { useRef, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { DatabaseProvider, openForPage, useLive } from '../../../entrypoints/workspace/lib/database';
import zh from '../../../public/locales/zh_CN.json';
import { Fault } from '../../../utils/domain/fault';
import type { Person } from '../../../utils/domain/people';
import { putAccount } from '../../../utils/storage/accounts';
import type { SanshenDb } from '../../../utils/storage/database';
import { openDatabase } from '../../../utils/storage/open';
import { getPerson, listPeople, putPerson } from '../../../utils/storage/people';
import { getUnit, putUnit } from '../../../utils/storage/unit';
import { anAccount, aPerson, aUnit } from '../../support/builders';
import { closing } from '../../support/indexeddb';
import { show } from '../panel/page';

/** One thing after another, each in a table of its own; the last depends on what was read before. */
async function counts(db: SanshenDb): Promise<string> {
  const unit = await getUnit(db);
  const people = await listPeople(db);
  // Where there is nothing to look up, this reads nothing and is a promise like any other.
  const names = await namesOf(db, unit ? people : []);
  const accounts = await db.accounts.count();
  return `${unit ? '有' : '无'}单位 ${people.length} 人 ${accounts} 个账号 ${names.join()}`;
}

async function namesOf(db: SanshenDb, people: readonly Person[]): Promise<string[]> {
  const names: string[] = [];
  for (const { id } of people) names.push((await getPerson(db, id))?.name ?? '');
  return names;
}

function Probe() {
  const { value, error } = useLive(counts, []);
  return <p>{error ?? value}</p>;
}

function Later() {
  const [asked, setAsked] = useState(false);
  const { value } = useLive(asked ? counts : null, []);
  return (
    <button type="button" onClick={() => setAsked(true)}>
      {value ?? '尚未读取'}
    </button>
  );
}

it('a database that was being opened before the page was drawn is used, and waited for in the meantime', async () => {
  let opened = (_db: SanshenDb): void => {};
  const opening = new Promise<SanshenDb>((resolve) => {
    opened = resolve;
  });
  show(
    <DatabaseProvider opening={opening} waiting={<p>请稍候</p>}>
      <Probe />
    </DatabaseProvider>,
  );
  expect(screen.getByText('请稍候')).toBeTruthy();
  const db = closing(await openForPage());
  await putPerson(db, aPerson('first', { name: '陈一' }));
  opened(db);
  expect(await screen.findByText('无单位 1 人 0 个账号')).toBeTruthy();
  expect(screen.queryByText('请稍候')).toBeNull();
});

it('one that is open already is not waited for, and is asked when there is a question', async () => {
  const db = closing(await openForPage());
  show(
    <DatabaseProvider opening={Promise.resolve(db)} opened={db} waiting={<p>请稍候</p>}>
      <Later />
    </DatabaseProvider>,
  );
  expect(screen.getByText('尚未读取')).toBeTruthy();
  await putPerson(db, aPerson('first', { name: '陈一' }));
  fireEvent.click(screen.getByText('尚未读取'));
  expect(await screen.findByText('无单位 1 人 0 个账号')).toBeTruthy();
});

it('one that could not be opened is opened anew on 重试', async () => {
  await import('../../../entrypoints/workspace/lib/database-failure');
  const opening = Promise.reject(new Fault('database-open-failed', '本地数据库打不开。'));
  opening.catch(() => {});
  show(
    <DatabaseProvider opening={opening}>
      <Probe />
    </DatabaseProvider>,
  );
  expect((await screen.findAllByText('本地数据库打不开。')).length).toBeGreaterThan(0);
  fireEvent.click(await screen.findByRole('button', { name: /重\s*试/ }));
  expect(await screen.findByText('无单位 0 人 0 个账号')).toBeTruthy();
});

it('a live query notices changes of whatever it read, also of what it read last', async () => {
  const background = closing(await openDatabase());
  show(
    <DatabaseProvider>
      <Probe />
    </DatabaseProvider>,
  );
  expect(await screen.findByText('无单位 0 人 0 个账号')).toBeTruthy();
  await putAccount(background, anAccount());
  expect(await screen.findByText('无单位 0 人 1 个账号')).toBeTruthy();
  await putPerson(background, aPerson('first', { name: '陈一' }));
  expect(await screen.findByText('无单位 1 人 1 个账号')).toBeTruthy();
  await putUnit(background, aUnit());
  expect(await screen.findByText('有单位 1 人 1 个账号 陈一')).toBeTruthy();
  await putPerson(background, aPerson('first', { name: '陈二' }));
  expect(await screen.findByText('有单位 1 人 1 个账号 陈二')).toBeTruthy();
});

/** A query whose transaction is over before it is, the first so many times. */
function EndedEarly({ times }: { times: number }) {
  const asked = useRef(0);
  const { value, error, retry } = useLive(async (db) => {
    const people = await listPeople(db);
    // As Dexie says it: waiting in here ends the transaction of a test now and then only.
    if (asked.current++ < times)
      throw asked.current % 2 ? new Dexie.TransactionInactiveError() : new Dexie.PrematureCommitError();
    return `${people.length} 人 ${await db.accounts.count()} 个账号`;
  }, []);
  return error ? (
    <button type="button" onClick={retry}>
      {error}
    </button>
  ) : (
    <p>{value}</p>
  );
}

it('a live query whose transaction ends too early is asked again, and says so only when that does not help', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  show(
    <DatabaseProvider>
      <EndedEarly times={2} />
      <EndedEarly times={9} />
    </DatabaseProvider>,
  );
  expect(await screen.findByText('0 人 0 个账号')).toBeTruthy();
  expect(await screen.findByText(zh.common.unexpected)).toBeTruthy();
  expect(logged.mock.calls.map(([e]) => (e as Error).name).sort()).toEqual([
    ...Array(2).fill('PrematureCommitError'),
    ...Array(3).fill('TransactionInactiveError'),
  ]);
  expect(screen.getByText('0 人 0 个账号')).toBeTruthy();
});

it('asked again on 重试 it has all its tries', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  show(
    <DatabaseProvider>
      <EndedEarly times={5} />
    </DatabaseProvider>,
  );
  fireEvent.click(await screen.findByText(zh.common.unexpected));
  expect(await screen.findByText('0 人 0 个账号')).toBeTruthy();
});
