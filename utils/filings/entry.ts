import type { AccountFiling } from '../domain/account';
import {
  type AccountKind,
  type Contact,
  emptyRegister,
  type FilingMatter,
  type OtherAccount,
  type Register,
} from '../domain/account-register';
import type { AccountKey, Instant } from '../domain/ids';
import type { PlatformId } from '../domain/platform';
import { type PlatformWord, platformWord } from './names';

/** One line of the register (备案): an account of the unit, or of the units it answers for, on whatever platform. */
export interface RegisterEntry {
  readonly key: AccountKey;
  readonly platform: PlatformId | 'other';
  /** Name of the platform where it is `other`, else ''. */
  readonly platformName: string;
  readonly platformAccountId: string | null;
  readonly name: string;
  /** Unit that answers for it, never ''. */
  readonly unit: string;
  readonly leader: Contact;
  readonly register: Register;
  readonly filedAt: Instant;
}

/** 正常, or what the last matter that counts says. */
export type EntryStatus = 'active' | 'closed' | 'cancelled';

const FIRST_KIND: Readonly<Record<PlatformId, AccountKind>> = {
  wechat: 'subscription',
  weibo: 'weibo',
  douyin: 'douyin',
};

/** The register of a filing; empty where nothing was entered yet. */
export function registerOf({ platform, register }: Pick<AccountFiling, 'platform' | 'register'>): Register {
  return register ?? emptyRegister(FIRST_KIND[platform]);
}

/**
 * The register: accounts under guard, then those of other platforms. Accounts that are 非本单位 are no part of it.
 * @param unitName stands for accounts whose unit was not entered
 */
export function registerEntries(
  accounts: readonly AccountFiling[],
  others: readonly OtherAccount[],
  unitName: string,
): readonly RegisterEntry[] {
  const guarded = accounts.filter(({ standing }) => standing === 'guarded');
  return [
    ...guarded.map((filing): RegisterEntry => {
      const { key, platform, platformAccountId, name, filedAt } = filing;
      const place = { platform, platformName: '', platformAccountId };
      return { key, name, filedAt, ...place, ...common(filing, registerOf(filing), unitName) };
    }),
    ...others.map((other): RegisterEntry => {
      const { key, platformName, name, filedAt, register } = other;
      const place = { platform: 'other', platformName, platformAccountId: null } as const;
      return { key, name, filedAt, ...place, ...common(other, register, unitName) };
    }),
  ];
}

function common(filed: Pick<AccountFiling, 'leader' | 'contact'>, register: Register, unitName: string) {
  const leader = { name: filed.leader, post: register.leaderPost, phone: filed.contact };
  return { register, leader, unit: register.unit || unitName };
}

/** Matters that were not voided, by day; of one day in the order in which they were entered. */
export function countedMatters({ matters }: Pick<Register, 'matters'>): readonly FilingMatter[] {
  return matters.filter(({ voided }) => voided === null).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function statusOf(register: Pick<Register, 'matters'>): EntryStatus {
  const ends = countedMatters(register).flatMap(({ kind }) => (kind === 'changed' ? [] : [kind]));
  return ends.at(-1) ?? 'active';
}

/** An account that was closed has no updates to give, is not inspected, and has no password to change. */
export function isInUse(filing: Pick<AccountFiling, 'platform' | 'register'>): boolean {
  return statusOf(registerOf(filing)) === 'active';
}

/** 微信订阅号, 微博, 今日头条. */
export function entryPlace({ platform, platformName, register }: RegisterEntry): string {
  const place: PlatformWord = { platform, platformName, kind: register.kind };
  return platformWord(place);
}

/** 微博“青禾县发布”. */
export function entryTitle(entry: RegisterEntry): string {
  return `${entryPlace(entry)}“${entry.name}”`;
}
