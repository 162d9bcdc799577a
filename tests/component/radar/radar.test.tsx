// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RadarPage } from '../../../components/radar/radar-page';
import type { AccountKey } from '../../../utils/domain/ids';
import { radar } from '../../../utils/duties/radar';
import { clauseLabel } from '../../../utils/regulations/labels';
import { beijing } from '../../unit/deadlines/cases';
import { ACCOUNT, anAccount, aRecord, facts, NOW, postsAt } from '../../unit/duties/facts';
import { fill, show } from '../panel/page';

const HOUR = 3_600_000;
const account = { key: ACCOUNT, platform: 'weibo' as const, name: '江北发布' };
const late = aRecord({ kind: 'document', title: '关于加强供水管理的通知', at: beijing('2026-11-12 10:00') });
const burst = aRecord({
  kind: 'incident',
  title: '城北供水管道爆裂',
  at: NOW - 3 * HOUR,
  account: ACCOUNT,
  done: { at: NOW - 2 * HOUR, url: 'https://weibo.com/1/a' },
});
const records = [burst, late];
const given = facts({ accounts: [anAccount()], posts: postsAt('2026-11-16 09:00'), records });

function page(change: Partial<Parameters<typeof RadarPage>[0]> = {}) {
  const calls = {
    onAdd: vi.fn(() => Promise.resolve()),
    onStep: vi.fn(() => Promise.resolve()),
    onSettings: vi.fn(() => Promise.resolve()),
  };
  const shown = show(
    <RadarPage
      rows={radar(given)}
      records={records}
      accounts={[account]}
      attention={[]}
      settings={{ cityLevel: false }}
      levelMatters
      calendarWarning={null}
      clauseName={clauseLabel}
      {...calls}
      {...change}
    />,
  );
  return { ...shown, ...calls };
}
const rowOf = (text: string) => screen.getAllByText(text)[0]!.closest('tr')!;
const setTime = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the board', () => {
  it('shows the worst first, with figures, line, clause and what to do', () => {
    page();
    const [first] = screen.getAllByRole('row').slice(1);
    expect(first!.textContent).toContain('违反');
    const row = rowOf('关于加强供水管理的通知').textContent;
    for (const part of [
      '规范性文件公开不及时',
      '政府网站信息内容建设实施意见（范文） (二)·文件公开',
      '应印发后 3 个工作日内公开，尚未登记公开',
      '印发 2026-11-12 10:00，截止 2026-11-17 24:00',
      '请立即公开文件并登记公开时间。',
    ])
      expect(row).toContain(part);
    expect(rowOf('本周（11-16 起）更新 1 次，应不少于 3 次').textContent).toContain('江北发布');
  });

  it('leads to the page on which something is dealt with that is not entered here', () => {
    page();
    const link = (text: string) => within(rowOf(text)).getByRole('link').getAttribute('href');
    expect(link('本周（11-16 起）更新 1 次，应不少于 3 次')).toBe('#/posts');
    expect(link('没有登记账号开通、变更和备案时间')).toBe('#/accounts');
    expect(within(rowOf('关于加强供水管理的通知')).queryByRole('link')).toBeNull();
  });

  it('says what the 登记簿 has to be done, and leads there', () => {
    page({ attention: [{ state: 'late' }, { state: 'missing' }, { state: 'missing' }] });
    expect(screen.getByText('登记簿有待办：逾期 1 项，缺失 2 项。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '打开“登记簿”' }).getAttribute('href')).toBe('#/records');
  });

  it('says nothing of it where all is done', () => {
    page();
    expect(screen.queryByText(/登记簿/)).toBeNull();
  });

  it('can be narrowed to one state', async () => {
    const { user } = page();
    await user.click(screen.getByText(/^未知 \d+$/));
    expect(screen.queryByText('关于加强供水管理的通知')).toBeNull();
    expect(screen.getAllByText('未知').length).toBeGreaterThan(1);
    expect(screen.queryByText('违反')).toBeNull();
  });

  it('says when a holiday notice is missing, and nothing when none is', () => {
    page({ calendarWarning: '2027年部分节假日安排的通知尚未收入' });
    expect(screen.getByText('2027年部分节假日安排的通知尚未收入')).toBeTruthy();
  });

  it('tells an empty board from a fine one', () => {
    page({ rows: [] });
    expect(screen.getByText('没有这类事项')).toBeTruthy();
  });

  it('asks for the level of the unit only where a regulation distinguishes it', async () => {
    const { user, onSettings } = page();
    await user.click(screen.getByText('市（州）级'));
    expect(onSettings).toHaveBeenCalledWith({ cityLevel: true });
  });

  it('leaves the level out elsewhere', () => {
    page({ levelMatters: false });
    expect(screen.queryByText('市（州）级')).toBeNull();
  });
});

