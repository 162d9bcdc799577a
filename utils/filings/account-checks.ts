import { beijingMinute, dayOf } from '../deadlines/days';
import type { Contact } from '../domain/account-register';
import type { CheckFacts, CheckName, Found } from './checks';
import { namesOf, plain } from './compare';
import { countedMatters, type RegisterEntry } from './entry';
import { type FilingLimit, MATTER_NAMES, type MatterStanding, mattersOf, standingOf } from './limits';
import { CONTRACTOR_NAMES } from './names';

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

const ok = (sentence: string): Judged => ({ state: 'ok', sentence });
const attention = (sentence: string): Judged => ({ state: 'attention', sentence });
const unknown = (sentence: string): Judged => ({ state: 'unknown', sentence });

function certified({ unit, register: { certification } }: RegisterEntry): Judged {
  if (!certification) return unknown('没有认证信息。请到平台账号资料页核对，在备案中登记“认证信息”。');
  const { text, source, at } = certification;
  const seen = `认证信息为“${text}”（${source === 'page' ? '平台页面' : '人工登记'}，${beijingMinute(at)}）`;
  const shown = plain(text);
  return namesOf(unit).some((name) => shown.includes(name))
    ? ok(`${seen}，标明了${unit}。`)
    : attention(`${seen}，没有标明“${unit}”。请在平台变更认证；备案的单位名称有误的，请更正。`);
}

function twoRoles({ leader, register: { liaison } }: RegisterEntry): Judged {
  const missing = [...(leader.name ? [] : ['分管领导']), ...(liaison.name ? [] : ['联络员'])];
  return missing.length === 0
    ? ok(`分管领导${leader.name}，联络员${liaison.name}。`)
    : attention(`没有明确${missing.join('和')}，请确定后在备案中登记。`);
}

/** What 盐池 附件1 asks for. */
function filingForm({ platform, leader, register }: RegisterEntry): Judged {
  const { opening, reviewer, publisher, qq } = register;
  const missing = [
    ...(opening.on === null ? ['开通时间'] : []),
    ...missingOf('分管领导', leader),
    ...missingOf('审核人员', reviewer),
    ...missingOf('发布人员', publisher),
    // The form of 2017 asks for it; nothing hangs on it for accounts on other platforms than 微博 and 微信.
    ...(qq === '' && platform !== 'douyin' && platform !== 'other' ? ['QQ号'] : []),
  ];
  return missing.length === 0
    ? ok('备案表各项齐全。')
    : attention(`备案表缺${missing.join('、')}，请补齐后重新打印报备。`);
}

function missingOf(role: string, { name, post, phone }: Contact): readonly string[] {
  if (name === '') return [role];
  return [...(phone === '' ? [`${role}电话`] : []), ...(post === '' ? [`${role}职务`] : [])];
}

function approved({ register: { opening } }: RegisterEntry): Judged {
  return opening.approver
    ? ok(`开设由${opening.approver}批准。`)
    : unknown('没有登记批准开设的单位主要领导，请在备案中登记“批准人”。');
}

function ownReviewers({ leader, register }: RegisterEntry, outsiders: readonly string[]): Judged {
  const { contractor, reviewer } = register;
  if (contractor && contractor.people.length === 0) {
    return unknown(`委托${contractor.name}运维，没有登记其工作人员，无法核对审核人员。请登记受委托方人员。`);
  }
  const outside = new Set([...(contractor?.people ?? []), ...outsiders].map(plain));
  const wrong = [
    ['分管领导', leader],
    ['审核人员', reviewer],
  ] as const;
  const found = wrong.filter(([, { name }]) => name !== '' && outside.has(plain(name)));
  if (found.length > 0) {
    const names = found.map(([role, { name }]) => `${role}${name}`).join('、');
    return attention(`${names}是受委托方或外包人员。内容审核须由主办单位负责，请改由本单位人员承担。`);
  }
  return reviewer.name === ''
    ? unknown('没有登记审核人员，请在备案中登记。')
    : ok(`审核人员${reviewer.name}不是受委托方人员。`);
}

