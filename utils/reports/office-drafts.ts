import { accountKey } from '../domain/account';
import type { Draft, DraftKind } from '../domain/draft';
import type { AccountKey, Instant } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import type { SignedAct } from '../domain/review';

/** What the counter has to know of the last submitted version of a review. */
export interface DraftFacts {
  readonly account: AccountKey | null;
  readonly kind: DraftKind;
  readonly repost: boolean;
  readonly version: number;
  /** Planned time, null: at once. */
  readonly schedule: Instant | null;
  /** Keys and clauses of the findings, side by side. */
  readonly findings: readonly string[];
  readonly clauses: readonly string[];
}

/** Kinds of drafts that readers see as a post of the account; replies and messages are no updates. The 风险雷达 counts the same ones. */
const POSTS: ReadonlySet<DraftKind> = new Set(['post', 'article', 'video', 'image-text', 'repost']);

export const isPost = ({ kind }: Pick<DraftFacts, 'kind'>): boolean => POSTS.has(kind);

/**
 * What an event says about a review's draft; null where it carries none. The events were checked when they were written and are read as
 * they stand: parsing a hundred thousand drafts would take longer than counting them.
 */
export function draftFacts({ data }: LedgerEvent): DraftFacts | null {
  const draft = data.draft as Draft | undefined;
  if (!Array.isArray(draft?.articles)) return null;
  const statement = (actIn(data) ?? submissionIn(data))?.statement;
  const account = statement?.account ?? accountKey(draft.account);
  return {
    account,
    kind: draft.kind,
    repost: isRepost(draft),
    version: Number(data.version ?? 1),
    schedule: statement?.planned ?? draft.schedule,
    findings: texts(data.findings),
    clauses: texts(data.clauses),
  };
}

/** 转载: a repost, or articles that all declare themselves to be reprinted. */
export function isRepost({ kind, articles }: Pick<Draft, 'kind' | 'articles'>): boolean {
  return kind === 'repost' || articles.every(({ declaration }) => declaration.includes('转载'));
}

/** The signed act of an event that has one. */
export function actIn(data: LedgerEvent['data']): SignedAct | undefined {
  return data.act as SignedAct | undefined;
}

/** The submission that a review packet brought along with its draft: it stands first among the acts of the other computer. */
function submissionIn({ source }: LedgerEvent['data']): SignedAct | undefined {
  return (source as { readonly acts?: readonly SignedAct[] } | undefined)?.acts?.[0];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}
