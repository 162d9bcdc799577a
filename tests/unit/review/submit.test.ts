import { describe, expect, it } from 'vitest';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId } from '../../../utils/domain/ids';
import type { Waiver } from '../../../utils/domain/review';
import { checkSubmission } from '../../../utils/review/submit';
import { aFinding } from '../../support/builders';

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
  ])('passes with %s', (_name, findings, waivers) => {
    expect(checkSubmission(findings, waivers, BY)).toEqual({ ok: true });
  });

  it.each([
    ['blocked', 'a blocking finding', [block, warn], [waiver()], [block]],
    ['blocked', 'a blocking finding with a reason', [block], [waiver({ finding: findingKey(block) })], [block]],
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
    const answer = checkSubmission(findings, waivers, BY);
    expect(answer).toMatchObject({ ok: false, code, findings: standing });
  });
});
