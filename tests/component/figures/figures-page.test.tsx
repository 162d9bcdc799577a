// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FiguresPage } from '../../../components/figures/figures-page';
import { niceTop } from '../../../components/figures/trend-chart';
import { unitPolicy } from '../../../utils/deadlines/unit-policy';
import type { StoredComment } from '../../../utils/domain/comment';
import { regulationsOf } from '../../../utils/regulations/registry';
import { FigureCounter } from '../../../utils/reports/comment-figures';
import { ACCOUNT_KEY } from '../../support/builders';
import { beijing, DAY, HOUR } from '../../support/clock';
import { storedComment } from '../../unit/deadlines/support';
import { show } from '../panel/page';

const PERIOD = { from: '2026-03-01', to: '2026-03-31' };
const NOW = beijing('2026-04-20 12:00');
const AT = beijing('2026-03-16 09:30');

function comment(id: string, change: Partial<StoredComment>, negative = false): StoredComment {
  const base = storedComment({ commentId: id, at: AT }, { account: ACCOUNT_KEY, ...change });
  return { ...base, triage: { ...base.triage, kind: 'complaint', negative } };
}

function page(comments: readonly StoredComment[] | null) {
  const counter = new FigureCounter(PERIOD, unitPolicy(regulationsOf(['jiangbei-2021'])), NOW);
  for (const each of comments ?? []) counter.add(each);
  const calls = { onPeriod: vi.fn(), onOpen: vi.fn(), onSave: vi.fn(async () => {}) };
  const gaps = [{ account: ACCOUNT_KEY, from: AT, to: AT + 3 * HOUR, why: 'captcha' as const }];
  const view = comments === null ? undefined : { period: PERIOD, figures: counter.finish(gaps), at: NOW };
  const shown = show(
    <FiguresPage
      choice="month"
      period={PERIOD}
      today="2026-04-20"
      view={view}
      accountName={() => '微博 · 江北发布'}
      {...calls}
    />,
  );
  return { ...shown, ...calls };
}

const COMMENTS = [
  comment('1', { status: 'resolved', acknowledgedAt: AT + HOUR / 2, resolvedAt: AT + DAY }),
  comment('2', { status: 'resolved', acknowledgedAt: AT + 2 * HOUR, resolvedAt: AT + DAY }, true),
  comment('3', {}),
  comment('4', { status: 'dismissed' }),
];

describe('the figures', () => {
  it('say of each account what was received, in time, open and unread', () => {
    page(COMMENTS);
    const row = screen.getByText('微博 · 江北发布').closest('tr')!;
    const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells).toEqual([
      '微博 · 江北发布',
      '4',
      '1',
      '33%（1/3）',
      '1.3 小时',
      '2 小时',
      '66%（2/3）',
      '24 小时',
      '24 小时',
      '1',
      '1',
      '1',
      '3 小时',
    ]);
  });

  it.each([
    [9, { tab: 'open', account: ACCOUNT_KEY }],
    [10, { tab: 'overdue', account: ACCOUNT_KEY }],
    [11, { tab: 'all', negative: true, account: ACCOUNT_KEY }],
  ])('the number in column %i opens the comments behind it', async (column, behind) => {
    const { user, onOpen } = page(COMMENTS);
    const row = screen.getByText('微博 · 江北发布').closest('tr')!;
    await user.click(within(row.querySelectorAll('td')[column]!).getByRole('button'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(behind);
  });

  it('draw the days, and say the same in words and numbers', () => {
    const { container } = page(COMMENTS);
    expect(
      screen.getByRole('img', { name: '2026-03-01 至 2026-03-31 每日留言柱状图：共收到 4 条，其中负面 1 条' }),
    ).toBeTruthy();
    expect(container.querySelectorAll('svg[role="img"] g > title')).toHaveLength(31);
    const day = within(container.querySelector('details')!).getByText('2026-03-16').closest('tr')!;
    expect([...day.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['2026-03-16', '4', '1']);
  });

  it('step to the month before, and say while they are counted', async () => {
    const { user, onPeriod } = page(null);
    expect(screen.getByText('正在统计……')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '上一期' }));
    expect(onPeriod).toHaveBeenCalledWith('month', { from: '2026-02-01', to: '2026-02-28' });
  });
});

it.each([
  [1, 2],
  [2, 2],
  [3, 4],
  [5, 10],
  [11, 20],
  [41, 100],
  [1234, 2000],
])('a scale for %i ends at %i', (most, top) => {
  expect(niceTop(most)).toBe(top);
});
