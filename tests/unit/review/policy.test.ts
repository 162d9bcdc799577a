import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import {
  ContentClassSchema,
  type PolicyBook,
  PolicyBookSchema,
  PolicyKindSchema,
  type ReviewPolicy,
} from '../../../utils/domain/policy';
import { clauseRef } from '../../../utils/regulations/contract';
import { REGULATIONS, regulationsOf, resolveClause } from '../../../utils/regulations/registry';
import { defaultBook, frozenPolicy, isAnswer, policyFor } from '../../../utils/review/policy';
import { policyChangeInWords, waitsFor } from '../../../utils/review/policy-change';
import { checkBook } from '../../../utils/review/policy-check';
import {
  presets,
  REVIEW_AND_APPROVE,
  stageRule,
  THREE_REVIEWS,
  THREE_REVIEWS_PROOFREAD,
} from '../../../utils/review/policy-presets';
import { anAct, aPerson, ROSTER } from '../../support/builders';
import { anOwnRegulation } from '../regulations/own';

const UNIT = { size: 6, regulations: regulationsOf(['jiangbei-2021']) };
const book = defaultBook(6);
const withPolicy = (policy: ReviewPolicy): PolicyBook => ({
  ...book,
  policies: [policy, book.policies[1]!],
  matrix: Object.fromEntries(
    PolicyKindSchema.options.map((kind) => [
      kind,
      Object.fromEntries(
        ContentClassSchema.options.map((content) => [content, isAnswer(kind) ? book.policies[1]!.id : policy.id]),
      ),
    ]),
  ) as PolicyBook['matrix'],
});
const three = THREE_REVIEWS.policy;
const codesOf = (changed: PolicyBook, roster: readonly Person[] = ROSTER, unit = UNIT) =>
  checkBook(changed, roster, unit).map(({ code }) => code);

describe('the book a unit begins with', () => {
  it.each([
    [50, ['first', 'second', 'final'], ''],
    [4, ['first', 'second', 'final'], ''],
    [3, ['first', 'final'], '精简审核（3人单位）'],
    [2, ['final'], '精简审核（2人单位）'],
    [1, ['final'], '精简审核（1人单位）'],
  ])('gives a unit of %i the stages %j, labelled “%s”, for everything that informs', (size, stages, label) => {
    const made = PolicyBookSchema.parse(defaultBook(size));
    for (const kind of PolicyKindSchema.options.filter((k) => !isAnswer(k))) {
      for (const content of ContentClassSchema.options) {
        const policy = policyFor(made, kind, content);
        expect(policy?.stages.map(({ stage }) => stage)).toEqual(stages);
        expect(policy?.label).toBe(label);
      }
    }
  });

  it.each(['reply', 'message'] as const)('gives a %s one sign-off by any reviewer', (kind) => {
    for (const size of [1, 3, 50]) expect(policyFor(defaultBook(size), kind, 'daily')?.stages).toHaveLength(1);
  });

  it('is safe for a unit that follows the strictest regulation', () => {
    expect(checkBook(book, ROSTER, UNIT)).toEqual([]);
  });
});

describe('presets', () => {
  it('are valid, have ids of their own and cite clauses that exist', () => {
    const all = presets(6);
    expect(new Set(all.map(({ policy }) => policy.id)).size).toBe(all.length);
    for (const { policy, clause } of all) {
      expect(() => PolicyBookSchema.parse(withPolicy(policy))).not.toThrow();
      if (clause) expect(resolveClause(clause)?.clause.quote).toBeTruthy();
      else expect(policy.label).toMatch(/^精简审核/);
    }
  });

  it('meet the demands of the regulations whose words they use', () => {
    for (const { id, parameters } of REGULATIONS) {
      if (!parameters.reviewStages) continue;
      const { value, clause } = parameters.reviewStages;
      const preset = presets(6).find((one) => one.clause === clauseRef(id, clause) && one.policy.label === '');
      expect(preset?.policy.stages.length, id).toBeGreaterThanOrEqual(value);
    }
  });
});

