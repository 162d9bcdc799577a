import type { AccountKey } from '../domain/ids';
import type { ReadNote } from '../domain/shift';

/** Where 登记差错 begins when it is taken from a 读网记录. */
export interface NotedFault {
  readonly note: ReadNote['id'];
  /** When it was noted, ms. */
  readonly at: number;
  readonly account: AccountKey | null;
  /** A title or an address in the note; '' where it names none. */
  readonly where: string;
  readonly what: string;
}

const ADDRESS = /https?:\/\/[\w./?=&%#:~+-]+/u;
const TITLE = /《([^《》\n]{2,98})》/u;

/**
 * A noted 差错 as the register asks for it.
 * @param accounts those of the unit: one that the note names, and no other, is the fault's
 */
export function notedFault(
  { id, at, text }: Pick<ReadNote, 'id' | 'at' | 'text'>,
  accounts: readonly { readonly key: AccountKey; readonly name: string }[],
): NotedFault {
  const named = accounts.filter(({ name }) => name !== '' && text.includes(name));
  const where = TITLE.exec(text)?.[0] ?? ADDRESS.exec(text)?.[0].slice(0, 100) ?? '';
  return { note: id, at, account: named.length === 1 ? named[0]!.key : null, where, what: text };
}

/** 差错 that nobody has taken into the register yet. @param standing ids of records that were not voided */
export function isUntaken(
  { about, voided, fault }: Pick<ReadNote, 'about' | 'voided' | 'fault'>,
  standing: ReadonlySet<string>,
): boolean {
  return about === 'error' && voided === null && (fault === undefined || !standing.has(fault));
}
