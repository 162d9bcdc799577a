import type { ClauseRef } from '../../domain/finding';
import type { Regulation } from '../contract';
import { isOwn } from './id';

/** Clauses by the id of the rule that carries them; JSON-safe, few: content scripts get it with the unit's settings. */
export type RuleClauses = Readonly<Record<string, readonly ClauseRef[]>>;

/** The clauses of the unit's own regulations that are carried by rules. Rules name the clauses of shipped ones themselves. */
export function ownRuleClauses(regulations: readonly Regulation[]): Record<string, ClauseRef[]> {
  const found: Record<string, ClauseRef[]> = {};
  for (const regulation of regulations.filter(isOwn)) {
    for (const { locator, carriers } of regulation.clauses) {
      for (const carrier of carriers) {
        if (carrier.kind !== 'rule') continue;
        const refs = found[carrier.ref] ?? [];
        refs.push(`${regulation.id}#${locator}`);
        found[carrier.ref] = refs;
      }
    }
  }
  return found;
}

/** Names of the unit's own regulations by id, for places that must not load the whole texts. */
export function ownNames(regulations: readonly Regulation[]): Readonly<Record<string, string>> {
  return Object.fromEntries(regulations.filter(isOwn).map(({ id, name }) => [id, name]));
}
