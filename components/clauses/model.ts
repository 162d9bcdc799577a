import type { ClauseLevel, ClauseState } from '../../utils/clauses/contract';
import type { ClauseSaid } from '../../utils/clauses/said';
import type { Part } from '../../utils/domain/said';
import type { CarrierKind } from '../../utils/regulations/carriers';
import type { Carrier, Regulation } from '../../utils/regulations/contract';
import { underscored } from '../shared/labels';
import type { Tone } from '../shared/plain-tag';
import { type Text, type TextKey, useText } from '../text';

/** A regulation with its clauses as they stand today. */
export interface RegulationView {
  readonly regulation: Regulation;
  readonly states: readonly ClauseState[];
  /** The unit follows it. */
  readonly followed: boolean;
  /** Who brought it in, and when (ms); null for shipped ones. */
  readonly own: { readonly by: string; readonly at: number } | null;
  /** Its figures. */
  readonly figures: readonly Part<TextKey>[];
}

/** Most pressing first. */
export const LEVELS: readonly ClauseLevel[] = ['attention', 'off', 'unknown', 'missing', 'working', 'outside'];
export const LEVEL_TONES: Readonly<Record<ClauseLevel, Tone>> = {
  attention: 'error',
  off: 'warning',
  unknown: 'warning',
  missing: 'purple',
  working: 'success',
  outside: 'default',
};
export const KINDS: readonly CarrierKind[] = ['rule', 'guard', 'deadline', 'register', 'report', 'reminder', 'outside'];

export interface ClauseFilter {
  readonly level: ClauseLevel | 'all';
  readonly kind: CarrierKind | null;
  readonly search: string;
}
export const NO_FILTER: ClauseFilter = { level: 'all', kind: null, search: '' };

export type PartName = (carrier: Carrier) => string;

/** Names of what carries a clause, in the language of the page. @param ruleTitles titles of the rules by id */
export function usePartName(ruleTitles: Readonly<Record<string, string>>): PartName {
  return partNames(useText().t, ruleTitles);
}

/** The same with given texts. */
export function partNames(t: Text['t'], ruleTitles: Readonly<Record<string, string>>): PartName {
  return (carrier) => {
    if (carrier.kind === 'outside') return t('clauses.kind.outside');
    if (carrier.kind === 'rule') return t('clauses.part.rule', { id: ruleTitles[carrier.ref] ?? carrier.ref });
    // A template over two unions mixes them: kind and ref belong together, as the schema checked.
    return t(`clauses.part.${carrier.kind}_${underscored(carrier.ref)}` as TextKey);
  };
}

/** Clauses that fit; every word of the search must be found somewhere in the clause or in what carries it. */
export function filtered(
  states: readonly ClauseState[],
  { level, kind, search }: ClauseFilter,
  partName: PartName,
  say: (sentence: ClauseSaid) => string,
): readonly ClauseState[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return states.filter((state) => {
    if (level !== 'all' && state.level !== level) return false;
    if (kind !== null && !state.kinds.includes(kind)) return false;
    if (words.length === 0) return true;
    const parts = state.carriers.flatMap(({ carrier, text }) => [partName(carrier), say(text)]);
    const text = [state.locator, state.quote, state.duty, ...parts, ...state.further].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
