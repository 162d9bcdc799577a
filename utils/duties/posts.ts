import { addDays, DAY_MS, dayNumber, dayOf, startOf } from '../deadlines/days';
import type { ClauseRef } from '../domain/finding';
import type { AccountKey, Instant } from '../domain/ids';
import { strictest } from '../regulations/registry';
import { type DutyFacts, type DutyState, POSTS_DAYS, type RadarRow, type WatchedAccount } from './contract';
import { said } from './said';
import { dayOfWeek, weekOf } from './week';

/** Two tellings of one post (review and the platform's list) lie at most so far apart: lists show whole minutes. */
const SAME_POST_MS = 2 * 60_000;
/** A look at the list this recent tells the present state. */
const FRESH_MS = DAY_MS;
/** From this day of the week on too few updates are told: Friday, the last working day of an ordinary week. */
const WARN_WEEKDAY = 5;
/** Silence is told this many days before the line. */
const WARN_DAYS = 3;

/** Times of the posts until `now` by account, oldest first, each post once. */
function postTimes({ posts, now }: Pick<DutyFacts, 'posts' | 'now'>): ReadonlyMap<AccountKey, readonly Instant[]> {
  const all = new Map<AccountKey, Instant[]>();
  for (const { account, at } of posts) {
    const own = all.get(account);
    if (own) own.push(at);
    else all.set(account, [at]);
  }
  return new Map(
    [...all].map(([account, times]) => {
      times.sort((a, b) => a - b);
      return [account, times.filter((at, i) => at <= now && (i === 0 || at - times[i - 1]! > SAME_POST_MS))];
    }),
  );
}

/** 每周更新 and 停更 of every account. Without a figure in one of the unit's regulations there is no row. */
export function postRows(facts: DutyFacts): readonly RadarRow[] {
  const posted = postTimes(facts);
  return facts.accounts.flatMap((account) => {
    const times = posted.get(account.key) ?? [];
    return [...updateRows(facts, account, times), ...silenceRows(facts, account, times)];
  });
}

function base(account: WatchedAccount, clause: ClauseRef) {
  return { about: account.name, clauses: [clause], provisional: false, steps: [], target: null } as const;
}

/** This week, and last week if it fell short: what was missed stays on the board for a week. */
function updateRows(facts: DutyFacts, account: WatchedAccount, times: readonly Instant[]): RadarRow[] {
  const limit = strictest('updatesPerWeek', facts.regulations);
  if (!limit) return [];
  const { now } = facts;
  return [0, 1].flatMap((before) => {
    const week = weekOf(now, before);
    // A week in which the account was put under management is not judged.
    if (before > 0 && account.filedAt > week.from) return [];
    const count = times.filter((at) => at >= week.from && at < week.to).length;
    const enough = count >= limit.value;
    if (before > 0 && enough) return [];
    const seenTo = account.listReadAt ?? 0;
    const certain = before > 0 ? seenTo >= week.to : now - seenTo <= FRESH_MS;
    const state: DutyState = enough
      ? 'fine'
      : before > 0
        ? certain
          ? 'breached'
          : 'unknown'
        : dayOfWeek(now) < WARN_WEEKDAY
          ? 'fine'
          : certain
            ? 'near'
            : 'unknown';
    const missing = limit.value - count;
    return [
      {
        ...base(account, limit.clause),
        id: `updates:${account.key}:${week.monday}`,
        duty: 'updates' as const,
        state,
        since: week.from,
        dueAt: week.to,
        figures: said(`updates.${before > 0 ? 'lastWeek' : 'thisWeek'}${state === 'unknown' ? 'Known' : ''}`, {
          monday: week.monday.slice(5),
          count,
          limit: limit.value,
        }),
        advice:
          state === 'near'
            ? said('updates.missing', { missing })
            : state === 'breached'
              ? said('updates.lost')
              : state === 'unknown'
                ? said('look')
                : null,
      },
    ];
  });
}

/** The second line (twenty days) is told once it is pressing: before that the first (fourteen) says everything. */
function silenceRows(facts: DutyFacts, account: WatchedAccount, times: readonly Instant[]): RadarRow[] {
  const reported = silenceRow(facts, account, times, 'silence', 'silentDays');
  const once = silenceRow(facts, account, times, 'silence-once', 'silentDaysOnce');
  const tells = (row: RadarRow) => row.dueAt !== null && (row.state === 'near' || row.state === 'breached');
  return reported.length === 0 ? once : [...reported, ...once.filter(tells)];
}

function silenceRow(
  facts: DutyFacts,
  account: WatchedAccount,
  times: readonly Instant[],
  duty: 'silence' | 'silence-once',
  parameter: 'silentDays' | 'silentDaysOnce',
): RadarRow[] {
  const limit = strictest(parameter, facts.regulations);
  if (!limit) return [];
  const last = times.at(-1) ?? null;
  const common = {
    ...base(account, limit.clause),
    id: `${duty}:${account.key}`,
    duty,
  };
  const { now } = facts;
  const listReadAt = account.listReadAt;
  if (last === null) {
    // Nothing at all is known of it: only a look at the list can tell a silent account from an unread one.
    const silent = listReadAt !== null && now - listReadAt <= FRESH_MS && now - account.filedAt > POSTS_DAYS * DAY_MS;
    return [
      {
        ...common,
        state: silent ? 'breached' : 'unknown',
        since: null,
        dueAt: null,
        figures: silent ? said('silence.nothingSilent', { days: POSTS_DAYS }) : said('silence.nothingKnown'),
        advice: said(silent ? 'silence.updateOrClose' : 'look'),
      },
    ];
  }
  // The day of the post does not count: `limit` whole days without an update, ending at 24:00 of the last.
  const dueAt = startOf(addDays(dayOf(last), limit.value + 1));
  const days = dayNumber(now) - dayNumber(last) - 1;
  const certain = listReadAt !== null && (now - listReadAt <= FRESH_MS || listReadAt >= dueAt);
  const pressing = now >= dueAt ? 'breached' : now >= dueAt - WARN_DAYS * DAY_MS ? 'near' : 'fine';
  const state: DutyState = pressing === 'fine' || certain ? pressing : 'unknown';
  const passed = Math.max(0, days);
  return [
    {
      ...common,
      state,
      since: last,
      dueAt,
      figures: said(
        duty === 'silence-once' && state === 'breached'
          ? 'silence.over'
          : state === 'unknown'
            ? 'silence.known'
            : 'silence.run',
        {
          days: passed,
          line: said(duty === 'silence' ? 'silence.reported' : 'silence.once', { limit: limit.value }),
        },
      ),
      advice:
        state === 'breached'
          ? said('silence.updateNow')
          : state === 'near'
            ? said('silence.updateBy', { day: dayOf(dueAt - 1).slice(5) })
            : state === 'unknown'
              ? said('look')
              : null,
    },
  ];
}
