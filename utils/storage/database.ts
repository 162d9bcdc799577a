import { Dexie, type DexieOptions, type Table, type Transaction } from 'dexie';
import type { AccountFiling } from '../domain/account';
import type { OtherAccount } from '../domain/account-register';
import type { StoredComment } from '../domain/comment';
import type { DutyRecord, DutyRecordId } from '../domain/duty-record';
import type { Debt } from '../domain/emergency';
import type { AccountKey, CommentKey, DutyEntryId, Instant, PersonId, ReleaseId, ReviewId } from '../domain/ids';
import type { IgnoredFinding } from '../domain/ignored';
import type { LedgerEvent } from '../domain/ledger';
import type { OfficeRecord, OfficeRecordId } from '../domain/office-record';
import type { OwnPost, OwnPostKey } from '../domain/own-post';
import type { Person } from '../domain/people';
import type { ReplyTemplate, ReplyTemplateId } from '../domain/reply-template';
import type { Review } from '../domain/review';
import type { DutyEntryOnSheet } from '../domain/shift';
import type { Unit } from '../domain/unit';
import type { GapReason, ReadingGap } from '../domain/watch';
import type { Release, RuleCount, StoredBinding, SurfaceReading } from './records';

export const DATABASE_NAME = 'sanshen';

/** One version of the schema. `stores` lists only the tables that change; `upgrade` moves the data of the version before. */
export interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every version ever shipped, oldest first; never edit one that has been shipped, add the next and freeze a dump for its test.
 *
 * - `accounts`, `comments` and `bindings` may have a null account: such rows are simply not in the account indexes.
 * - `releases`: those without a digest (overrides, accounts not of this unit) are not in its index.
 * - `reviews`: only those with a 代录 that waits for its 补签 are in the index `owedBy`, once for each leader.
 * - `comments`: the compound indexes give the nearest deadlines without loading and sorting; only those that are with another department
 *   (转办) are in the index `outSince`. `[seen.authorName+seen.at]` finds what one person wrote around a time (utils/comments/identity.ts).
 */
export const SCHEMA: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      unit: 'key',
      people: 'id',
      accounts: 'key',
      otherAccounts: 'key',
      reviews: 'id, digest, status, account, updatedAt, *owedBy',
      ledger: 'seq, type, subject, at',
      comments:
        'key, [done+dueAt], [account+done+dueAt], [seen.platform+done+dueAt], [account+seen.channel+seen.postId], seen.parentId, [done+status+seen.at], outSince, matter, [seen.authorName+seen.at], [seen.platform+seen.authorId+seen.at]',
      bindings: 'id, account, at',
      releases: 'id, tabId, status, result, expiresAt, digest',
      readings: '[account+surface]',
      readingGaps: '[account+from+why], from',
      ruleCounts: '[rule+day], day',
      ignored: 'key, at',
      ownPosts: 'key, [state+foundAt], review, [account+at]',
      dutyRecords: 'id, at, debt',
      dutySheet: 'id, [kind+at]',
      officeRecords: 'id, [kind+at]',
      debts: 'review, state, declaredAt',
      replyTemplates: 'content.id',
      settings: 'key',
    },
  },
];

/** One value under a fixed key. */
export interface KeyedValue<T = unknown> {
  readonly key: string;
  readonly value: T;
}

/** The one database of the extension's origin. Tables are read and written through the repositories, which check every record. */
export class SanshenDb extends Dexie {
  unit!: Table<KeyedValue<Unit>, string>;
  people!: Table<Person, PersonId>;
  accounts!: Table<AccountFiling, AccountKey>;
  otherAccounts!: Table<OtherAccount, AccountKey>;
  reviews!: Table<Review, ReviewId>;
  ledger!: Table<LedgerEvent, number>;
  comments!: Table<StoredComment, CommentKey>;
  bindings!: Table<StoredBinding, string>;
  releases!: Table<Release, ReleaseId>;
  readings!: Table<SurfaceReading, [AccountKey, string]>;
  readingGaps!: Table<ReadingGap, [AccountKey, Instant, GapReason]>;
  ignored!: Table<IgnoredFinding, string>;
  ownPosts!: Table<OwnPost, OwnPostKey>;
  debts!: Table<Debt, ReviewId>;
  dutyRecords!: Table<DutyRecord, DutyRecordId>;
  dutySheet!: Table<DutyEntryOnSheet, DutyEntryId>;
  officeRecords!: Table<OfficeRecord, OfficeRecordId>;
  replyTemplates!: Table<ReplyTemplate, ReplyTemplateId>;
  ruleCounts!: Table<RuleCount, [string, string]>;
  settings!: Table<KeyedValue, string>;

  constructor(name: string = DATABASE_NAME, schema: readonly SchemaVersion[] = SCHEMA, options?: DexieOptions) {
    super(name, options);
    for (const { version, stores, upgrade } of schema) {
      const declared = this.version(version).stores({ ...stores });
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}
