import * as z from 'zod/mini';
import type { LedgerEvent } from '../domain/ledger';
import { type PublicKey, PublicKeySchema } from '../domain/people';

const FormerKeysSchema = z.array(PublicKeySchema);

/** How the key of a person stands at one place of the ledger. */
export type KeyState =
  | { readonly state: 'valid'; readonly key: PublicKey }
  /** The key was taken back (new code, departure) and no other took its place. */
  | { readonly state: 'ended'; readonly since: number; readonly key: PublicKey }
  | { readonly state: 'none' };

/** Events that may set, replace or end a key; no other does. */
export function tellsOfKeys({ type }: Pick<LedgerEvent, 'type'>): boolean {
  return type.startsWith('person-');
}

/**
 * The public keys as the ledger itself records them: a key holds from the event that activated it to the event that replaced or
 * ended it. Events go in one by one, oldest first; a question is answered as of the events that went in so far.
 */
export class KeyHistory {
  private readonly people = new Map<string, KeyState>();
  private readonly every = new Map<string, PublicKey[]>();

  /** Takes in what an event says about keys; ask for the signer of its act before. */
  add(event: LedgerEvent): void {
    if (!tellsOfKeys(event)) return;
    const { subject, data, seq } = event;
    const set = PublicKeySchema.safeParse(data.publicKey);
    // Keys held at another computer before this one knew the person (名册文件).
    const former = FormerKeysSchema.safeParse(data.formerKeys);
    if (former.success) this.every.set(subject, [...this.all(subject), ...former.data]);
    const before = this.of(subject);
    if (set.success) {
      this.people.set(subject, { state: 'valid', key: set.data });
      this.every.set(subject, [...this.all(subject), set.data]);
    } else if (data.formerKey && before.state === 'valid') {
      this.people.set(subject, { state: 'ended', since: seq, key: before.key });
    }
  }

  of(person: string): KeyState {
    return this.people.get(person) ?? { state: 'none' };
  }

  /** Every key of a person that this ledger ever recorded: for acts of other computers, whose time has no place in this chain. */
  all(person: string): readonly PublicKey[] {
    return this.every.get(person) ?? [];
  }

  /** The key a person set last, in force or not: what a roster has to have. Null when they never set one. */
  last(person: string): PublicKey | null {
    const state = this.of(person);
    return state.state === 'none' ? null : state.key;
  }
}
