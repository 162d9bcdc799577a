import type { PersonId } from '../domain/ids';
import type { Person, Stage } from '../domain/people';
import {
  ContentClassSchema,
  type PolicyBook,
  PolicyKindSchema,
  type ReviewPolicy,
  type StageRule,
} from '../domain/policy';
import type { Regulation } from '../regulations/contract';
import { clauseLabel } from '../regulations/labels';
import { strictest } from '../regulations/registry';
import { FULL_POLICY_SIZE, holdsStage, isAble, isAnswer } from './policy';

/** Why a policy is not safe to work by. `policy` is its id; null when it is about the matrix. */
export interface PolicyFault {
  readonly code: PolicyFaultCode;
  readonly policy: string | null;
  /** One Chinese sentence: what is wrong and what to do. */
  readonly message: string;
}

/** A unit as its policies are judged: how many people it has, and the regulations it follows, its own among them. */
export interface JudgedUnit {
  readonly size: number;
  readonly regulations: readonly Regulation[];
}

export type PolicyFaultCode =
  | 'same-id'
  | 'unknown-policy'
  | 'unused-policy'
  | 'stage-twice'
  | 'no-final'
  | 'wrong-order'
  | 'nobody'
  | 'too-few-people'
  | 'too-few-stages'
  | 'waiver-stage'
  | 'proxy-stage'
  | 'no-proofreader';

const ORDER: readonly Stage[] = ['first', 'second', 'final'];

/**
 * Everything that makes a book unsafe; empty when it may be signed. A book is refused as a whole: half a policy in force would be worse
 * than the old one.
 */
export function checkBook(book: PolicyBook, roster: readonly Person[], unit: JudgedUnit): readonly PolicyFault[] {
  const faults: PolicyFault[] = [];
  const ids = book.policies.map(({ id }) => id);
  for (const policy of book.policies) {
    const twice = ids.indexOf(policy.id) !== ids.lastIndexOf(policy.id);
    if (twice) faults.push(fault('same-id', policy, '与另一个流程的编号相同，请删除其中一个'));
    if (!isUsed(book, policy)) faults.push(fault('unused-policy', policy, '没有任何内容适用，请在表中选用或者删除'));
    faults.push(...checkPolicy(policy, roster), ...checkDemands(book, policy, unit));
  }
  const missing = cellsOf(book).find(({ id }) => !ids.includes(id));
  if (missing) {
    faults.push({
      code: 'unknown-policy',
      policy: null,
      message: '适用表中有的内容没有对应的审核流程，请为每一类内容选择一个流程。',
    });
  }
  return faults;
}

/** What is unsafe in one policy by itself. */
export function checkPolicy(policy: ReviewPolicy, roster: readonly Person[]): readonly PolicyFault[] {
  const faults: PolicyFault[] = [];
  const stages = policy.stages.map(({ stage }) => stage);
  if (new Set(stages).size < stages.length) faults.push(fault('stage-twice', policy, '同一环节出现两次，请删除一个'));
  if (!stages.includes('final')) faults.push(fault('no-final', policy, '没有终审环节，请增加终审'));
  const reviews = stages.filter((stage) => stage !== 'proofread');
  if (reviews.some((stage, i) => i > 0 && ORDER.indexOf(stage) < ORDER.indexOf(reviews[i - 1] ?? 'first'))) {
    faults.push(fault('wrong-order', policy, '环节顺序应为初审、复审、终审，请调整'));
  }
  for (const rule of policy.stages) {
    if (holders(rule, roster).length === 0) {
      faults.push(fault('nobody', policy, `“${rule.title}”没有能签批的人员，请先在名册中安排，或改选角色、人员`));
    }
  }
  if (!faults.some(({ code }) => code === 'nobody') && !canBeStaffed(policy, roster)) {
    faults.push(
      fault('too-few-people', policy, '经办人之外的审核人不够，各环节须由不同的人签批，请增加人员或减少环节'),
    );
  }
  const { warn } = policy.waivers;
  if (warn !== 'submitter' && !stages.includes(warn)) {
    faults.push(fault('waiver-stage', policy, '指定说明“须说明”问题的环节不在本流程中，请改选'));
  }
  if (policy.onBehalf.some((stage) => !stages.includes(stage))) {
    faults.push(fault('proxy-stage', policy, '允许代录签批的环节不在本流程中，请改选'));
  }
  const proofreaders = policy.stages.find(({ stage }) => stage === 'proofread');
  if (policy.punctuation && !proofreaders && !roster.some((p) => isAble(p) && p.roles.includes('proofread'))) {
    faults.push(fault('no-proofreader', policy, '没有校对人员，不能对只改标点的稿件从简，请先安排校对人员'));
  }
  return faults;
}

