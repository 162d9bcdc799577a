import type { PendingPolicy } from '../domain/pending-policy';
import type { Person } from '../domain/people';
import { ContentClassSchema, type PolicyBook, PolicyKindSchema } from '../domain/policy';
import { canonicalJson } from './canonical-json';

/** What differs between two books, in one line for the ledger. */
export function policyChangeInWords(before: PolicyBook, after: PolicyBook): string {
  const old = new Map(before.policies.map((policy) => [policy.id, policy]));
  const now = new Map(after.policies.map((policy) => [policy.id, policy]));
  const quoted = (names: readonly { readonly name: string }[]) => names.map(({ name }) => `“${name}”`).join('、');
  const added = after.policies.filter(({ id }) => !old.has(id));
  const removed = before.policies.filter(({ id }) => !now.has(id));
  const changed = after.policies.filter((policy) => {
    const earlier = old.get(policy.id);
    return earlier !== undefined && canonicalJson(earlier) !== canonicalJson(policy);
  });
  let cells = 0;
  for (const kind of PolicyKindSchema.options) {
    for (const content of ContentClassSchema.options) {
      if (before.matrix[kind][content] !== after.matrix[kind][content]) cells++;
    }
  }
  const parts = [
    added.length > 0 && `新增流程${quoted(added)}`,
    changed.length > 0 && `修改流程${quoted(changed)}`,
    removed.length > 0 && `删除流程${quoted(removed)}`,
    cells > 0 && `调整适用内容${cells}项`,
    trustsTemplates(before) !== trustsTemplates(after) &&
      (trustsTemplates(after) ? '启用已批准模板免签' : '停用已批准模板免签'),
  ].filter((part) => part !== false);
  return parts.join('；');
}

/** Do replies that are exactly an approved template go out without a sign-off? They do unless the book says otherwise (DESIGN §5). */
export function trustsTemplates({ templates }: Pick<PolicyBook, 'templates'>): boolean {
  return templates !== false;
}

/** Is this person one of those who may give the second signature? Whoever signed first is asked only where nobody else can. */
export function waitsFor(pending: PendingPolicy, person: Person): boolean {
  const missing = pending.as === 'admin' ? 'final' : 'admin';
  return person.active && person.roles.includes(missing) && person.id !== pending.act.statement.by;
}
