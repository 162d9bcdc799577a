import type { LedgerEvent, LedgerEventType } from '../domain/ledger';
import { EVENT_LABELS } from './labels';
import type { LedgerQuery } from './query';
import { CODE_WORDS } from './words';

/** Names that ids of the ledger stand for; a word of the search finds an id by its name. */
export interface KnownNames {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly accounts: readonly { readonly key: string; readonly name: string }[];
}

/** Ids that belong to the account or platform of a query: its reviews, comments and posts. Null where the query names neither. */
export type OwnedIds = ReadonlySet<string> | null;

/** What is open about an event: which words of the search are not in it, and might be in the name of its subject. */
export type Missing = readonly number[];

/** Deeper nesting than any event has. */
const MAX_DEPTH = 16;

/**
 * Decides which events a query means, by what stands in them: every text of the event, ids by their names, kinds and codes by their words.
 * Upper and lower case do not matter.
 */
export class LedgerMatcher {
  private readonly terms: readonly Term[];

  constructor(
    private readonly query: LedgerQuery,
    names: KnownNames,
    private readonly owned: OwnedIds,
  ) {
    this.terms = wordsOf(query).map((word) => termOf(word, names));
  }

  /** The event belongs to the query when all that is missing stands in the name of its subject; null: it does not belong, whatever the name. */
  missingIn(event: LedgerEvent): Missing | null {
    const { person, account, platform } = this.query;
    if (person !== null && event.actor !== person && event.subject !== person && !holds(event.data, person))
      return null;
    if (account !== null && !this.isOf(event, (id) => id === account)) return null;
    if (
      platform !== null &&
      !this.isOf(event, (id) => id.startsWith(platform) && /^[:.]/.test(id.slice(platform.length)))
    )
      return null;
    if (this.terms.length === 0) return NOTHING;
    const missing = this.terms.flatMap((term, i) => (standsIn(term, event) ? [] : [i]));
    return missing.length === 0 ? NOTHING : missing;
  }

  /** Do the words that are missing stand in this name? */
  fills(missing: Missing, name: string): boolean {
    const text = name.toLowerCase();
    return missing.every((i) => text.includes(this.terms[i]!.word));
  }

  /** The event is about the account or platform: by its subject, by what it says, or because its subject belongs there. */
  private isOf({ subject, data }: LedgerEvent, is: (id: string) => boolean): boolean {
    if (is(subject) || this.owned?.has(subject)) return true;
    const named = [data.account, (data.act as { statement?: { account?: unknown } } | undefined)?.statement?.account];
    return named.some((id) => typeof id === 'string' && is(id));
  }
}

const NOTHING: Missing = [];

/** The words of a query, in lower case; each once. */
export function wordsOf({ words }: Pick<LedgerQuery, 'words'>): readonly string[] {
  return [
    ...new Set(
      words
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ];
}

interface Term {
  readonly word: string;
  /** Whole values that mean the word: ids of people and accounts with such names, codes with such words. */
  readonly values: ReadonlySet<string>;
  readonly types: ReadonlySet<LedgerEventType>;
}

function termOf(word: string, { people, accounts }: KnownNames): Term {
  const has = (text: string) => text.toLowerCase().includes(word);
  const values = [
    ...people.filter(({ name }) => has(name)).map(({ id }) => id),
    ...accounts.filter(({ name }) => has(name)).map(({ key }) => key),
    ...[...CODE_WORDS].filter(([, words]) => has(words)).map(([code]) => code),
  ];
  const types = (Object.keys(EVENT_LABELS) as LedgerEventType[]).filter((type) => has(EVENT_LABELS[type]));
  return { word, values: new Set(values), types: new Set(types) };
}

function standsIn(term: Term, event: LedgerEvent): boolean {
  return (
    term.types.has(event.type) ||
    isIn(term, event.actor) ||
    isIn(term, event.subject) ||
    event.hash.startsWith(term.word) ||
    standsInside(term, event.data, 0)
  );
}

function isIn({ word, values }: Term, text: string): boolean {
  return values.has(text) || text.toLowerCase().includes(word);
}

function standsInside(term: Term, value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isIn(term, value);
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false;
  for (const key in value) {
    if (MACHINE.has(key)) continue;
    if (standsInside(term, (value as Record<string, unknown>)[key], depth + 1)) return true;
  }
  return false;
}

/** Long texts that nobody reads or types: signatures, pictures, keys. */
const MACHINE: ReadonlySet<string> = new Set([
  'signature',
  'dataUrl',
  'passkey',
  'publicKey',
  'formerKey',
  'formerKeys',
]);

function holds(value: unknown, id: string, depth = 0): boolean {
  if (value === id) return true;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false;
  for (const key in value) if (holds((value as Record<string, unknown>)[key], id, depth + 1)) return true;
  return false;
}
