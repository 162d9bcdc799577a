import { DAY_MS } from '../../../utils/deadlines/days';
import type { AccountFiling } from '../../../utils/domain/account';
import { isPostsSurface } from '../../../utils/domain/own-post';
import { type DutyFacts, POSTS_DAYS } from '../../../utils/duties/contract';
import { postsFrom } from '../../../utils/duties/facts';
import { isInUse, registerEntries } from '../../../utils/filings/entry';
import { filingFacts } from '../../../utils/filings/facts';
import { listAccounts } from '../../../utils/storage/accounts';
import type { SanshenDb } from '../../../utils/storage/database';
import { latestDebts } from '../../../utils/storage/debts';
import { DUTY_SETTINGS, listDutyRecords } from '../../../utils/storage/duty-records';
import { listOtherAccounts } from '../../../utils/storage/other-accounts';
import { ownPostsSince } from '../../../utils/storage/own-posts';
import { listReadings } from '../../../utils/storage/readings';
import { unitRegulations } from '../../../utils/storage/regulations';
import { publishedReviewsSince } from '../../../utils/storage/reviews';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';

/** Declarations that are looked at: more than a unit makes in a year. */
const DEBTS = 200;

export interface RadarData {
  /** Everything the board is computed from but the clock. */
  readonly facts: Omit<DutyFacts, 'now'>;
  /** Guarded accounts. */
  readonly accounts: readonly AccountFiling[];
}

/**
 * Everything the board reads from the database.
 * @param now ms; how far back posts are read depends on it.
 */
export async function readRadar(db: SanshenDb, now: number): Promise<RadarData> {
  const since = now - POSTS_DAYS * DAY_MS;
  // One after another: questions side by side end a page's transaction too early now and then (`useLive`).
  const reviews = await publishedReviewsSince(db, since);
  const accounts = (await listAccounts(db)).filter(({ standing }) => standing === 'guarded');
  const listed = [];
  for (const { key } of accounts) listed.push(...(await ownPostsSince(db, key, since)));
  const unit = await getUnit(db);
  const readings = (await listReadings(db)).filter(({ surface }) => isPostsSurface(surface));
  const regulations = await unitRegulations(db);
  const settings = await getSetting(db, DUTY_SETTINGS);
  const records = await listDutyRecords(db);
  const others = await listOtherAccounts(db);
  const debts = await latestDebts(db, DEBTS);
  const facts = {
    regulations,
    since: unit?.onboardedAt ?? now,
    settings,
    accounts: accounts.filter(isInUse).map(({ key, platform, name, filedAt }) => {
      const looks = readings.filter((reading) => reading.account === key).map(({ at }) => at);
      return { key, platform, name, filedAt, listReadAt: looks.length > 0 ? Math.max(...looks) : null };
    }),
    posts: postsFrom(reviews, listed),
    records,
    filings: filingFacts(registerEntries(accounts, others, unit?.name ?? '')),
    debts,
  };
  return { facts, accounts };
}