describe('a book is refused', () => {
  const outside = ROSTER.map((p): Person => (p.id === 'second' ? { ...p, employment: 'contractor' } : p));
  it.each<[string, string, PolicyBook, readonly Person[]]>([
    [
      'no-final',
      'without a final stage',
      withPolicy({ ...three, stages: three.stages.slice(0, 2), waivers: three.waivers, onBehalf: [] }),
      ROSTER,
    ],
    [
      'stage-twice',
      'with a stage twice',
      withPolicy({ ...three, stages: [...three.stages, stageRule('final')] }),
      ROSTER,
    ],
    [
      'wrong-order',
      'with 终审 before 复审',
      withPolicy({ ...three, stages: [stageRule('first'), stageRule('final'), stageRule('second')] }),
      ROSTER,
    ],
    ['nobody', 'with a stage nobody can sign', withPolicy(THREE_REVIEWS_PROOFREAD.policy), ROSTER],
    ['nobody', 'whose only signer is a contractor', book, outside],
    [
      'nobody',
      'that names somebody who left',
      withPolicy({ ...three, stages: three.stages.map((r) => ({ ...r, persons: ['gone' as PersonId] })) }),
      ROSTER,
    ],
    [
      'too-few-people',
      'whose stages only one person can sign',
      withPolicy({ ...three, stages: three.stages.map((r) => ({ ...r, persons: ['final' as PersonId] })) }),
      ROSTER,
    ],
    ['too-few-stages', 'with fewer stages than the regulation names', withPolicy(REVIEW_AND_APPROVE.policy), ROSTER],
    [
      'too-few-stages',
      'that calls itself reduced in a unit of six',
      withPolicy({ ...REVIEW_AND_APPROVE.policy, label: '精简审核' }),
      ROSTER,
    ],
    [
      'waiver-stage',
      'that leaves reasons to a stage it has not',
      withPolicy({ ...three, waivers: { ...three.waivers, warn: 'proofread' } }),
      ROSTER,
    ],
    [
      'proxy-stage',
      'that allows 代录 at a stage it has not',
      withPolicy({ ...three, onBehalf: ['proofread'] }),
      ROSTER,
    ],
    [
      'no-proofreader',
      'with a fall-back to 校对 that nobody can do',
      withPolicy({ ...three, punctuation: true }),
      ROSTER,
    ],
    [
      'unused-policy',
      'with a policy for nothing',
      { ...book, policies: [...book.policies, REVIEW_AND_APPROVE.policy] },
      ROSTER,
    ],
    [
      'unknown-policy',
      'whose table names a policy it has not',
      { ...book, policies: [three], matrix: book.matrix },
      ROSTER,
    ],
    ['same-id', 'with two policies of one id', { ...book, policies: [...book.policies, three] }, ROSTER],
  ])('with %s: %s', (code, _name, changed, roster) => {
    const faults = checkBook(changed, roster, UNIT);
    expect(faults.map((fault) => fault.code)).toContain(code);
    for (const { message } of faults) expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('only where the unit follows the regulation, and is not so small that it is labelled', () => {
    const two = withPolicy(REVIEW_AND_APPROVE.policy);
    expect(codesOf(two, ROSTER, { size: 6, regulations: regulationsOf(['panjin-2019']) })).toEqual([]);
    const labelled = withPolicy({ ...REVIEW_AND_APPROVE.policy, label: '精简审核（3人单位）' });
    expect(codesOf(labelled, ROSTER, { ...UNIT, size: 3 })).toEqual([]);
    expect(codesOf(two, ROSTER, { ...UNIT, size: 3 })).toEqual(['too-few-stages']);
  });

  it('also where a regulation of the unit’s own asks for the stages, and names it', () => {
    const own = anOwnRegulation({ parameters: { reviewStages: { value: 2, clause: '五·广告' } } });
    const unit = { size: 6, regulations: regulationsOf(['panjin-2019', own.id], [own]) };
    expect(codesOf(withPolicy(REVIEW_AND_APPROVE.policy), ROSTER, unit)).toEqual([]);
    const [fault] = checkBook(withPolicy({ ...three, stages: three.stages.slice(2), onBehalf: [] }), ROSTER, unit);
    expect(fault).toMatchObject({ code: 'too-few-stages' });
    expect(fault?.message).toContain(`${own.name} 五·广告）要求2个`);
  });

  it('counts a group whose members are needed elsewhere as too few people', () => {
    const all = three.stages.map((rule) =>
      rule.stage === 'final' ? { ...rule, need: 'all' as const, persons: ['second', 'final'] as PersonId[] } : rule,
    );
    expect(codesOf(withPolicy({ ...three, stages: all }))).toContain('too-few-people');
  });
});

describe('the policy a review keeps', () => {
  it('names the people of a group that must all sign, and nobody from outside', () => {
    const roster = [
      ...ROSTER,
      aPerson('b', { roles: ['second'] }),
      aPerson('c', { roles: ['second'], employment: 'contractor' }),
      aPerson('d', { roles: ['second'], active: false }),
    ];
    const policy = { ...three, stages: three.stages.map((r) => ({ ...r, need: 'all' as const })) };
    expect(frozenPolicy(policy, roster).stages[1]?.persons).toEqual(['second', 'b']);
    expect(frozenPolicy(three, roster)).toEqual(three);
  });
});

it('a change is told in words: policies and cells', () => {
  const changed = withPolicy({ ...three, id: 'own', name: '本单位三审' });
  expect(policyChangeInWords(book, changed)).toBe('新增流程“本单位三审”；删除流程“三审三校”；调整适用内容24项');
  expect(policyChangeInWords(book, { ...book, policies: [{ ...three, validHours: 8 }, book.policies[1]!] })).toBe(
    '修改流程“三审三校”',
  );
  expect(policyChangeInWords(book, { ...book, revision: 1 })).toBe('');
});

it('the second signature is asked of the other role, and not of the first signer', () => {
  const pending = {
    change: { base: 0, book },
    as: 'admin' as const,
    act: anAct({ act: 'policy', by: 'final' as PersonId }),
  };
  const other = aPerson('other', { roles: ['final'] });
  expect([...ROSTER, other].filter((p) => waitsFor(pending, p)).map((p) => p.id)).toEqual(['other']);
});
