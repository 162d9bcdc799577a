import type { Severity } from '../../domain/finding';
import { LOOSE_EXPRESSIONS, WRONG_EXPRESSIONS } from './expressions';
import { LOOSE_INSTITUTIONS, WRONG_INSTITUTIONS } from './institutions';
import { WRONG_LAWS } from './laws';
import { LOOSE_PLACES, WRONG_PLACES } from './places';

/** What the wrong form is a form of: a key of the rule's messages. */
type WordingKind = 'institution' | 'law' | 'place' | 'expression' | 'usage';

export interface FixedForm {
  readonly right: string;
  readonly kind: WordingKind;
  readonly severity: Severity;
}

const TABLES: readonly (readonly [ReadonlyMap<string, string>, WordingKind, Severity])[] = [
  [WRONG_INSTITUTIONS, 'institution', 'warn'],
  [LOOSE_INSTITUTIONS, 'institution', 'hint'],
  [WRONG_LAWS, 'law', 'hint'],
  [WRONG_PLACES, 'place', 'warn'],
  [LOOSE_PLACES, 'usage', 'hint'],
  [WRONG_EXPRESSIONS, 'expression', 'hint'],
  [LOOSE_EXPRESSIONS, 'usage', 'hint'],
];

/** Every wrong form and what stands in its place. */
export const FIXED_WORDINGS: ReadonlyMap<string, FixedForm> = new Map(
  TABLES.flatMap(([pairs, kind, severity]) =>
    [...pairs].map(([wrong, right]) => [wrong, { right, kind, severity }] as const),
  ),
);
