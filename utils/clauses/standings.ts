import { beijingMinute, DAY_MS } from '../deadlines/days';
import type { ClauseRef } from '../domain/finding';
import type { ReportForm } from '../domain/office-record';
import { joined } from '../domain/said';
import type { DutyName } from '../duties/contract';
import type { Attention } from '../records/attention';
import type { CarrierKey } from '../regulations/carriers';
import type { ClauseLevel } from './contract';
import { summary } from './deadlines';
import { type ClauseFacts, COUNTED } from './facts';
import { type ClauseSaid, said } from './said';

/** How one part of the product stands, without its place. */
export interface Standing {
  readonly level: ClauseLevel;
  readonly text: ClauseSaid;
}

type Judge = (facts: ClauseFacts, ref: ClauseRef) => Standing;
/** Deadlines are judged in `deadlines.ts`, rules in `state.ts`. */
type Judged = Exclude<CarrierKey, `deadline.${string}`>;

const says =
  (level: ClauseLevel) =>
  (...sentence: Parameters<typeof said>): Standing => ({ level, text: said(...sentence) });
const working = says('working');
const attention = says('attention');
const unknown = says('unknown');
const off = says('off');

/** A duty officer who wrote nothing for so long is asked about. */
const NOTE_DAYS = 2;
/** A report of every month is what such notices ask for. */
const REPORT_DAYS = 35;

const more = (count: number): ClauseSaid =>
  count >= COUNTED ? said('more', { count: COUNTED }) : said('count', { count });
const stages = (titles: readonly string[]): ClauseSaid =>
  said('stages', { count: titles.length, titles: joined('common.join.comma', titles) });

/** Only where something is guarded is anything held at all. */
const guarded =
  (judge: Judge): Judge =>
  (facts, ref) =>
    facts.guarded === 0 ? off('notGuarded') : judge(facts, ref);

/** What was checked about the filings for this clause; where nothing was, for all of them. */
const filings: Judge = ({ filings: all, guarded: accounts }, ref) => {
  const own = all.filter(({ clauses }) => clauses.includes(ref));
  const wrong = own.filter(({ state }) => state === 'attention');
  const open = own.filter(({ state }) => state === 'unknown');
  const first = (level: ClauseLevel, checks: typeof own): readonly Standing[] =>
    checks.slice(0, 1).map(({ sentence }) => ({
      level,
      text: checks.length > 1 ? said('accounts.andMore', { sentence, count: checks.length - 1 }) : sentence,
    }));
  const [worst] = [...first('attention', wrong), ...first('unknown', open)];
  if (worst) return worst;
  if (own.length > 0) return working('accounts.checked', { count: own.length });
  return accounts === 0 ? unknown('accounts.none') : working('accounts.byHand', { count: accounts });
};

/** A kind of the 登记簿: what is late comes before what was never entered; what only comes near is told beside what is there. */
const office =
  (kind: 'document' | 'credential' | 'inspection', about: readonly Attention['about'][]): Judge =>
  ({ office: { attention: all, counts } }) => {
    const [late, missing, near] = (['late', 'missing', 'near'] as const).map((state) => {
      const items = all.filter((item) => about.includes(item.about) && item.state === state);
      const [first] = items;
      if (!first) return null;
      const { title } = first;
      return items.length > 1 ? said('office.more', { title, count: items.length - 1 }) : said('office.one', { title });
    });
    if (late) return { level: 'attention', text: late };
    if (missing) return { level: 'unknown', text: missing };
    const values = { noun: said(`noun.${kind}`), count: counts[kind] };
    const known = said(counts[kind] > 0 ? 'office.entered' : 'office.none', values);
    const text: ClauseSaid = near ? { key: 'common.join.then', values: { first: known, next: near } } : known;
    return { level: counts[kind] > 0 ? 'working' : 'unknown', text };
  };

/** A report that is written when there is reason to. */
const sent =
  (form: ReportForm): Judge =>
  ({ office: { reports } }) =>
    working(reports[form] > 0 ? 'report.sent' : 'report.notUsed', { form: said(`form.${form}`), count: reports[form] });

