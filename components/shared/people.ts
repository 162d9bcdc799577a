import type { Person } from '../../utils/domain/people';

/** Has a PIN and a key on this computer: can submit, sign or administer. */
export function isReady(person: Person): boolean {
  return person.active && person.publicKey !== null && person.wrappedKey !== null;
}

/** Waits to set a PIN: newly added, or given a new code because the PIN was lost. */
export function isWaiting(person: Person): boolean {
  return person.active && person.activation !== null;
}

/** How a person is shown in lists to choose from: name, and post when there is one. */
export function personLabel(person: Person): string {
  return person.post ? `${person.name} · ${person.post}` : person.name;
}
