import { describe, expect, it } from 'vitest';
import { classifyAccount, fileAccount } from '../../../utils/background/accounts';
import type { AccountStanding } from '../../../utils/domain/account';
import { listAccounts } from '../../../utils/storage/accounts';
import { ACCOUNT, ACCOUNT_KEY } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import { aPeopleOffice } from '../../support/people-office';

/** An account that somebody classified at NOW and an administrator changes step by step, an hour apart: when it counts as filed. */
async function filedAfter(...standings: readonly AccountStanding[]): Promise<number> {
  const { back, clock, act, db } = await aPeopleOffice();
  const [first, ...later] = standings;
  await classifyAccount(back, { account: ACCOUNT, standing: first! });
  for (const standing of later) {
    clock.advance(HOUR);
    const { platform, id: platformAccountId, name } = ACCOUNT;
    const fields = { key: ACCOUNT_KEY, platform, platformAccountId, name, standing, leader: '周远', contact: '0555' };
    await fileAccount(back, await act('admin', fields));
  }
  const [filing] = await listAccounts(db);
  expect(filing).toMatchObject({ key: ACCOUNT_KEY, standing: standings.at(-1) });
  return filing!.filedAt;
}

describe('an account counts as filed from', () => {
  it.each<[string, readonly AccountStanding[], number]>([
    ['the click that took it in', ['guarded'], NOW],
    ['that click also after later changes', ['guarded', 'guarded'], NOW],
    ['the change that made an account of others ours', ['foreign', 'guarded'], NOW + HOUR],
    ['the last such change', ['guarded', 'foreign', 'guarded'], NOW + 2 * HOUR],
    ['that change also after later ones', ['foreign', 'guarded', 'guarded'], NOW + HOUR],
    ['the click while it is none of ours', ['guarded', 'foreign'], NOW],
  ])('%s', async (_, standings, filedAt) => {
    expect(await filedAfter(...standings)).toBe(filedAt);
  });
});
