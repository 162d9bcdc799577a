import { beijingMinute, dayOf } from '../deadlines/days';
import type { Contact } from '../domain/account-register';
import { joined } from '../domain/said';
import type { CheckFacts, CheckName, Found } from './checks';
import { namesOf, plain } from './compare';
import { countedMatters, type RegisterEntry } from './entry';
import { type FilingLimit, type MatterStanding, mattersOf, standingOf } from './limits';
import { type FilingSaid, said } from './said';

interface AccountFacts extends CheckFacts {
  readonly limits: readonly FilingLimit[];
}

type Judged = Pick<Found, 'state' | 'sentence'>;

/** Checks of one account at a time. Of accounts no longer in use (`entries` without `active`) their filing and closing only. */
export function accountChecks(
  entries: readonly RegisterEntry[],
  active: readonly RegisterEntry[],
  facts: AccountFacts,
): Partial<Record<CheckName, readonly Found[]>> {
  const each = (of: readonly RegisterEntry[], judge: (entry: RegisterEntry) => Judged | null): readonly Found[] =>
    of.flatMap((entry) => {
      const judged = judge(entry);
      return judged ? [{ account: entry.key, ...judged }] : [];
    });
  return {
    certified: each(active, certified),
    'two-roles': each(active, twoRoles),
    'filing-form': each(active, filingForm),
    approved: each(active, approved),
    'own-reviewers': each(active, (entry) => ownReviewers(entry, facts.outsiders)),
    contractor: each(active, contractorKind),
    agreement: each(active, (entry) => agreement(entry, dayOf(facts.now))),
    filed: each(entries, (entry) => filed(entry, facts)),
    closing: each(entries, closing),
    safety: each(active, safety),
  };
}

const says =
  (state: Found['state']) =>
  (...sentence: Parameters<typeof said>): Judged => ({ state, sentence: said(...sentence) });
const ok = says('ok');
const attention = says('attention');
const unknown = says('unknown');

function certified({ unit, register: { certification } }: RegisterEntry): Judged {
  if (!certification) return unknown('certified.unknown');
  const { text, source, at } = certification;
  const seen = said(source === 'page' ? 'certified.page' : 'certified.hand', { text, time: beijingMinute(at) });
  const shown = plain(text);
  return namesOf(unit).some((name) => shown.includes(name))
    ? ok('certified.names', { seen, unit })
    : attention('certified.lacks', { seen, unit });
}

function twoRoles({ leader, register: { liaison } }: RegisterEntry): Judged {
  const missing = [...(leader.name ? [] : [said('role.leader')]), ...(liaison.name ? [] : [said('role.liaison')])];
  return missing.length === 0
    ? ok('roles.named', { leader: leader.name, liaison: liaison.name })
    : attention('roles.missing', { roles: joined('common.join.and', missing) });
}

/** What 盐池 附件1 asks for. */
function filingForm({ platform, leader, register }: RegisterEntry): Judged {
  const { opening, reviewer, publisher, qq } = register;
  const missing = [
    ...(opening.on === null ? [said('form.opened')] : []),
    ...missingOf('leader', leader),
    ...missingOf('reviewer', reviewer),
    ...missingOf('publisher', publisher),
    // The form of 2017 asks for it; nothing hangs on it for accounts on other platforms than 微博 and 微信.
    ...(qq === '' && platform !== 'douyin' && platform !== 'other' ? [said('form.qq')] : []),
  ];
  return missing.length === 0
    ? ok('form.complete')
    : attention('form.missing', { fields: joined('common.join.comma', missing) });
}

function missingOf(of: 'leader' | 'reviewer' | 'publisher', { name, post, phone }: Contact): readonly FilingSaid[] {
  const role = said(`role.${of}`);
  if (name === '') return [role];
  return [
    ...(phone === '' ? [said('form.phone', { role })] : []),
    ...(post === '' ? [said('form.post', { role })] : []),
  ];
}

function approved({ register: { opening } }: RegisterEntry): Judged {
  return opening.approver ? ok('approved.by', { name: opening.approver }) : unknown('approved.unknown');
}

