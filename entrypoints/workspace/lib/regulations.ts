import type { RegulationChoice } from '../../../components/onboarding/regulations-step';
import type { ClauseRef } from '../../../utils/domain/finding';
import type { Regulation } from '../../../utils/regulations/contract';
import { clauseLabel } from '../../../utils/regulations/labels';
import { REGULATIONS } from '../../../utils/regulations/registry';
import { figuresOf } from '../../../utils/regulations/words';

/** Chosen beforehand at the first run: the only one of the five with limits in figures for both clocks. */
export const DEFAULT_REGULATION = 'jiangbei-2021';

/** Regulations for choosing, the default first. */
export function regulationChoices(regulations: readonly Regulation[] = REGULATIONS): readonly RegulationChoice[] {
  return regulations
    .map((r) => ({
      id: r.id,
      title: [r.name, r.number || r.date].filter(Boolean).join(' '),
      figures: figuresOf(r.parameters),
    }))
    .sort((a, b) => Number(b.id === DEFAULT_REGULATION) - Number(a.id === DEFAULT_REGULATION));
}

/** Names of the unit's own regulations by id, as `DatabaseProvider` read them last. Names only: limits are read where they are used. */
let ownNames: Readonly<Record<string, string>> = {};

/** Called by whoever opened the database, before anything is shown, and again when they change. */
export function learnOwnNames(own: readonly Pick<Regulation, 'id' | 'name'>[]): void {
  ownNames = Object.fromEntries(own.map(({ id, name }) => [id, name]));
}

/** Names of all regulations by id. */
export function regulationNames(): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(REGULATIONS.map(({ id, name }) => [id, name])), ...ownNames };
}

/** Where a clause stands, in words. */
export function clauseName(ref: ClauseRef): string {
  return clauseLabel(ref, ownNames);
}
