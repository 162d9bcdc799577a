import type { ClauseFacts } from '../../../utils/clauses/facts';
import { unitPolicy } from '../../../utils/deadlines/unit-policy';
import type { RadarRow } from '../../../utils/duties/contract';
import { said } from '../../../utils/duties/said';
import { RULES } from '../../../utils/inspection/registry';
import { regulationsOf } from '../../../utils/regulations/registry';
import { NOW } from '../../support/clock';

/** A unit that follows 江北 and does everything it should. */
export function clauseFacts(change: Partial<ClauseFacts> = {}): ClauseFacts {
  const regulations = change.regulations ?? regulationsOf(['jiangbei-2021']);
  return {
    now: NOW,
    regulations,
    clauseName: (ref) => ref,
    rules: RULES.map(({ id, title, severity, clauses }) => ({ id, title, severity, clauses })),
    guarded: 3,
    filings: [],
    policy: { stages: ['初审', '复审', '终审'], replyStages: ['审核'], label: '', byClass: 1, dutyDeclares: false },
    roster: { active: 5, missing: [], contractors: 0 },
    deadlines: unitPolicy(regulations),
    radar: [],
    duty: { onDuty: true, lastNoteAt: NOW, notes: 12 },
    comments: { open: 4, overdue: 0 },
    declarations: { count: 0, unconsulted: 0 },
    records: 3,
    office: {
      attention: [],
      counts: { inspection: 4, fault: 0, document: 4, credential: 3 },
      reports: { impostor: 0, harmful: 0, opinion: 1, written: 0, closing: 0 },
    },
    retentionDays: 730,
    ledgerEvents: 120,
    corrections: 0,
    templates: { approved: 2, all: 3 },
    strays: 0,
    lastReportAt: NOW,
    ...change,
  };
}

/** A row of the radar in this state. */
export function radarRow(duty: RadarRow['duty'], state: RadarRow['state']): RadarRow {
  return {
    id: `${duty}:${state}`,
    duty,
    about: '',
    clauses: [],
    state,
    since: null,
    dueAt: null,
    provisional: false,
    figures: said('look'),
    advice: null,
    steps: [],
    target: null,
  };
}