describe('entering', () => {
  it('takes what was issued, with its time in Beijing, and whether it is public', async () => {
    const { user, onAdd } = page();
    await user.click(screen.getByRole('button', { name: '登记事项' }));
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: /^登\s?记$/ });
    expect(confirm.hasAttribute('disabled')).toBe(true);
    await fill(user, within(dialog).getByLabelText('名称'), ' 全县供水保障现场会 ');
    setTime('活动结束时间（北京时间）', '2026-11-19T16:00');
    expect(confirm.hasAttribute('disabled')).toBe(false);
    await user.click(within(dialog).getByText('已完成'));
    expect(confirm.hasAttribute('disabled')).toBe(true);
    setTime('完成时间（北京时间）', '2026-11-20T09:30');
    await user.click(confirm);
    expect(onAdd).toHaveBeenCalledWith({
      kind: 'activity',
      title: '全县供水保障现场会',
      at: beijing('2026-11-19 16:00'),
      account: null,
      done: { at: beijing('2026-11-20 09:30'), url: '' },
    });
  });

  it('keeps what was typed when it is refused', async () => {
    const { Fault } = await import('../../../utils/domain/fault');
    const onAdd = vi.fn(() => Promise.reject(new Fault('duty-in-future', '时间晚于现在，请核对。')));
    const { user } = page({ onAdd });
    await user.click(screen.getByRole('button', { name: '登记事项' }));
    const dialog = await screen.findByRole('dialog');
    await fill(user, within(dialog).getByLabelText('名称'), '现场会');
    setTime('活动结束时间（北京时间）', '2026-11-29T16:00');
    await user.click(within(dialog).getByRole('button', { name: /^登\s?记$/ }));
    expect(await within(dialog).findByText('时间晚于现在，请核对。')).toBeTruthy();
    expect((within(dialog).getByLabelText('名称') as HTMLInputElement).value).toBe('现场会');
  });

  it('records that a document is out', async () => {
    const { user, onStep } = page();
    await user.click(within(rowOf('关于加强供水管理的通知')).getByRole('button', { name: '登记完成' }));
    const dialog = await screen.findByRole('dialog');
    setTime('完成时间（北京时间）', '2026-11-20T10:00');
    await fill(user, within(dialog).getByLabelText('链接（可不填）'), 'https://example.gov.cn/1');
    await user.click(within(dialog).getByRole('button', { name: /^登\s?记$/ }));
    const step = { step: 'done', at: beijing('2026-11-20 10:00'), url: 'https://example.gov.cn/1' };
    expect(onStep).toHaveBeenCalledWith({ record: late.id }, step);
  });

  it('takes a repost that was asked for, with the time its notice sets', async () => {
    const { user, onAdd } = page();
    await user.click(screen.getByRole('button', { name: '登记事项' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByLabelText(/通知要求的完成时间/)).toBeNull();
    await user.click(within(dialog).getByLabelText('事项类型'));
    await user.click(await screen.findByTitle('转载任务'));
    await fill(user, within(dialog).getByLabelText('名称'), '防汛通告');
    setTime('收到通知时间（北京时间）', '2026-11-20T09:00');
    fireEvent.change(within(dialog).getByLabelText(/通知要求的完成时间/), { target: { value: '2026-11-20T18:00' } });
    await user.click(within(dialog).getByRole('button', { name: /^登\s?记$/ }));
    expect(onAdd).toHaveBeenCalledWith({
      kind: 'repost',
      title: '防汛通告',
      at: beijing('2026-11-20 09:00'),
      dueAt: beijing('2026-11-20 18:00'),
      account: null,
      done: null,
    });
  });

  it('asks for the link of a 解读 before it counts as done', async () => {
    const policy = aRecord({ kind: 'interpretation', title: '居民用水价格调整办法', at: beijing('2026-11-20 10:00') });
    const { user, onStep } = page({ rows: radar(facts({ records: [policy] })), records: [policy] });
    await user.click(within(rowOf('居民用水价格调整办法')).getByRole('button', { name: '登记完成' }));
    const dialog = await screen.findByRole('dialog');
    setTime('完成时间（北京时间）', '2026-11-20T10:30');
    const confirm = within(dialog).getByRole('button', { name: /^登\s?记$/ });
    expect(confirm.hasAttribute('disabled')).toBe(true);
    await fill(user, within(dialog).getByLabelText('链接（必填，以便核对）'), 'https://weibo.com/1/b');
    await user.click(confirm);
    const step = { step: 'done', at: beijing('2026-11-20 10:30'), url: 'https://weibo.com/1/b' };
    expect(onStep).toHaveBeenCalledWith({ record: policy.id }, step);
  });

  it('records further information about an incident', async () => {
    const { user, onStep } = page();
    await user.click(screen.getByRole('button', { name: '登记跟进' }));
    const dialog = await screen.findByRole('dialog');
    setTime('时间（北京时间）', '2026-11-20T14:00');
    await fill(user, within(dialog).getByLabelText('发布了什么'), '抢修完成过半');
    await user.click(within(dialog).getByRole('button', { name: /^登\s?记$/ }));
    const step = { step: 'follow-up', at: beijing('2026-11-20 14:00'), note: '抢修完成过半' };
    expect(onStep).toHaveBeenCalledWith({ record: burst.id }, step);
  });
});

describe('what was entered', () => {
  it('is listed with its progress, and can only be voided with a reason', async () => {
    const voided = { ...late, voided: { at: NOW, reason: '重复登记' } };
    const { user, onStep } = page({
      records: [burst, voided],
      accounts: [account, { ...account, key: 'x' as AccountKey }],
    });
    await user.click(screen.getByRole('tab', { name: '已登记事项（1）' }));
    const panel = screen.getByRole('tabpanel', { name: '已登记事项（1）' });
    const row = (text: string) => within(panel).getByText(text).closest('tr')!;
    expect(row('城北供水管道爆裂').textContent).toContain('微博 · 江北发布');
    expect(row('城北供水管道爆裂').textContent).toContain('2026-11-20 13:00 公开');
    expect(row('关于加强供水管理的通知').textContent).toContain('2026-11-20 15:00 作废：重复登记');
    expect(within(row('关于加强供水管理的通知')).queryByRole('button')).toBeNull();
    await user.click(within(row('城北供水管道爆裂')).getByRole('button', { name: /^作\s?废$/ }));
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: /^登\s?记$/ });
    expect(confirm.hasAttribute('disabled')).toBe(true);
    await fill(user, within(dialog).getByLabelText('作废理由'), '时间有误');
    await user.click(confirm);
    expect(onStep).toHaveBeenCalledWith({ record: burst.id }, { step: 'void', reason: '时间有误' });
  });
});
