import { describe, expect, it } from 'vitest';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId } from '../../../utils/domain/ids';
import type { Waiver } from '../../../utils/domain/review';
import { THREE_REVIEWS } from '../../../utils/review/policy-presets';
import { checkSubmission, findingsToWaive } from '../../../utils/review/submit';
import { aFinding } from '../../support/builders';

const POLICY = THREE_REVIEWS.policy;
const NEVER = { waivers: { ...POLICY.waivers, block: 'never' as const } };
const BY = 'author' as PersonId;
const warn = aFinding();
const block = aFinding({ rule: 'blocking', severity: 'block' });
const hint = aFinding({ rule: 'hinting', severity: 'hint' });
const waiver = (change: Partial<Waiver> = {}): Waiver => ({
  finding: findingKey(warn),
  reason: '原文如此引用',
  by: BY,
  ...change,
});

describe('checkSubmission', () => {
  it.each([
    ['nothing found', [], []],
    ['hints only', [hint], []],
    ['every warning explained', [warn, hint], [waiver()]],
    ['a blocking finding that the final stage is asked to waive', [block], [waiver({ finding: findingKey(block) })]],
  ])('passes with %s', (_name, findings, waivers) => {
    expect(checkSubmission(findings, waivers, BY, POLICY)).toEqual({ ok: true });
  });

  it.each([
    ['blocked', 'a blocking finding', [block, warn], [waiver()], [block]],
    ['reason-missing', 'a warning without reason', [warn], [], [warn]],
    ['reason-missing', 'a reason of blanks', [warn], [waiver({ reason: '      ' })], [warn]],
    ['reason-missing', 'a reason too short', [warn], [waiver({ reason: '无妨 ' })], [warn]],
    ['reason-missing', 'a reason by somebody else', [warn], [waiver({ by: 'other' as PersonId })], [warn]],
    [
      'reason-missing',
      'a reason for another place',
      [warn],
      [waiver({ finding: findingKey({ ...warn, start: 1 }) })],
      [warn],
    ],
    ['findings-changed', 'a reason for what is no longer found', [], [waiver()], []],
  ])('stops with %s at %s', (code, _name, findings, waivers, standing) => {
    const answer = checkSubmission(findings, waivers, BY, POLICY);
    expect(answer).toMatchObject({ ok: false, code, findings: standing });
  });

  it('stops at a blocking finding, whatever was written, where the policy lets nobody waive it', () => {
    const waivers = [waiver({ finding: findingKey(block) })];
    expect(checkSubmission([block], waivers, BY, NEVER)).toMatchObject({ code: 'blocked', findings: [block] });
  });

  it('asks the submitter nothing about warnings that a stage has to explain', () => {
    const policy = { waivers: { ...POLICY.waivers, warn: 'first' as const } };
    expect(checkSubmission([warn], [], BY, policy)).toEqual({ ok: true });
    expect(findingsToWaive([warn, block, hint], 'first', policy)).toEqual([warn]);
    expect(findingsToWaive([warn, block, hint], 'final', policy)).toEqual([block]);
  });
});