/** Fewer review stages than the strictest regulation the unit follows demands (`reviewStages`), unless it is the labelled reduced policy of a small unit. */
function checkDemands(book: PolicyBook, policy: ReviewPolicy, unit: JudgedUnit): readonly PolicyFault[] {
  const informs = cellsOf(book).some(({ id, kind }) => id === policy.id && !isAnswer(kind));
  const reduced = policy.label.trim() !== '' && unit.size < FULL_POLICY_SIZE;
  if (!informs || reduced) return [];
  const count = policy.stages.filter(({ stage }) => stage !== 'proofread').length;
  const demand = strictest('reviewStages', unit.regulations);
  if (!demand || count >= demand.value) return [];
  const names = Object.fromEntries(unit.regulations.map(({ id, name }) => [id, name]));
  const small = unit.size < FULL_POLICY_SIZE ? '，或使用注明“精简审核”的流程' : '';
  return [
    fault(
      'too-few-stages',
      policy,
      `只有${count}个审核环节，而所依规定（${clauseLabel(demand.clause, names)}）要求${demand.value}个，请增加到${demand.value}个${small}`,
    ),
  ];
}

function cellsOf(book: PolicyBook) {
  return PolicyKindSchema.options.flatMap((kind) =>
    ContentClassSchema.options.map((content) => ({ kind, content, id: book.matrix[kind][content] })),
  );
}

function isUsed(book: PolicyBook, policy: ReviewPolicy): boolean {
  return cellsOf(book).some(({ id }) => id === policy.id);
}

function holders(rule: StageRule, roster: readonly Person[]): readonly Person[] {
  return roster.filter((person) => isAble(person) && holdsStage(rule, person));
}

/** Can different people fill all stages, for at least one author who is none of them? */
function canBeStaffed(policy: ReviewPolicy, roster: readonly Person[]): boolean {
  const authors = roster.filter((person) => person.active && person.roles.includes('operator'));
  // Nobody submits yet: then only the stages have to find different people.
  const tries: readonly (PersonId | null)[] = authors.length === 0 ? [null] : authors.map(({ id }) => id);
  return tries.some((author) =>
    fill(
      policy.stages.map((rule) => ({ all: rule.need === 'all', ids: idsOf(holders(rule, roster), author) })),
      new Set(),
    ),
  );
}

function idsOf(people: readonly Person[], author: PersonId | null): readonly PersonId[] {
  return people.map(({ id }) => id).filter((id) => id !== author);
}

/** Different people for every stage; a group that must all sign has none of them anywhere else. */
function fill(
  stages: readonly { readonly all: boolean; readonly ids: readonly PersonId[] }[],
  taken: ReadonlySet<PersonId>,
): boolean {
  const [stage, ...rest] = stages;
  if (!stage) return true;
  if (stage.all) {
    return (
      stage.ids.length > 0 && !stage.ids.some((id) => taken.has(id)) && fill(rest, new Set([...taken, ...stage.ids]))
    );
  }
  return stage.ids.some((id) => !taken.has(id) && fill(rest, new Set([...taken, id])));
}

function fault(code: PolicyFaultCode, policy: ReviewPolicy, what: string): PolicyFault {
  return { code, policy: policy.id, message: `流程“${policy.name}”${what}。` };
}
