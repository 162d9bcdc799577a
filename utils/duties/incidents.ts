import { HOUR } from '../deadlines/days';
import type { Debt } from '../domain/emergency';
import type { ClauseRef } from '../domain/finding';
import type { Instant } from '../domain/ids';
import { clausesThatSay, strictest } from '../regulations/registry';
import type { DutyFacts, Incident, RadarRow } from './contract';

/** Over and published in time: told this long, then only in the ledger. Late ones as long. */
const REMEMBERED_MS = 365 * 24 * HOUR;

/** 突发事件: first information within the hours of the regulation, and information that goes on until the incident is over. */
export function incidentRows(facts: DutyFacts): readonly RadarRow[] {
  const incidents = incidentsOf(facts).filter(({ planStartedAt }) => facts.now - planStartedAt <= REMEMBERED_MS);
  const first = strictest('incidentHours', facts.regulations);
  // The regulations give no figure here: there is no line, only whether it was done.
  const followUps = clausesThatSay('incidentFollowUp', facts.regulations);
  const rows: RadarRow[] = [];
  if (first) {
    const told = incidents.map((incident) => firstRow(incident, first.value, first.clause, facts.now));
    const notable = told.filter(({ state }) => state !== 'fine');
    rows.push(...notable);
    const inTime = told.length - notable.length;
    if (notable.length === 0 || inTime > 0) rows.push(inTimeRow(first.clause, first.value, inTime));
  }
  if (followUps.length > 0) {
    rows.push(
      ...incidents
        .filter(({ publishedAt, over }) => publishedAt !== null && !over)
        .map((incident) => followUpRow(incident, followUps)),
    );
  }
  return rows;
}

/** Declared in the extension (with what was recorded about them since) and entered by hand. A declaration that lapsed unused is none. */
export function incidentsOf({ debts, records }: Pick<DutyFacts, 'debts' | 'records'>): readonly Incident[] {
  const incidents = records.filter(({ kind }) => kind === 'incident');
  const declared = debts
    .filter(({ state }) => state !== 'lapsed')
    .map((debt): Incident => {
      const record = incidents.find((r) => r.debt === debt.review);
      return {
        id: debt.review,
        title: record?.title ?? incidentTitle(debt),
        planStartedAt: debt.declaration.planStartedAt,
        publishedAt: debt.publishedAt,
        followUps: record?.followUps.map(({ at }) => at) ?? [],
        over: record ? record.over !== null : false,
        target: record ? { record: record.id } : { debt: debt.review },
      };
    });
  const entered = incidents
    .filter(({ debt }) => !debts.some(({ review }) => review === debt))
    .map(
      (record): Incident => ({
        id: record.id,
        title: record.title,
        planStartedAt: record.at,
        publishedAt: record.done?.at ?? null,
        followUps: record.followUps.map(({ at }) => at),
        over: record.over !== null,
        target: { record: record.id },
      }),
    );
  return [...declared, ...entered];
}

/** A declared incident by its own words. */
export function incidentTitle({ declaration }: Pick<Debt, 'declaration'>): string {
  return [...declaration.facts].slice(0, 60).join('');
}

function firstRow(
  { id, title, planStartedAt, publishedAt, target }: Incident,
  hours: number,
  clause: ClauseRef,
  now: Instant,
): RadarRow {
  const dueAt = planStartedAt + hours * HOUR;
  const late = (publishedAt ?? now) > dueAt;
  return {
    id: `incident:${id}`,
    duty: 'incident',
    title: '突发事件信息发布不及时',
    about: title,
    clauses: [clause],
    // Two hours are short: while it runs it is always pressing.
    state: late ? 'breached' : publishedAt === null ? 'near' : 'fine',
    since: planStartedAt,
    dueAt,
    provisional: false,
    figures:
      publishedAt === null
        ? `启动处置预案后 ${hours} 小时内应发布，尚未发布`
        : `启动处置预案后 ${hours} 小时内应发布，已逾期发布`,
    advice: publishedAt === null ? '请立即发布已掌握的时间、地点、基本事实及现状。' : '逾期已记录，请说明原因备查。',
    // A declared one is published through the guard, which knows when.
    steps: publishedAt === null && 'record' in target ? ['done', 'void'] : [],
    target,
  };
}

function inTimeRow(clause: ClauseRef, hours: number, count: number): RadarRow {
  return {
    id: 'incident:all',
    duty: 'incident',
    title: '突发事件信息发布不及时',
    about: '',
    clauses: [clause],
    state: count > 0 ? 'fine' : 'unknown',
    since: null,
    dueAt: null,
    provisional: false,
    figures: count > 0 ? `最近一年 ${count} 起突发事件均在 ${hours} 小时内发布` : '最近一年没有登记突发事件',
    advice: count > 0 ? '' : '发生突发事件时请登记启动预案的时间；确实没有的，保持现状。',
    steps: [],
    target: null,
  };
}

function followUpRow({ id, title, publishedAt, followUps, target }: Incident, clauses: readonly ClauseRef[]): RadarRow {
  const last = followUps.length > 0 ? Math.max(...followUps) : null;
  return {
    id: `incident-follow-up:${id}`,
    duty: 'incident-follow-up',
    title: '突发事件未跟进发布',
    about: title,
    clauses,
    state: last === null ? 'near' : 'fine',
    since: last ?? publishedAt,
    dueAt: null,
    provisional: false,
    figures: last === null ? '首次发布后尚无动态信息' : `已跟进发布 ${followUps.length} 次`,
    advice: '请随处置进展发布动态信息并登记；处置结束的请登记“处置结束”。',
    steps: ['follow-up', 'over'],
    target,
  };
}
