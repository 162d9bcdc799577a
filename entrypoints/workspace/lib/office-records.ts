import { draftHeading } from '../../../components/panel/model';
import type { BegunEntry, BegunReport, RecordsView } from '../../../components/records/model';
import { beijingMinute, DAY_MS } from '../../../utils/deadlines/days';
import type { AccountFiling } from '../../../utils/domain/account';
import { type CommentKey, CommentKeySchema, type DutyEntryId, DutyEntryIdSchema } from '../../../utils/domain/ids';
import type { DutyEntryOnSheet } from '../../../utils/domain/shift';
import { yearlyRows } from '../../../utils/duties/yearly';
import { isInUse } from '../../../utils/filings/entry';
import { placeInWords } from '../../../utils/ledger/words';
import { type Attention, attentionOf, faultCounts } from '../../../utils/records/attention';
import { isUntaken, notedFault } from '../../../utils/records/from-note';
import type { Regulation } from '../../../utils/regulations/contract';
import { listAccounts } from '../../../utils/storage/accounts';
import { getComment } from '../../../utils/storage/comments';
import type { SanshenDb } from '../../../utils/storage/database';
import { DUTY_SETTINGS, listDutyRecords } from '../../../utils/storage/duty-records';
import { getDutyEntry } from '../../../utils/storage/duty-sheet';
import { getOfficeRecord, OFFICE_SETTINGS, officeRecordsSince } from '../../../utils/storage/office-records';
import { listPeople } from '../../../utils/storage/people';
import { unitRegulations } from '../../../utils/storage/regulations';
import { latestReviews } from '../../../utils/storage/reviews';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';
import { clauseName } from './regulations';

/** Records that are shown: a year and a month, so that the count of a year is whole. */
const RECORDS_MS = 400 * DAY_MS;
/** Reviews to choose from when a fault is entered. */
const MOST_POSTS = 300;

/** Published posts to choose from when a fault is entered, the latest first. Read beside the page, which does not wait for them. */
export async function readPublished(db: SanshenDb): Promise<RecordsView['published']> {
  return (await latestReviews(db, MOST_POSTS))
    .filter((review) => review.published !== null)
    .sort((a, b) => (b.published?.at ?? 0) - (a.published?.at ?? 0))
    .map((review) => ({
      id: review.id,
      title: draftHeading(review.draft) || placeInWords(review.id),
      account: review.account,
      publishedAt: review.published?.at ?? 0,
      correctedBy: review.correctedBy ?? [],
    }));
}

/**
 * What of the 登记簿 has to be seen to at `now`. Inside one read transaction.
 * @param accounts guarded ones. @param regulations those that the unit follows.
 */
export async function readAttention(
  db: SanshenDb,
  now: number,
  accounts: readonly AccountFiling[],
  regulations: readonly Regulation[],
): Promise<readonly Attention[]> {
  const records = await officeRecordsSince(db, now - RECORDS_MS);
  const settings = await getSetting(db, OFFICE_SETTINGS);
  return attentionOf({ now, records, accounts: accounts.filter(isInUse), settings, regulations });
}

/** What the page 登记簿 shows at `now`, but for the posts to choose from. Inside one read transaction. */
export async function readRecords(db: SanshenDb, now: number): Promise<Omit<RecordsView, 'published'>> {
  const unit = await getUnit(db);
  const records = await officeRecordsSince(db, now - RECORDS_MS);
  const people = await listPeople(db);
  const settings = await getSetting(db, OFFICE_SETTINGS);
  const accounts = (await listAccounts(db)).filter(({ standing }) => standing === 'guarded');
  const regulations = await unitRegulations(db);
  const dutyRecords = await listDutyRecords(db);
  const [training = null] = yearlyRows({
    now,
    regulations,
    since: unit?.onboardedAt ?? now,
    settings: await getSetting(db, DUTY_SETTINGS),
    records: dutyRecords.filter(({ voided }) => voided === null),
    accounts: [],
    filings: [],
    posts: [],
    debts: [],
  }).filter(({ duty }) => duty === 'training');
  const accountNames = new Map<string, string>(accounts.map(({ key, name }) => [key, name]));
  const personNames = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  const trainings = dutyRecords.filter(({ kind }) => kind === 'training');
  return {
    unitName: unit?.name ?? '',
    records,
    attention: attentionOf({ now, records, accounts: accounts.filter(isInUse), settings, regulations }),
    faultCounts: faultCounts(records, now),
    accounts,
    people,
    settings,
    names: {
      account: (key) => accountNames.get(key) ?? placeInWords(key),
      person: (id) => personNames.get(id) ?? placeInWords(id),
    },
    clauseName,
    training,
    trainings: trainings.map(({ id, title, at, voided }) => ({ id, title, at, voided: voided !== null })),
    now,
  };
}

/** What the address begins: a report on a comment, a fault that was noted; null where it begins nothing, or what is not there any more. */
export async function begunIn(db: SanshenDb, address: URLSearchParams): Promise<BegunEntry | null> {
  const comment = CommentKeySchema.safeParse(address.get('comment')).data;
  if (comment) return reportOn(db, comment);
  const note = DutyEntryIdSchema.safeParse(address.get('note')).data;
  return note ? faultOf(db, note) : null;
}

/** 差错 of the 读网记录; null where it is in the register already. */
async function faultOf(db: SanshenDb, id: DutyEntryId): Promise<BegunEntry | null> {
  const note = await getDutyEntry(db, id);
  if (note?.kind !== 'note' || !isUntaken(note, await standingFaults(db, [note]))) return null;
  const accounts = (await listAccounts(db)).filter(({ standing }) => standing === 'guarded');
  return { kind: 'fault', ...notedFault(note, accounts) };
}

/** Records made of these notes that were not voided. */
export async function standingFaults(
  db: SanshenDb,
  entries: readonly DutyEntryOnSheet[],
): Promise<ReadonlySet<string>> {
  const standing = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'note' || entry.fault === undefined) continue;
    const record = await getOfficeRecord(db, entry.fault);
    if (record && record.voided === null) standing.add(record.id);
  }
  return standing;
}

/** 违法有害信息 in a comment: the report as far as the comment fills it in; null where there is no such comment. */
async function reportOn(db: SanshenDb, key: CommentKey): Promise<BegunReport | null> {
  const comment = await getComment(db, key);
  if (!comment) return null;
  const { seen, account, accountName } = comment;
  const under = seen.postTitle === '' ? '' : `“${seen.postTitle}”下的`;
  return {
    kind: 'report',
    form: 'harmful',
    account,
    comment: key,
    values: {
      place: `本单位账号“${accountName}”${under}留言`,
      found: `${beijingMinute(seen.at)}发布，${beijingMinute(comment.firstSeenAt)}发现`,
      content: seen.text,
    },
  };
}
