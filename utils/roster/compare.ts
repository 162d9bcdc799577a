import type { Person } from '../domain/people';
import { canonicalJson } from '../review/canonical-json';
import { fieldsOf } from './fields';
import { merged, type PublicPerson } from './file';

/** What an import would do to one person. */
export interface RosterDifference {
  readonly person: PublicPerson | Person;
  /** New here; other details; a first or other key; departure; return; known only here and kept. */
  readonly kinds: readonly ('added' | 'edited' | 'key' | 'left' | 'returned' | 'only-here')[];
}

/** What a roster file would change here, in the order of the file. Empty: nothing. */
export function rosterDifferences(people: readonly PublicPerson[], here: readonly Person[]): RosterDifference[] {
  const known = new Map(here.map((person) => [person.id, person]));
  const differences = people.map((person): RosterDifference => {
    const before = known.get(person.id);
    if (!before) return { person, kinds: ['added'] };
    const after = merged(person, before);
    const kinds: RosterDifference['kinds'][number][] = [];
    if (canonicalJson(fieldsOf(before)) !== canonicalJson(fieldsOf(after))) kinds.push('edited');
    if (keysText(before) !== keysText(after)) kinds.push('key');
    if (before.active !== after.active) kinds.push(after.active ? 'returned' : 'left');
    return { person, kinds };
  });
  const incoming = new Set(people.map(({ id }) => id));
  const only = here.filter(({ id }) => !incoming.has(id));
  return [
    ...differences.filter(({ kinds }) => kinds.length > 0),
    ...only.map((person): RosterDifference => ({ person, kinds: ['only-here'] })),
  ];
}

function keysText({ publicKey, formerKeys = [] }: Person): string {
  return canonicalJson({ publicKey, formerKeys });
}
