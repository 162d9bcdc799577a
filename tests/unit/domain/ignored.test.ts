import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../utils/domain/finding';
import { findingKey } from '../../../utils/domain/finding';
import { type IgnoredFinding, ignoredKey, ignoredReasons, placed } from '../../../utils/domain/ignored';
import { aDraft, aFinding } from '../../support/builders';
import { NOW } from '../../support/clock';

const BODY = '请于周五前领取，先到先得。\n另一行：请于周六前领取，送完为止。';

function finding(words: string, more: Partial<Finding> = {}): Finding {
  const start = BODY.indexOf(words);
  return aFinding({
    rule: 'stale-date',
    severity: 'warn',
    field: 'body',
    article: 0,
    start,
    end: start + words.length,
    text: words,
    ...more,
  });
}
function ignored(of: Finding, body = BODY): IgnoredFinding {
  const place = { account: null, ...placed(of, body) };
  return { key: ignoredKey(place), ...place, reason: '活动当天发布', at: NOW };
}
function draft(body: string) {
  const base = aDraft();
  return { ...base, articles: [{ ...base.articles[0]!, body }] };
}
const moved = (of: Finding, by: number): Finding => ({ ...of, start: of.start + by, end: of.end + by });

describe('a finding that was ignored', () => {
  const friday = finding('周五');

  it('is known again in the same text', () => {
    expect(ignoredReasons([friday], draft(BODY), [ignored(friday)])).toEqual({ [findingKey(friday)]: '活动当天发布' });
  });

  it('is known again when other lines change', () => {
    const longer = `新的一行。\n${BODY}补充说明。`;
    const later = moved(friday, '新的一行。\n'.length);
    expect(Object.values(ignoredReasons([later], draft(longer), [ignored(friday)]))).toEqual(['活动当天发布']);
  });

  it.each([
    ['other words', finding('周六'), BODY],
    ['another rule', finding('周五', { rule: 'date-weekday' }), BODY],
    ['other words before it', moved(friday, 1), BODY.replace('请于', '敬请于')],
    ['other words behind it', friday, BODY.replace('前领取，先', '后领取，先')],
    ['what forbids publishing now', finding('周五', { severity: 'block' }), BODY],
  ])('does not speak for %s', (_what, other, body) => {
    expect(ignoredReasons([other], draft(body), [ignored(friday)])).toEqual({});
  });

  it('has one record per passage', () => {
    expect(ignored(friday).key).toBe(ignored({ ...friday, message: '别的说法' }).key);
    expect(ignored(friday).key).not.toBe(ignored(finding('周六')).key);
  });
});
