import { urgencyOf } from '../deadlines/urgency';
import { DEFAULT_ALARMS } from '../domain/deadline-settings';
import { listAccounts } from '../storage/accounts';
import { commentsDueBetween } from '../storage/comments';
import { commentsToTell } from '../storage/duty-told';
import { deadlinesInForce } from '../storage/managed';
import { countOpenPosts } from '../storage/own-posts';
import { listPeople } from '../storage/people';
import { listReadings } from '../storage/readings';
import { getUnit } from '../storage/unit';
import type { Backend } from './backend';
import { debtRound } from './debt-round';
import { keepMinuteAlarm, wakeAt } from './duty-alarms';
import { BADGE_MAX, give, showBadge } from './duty-notices';
import { type DutyRules, linesOf, mayTell, nearHorizon, toTell, wasToldAhead } from './duty-plan';
import { accountReadings } from './duty-readings';
import { forgetNearAhead, forgetTold, keepTold, tellOf } from './duty-tell';
import { deadlinePolicy } from './policy';
import { loadTexts } from './texts';

/** Comments looked at for badge and next line; what is due first comes first. */
const PER_ROUND = 300;
/** Comments told of in one round; the next round goes on. */
const TOLD_AT_ONCE = 500;

interface Rounds {
  running: Promise<void>;
  /** Whether somebody asked again meanwhile. */
  again: boolean;
}
const ROUNDS = new WeakMap<Backend, Rounds>();

/** One look at the clocks. Two never run beside each other: whoever asks meanwhile gets a further look right after it. */
export function dutyRound(back: Backend): Promise<void> {
  const known = ROUNDS.get(back);
  if (known) {
    known.again = true;
    return known.running;
  }
  const state: Rounds = { running: Promise.resolve(), again: false };
  ROUNDS.set(back, state);
  state.running = (async () => {
    try {
      do {
        state.again = false;
        await round(back);
      } while (state.again);
    } finally {
      ROUNDS.delete(back);
    }
  })();
  return state.running;
}

/** Badge, a notification for what has just become near due, overdue or is to be escalated, and the alarm for the next line. */
async function round(back: Backend): Promise<void> {
  const now = back.now();
  await keepMinuteAlarm(now);
  // A notification in another language is better than none.
  await loadTexts().catch((error: unknown) => console.error('sanshen: texts', error));
  const db = await back.db();
  if (!(await getUnit(db))) return showBadge(0, 'calm');
  const rules: DutyRules = {
    policy: await deadlinePolicy(db),
    alarms: (await deadlinesInForce(db)).alarms ?? DEFAULT_ALARMS,
  };
  const horizon = nearHorizon(rules.policy, now);
  const due = await commentsDueBetween(db, 0, horizon, PER_ROUND);
  const levels = due.map((c) => urgencyOf(c, rules.policy, now).level);
  const overdue = levels.filter((level) => level === 'overdue').length;
  const near = levels.filter((level) => level === 'near').length;
  const readings = accountReadings(await listAccounts(db), await listReadings(db), rules.policy, now);
  const unread = readings.filter(({ readAgainAt }) => now > readAgainAt);
  // 待说明 counts like what is overdue: something is out that nobody signed.
  const stray = await countOpenPosts(db, BADGE_MAX + 1);
  // Every sign-off owed counts by itself, so that the badge counts down with each that is given.
  const debts = await debtRound(back, db, now);
  const count = overdue + near + unread.length + stray + debts.count;
  await showBadge(count, overdue > 0 || stray > 0 || debts.overdue ? 'overdue' : 'near');

  const told = await forgetNearAhead(db, rules, now);
  const rows = await commentsToTell(db, horizon, (row) => mayTell(row, rules, now), TOLD_AT_ONCE);
  const tooEarly = rows.filter((comment) => wasToldAhead(comment, now));
  if (tooEarly.length > 0) await forgetTold(db, tooEarly);
  const steps = rows.flatMap((row) => {
    const comment = wasToldAhead(row, now) ? { ...row, notified: 'none' as const } : row;
    const as = toTell(comment, rules, now);
    return as === null ? [] : [{ comment, as }];
  });
  const telling = tellOf({ steps, unread, told, overdue, near, people: await listPeople(db), rules, now });
  for (const notice of telling.notices) await give(notice);
  if (telling.notices.length > 0 || telling.changed) await keepTold(db, steps, telling, now);

  // What is overdue may fill the first look; then what is ahead was not among it.
  const ahead = due.length < PER_ROUND ? [] : await commentsDueBetween(db, now, horizon, PER_ROUND);
  const lines = [
    ...[...due, ...ahead].flatMap((comment) => linesOf(comment, rules)),
    ...readings.map(({ readAgainAt }) => readAgainAt + 1),
    ...debts.lines,
  ].filter((at) => at > now);
  await wakeAt(lines.length === 0 ? null : Math.min(...lines));
}
