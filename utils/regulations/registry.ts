import type { ClauseRef } from '../domain/finding';
import type { RegisterRef } from './carriers';
import { clauseRef, type NumericParameter, type Regulation, type ResolvedClause, type SaidParameter } from './contract';

const files = import.meta.glob<Regulation>(
  ['./*.ts', '!./contract.ts', '!./registry.ts', '!./labels.ts', '!./carriers.ts', '!./words.ts'],
  {
    eager: true,
    import: 'default',
  },
);

/** Every regulation, by id. The file's name is the id: a new file is a new regulation. */
export const REGULATIONS: readonly Regulation[] = Object.keys(files)
  .sort()
  .map((path) => files[path]!);

/** File names without extension, in the order of `REGULATIONS`; the test compares them with the ids. */
export const REGULATION_FILES: readonly string[] = Object.keys(files)
  .sort()
  .map((path) => path.slice(path.lastIndexOf('/') + 1, -3));

/**
 * The regulations with these ids, in this order. Which ones there are beside the shipped ones is a value that is handed in (those the
 * unit imported, `utils/storage/regulations.ts`), never a state of this module: whoever forgot to load them would count laxer limits.
 *
 * @param own the unit's own; an id that is shipped means the shipped one
 */
export function regulationsOf(ids: readonly string[], own: readonly Regulation[] = []): readonly Regulation[] {
  const known = [...REGULATIONS, ...own];
  return ids.flatMap((id) => known.find((regulation) => regulation.id === id) ?? []);
}

/**
 * Finds the clause a reference names. A reference without a catchword (`panjin-2019#三(二)`) stands for the first duty of
 * that paragraph.
 * @returns null when the regulation or the clause is not known: the reference is then shown as it stands
 */
export function resolveClause(ref: ClauseRef, regulations: readonly Regulation[] = REGULATIONS): ResolvedClause | null {
  const [id = '', locator = ''] = ref.split(/#(.*)/su);
  const regulation = regulations.find((known) => known.id === id);
  if (!regulation) return null;
  const clause =
    regulation.clauses.find((c) => c.locator === locator) ??
    regulation.clauses.find((c) => c.locator.startsWith(`${locator}·`));
  return clause ? { ref, regulation, clause } : null;
}

/** A value with the clause that demands it. */
export interface BindingValue {
  readonly value: number;
  readonly clause: ClauseRef;
}

/** More is stricter only for what has to be done so and so often. */
const HIGHER_IS_STRICTER: ReadonlySet<NumericParameter> = new Set([
  'reviewStages',
  'updatesPerWeek',
  'interviewsPerYear',
  'interviewsPerYearCity',
  'surveysPerYear',
  'surveysPerYearCity',
  'trainingsPerYear',
]);

/**
 * The strictest value of a parameter among the regulations a unit chose; the first named wins a tie.
 * @returns null when none of them gives a value
 */
export function strictest(parameter: NumericParameter, regulations: readonly Regulation[]): BindingValue | null {
  let best: BindingValue | null = null;
  for (const { id, parameters } of regulations) {
    const given = parameters[parameter];
    if (!given) continue;
    const stricter = best && (HIGHER_IS_STRICTER.has(parameter) ? given.value > best.value : given.value < best.value);
    if (!best || stricter) best = { value: given.value, clause: clauseRef(id, given.clause) };
  }
  return best;
}

/** The clauses that say this, of the regulations a unit chose, in their order. */
export function clausesThatSay(parameter: SaidParameter, regulations: readonly Regulation[]): readonly ClauseRef[] {
  return regulations.flatMap(({ id, parameters }) => {
    const given = parameters[parameter];
    return given ? [clauseRef(id, given.clause)] : [];
  });
}

/** The first clause that a register carries, of the regulations a unit chose; null where none of them asks for it. */
export function clauseOfRegister(register: RegisterRef, regulations: readonly Regulation[]): ClauseRef | null {
  for (const { id, clauses } of regulations) {
    const asks = clauses.find(({ carriers }) => carriers.some((c) => c.kind === 'register' && c.ref === register));
    if (asks) return clauseRef(id, asks.locator);
  }
  return null;
}
