import { chinaCalendar, type WorkCalendar } from '../deadlines/calendar';
import type { ClauseRef } from '../domain/finding';
import type { AccountKey, Instant } from '../domain/ids';
import type { Regulation } from '../regulations/contract';
import { strictest } from '../regulations/registry';
import { accountChecks } from './account-checks';
import { type RegisterEntry, statusOf } from './entry';
import { filingLimits } from './limits';
import { registerChecks } from './register-checks';
import type { FilingSaid } from './said';

/** 符合、须处理、无法判断: what nobody entered is unknown, not fine. */
export type CheckState = 'ok' | 'attention' | 'unknown';

export type CheckName =
  | 'one-per-platform'
  | 'same-name'
  | 'certified'
  | 'total'
  | 'main-account'
  | 'two-roles'
  | 'filing-form'
  | 'approved'
  | 'own-reviewers'
  | 'contractor'
  | 'agreement'
  | 'filed'
  | 'closing'
  | 'safety';

export interface FilingCheck {
  readonly name: CheckName;
  /** Null: about the register as a whole. */
  readonly account: AccountKey | null;
  readonly state: CheckState;
  /** Those of the unit's regulations that ask for it, never empty. */
  readonly clauses: readonly ClauseRef[];
  /** What was found and, where something is wrong or missing, what to do. */
  readonly sentence: FilingSaid;
}

/** In the order in which they are listed; their names stand in public/locales below `filings.check`. Where the shipped regulations ask for it. What has a figure comes from the parameters, so that a unit's own regulation counts too. */
export const CHECK_CLAUSES: Readonly<Record<CheckName, readonly string[]>> = {
  'one-per-platform': [],
  'same-name': ['panjin-2019#三(一)·名称一致'],
  certified: ['panjin-2019#三(一)·标明主办单位'],
  total: [],
  'main-account': ['yunhe-2022#二(二)·主账号'],
  'two-roles': ['yunhe-2022#三(三)·分管联络'],
  'filing-form': ['yanchi-2017#通知一·备案'],
  approved: ['yanchi-2017#第五条·设立备案'],
  'own-reviewers': ['yunhe-2022#二(四)·主办单位负责', 'gov-website-content-sample#(十)·外包界限'],
  contractor: ['yunhe-2022#二(四)·受托资质'],
  agreement: ['yunhe-2022#二(四)·保密协议'],
  filed: ['panjin-2019#三(一)·分级备案'],
  closing: ['yanchi-2017#第二十二条·关闭注销'],
  safety: ['panjin-2019#三(三)·账号密码', 'yanchi-2017#第二十一条·密码终端'],
};

/** What the checks look at. */
export interface CheckFacts {
  /** ms */
  readonly now: Instant;
  readonly entries: readonly RegisterEntry[];
  /** Those the unit follows. */
  readonly regulations: readonly Regulation[];
  /** Names on the roster that are 外包人员. */
  readonly outsiders: readonly string[];
}

/** A finding without what is the same for all of its name. */
export type Found = Pick<FilingCheck, 'account' | 'state' | 'sentence'>;

/**
 * Every check that one of the unit's regulations asks for, over the accounts that are in use (of closed ones only their filing and
 * closing): worst first, the whole register before its accounts.
 */
export function checkFilings(facts: CheckFacts, calendar: WorkCalendar = chinaCalendar): readonly FilingCheck[] {
  const { entries, regulations } = facts;
  const limits = filingLimits(regulations, calendar);
  const most = strictest('accountsMost', regulations);
  const mostOnOne = strictest('accountsPerPlatform', regulations);
  const active = entries.filter(({ register }) => statusOf(register) === 'active');
  const found: Partial<Record<CheckName, readonly Found[]>> = {
    ...registerChecks(active, { all: most?.value ?? null, onOne: mostOnOne?.value ?? null }),
    ...accountChecks(entries, active, { ...facts, limits }),
  };
  const clausesOf = (name: CheckName): readonly ClauseRef[] => {
    if (name === 'total') return most ? [most.clause] : [];
    if (name === 'one-per-platform') return mostOnOne ? [mostOnOne.clause] : [];
    const asked = CHECK_CLAUSES[name].filter((ref) => isAsked(ref, regulations)) as ClauseRef[];
    return name === 'filed' ? [...limits.map(({ clause }) => clause), ...asked] : asked;
  };
  return (Object.keys(CHECK_CLAUSES) as CheckName[])
    .flatMap((name) => {
      const clauses = clausesOf(name);
      return clauses.length === 0 ? [] : (found[name] ?? []).map((f): FilingCheck => ({ ...f, name, clauses }));
    })
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || Number(a.account !== null) - Number(b.account !== null));
}

const ORDER: Readonly<Record<CheckState, number>> = { attention: 0, unknown: 1, ok: 2 };

function isAsked(ref: string, regulations: readonly Regulation[]): boolean {
  const [id, locator] = ref.split('#');
  return regulations.some((r) => r.id === id && r.clauses.some((clause) => clause.locator === locator));
}