function ownReviewers({ leader, register }: RegisterEntry, outsiders: readonly string[]): Judged {
  const { contractor, reviewer } = register;
  if (contractor && contractor.people.length === 0) {
    return unknown('reviewers.noPeople', { contractor: contractor.name });
  }
  const outside = new Set([...(contractor?.people ?? []), ...outsiders].map(plain));
  const responsible = [
    ['leader', leader],
    ['reviewer', reviewer],
  ] as const;
  const wrong = responsible.filter(([, { name }]) => name !== '' && outside.has(plain(name)));
  if (wrong.length > 0) {
    const people = wrong.map(([role, { name }]) => said('reviewers.person', { role: said(`role.${role}`), name }));
    return attention('reviewers.outside', { people: joined('common.join.comma', people) });
  }
  return reviewer.name === '' ? unknown('reviewers.unknown') : ok('reviewers.own', { name: reviewer.name });
}

function contractorKind({ register: { contractor } }: RegisterEntry): Judged {
  if (!contractor) return ok('contractor.none');
  const { name, kind } = contractor;
  if (kind === 'other') return attention('contractor.refused', { name });
  return ok('contractor.is', { name, kind: said(`contractorKind.${kind === 'news-site' ? 'news_site' : kind}`) });
}

function agreement({ register: { contractor } }: RegisterEntry, today: string): Judged | null {
  if (!contractor) return null;
  const { agreement: signed, name } = contractor;
  if (!signed) return attention('agreement.missing', { name });
  return signed.until !== null && signed.until < today
    ? attention('agreement.ended', { name, until: signed.until })
    : ok('agreement.signed', { name, on: signed.signedOn });
}

function filed({ register }: RegisterEntry, { limits, now }: AccountFacts): Judged {
  const all = mattersOf(register).map((matter) => standingOf(matter, limits, now));
  const of = (some: readonly MatterStanding[]) => ({
    matters: joined('common.join.semicolon', some.map(matterSaid)),
  });
  const overdue = all.filter(({ state }) => state === 'overdue');
  if (overdue.length > 0) return attention('filed.overdue', of(overdue));
  const owed = all.filter(({ state }) => state === 'owed');
  if (owed.some(({ limit }) => limit === null)) return attention('filed.owed', of(owed));
  if (owed.length > 0) return unknown('filed.owedByDay', of(owed));
  if (register.opening.on === null) return unknown('filed.noOpening');
  const late = all.filter(({ state }) => state === 'filed-late');
  return late.length > 0 ? attention('filed.late', of(late)) : ok('filed.inTime', of(all));
}

const STATES = {
  filed: 'state.filed',
  'filed-late': 'state.filedLate',
  owed: 'state.owed',
  overdue: 'state.overdue',
} as const;

/** 开设（2026-11-01）应于 2026-11-08 前备案，逾期未备案. */
function matterSaid({ kind, on, filedOn, state, limit }: MatterStanding): FilingSaid {
  // The line is the first moment of the next day: said as the last day.
  const due = limit ? said(limit.provisional ? 'due.provisional' : 'due.by', { day: dayOf(limit.dueAt - 1) }) : '';
  return said(STATES[state], { matter: said(`matter.${kind}`), on, due, filedOn: filedOn ?? '' });
}

function closing({ register }: RegisterEntry): Judged | null {
  const ends = countedMatters(register).filter(({ kind }) => kind !== 'changed');
  const last = ends.at(-1);
  if (!last) return null;
  const missing = [
    ...(ends.some(({ announcedOn }) => announcedOn !== null) ? [] : [said('closing.announcement')]),
    ...(last.kind === 'cancelled' ? [] : [said('closing.cancellation')]),
  ];
  return missing.length === 0
    ? ok('closing.done', { on: last.on })
    : attention('closing.missing', {
        matter: said(`matter.${last.kind}`),
        missing: joined('common.join.and', missing),
      });
}

function safety({ register: { safety: kept } }: RegisterEntry): Judged {
  if (kept.keeper === '') return unknown('safety.unknown');
  return kept.passwordChangedOn === null
    ? ok('safety.kept', { name: kept.keeper })
    : ok('safety.changed', { name: kept.keeper, on: kept.passwordChangedOn });
}
