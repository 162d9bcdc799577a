/**
 * What the board says, without words: the sentences stand in public/locales below `radar.said` and are filled in where they are shown, in the
 * language of the page, or in Chinese for what goes to the office in charge.
 */
export type SaidKey =
  | `updates.${'thisWeek' | 'thisWeekKnown' | 'lastWeek' | 'lastWeekKnown' | 'missing' | 'lost'}`
  | `silence.${'nothingSilent' | 'nothingKnown' | 'run' | 'known' | 'over' | 'reported' | 'once'}`
  | `silence.${'updateOrClose' | 'updateNow' | 'updateBy'}`
  | `incident.${'notOut' | 'outLate' | 'inTime' | 'none' | 'noFollowUp' | 'followedUp'}`
  | `incident.${'publish' | 'enter' | 'goOn'}`
  | `matter.${'open' | 'late' | 'allInTime' | 'enter' | 'enterFiling' | 'fileInRegister'}`
  | `${'limit' | 'act' | 'none' | 'owed'}.${'activity' | 'document' | 'interpretation' | 'repost' | 'filing'}`
  | `limit.${'filingDays' | 'likeOpening'}`
  | `filed.${'opened' | 'changed' | 'closed' | 'cancelled'}`
  | `counted.${'activity' | 'document' | 'interpretation' | 'repost' | 'filing' | 'interview' | 'survey' | 'training'}`
  | `yearly.${'count' | 'lost' | 'missing' | 'enter'}`
  | 'look'
  | 'explainLate';

/** A sentence, or a part of one: its key and what goes into it. */
export interface Said {
  readonly key: SaidKey;
  readonly values: Readonly<Record<string, string | number | Said>>;
}

export function said(key: SaidKey, values: Said['values'] = {}): Said {
  return { key, values };
}

/** The sentence in words. @param text gives the text of a key with its values filled in */
export function inWords(
  { key, values }: Said,
  text: (key: SaidKey, values: Readonly<Record<string, string | number>>) => string,
): string {
  const filled = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? inWords(value, text) : value,
  ]);
  return text(key, Object.fromEntries(filled));
}