/** How each part of the product stands. */
export const STANDINGS: Readonly<Record<Judged, Judge>> = {
  'guard.publish': guarded(({ guarded: count }) => working('guard.publish', { count })),
  'guard.stages': guarded(({ policy }) =>
    policy.label
      ? attention('guard.fewerStages', { label: policy.label, stages: stages(policy.stages) })
      : working('guard.stages', { stages: stages(policy.stages) }),
  ),
  'guard.gates': guarded(({ policy }) => working('guard.gates', { count: policy.stages.length })),
  'guard.replies': guarded(({ policy }) => working('guard.replies', { stages: stages(policy.replyStages) })),
  'guard.content-class': guarded(({ policy: { byClass } }) =>
    byClass > 1 ? working('guard.classes', { count: byClass }) : working('guard.sameForAll'),
  ),
  'guard.contractors': ({ roster: { contractors } }) =>
    contractors > 0 ? working('guard.contractors', { count: contractors }) : working('guard.noContractors'),
  'guard.emergency': guarded(({ policy }) =>
    working(policy.dutyDeclares ? 'guard.emergencyOnDuty' : 'guard.emergency'),
  ),
  'guard.comment-result': () => working('guard.commentResult'),

  'register.accounts': filings,
  'register.roster': ({ roster: { active: count, missing } }) =>
    missing.length > 0
      ? attention('roster.missing', {
          count,
          roles: joined(
            'common.join.comma',
            missing.map((role) => said(`role.${role}`)),
          ),
        })
      : working('roster.complete', { count }),
  'register.policy': ({ policy }) =>
    working('policy.set', { posts: stages(policy.stages), replies: stages(policy.replyStages) }),
  'register.duty': ({ duty, now }) => {
    if (duty.lastNoteAt === null) return unknown('duty.noNotes');
    const last = said('duty.last', { time: beijingMinute(duty.lastNoteAt) });
    if (now - duty.lastNoteAt > NOTE_DAYS * DAY_MS) return attention('duty.tooOld', { last, days: NOTE_DAYS });
    return duty.onDuty ? working('duty.onDuty', { last }) : attention('duty.nobody', { last });
  },
  'register.comments': ({ comments }) => working('comments.entered', { open: more(comments.open) }),
  'register.consulted': ({ declarations: { count, unconsulted: missing } }) => {
    if (count === 0) return working('consulted.none');
    return missing > 0 ? attention('consulted.missing', { count, missing }) : working('consulted.all', { count });
  },
  'register.duty-records': ({ records: count }) =>
    count > 0 ? working('dutyRecords.some', { count }) : unknown('dutyRecords.none'),
  'register.documents': office('document', ['document']),
  'register.credentials': office('credential', ['credential']),
  'register.inspections': office('inspection', ['inspection', 'fix']),
  'register.faults': ({ office: { attention: all, counts } }) => {
    const open = all.filter(({ about }) => about === 'fault').length;
    if (open > 0) return attention('faults.open', { count: counts.fault, open });
    return counts.fault > 0 ? working('faults.corrected', { count: counts.fault }) : working('faults.none');
  },
  'register.retention': ({ retentionDays: days }) => working('retention', { days }),

  'report.ledger': ({ ledgerEvents: count }) => working('ledger', { count }),
  'report.sheet': () => working('sheet'),
  'report.radar': ({ radar }) => summary(radar),
  'report.strays': ({ strays }) =>
    strays > 0 ? attention('strays.some', { count: more(strays) }) : working('strays.none'),
  'report.comment-times': () => working('figures.times'),
  'report.comment-trend': () => working('figures.trend'),
  'report.open-comments': ({ comments }) => {
    const open = more(comments.open);
    return comments.overdue > 0
      ? attention('comments.overdue', { open, overdue: more(comments.overdue) })
      : working('comments.inTime', { open });
  },
  'report.duty-notes': ({ duty: { notes } }) =>
    notes > 0 ? working('notes.some', { count: more(notes) }) : unknown('notes.none'),
  'report.period': ({ lastReportAt, now }) => {
    if (lastReportAt === null) return unknown('period.none');
    const last = said('period.last', { time: beijingMinute(lastReportAt) });
    return now - lastReportAt > REPORT_DAYS * DAY_MS
      ? attention('period.old', { last })
      : { level: 'working', text: last };
  },
  'report.impostor': sent('impostor'),
  'report.harmful': sent('harmful'),
  'report.opinion': sent('opinion'),
  'report.written': sent('written'),
  'report.closing': sent('closing'),

  'reminder.incident-follow-up': followed(['incident-follow-up'], working('reminder.noIncident')),
  'reminder.yearly': followed(['interview', 'survey', 'training'], off('reminder.noYearly')),
  'reminder.interpretation': followed(['interpretation'], off('reminder.notAsked')),
  'reminder.repost': followed(['repost'], off('reminder.notAsked')),
  'reminder.duty-alarm': ({ comments: { overdue } }) =>
    overdue > 0 ? attention('reminder.alarmsOverdue', { overdue: more(overdue) }) : working('reminder.alarms'),
  'reminder.reply-templates': ({ templates: { approved, all } }) => {
    if (approved > 0) return working('reminder.templates', { count: approved });
    return all > 0 ? unknown('reminder.noneApproved', { count: all }) : unknown('reminder.noTemplates');
  },
  'reminder.source-check': () => working('reminder.sourceCheck'),
  'reminder.correction': ({ corrections: count }) =>
    count > 0 ? working('reminder.corrections', { count }) : working('reminder.correction'),
};

/** What the 风险雷达 follows matter by matter. @param none where it has no row of these duties */
function followed(duties: readonly DutyName[], none: Standing): Judge {
  return ({ radar }) => {
    const rows = radar.filter(({ duty }) => duties.includes(duty));
    return rows.length === 0 ? none : summary(rows);
  };
}
