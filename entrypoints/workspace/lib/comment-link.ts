import type { CommentsBehind } from '../../../components/figures/model';
import { AccountKeySchema } from '../../../utils/domain/ids';
import { CommentKindSchema } from '../../../utils/domain/triage';
import { type CommentQuery, EVERYTHING } from '../../../utils/storage/comment-list';

/** Links to lists of the page 留言: `#/comments?tab=overdue&account=…`. */

const TABS = ['open', 'overdue', 'out', 'closed', 'unclocked', 'all'] as const;

/** The route of the comments behind a number of the figures. @param written ms, end excluded. */
export function commentsRoute(
  { tab, account, kind, department, negative }: CommentsBehind,
  written: { readonly from: number; readonly to: number },
): string {
  const query = new URLSearchParams({ tab, from: String(written.from), to: String(written.to) });
  if (account !== undefined) query.set('account', account);
  if (kind !== undefined) query.set('kind', kind);
  if (department !== undefined) query.set('department', department);
  if (negative) query.set('negative', '1');
  return `comments?${query}`;
}

/** What to list for an address; what it does not say, or says in a way nobody knows, is as if the menu had been used. */
export function queryFrom(query: URLSearchParams): CommentQuery {
  const [from, to] = [Number(query.get('from')), Number(query.get('to'))];
  return {
    ...EVERYTHING,
    tab: TABS.find((tab) => tab === query.get('tab')) ?? 'open',
    account: AccountKeySchema.safeParse(query.get('account')).data ?? null,
    kind: CommentKindSchema.safeParse(query.get('kind')).data ?? null,
    department: (query.get('department') ?? '').slice(0, 60),
    negative: query.get('negative') === '1',
    ...(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from < to ? { written: { from, to } } : {}),
  };
}
