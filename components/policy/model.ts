import type { Person } from '../../utils/domain/people';
import type { PolicyBook, ReviewPolicy, StageRule } from '../../utils/domain/policy';

/** A policy that can be added with one click, and where its words come from. */
export interface PresetView {
  readonly policy: ReviewPolicy;
  readonly note: string;
  /** 《…》 and clause, in words; '' where practice, not a regulation, asks for it. */
  readonly clause: string;
}

/** What is unsafe; `policy` is null when it is about the table. */
export interface FaultView {
  readonly policy: string | null;
  readonly message: string;
}

/** A change that waits for its second signature, as this page shows it. */
export interface PendingView {
  readonly book: PolicyBook;
  /** What it changes, in words. */
  readonly words: string;
  readonly by: string;
  readonly as: 'admin' | 'final';
  /** Who may give the second signature. */
  readonly signers: readonly Person[];
}

/** Puts one policy in place of the one with its id. */
export function withPolicy(book: PolicyBook, id: string, policy: ReviewPolicy | null): PolicyBook {
  const policies = book.policies.flatMap((p) => (p.id !== id ? [p] : policy ? [policy] : []));
  return { ...book, policies };
}

/** Adds a policy under an id that is free. */
export function withNewPolicy(book: PolicyBook, policy: ReviewPolicy): PolicyBook {
  const taken = new Set(book.policies.map(({ id }) => id));
  let id = policy.id;
  for (let n = 2; taken.has(id); n++) id = `${policy.id}-${n}`;
  return { ...book, policies: [...book.policies, { ...policy, id }] };
}

/** Puts one cell of the table on a policy. */
export function withCell(
  book: PolicyBook,
  kind: keyof PolicyBook['matrix'],
  content: keyof PolicyBook['matrix']['post'],
  policy: string,
): PolicyBook {
  return { ...book, matrix: { ...book.matrix, [kind]: { ...book.matrix[kind], [content]: policy } } };
}

/** Whether replies by an approved template go out without a sign-off; that they do is not written down, as in the book a unit begins with. */
export function withTemplates(book: PolicyBook, trusted: boolean): PolicyBook {
  const { templates: _before, ...rest } = book;
  return trusted ? rest : { ...rest, templates: false };
}

/** Changes one stage of a policy. */
export function withStage(policy: ReviewPolicy, index: number, change: Partial<StageRule>): ReviewPolicy {
  return { ...policy, stages: policy.stages.map((rule, i) => (i === index ? { ...rule, ...change } : rule)) };
}

/** Moves a stage up in the order. */
export function moveUp(policy: ReviewPolicy, index: number): ReviewPolicy {
  const stages = [...policy.stages];
  const [rule] = stages.splice(index, 1);
  if (rule) stages.splice(Math.max(0, index - 1), 0, rule);
  return { ...policy, stages };
}
