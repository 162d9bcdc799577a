import type { DebtView } from '../../components/emergency/model';
import { draftHeading } from '../../components/panel/model';
import {
  COUNTED,
  type DraftTask,
  NO_FILTER,
  type OnDuty,
  type PopupState,
  type QueueFilter,
} from '../../components/popup/model';
import type { PlatformClock } from '../../components/shared/clock-off';
import { accountReadings } from '../../utils/background/duty-readings';
import { handoverOnDuty } from '../../utils/background/on-duty';
import { deadlinePolicy } from '../../utils/background/policy';
import { queueOf } from '../../utils/comments/queue';
import { calendarWarning } from '../../utils/deadlines/calendar';
import type { DeadlinePolicy } from '../../utils/deadlines/policy';
import type { AccountFiling } from '../../utils/domain/account';
import type { Delegation } from '../../utils/domain/delegation';
import type { PersonId } from '../../utils/domain/ids';
import type { OwnPost } from '../../utils/domain/own-post';
import type { Person } from '../../utils/domain/people';
import type { Review } from '../../utils/domain/review';
import type { Unit } from '../../utils/domain/unit';
import type { ReadingGap } from '../../utils/domain/watch';
import { listAccounts } from '../../utils/storage/accounts';
import { type CommentPage, commentPage, EVERYTHING } from '../../utils/storage/comment-list';
import { countDueBefore } from '../../utils/storage/comments';
import type { SanshenDb } from '../../utils/storage/database';
import { runningDebts } from '../../utils/storage/debts';
import { listDelegations } from '../../utils/storage/delegations';
import { BACKUP_DAYS, backupDue, LAST_BACKUP, type LastBackup } from '../../utils/storage/last-backup';
import { managedPolicies } from '../../utils/storage/managed';
import { strayPosts } from '../../utils/storage/own-posts';
import { getPerson, listPeople } from '../../utils/storage/people';
import { runningGaps } from '../../utils/storage/reading-gaps';
import { listReadings } from '../../utils/storage/readings';
import type { SurfaceReading } from '../../utils/storage/records';
import { reviewsByStatus, reviewsToCountersign } from '../../utils/storage/reviews';
import { getSetting } from '../../utils/storage/settings';
import { getUnit } from '../../utils/storage/unit';
import { readClocksOff } from '../workspace/lib/clocks-off';
import { debtViews } from '../workspace/lib/debts';
import { queueItem } from '../workspace/lib/queue-item';
import { regulationNames } from '../workspace/lib/regulations';

/** Comments on the list: more than anybody works through at one sitting, few enough to show at once. */
export const LISTED = 200;
/** Comments read for the first picture: more than fit on it. */
const LISTED_FIRST = 7;
/** Comments that a filter is tried on at first, and with every click on 继续查找. */
export const BUDGET = 5_000;

/** What is asked of the database. */
export interface PopupQuery {
  readonly filter: QueueFilter;
  /** Comments on which a filter is tried, at most. */
  readonly budget: number;
  /** Comments to list, at most. */
  readonly limit: number;
  /** ms; decides who is on duty and what counts as overdue. */
  readonly now: number;
}

/** What the popup asks when it is opened. */
export const FIRST_QUERY: Omit<PopupQuery, 'now'> = { filter: NO_FILTER, budget: BUDGET, limit: LISTED_FIRST };

export interface PopupData {
  readonly query: PopupQuery;
  readonly unit: Unit | null;
  readonly policy: DeadlinePolicy;
  /** The comments due first, of those that fit the filter. */
  readonly page: CommentPage;
  readonly overdueTotal: number;
  readonly accounts: readonly AccountFiling[];
  readonly readings: readonly SurfaceReading[];
  readonly reviews: readonly Review[];
  /** With an approval that somebody recorded for a leader who has still to countersign it. */
  readonly recorded: readonly Review[];
  readonly delegations: readonly Delegation[];
  readonly people: readonly Person[];
  readonly onDuty: OnDuty | null;
  readonly strays: readonly OwnPost[];
  readonly debts: readonly DebtView[];
  readonly lastBackup: LastBackup | null;
  readonly clocksOff: readonly PlatformClock[];
  readonly gaps: readonly ReadingGap[];
  /** Days after which a backup is due. */
  readonly backupDays: number;
}

