import { HOUR } from '../deadlines/days';
import type { Debt } from '../domain/emergency';
import type { ClauseRef } from '../domain/finding';
import type { Instant } from '../domain/ids';
import { clausesThatSay, strictest } from '../regulations/registry';
import type { DutyFacts, Incident, RadarRow } from './contract';
import { said } from './said';

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
    about: title,
    clauses: [clause],
    // Two hours are short: while it runs it is always pressing.
    state: late ? 'breached' : publishedAt === null ? 'near' : 'fine',
    since: planStartedAt,
    dueAt,
    provisional: false,
    figures: said(publishedAt === null ? 'incident.notOut' : 'incident.outLate', { hours }),
    advice: said(publishedAt === null ? 'incident.publish' : 'explainLate'),
    // A declared one is published through the guard, which knows when.
    steps: publishedAt === null && 'record' in target ? ['done', 'void'] : [],
    target,
  };
}

function inTimeRow(clause: ClauseRef, hours: number, count: number): RadarRow {
  return {
    id: 'incident:all',
    duty: 'incident',
    about: '',
    clauses: [clause],
    state: count > 0 ? 'fine' : 'unknown',
    since: null,
    dueAt: null,
    provisional: false,
    figures: count > 0 ? said('incident.inTime', { count, hours }) : said('incident.none'),
    advice: count > 0 ? null : said('incident.enter'),
    steps: [],
    target: null,
  };
}

function followUpRow({ id, title, publishedAt, followUps, target }: Incident, clauses: readonly ClauseRef[]): RadarRow {
  const last = followUps.length > 0 ? Math.max(...followUps) : null;
  return {
    id: `incident-follow-up:${id}`,
    duty: 'incident-follow-up',
    about: title,
    clauses,
    state: last === null ? 'near' : 'fine',
    since: last ?? publishedAt,
    dueAt: null,
    provisional: false,
    figures: last === null ? said('incident.noFollowUp') : said('incident.followedUp', { count: followUps.length }),
    advice: said('incident.goOn'),
    steps: ['follow-up', 'over'],
    target,
  };
}
