import type { Person } from '../../utils/domain/people';

/** Signs with a passkey: no PIN is asked for. */
export function hasPasskey(person: Person | null | undefined): boolean {
  return person?.publicKey?.kid !== undefined;
}

/** Has a key that can be used on this computer (PIN or passkey): can submit, sign or administer. */
export function isReady(person: Person): boolean {
  return person.active && person.publicKey !== null && (person.wrappedKey !== null || hasPasskey(person));
}

/** Waits to set a PIN: newly added, or given a new code because the PIN was lost. */
export function isWaiting(person: Person): boolean {
  return person.active && person.activation !== null;
}

/** How a person is shown in lists to choose from: name, and office and post where there are any. */
export function personLabel({ name, unit, post }: Person): string {
  return [name, unit, post].filter(Boolean).join(' · ');
}