/** Everything the popup reads from the database. */
export async function readPopup(db: SanshenDb, query: PopupQuery): Promise<PopupData> {
  const { filter, budget, limit, now } = query;
  // Side by side: each question is a message to the database's process and back.
  const [
    page,
    unit,
    policy,
    overdueTotal,
    accounts,
    readings,
    gaps,
    reviews,
    recorded,
    delegations,
    people,
    strays,
    debts,
    onDuty,
    clocksOff,
    lastBackup,
    managed,
  ] = await Promise.all([
    commentPage(db, { ...EVERYTHING, ...filter, tab: 'open' }, now, limit, budget),
    getUnit(db),
    deadlinePolicy(db),
    countDueBefore(db, now, COUNTED),
    listAccounts(db),
    listReadings(db),
    runningGaps(db),
    reviewsByStatus(db, 'in-review'),
    reviewsToCountersign(db),
    listDelegations(db),
    listPeople(db),
    strayPosts(db, 'open', LISTED),
    readDebts(db),
    readOnDuty(db, now),
    readClocksOff(db, now),
    getSetting(db, LAST_BACKUP),
    managedPolicies(db),
  ]);
  const { backupReminderDays: backupDays = BACKUP_DAYS } = managed;
  const lists = { accounts, readings, gaps, reviews, recorded, delegations, people, strays, debts, clocksOff };
  return { query, unit, policy, page, overdueTotal, onDuty, lastBackup, backupDays, ...lists };
}

async function readDebts(db: SanshenDb): Promise<DebtView[]> {
  return debtViews(db, await runningDebts(db));
}

async function readOnDuty(db: SanshenDb, now: number): Promise<OnDuty | null> {
  const last = await handoverOnDuty(db, now);
  const person = last && (await getPerson(db, last.person));
  return person ? { name: person.name, until: last.to } : null;
}

/**
 * What the popup shows of these data at `now`.
 * @param me who chose themself in the side panel; null: nobody did.
 */
export function popupState(data: PopupData, now: number, me: PersonId | null): PopupState {
  const { unit, policy, page, query } = data;
  if (!unit) return { status: 'not-onboarded' };
  return {
    status: 'ready',
    unitName: unit.name,
    filter: query.filter,
    items: queueOf(page.comments, policy, now),
    end: page.end,
    searched: query.budget,
    overdueTotal: data.overdueTotal,
    readings: accountReadings(data.accounts, data.readings, policy, now),
    gaps: data.gaps,
    waiting: data.reviews.length,
    mine: draftsOf(data, now, me),
    strays: data.strays,
    debts: data.debts,
    backupDue: backupDue(data.lastBackup, unit.onboardedAt, now, data.backupDays),
    calendarWarning: calendarWarning(now)?.message ?? null,
    clocksOff: data.clocksOff,
    onDuty: data.onDuty !== null && now < data.onDuty.until ? data.onDuty : null,
    regulationNames: regulationNames(),
  };
}

/** Drafts that wait for this person; null where nobody said who works here. */
function draftsOf(
  { reviews, recorded, people, delegations }: PopupData,
  now: number,
  me: PersonId | null,
): DraftTask[] | null {
  if (me === null || !people.some(({ id, active }) => id === me && active)) return null;
  const toSign = reviews
    .map((review) => queueItem(review, me, people, { now, delegations }))
    .filter(({ refusal, stage }) => refusal === null && stage !== null)
    .map(({ review, title }) => draftTask(review, title));
  const owed = recorded.filter(({ owedBy = [] }) => owedBy.includes(me)).map((review) => draftTask(review, ''));
  return [...toSign, ...owed].sort((a, b) => a.since - b.since);
}

function draftTask(review: Review, stage: string): DraftTask {
  const { id, platform, accountName, draft, submittedAt } = review;
  return { review: id, platform, accountName, heading: draftHeading(draft), stage, since: submittedAt };
}
