// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Why } from '../../../components/popup/why';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import { explain } from '../../../utils/deadlines/explain';
import { NO_HANDLING } from '../../../utils/domain/handling';
import type { ClockName, DueExplanation } from '../../../utils/domain/queue';
import { beijing } from '../../unit/deadlines/cases';
import { JIANGBEI, storedComment } from '../../unit/deadlines/support';
import { show } from '../panel/page';

const NAMES = { 'jiangbei-2021': '江北制度', 'gov-website-content-sample': '范文' };
const AT = beijing('2026-11-16 10:00');
const clockOf = (clock: ClockName): DueExplanation => {
  const transfers = [{ to: '县住建局', why: '路灯', at: AT, dueAt: AT + 3_600_000, returned: null }];
  const comment = storedComment({ at: AT }, { handling: { ...NO_HANDLING, transfers } });
  return explain(comment, JIANGBEI, clock, chinaCalendar, AT)!;
};
const said = (explanation: DueExplanation) => {
  show(<Why explanation={explanation} regulationNames={NAMES} />);
  return screen.getByRole('region', { name: '为什么是这个时间' }).textContent;
};
const RESOLVE = clockOf('resolve');
const day = (text: string, pause: string) =>
  ({ day: text, kind: 'paused', working: true, holiday: null, notice: null, provisional: false, pause }) as const;

describe('为什么是这个时间', () => {
  it('names the laxer limits that the strictest beat, with their clauses', () => {
    const source = { kind: 'regulation', regulation: 'gov-website-content-sample', clause: null } as const;
    const text = said({ ...RESOLVE, laxer: [{ source, amount: 7 }] });
    expect(text).toContain('办结时限：5 个工作日（《江北制度》');
    expect(text).toContain('另有较宽的时限 7 个工作日，从严不采用（《范文》');
  });

  it.each([
    [{ state: 'counts', at: AT, workingDays: 15 }, '2026-11-16 10:00 批准延期，最长 15 个工作日'],
    [{ state: 'not-allowed', at: AT, workingDays: null }, '延期不计：所执行的制度没有延期的规定'],
    [{ state: 'too-late', at: AT, workingDays: null }, '延期不计：批准时时限已过'],
  ] as const)('says what an extension did: %o', (extension, words) => {
    expect(said({ ...RESOLVE, extension })).toContain(words);
  });

  it('gives the days of a pause with its reason, each reason by itself', () => {
    const skipped = [day('2026-11-17', '待检测报告'), day('2026-11-18', '待检测报告'), day('2026-11-19', '待批复')];
    const text = said({ ...RESOLVE, skipped });
    expect(text).toContain('11-17 至 11-18 不计：中止期间（待检测报告）');
    expect(text).toContain('11-19 不计：中止期间（待批复）');
    expect(text).not.toContain('照常计算');
  });

  it('says that a pause was left out of account', () => {
    expect(said({ ...RESOLVE, pausesIgnored: true })).toContain('中止的日子照常计算');
  });

  it('counts the limit of a department from the transfer', () => {
    const text = said(clockOf('transfer'));
    expect(text).toContain('从转办县住建局的时间 2026-11-16 10:00 起算');
    expect(text).toContain('转办时限：1 小时，昼夜连续计算（本单位设定）');
  });
});
