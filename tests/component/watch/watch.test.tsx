// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { GapList } from '../../../components/watch/gap-list';
import { WatchCell } from '../../../components/watch/watch-cell';
import { WatchDialog } from '../../../components/watch/watch-dialog';
import { RetentionSettings } from '../../../components/workspace/retention-settings';
import type { ReadingGap, WatchOutcome } from '../../../utils/domain/watch';
import { ACCOUNT_KEY, ROSTER } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';

const PEOPLE = [withPin(ROSTER[3]!)];
const GAP: ReadingGap = { account: ACCOUNT_KEY, from: NOW - 2 * HOUR, to: null, why: 'login-lost' };

describe('a watched account', () => {
  function cell(outcome: WatchOutcome, watched = true) {
    const onReadNow = vi.fn(async () => outcome);
    const view = {
      plans: watched ? { [ACCOUNT_KEY]: { minutes: 15, since: 0 } } : {},
      readings: [],
      gaps: watched ? [GAP] : [],
      now: NOW,
    };
    return {
      ...show(<WatchCell account={ACCOUNT_KEY} view={view} onSet={() => {}} onReadNow={onReadNow} />),
      onReadNow,
    };
  }

  it('says how often it is read and what is in the way', () => {
    const { container } = cell('read');
    for (const part of ['未读取', '登录失效', '每 15 分钟']) expect(container.textContent).toContain(part);
  });

  it.each<[WatchOutcome, string]>([
    ['read', '已读取'],
    ['busy', '该标签页有人正在使用，未刷新'],
    ['login-lost', '登录失效，请在固定标签页中重新登录'],
  ])('read now: %s', async (outcome, words) => {
    const { user, onReadNow } = cell(outcome);
    await user.click(screen.getByRole('button', { name: '立即读取' }));
    expect((await screen.findByRole('status')).textContent).toBe(words);
    expect(onReadNow).toHaveBeenCalledExactlyOnceWith(ACCOUNT_KEY);
  });

  it('offers no reading while it is not watched', () => {
    cell('read', false);
    expect(screen.queryByRole('button', { name: '立即读取' })).toBeNull();
  });
});

it.each<[string, boolean, number | null]>([
  ['on, every ten minutes', false, 10],
  ['off', true, null],
])('the watch is switched %s with an administrator’s PIN', async (_, on, minutes) => {
  const onWatch = vi.fn(async () => {});
  const plan = on ? { minutes: 15, since: 0 } : undefined;
  const { user } = show(
    <WatchDialog
      account={{ key: ACCOUNT_KEY, name: '微博 · 江北发布', plan }}
      people={PEOPLE}
      onCancel={() => {}}
      onWatch={onWatch}
    />,
  );
  await user.click(await screen.findByRole('switch'));
  await fill(user, screen.getByLabelText('周远的 PIN'), 'correct horse');
  await user.click(screen.getByRole('button', { name: '签名保存' }));
  expect(onWatch).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', ACCOUNT_KEY, minutes);
});

it('gaps are listed with their reason, also one that goes on', () => {
  const gaps = [GAP, { ...GAP, from: NOW - 9 * HOUR, to: NOW - 8.5 * HOUR, why: 'browser-closed' as const }];
  show(<GapList gaps={gaps} accountName={() => '江北发布'} now={NOW} />);
  const rows = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
  expect(rows[0]).toContain('登录失效');
  expect(rows[0]).toContain('尚未恢复2 小时');
  expect(rows[1]).toContain('浏览器关闭或电脑休眠');
  expect(rows[1]).toContain('30 分钟');
});

it('the retention is changed with an administrator’s PIN; a shorter one warns', async () => {
  const onChange = vi.fn(async () => {});
  const { user } = show(<RetentionSettings days={730} locked={false} people={PEOPLE} onChange={onChange} />);
  await user.click(screen.getByRole('button', { name: '修改' }));
  const field = await screen.findByLabelText(/办结后保存天数/);
  expect(screen.queryByText(/不能恢复/)).toBeNull();
  fireEvent.change(field, { target: { value: '90' } });
  expect(screen.getByText(/不能恢复/)).toBeTruthy();
  await fill(user, screen.getByLabelText('周远的 PIN'), 'correct horse');
  await user.click(screen.getByRole('button', { name: '签名保存' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', 90);
});
