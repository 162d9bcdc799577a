import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import { approvalRefusal, authorsAfter, isApproved, templateDigest } from '../../../utils/replies/approval';
import { defaultBook } from '../../../utils/review/policy';
import { aPerson, ROSTER } from '../../support/builders';
import { aContent, anApprovedTemplate, aTemplate } from './templates';

const BOOK = defaultBook(6);
const by = (id: string): Person => ROSTER.find((p) => p.id === id)!;

describe('who may approve a template', () => {
  it.each<[string, Person, boolean]>([
    ['the final stage', by('final'), true],
    ['its author', by('author'), false],
    ['a final reviewer who wrote it', aPerson('author', { roles: ['final'] }), false],
    ['somebody without a review stage', aPerson('duty', { roles: ['duty'] }), false],
    ['somebody who left', aPerson('gone', { roles: ['final'], active: false }), false],
    ['a contractor', aPerson('hired', { roles: ['final'], employment: 'contractor' }), false],
    ['an administrator alone', aPerson('admin', { roles: ['admin'] }), false],
  ])('%s', (_name, person, may) => {
    expect(approvalRefusal(aTemplate(), person, BOOK) === null).toBe(may);
  });
});

it('who wrote a draft stays its author; what was approved has the last hand alone', () => {
  const [a, b] = ['author' as PersonId, 'first' as PersonId];
  expect(authorsAfter(null, a)).toEqual([a]);
  expect(authorsAfter(aTemplate(), b)).toEqual([a, b]);
  expect(authorsAfter(anApprovedTemplate(), b)).toEqual([b]);
});

describe('an approval holds', () => {
  const approved = anApprovedTemplate();
  it('for exactly what was signed', () => {
    expect(isApproved(approved)).toBe(true);
  });

  it.each([
    ['other words', { text: `${aContent().text}谢谢` }],
    ['another value on a list', { choices: { ...aContent().choices, 联系电话: ['0555-0000001', '110'] } }],
    ['one more platform', { platforms: ['weibo', 'douyin', 'wechat'] as const }],
    ['another id', { id: 't-2' as never }],
    ['another title', { title: '另一个' }],
  ])('not with %s', (_name, change) => {
    const content = aContent(change as never);
    expect(isApproved({ ...approved, content })).toBe(false);
    // Also when the stored digest was brought in line: it is not what was signed.
    expect(
      isApproved({ ...approved, content, approval: { ...approved.approval!, digest: templateDigest(content) } }),
    ).toBe(false);
  });

  it('not by an author, and not without an approval', () => {
    expect(isApproved(anApprovedTemplate(aContent(), 'author'))).toBe(false);
    expect(isApproved(aTemplate())).toBe(false);
  });

  it('not with a statement of another kind', () => {
    const act = {
      ...approved.approval!.act,
      statement: { ...approved.approval!.act.statement, act: 'admin' as const },
    };
    expect(isApproved({ ...approved, approval: { ...approved.approval!, act } })).toBe(false);
  });
});
