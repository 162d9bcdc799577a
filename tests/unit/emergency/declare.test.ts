import { describe, expect, it } from 'vitest';
import type { EmergencyDeclaration } from '../../../utils/domain/emergency';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId } from '../../../utils/domain/ids';
import type { SignedStatement } from '../../../utils/domain/review';
import { checkDeclaration, declarationOf, mayDeclare } from '../../../utils/emergency/declare';
import { THREE_REVIEWS } from '../../../utils/review/policy-presets';
import { aFinding, aPerson, aStatement } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import { aDeclaration } from './declarations';

const { policy } = THREE_REVIEWS;
const withDuty = { ...policy, emergency: { duty: true, owedHours: null } };
const final = aPerson('final', { roles: ['final'] });
const block = aFinding({ severity: 'block', text: '爆裂' });
const statement = (said: Partial<EmergencyDeclaration> = {}, change: Partial<SignedStatement> = {}) =>
  aStatement({ act: 'emergency', by: 'final' as PersonId, comment: JSON.stringify(aDeclaration(said)), ...change });
const waiver = (reason: string, change = {}) => ({
  finding: findingKey(block),
  reason,
  by: 'final' as PersonId,
  ...change,
});

describe('who may declare', () => {
  it.each([
    ['the final stage', final, policy, true],
    ['somebody with another stage', aPerson('second', { roles: ['second'] }), policy, false],
    ['值班, where the policy does not name it', aPerson('duty', { roles: ['duty'] }), policy, false],
    ['值班, where the policy names it', aPerson('duty', { roles: ['duty'] }), withDuty, true],
    ['somebody who has left', { ...final, active: false }, policy, false],
    ['a contractor', { ...final, employment: 'contractor' as const }, policy, false],
  ])('%s', (_name, person, rules, allowed) => {
    expect(mayDeclare(person, rules)).toBe(allowed);
    const check = checkDeclaration(statement(), person, [], rules, NOW);
    expect(check.ok ? 'ok' : check.code).toBe(allowed ? 'ok' : 'not-authorised');
  });
});

describe('what a declaration must say', () => {
  it.each<[string, string, Partial<EmergencyDeclaration>, Partial<SignedStatement>]>([
    ['a reason of nine characters', 'bad-declaration', { reason: '管道爆裂须立即提示' }, {}],
    ['a reason of blanks', 'bad-declaration', { reason: ' '.repeat(20) }, {}],
    ['no time', 'bad-declaration', { time: '' }, {}],
    ['no place', 'bad-declaration', { place: ' \n ' }, {}],
    ['no facts', 'bad-declaration', { facts: '无' }, {}],
    ['no measures', 'bad-declaration', { measures: '' }, {}],
    ['a comment that is no declaration', 'bad-declaration', {}, { comment: '紧急' }],
    ['a plan started in the future', 'plan-ahead', { planStartedAt: NOW + HOUR }, {}],
    ['a plan started long ago', 'plan-old', { planStartedAt: NOW - 8 * 24 * HOUR }, {}],
    ['a 禁止发布 finding without a reason', 'blocked', {}, {}],
    ['a reason of blanks for it', 'blocked', {}, { waivers: [waiver('    ')] }],
    ['a reason of somebody else', 'blocked', {}, { waivers: [waiver('确有必要', { by: 'other' })] }],
    [
      'a reason for a finding that is not there',
      'waiver-unknown',
      {},
      {
        waivers: [waiver('确有必要'), waiver('确有必要', { finding: 'gone@0.body:0-1:x' })],
      },
    ],
  ])('%s is refused', (_name, code, said, change) => {
    const check = checkDeclaration(statement(said, change), final, [block], policy, NOW);
    expect(check.ok ? 'ok' : check.code).toBe(code);
  });

  it('is complete with four elements, reason, plan and a reason for every 禁止发布 finding', () => {
    const hint = aFinding({ severity: 'hint', start: 5, end: 6 });
    const check = checkDeclaration(statement({}, { waivers: [waiver('确有必要')] }), final, [block, hint], policy, NOW);
    expect(check).toEqual({ ok: true, declaration: aDeclaration() });
  });

  it('is read without the blanks around it', () => {
    expect(declarationOf(JSON.stringify(aDeclaration({ place: '  城东街道 ' })))?.place).toBe('城东街道');
  });
});
