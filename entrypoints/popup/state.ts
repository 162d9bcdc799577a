import type { DebtView } from '../../components/emergency/model';
import { draftHeading } from '../../components/panel/model';
import {
  COUNTED,
  type DraftTask,
  type FormSource,
  type OnDuty,
  type PopupState,
  type QueueFilter,
} from '../../components/popup/model';
import { accountReadings } from '../../utils/background/duty-readings';
import { handoverOnDuty } from '../../utils/background/on-duty';
import { deadlinePolicy } from '../../utils/background/policy';
import { queueOf } from '../../utils/comments/queue';
import { calendarWarning } from '../../utils/deadlines/calendar';
import type { DeadlinePolicy } from '../../utils/deadlines/policy';
import type { AccountFiling } from '../../utils/domain/account';
import type { Delegation } from '../../utils/domain/delegation';
import { Fault } from '../../utils/domain/fault';
import type { CommentKey, PersonId } from '../../utils/domain/ids';
import type { OwnPost } from '../../utils/domain/own-post';
import type { Person } from '../../utils/domain/people';
import type { Review } from '../../utils/domain/review';
import type { Unit } from '../../utils/domain/unit';
import { listAccounts } from '../../utils/storage/accounts';
import { type CommentPage, commentPage, EVERYTHING } from '../../utils/storage/comment-list';
import { commentsOfMatter, countDueBefore, getComment } from '../../utils/storage/comments';
import type { SanshenDb } from '../../utils/storage/database';
import { runningDebts } from '../../utils/storage/debts';
import { listDelegations } from '../../utils/storage/delegations';
import { DEPARTMENTS } from '../../utils/storage/departments';
import { backupDue, LAST_BACKUP, type LastBackup } from '../../utils/storage/last-backup';
import { strayPosts } from '../../utils/storage/own-posts';
import { listPeople } from '../../utils/storage/people';
import { listReadings } from '../../utils/storage/readings';
import type { SurfaceReading } from '../../utils/storage/records';
import { reviewsByStatus, reviewsToCountersign } from '../../utils/storage/reviews';
import { getSetting } from '../../utils/storage/settings';
import { getUnit } from '../../utils/storage/unit';
import { debtViews } from '../workspace/lib/debts';
import { queueItem } from '../workspace/lib/queue-item';
import { REGULATION_NAMES } from '../workspace/lib/regulations';

/** Comments on the list: more than anybody works through at one sitting, few enough to show at once. */
const LISTED = 200;

/** What is asked of the database. */
export interface PopupQuery {
  readonly filter: QueueFilter;
  /** Comments on which a filter is tried, at most. */
  readonly budget: number;
  /** ms; decides who is on duty and what counts as overdue. */
  readonly now: number;
}

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
}

/** Everything the popup reads from the database. */
export async function readPopup(db: SanshenDb, query: PopupQuery): Promise<PopupData> {
  const { filter, budget, now } = query;
  const [unit, policy, page, overdueTotal, accounts, readings, reviews, recorded] = await Promise.all([
    getUnit(db),
    deadlinePolicy(db),
    commentPage(db, { ...EVERYTHING, ...filter, tab: 'open' }, now, LISTED, budget),
    countDueBefore(db, now, COUNTED),
    listAccounts(db),
    listReadings(db),
    reviewsByStatus(db, 'in-review'),
    reviewsToCountersign(db),
  ]);
  const [delegations, people, strays, lastBackup] = await Promise.all([
    listDelegations(db),
    listPeople(db),
    strayPosts(db, 'open', LISTED),
    getSetting(db, LAST_BACKUP),
  ]);
  const debts = await debtViews(db, await runningDebts(db), unit?.regulations ?? []);
  const onDuty = await readOnDuty(db, people, now);
  const lists = { accounts, readings, reviews, recorded, delegations, people, strays, debts };
  return { query, unit, policy, page, overdueTotal, onDuty, lastBackup, ...lists };
}

async function readOnDuty(db: SanshenDb, people: readonly Person[], now: number): Promise<OnDuty | null> {
  const last = await handoverOnDuty(db, now);
  const name = people.find(({ id }) => id === last?.person)?.name;
  return last === null || name === undefined ? null : { name, until: last.to };
}

/** What a small form starts from. @throws Fault `no-comment`. */
export async function readForm(db: SanshenDb, key: CommentKey): Promise<FormSource> {
  const comment = await getComment(db, key);
  if (!comment) throw new Fault('no-comment', '没有找到这条留言，请刷新列表。');
  const all = await commentsOfMatter(db, comment.matter);
  return {
    comment,
    matter: all.filter((other) => other.key !== key),
    departments: await getSetting(db, DEPARTMENTS),
  };
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
    waiting: data.reviews.length,
    mine: draftsOf(data, now, me),
    strays: data.strays,
    debts: data.debts,
    backupDue: backupDue(data.lastBackup, unit.onboardedAt, now),
    calendarWarning: calendarWarning(now)?.message ?? null,
    onDuty: data.onDuty !== null && now < data.onDuty.until ? data.onDuty : null,
    regulationNames: REGULATION_NAMES,
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
