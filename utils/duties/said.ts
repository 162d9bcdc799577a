import type { Said as AnySaid } from '../domain/said';
import type { FilingSaid } from '../filings/said';

/** What the board says: sentences of `radar.said` in public/locales. */
type SaidKey =
  | `updates.${'thisWeek' | 'thisWeekKnown' | 'lastWeek' | 'lastWeekKnown' | 'missing' | 'lost'}`
  | `silence.${'nothingSilent' | 'nothingKnown' | 'run' | 'known' | 'over' | 'reported' | 'once'}`
  | `silence.${'updateOrClose' | 'updateNow' | 'updateBy'}`
  | `incident.${'notOut' | 'outLate' | 'inTime' | 'none' | 'noFollowUp' | 'followedUp'}`
  | `incident.${'publish' | 'enter' | 'goOn'}`
  | `matter.${'open' | 'late' | 'allInTime' | 'enter' | 'enterFiling' | 'fileInRegister'}`
  | `${'act' | 'none' | 'owed'}.${'activity' | 'document' | 'interpretation' | 'repost' | 'filing'}`
  | `limit.${'activity' | 'document' | 'interpretation' | 'repost'}`
  | `counted.${'activity' | 'document' | 'interpretation' | 'repost' | 'filing' | 'interview' | 'survey' | 'training'}`
  | `yearly.${'count' | 'lost' | 'missing' | 'enter'}`
  | 'look'
  | 'explainLate';

/** A sentence of the board, or a part of one; limits of filings are said as 账号备案 says them. */
export type Said = AnySaid<`radar.said.${SaidKey}` | FilingSaid['key']>;

export function said(key: SaidKey, values: Said['values'] = {}): Said {
  return { key: `radar.said.${key}`, values };
}
