import { addDays, DAY_MS, dayNumber, dayOf, startOf } from '../deadlines/days';
import type { ClauseRef } from '../domain/finding';
import type { AccountKey, Instant } from '../domain/ids';
import { strictest } from '../regulations/registry';
import { type DutyFacts, type DutyState, POSTS_DAYS, type RadarRow, type WatchedAccount } from './contract';
import { dayOfWeek, weekOf } from './week';

/** Two tellings of one post (review and the platform's list) lie at most so far apart: lists show whole minutes. */
const SAME_POST_MS = 2 * 60_000;
/** A look at the list this recent tells the present state. */
const FRESH_MS = DAY_MS;
/** From this day of the week on too few updates are told: Friday, the last working day of an ordinary week. */
const WARN_WEEKDAY = 5;
/** Silence is told this many days before the line. */
const WARN_DAYS = 3;

const LOOK = '请打开该账号后台的发布列表，让三审台读取一次。';

/** Times of the posts of one account, oldest first, each post once. */
export function postTimes(facts: Pick<DutyFacts, 'posts'>, account: AccountKey): readonly Instant[] {
  const times = facts.posts.filter((post) => post.account === account).map(({ at }) => at);
  times.sort((a, b) => a - b);
  return times.filter((at, i) => i === 0 || at - times[i - 1]! > SAME_POST_MS);
}

/** 每周更新 and 停更 of every account. Without a figure in one of the unit's regulations there is no row. */
export function postRows(facts: DutyFacts): readonly RadarRow[] {
  return facts.accounts.flatMap((account) => {
    const times = postTimes(facts, account.key).filter((at) => at <= facts.now);
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
        title: '更新不及时',
        state,
        since: week.from,
        dueAt: week.to,
        figures: `${before > 0 ? '上周' : '本周'}（${week.monday.slice(5)} 起）${state === 'unknown' ? '已知' : ''}更新 ${count} 次，应不少于 ${limit.value} 次`,
        advice:
          state === 'near'
            ? `本周日 24:00 前还应更新 ${missing} 次。`
            : state === 'breached'
              ? '上周更新不足已无法补救，请保证本周次数，并说明原因备查。'
              : state === 'unknown'
                ? LOOK
                : '',
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
    title: '内容不更新（“僵尸”“睡眠”账号）',
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
        figures: silent ? `最近 ${POSTS_DAYS} 天没有发布记录` : '没有已知的发布记录',
        advice: silent ? '请立即更新，或按程序办理关停、注销。' : LOOK,
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
      figures:
        duty === 'silence-once' && state === 'breached'
          ? `已超过 ${passed} 天未更新，单次不得超过 ${limit.value} 天`
          : `${state === 'unknown' ? '已知最近一次发布后' : '已连续'} ${passed} 天未更新，${duty === 'silence' ? `${limit.value} 天即被通报` : `单次不得超过 ${limit.value} 天`}`,
      advice:
        state === 'breached'
          ? '请立即更新；连续两次被通报或单次超过二十天未更新的账号原则上清理整合。'
          : state === 'near'
            ? `请在 ${dayOf(dueAt - 1).slice(5)} 24:00 前更新。`
            : state === 'unknown'
              ? LOOK
              : '',
    },
  ];
}
