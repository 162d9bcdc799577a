import type { ReportForm } from '../domain/office-record';
import type { Role } from '../domain/people';
import type { JoinKey, Said } from '../domain/said';
import type { FilingSaid } from '../filings/said';
import type { RecordSaid } from '../records/said';
import type { FigureKey } from '../regulations/words';

/** What 条款对照 says of a clause today: sentences of `clauses.said` in public/locales. */
type ClauseSaidKey =
  | `guard.${'publish' | 'stages' | 'fewerStages' | 'gates' | 'replies' | 'classes' | 'sameForAll'}`
  | `guard.${'contractors' | 'noContractors' | 'emergency' | 'emergencyOnDuty' | 'commentResult'}`
  | `accounts.${'andMore' | 'checked' | 'none' | 'byHand'}`
  | `office.${'one' | 'more' | 'entered' | 'none'}`
  | `noun.${'document' | 'credential' | 'inspection'}`
  | `form.${ReportForm}`
  | `report.${'sent' | 'notUsed'}`
  | `role.${Role}`
  | `roster.${'missing' | 'complete'}`
  | 'policy.set'
  | `duty.${'noNotes' | 'last' | 'tooOld' | 'onDuty' | 'nobody'}`
  | `comments.${'entered' | 'inTime' | 'overdue'}`
  | `consulted.${'none' | 'missing' | 'all'}`
  | `dutyRecords.${'some' | 'none'}`
  | `faults.${'open' | 'corrected' | 'none'}`
  | `strays.${'some' | 'none'}`
  | `figures.${'times' | 'trend'}`
  | `notes.${'some' | 'none'}`
  | `period.${'none' | 'last' | 'old'}`
  | `reminder.${'noIncident' | 'noYearly' | 'notAsked' | 'alarms' | 'alarmsOverdue'}`
  | `reminder.${'templates' | 'noneApproved' | 'noTemplates' | 'sourceCheck' | 'corrections' | 'correction'}`
  | `deadline.${'clock' | 'laxerDays' | 'laxerHours' | 'overdue' | 'unit' | 'default'}`
  | `deadline.${'figure' | 'stricter' | 'figures' | 'noFigure'}`
  | `radar.${'breached' | 'near' | 'both' | 'unknown' | 'fine' | 'fineButUnknown'}`
  | `rule.${'missing' | 'off' | 'block' | 'warn' | 'hint'}`
  | `${'notGuarded' | 'stages' | 'more' | 'count' | 'retention' | 'ledger' | 'sheet' | 'asWritten'}`;

export type ClauseSaid = Said<
  `clauses.said.${ClauseSaidKey}` | FigureKey | JoinKey | FilingSaid['key'] | RecordSaid['key']
>;

export function said(key: ClauseSaidKey, values: ClauseSaid['values'] = {}): ClauseSaid {
  return { key: `clauses.said.${key}`, values };
}