function contractorKind({ register: { contractor } }: RegisterEntry): Judged {
  if (!contractor) return ok('由主办单位自主运营。');
  return contractor.kind === 'other'
    ? attention(
        `受委托方${contractor.name}不是下属企事业单位、主流新闻媒体或者有采编发布资质的新闻网站，不得委托其运营内容。请收回自主运营或更换受委托方。`,
      )
    : ok(`受委托方${contractor.name}为${CONTRACTOR_NAMES[contractor.kind]}。`);
}

function agreement({ register: { contractor } }: RegisterEntry, today: string): Judged | null {
  if (!contractor) return null;
  const { agreement: signed, name } = contractor;
  if (!signed) return attention(`委托${name}运维，没有登记保密协议。请签订后登记签订日期。`);
  return signed.until !== null && signed.until < today
    ? attention(`与${name}的保密协议已于 ${signed.until} 到期，请续签后更新。`)
    : ok(`与${name}的保密协议签订于 ${signed.signedOn}。`);
}

function filed({ register }: RegisterEntry, { limits, now }: AccountFacts): Judged {
  const all = mattersOf(register).map((matter) => standingOf(matter, limits, now));
  const overdue = all.filter(({ state }) => state === 'overdue');
  if (overdue.length > 0) return attention(`${overdue.map(matterText).join('；')}。请立即填报备案表，并登记备案日期。`);
  const owed = all.filter(({ state }) => state === 'owed');
  if (owed.some(({ limit }) => limit === null))
    return attention(`${owed.map(matterText).join('；')}。请备案后登记备案日期。`);
  if (owed.length > 0) return unknown(`${owed.map(matterText).join('；')}。请按期备案，并登记备案日期。`);
  if (register.opening.on === null) return unknown('没有登记开通时间，无法核对是否按期备案。请在备案中登记。');
  const late = all.filter(({ state }) => state === 'filed-late');
  return late.length > 0
    ? attention(`${late.map(matterText).join('；')}。逾期已记录，请备好书面说明。`)
    : ok(all.map(matterText).join('；').concat('。'));
}

/** 开设（2026-11-01）应于 2026-11-08 24:00 前备案，逾期未备案. */
export function matterText({ kind, on, filedOn, state, limit }: MatterStanding): string {
  const what = `${MATTER_NAMES[kind]}（${on}）`;
  // The line is the first moment of the next day: said as the end of the last one.
  const due = limit ? `应于 ${dayOf(limit.dueAt - 1)} 前备案${limit.provisional ? '（暂定）' : ''}，` : '';
  switch (state) {
    case 'filed':
      return `${what}已于 ${filedOn} 备案`;
    case 'filed-late':
      return `${what}${due}${filedOn} 才备案`;
    case 'owed':
      return `${what}${due}尚未备案`;
    case 'overdue':
      return `${what}${due}逾期未备案`;
  }
}

function closing({ register }: RegisterEntry): Judged | null {
  const ends = countedMatters(register).filter(({ kind }) => kind !== 'changed');
  const last = ends.at(-1);
  if (!last) return null;
  const missing = [
    ...(ends.some(({ announcedOn }) => announcedOn !== null) ? [] : ['公告']),
    ...(last.kind === 'cancelled' ? [] : ['在平台上注销']),
  ];
  return missing.length === 0
    ? ok(`已于 ${last.on} 注销并公告。`)
    : attention(`已登记${MATTER_NAMES[last.kind]}，没有登记${missing.join('和')}。请办理后登记日期。`);
}

function safety({ register: { safety: kept } }: RegisterEntry): Judged {
  if (kept.keeper === '') return unknown('没有登记账号密码管理人，请在备案中登记。');
  return kept.passwordChangedOn === null
    ? ok(`账号密码由${kept.keeper}管理。`)
    : ok(`账号密码由${kept.keeper}管理，${kept.passwordChangedOn} 更换。`);
}
