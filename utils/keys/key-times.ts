import type { Instant } from '../domain/ids';
import type { Person, PublicKey, WrappedKey } from '../domain/people';

/** A key with the time for which it counts, [from, until) in ms. */
export interface TimedKey {
  readonly publicKey: PublicKey;
  readonly from: Instant;
  /** Null while it is in use. */
  readonly until: Instant | null;
}

/** Every key a person ever had, the present one last. */
export function keysOf(person: Person): readonly TimedKey[] {
  const { publicKey, keySince = 0, formerKeys = [] } = person;
  return publicKey === null ? formerKeys : [...formerKeys, { publicKey, from: keySince, until: null }];
}

/** Does the key count for signatures dated `at`? */
export function countsAt({ from, until }: TimedKey, at: Instant): boolean {
  return at >= from && (until === null || at < until);
}

/** The person without a key from `now` on (new code, departure): the key they had keeps what it signed before. */
export function withoutKey(person: Person, now: Instant): Person {
  const { publicKey, keySince = 0, formerKeys = [], ...rest } = person;
  const kept = publicKey === null ? formerKeys : [...formerKeys, { publicKey, from: keySince, until: now }];
  return { ...rest, publicKey: null, wrappedKey: null, ...(kept.length > 0 ? { formerKeys: [...kept] } : {}) };
}

/** The person with this key from `now` on. @param wrappedKey null for a passkey. */
export function withKey(person: Person, publicKey: PublicKey, wrappedKey: WrappedKey | null, now: Instant): Person {
  return { ...withoutKey(person, now), publicKey, wrappedKey, keySince: now, activation: null };
}
