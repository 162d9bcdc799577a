import { underscored } from '../../../components/shared/labels';
import { lookupIn } from '../../../components/text';
import en from '../../../public/locales/en.json';
import zh from '../../../public/locales/zh_CN.json';
import type { DutyEntry, DutyRecord, DutyRecordId } from '../../../utils/domain/duty-record';
import type { AccountKey } from '../../../utils/domain/ids';
import type { DutyFacts, RadarRow, WatchedAccount } from '../../../utils/duties/contract';
import { radar } from '../../../utils/duties/radar';
import { newRecord } from '../../../utils/duties/record';
import type { Regulation } from '../../../utils/regulations/contract';
import { regulationsOf } from '../../../utils/regulations/registry';
import { say } from '../../support/said';
import { beijing } from '../deadlines/cases';

export const ACCOUNT = 'weibo:1' as AccountKey;

/** Friday afternoon of an ordinary week: Monday is 11-16. */
export const NOW = beijing('2026-11-20 15:00');

export function anAccount(change: Partial<WatchedAccount> = {}): WatchedAccount {
  return {
    key: ACCOUNT,
    platform: 'weibo',
    name: '江北发布',
    filedAt: beijing('2026-01-05 09:00'),
    listReadAt: NOW,
    ...change,
  };
}

let next = 0;
export function aRecord(
  entry: Partial<DutyEntry> & Pick<DutyEntry, 'kind'>,
  change: Partial<DutyRecord> = {},
): DutyRecord {
  const id = `00000000-0000-4000-8000-${String(next++).padStart(12, '0')}` as DutyRecordId;
  const full: DutyEntry = { title: '事项', at: NOW, account: null, done: null, ...entry };
  return { ...newRecord(full, id, Math.max(NOW, full.at, full.done?.at ?? 0)), ...change };
}

/** @param change regulations by their ids; `own` are those of the unit's own making. */
export function facts({
  regulations = ['jiangbei-2021', 'yunhe-2022', 'gov-website-content-sample', 'yanchi-2017', 'panjin-2019'],
  own = [],
  ...change
}: Partial<Omit<DutyFacts, 'regulations'>> & {
  readonly regulations?: readonly string[];
  readonly own?: readonly Regulation[];
} = {}): DutyFacts {
  return {
    now: NOW,
    regulations: regulationsOf(regulations, own),
    since: beijing('2024-01-01 00:00'),
    settings: { cityLevel: false },
    accounts: [],
    posts: [],
    records: [],
    filings: [],
    debts: [],
    ...change,
  };
}

/** Posts of the one account at these Beijing times. */
export const postsAt = (...times: readonly string[]) => times.map((time) => ({ account: ACCOUNT, at: beijing(time) }));

/** A row in words. @param lang of the words */
export function told(row: RadarRow, lang: 'zh' | 'en' = 'zh') {
  const title = lookupIn(lang === 'zh' ? zh : en)(`radar.risk.${underscored(row.duty)}`);
  return { ...row, title, figures: say(row.figures, lang), advice: row.advice ? say(row.advice, lang) : '' };
}

/** The rows of one duty, in Chinese. */
export const rowsOf = (duty: RadarRow['duty'], given: DutyFacts) =>
  radar(given)
    .filter((row) => row.duty === duty)
    .map((row) => told(row));
