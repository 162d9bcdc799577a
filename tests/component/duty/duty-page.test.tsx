// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DutyPage } from '../../../components/duty/duty-page';
import type { DutyNow } from '../../../components/duty/model';
import type { PersonId } from '../../../utils/domain/ids';
import type { OfficeRecordId } from '../../../utils/domain/office-record';
import type { DutyEntryOnSheet, ReadNote } from '../../../utils/domain/shift';
import { aPerson } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';

const people = [
  withPin(aPerson('lin', { name: '林晓', roles: ['operator', 'duty'], phone: '0571-8800' })),
  withPin(aPerson('zhou', { name: '周敏', roles: ['first'] })),
];
const counts = { unread: ['青禾县发布'], due: 3, overdue: 100, drafts: 1 };
const id = (n: number) => `0b8f6f1e-6a0c-4c1e-9d6c-3f1f3a2b4c5${n}` as never;
const entries: readonly DutyEntryOnSheet[] = [
  {
    kind: 'handover',
    id: id(1),
    at: NOW,
    to: NOW + 8 * HOUR,
    person: 'lin' as PersonId,
    from: null,
    counts,
    remark: '城北留言待反馈',
  },
  {
    kind: 'note',
    id: id(2),
    at: NOW,
    person: 'lin' as PersonId,
    about: 'error',
    text: '标题错字，已联系更正',
    counts,
    voided: { at: NOW, reason: '重复登记' },
  },
  { kind: 'shift', id: id(3), at: NOW, to: NOW + 8 * HOUR, person: 'lin' as PersonId, remark: '', voided: null },
];

function page(current: Partial<DutyNow> = {}, notes: readonly DutyEntryOnSheet[] = [], standing = new Set<string>()) {
  const on = {
    onPeriod: vi.fn(),
    onPlan: vi.fn(() => Promise.resolve()),
    onTakeOver: vi.fn(() => Promise.resolve()),
    onNote: vi.fn(() => Promise.resolve()),
    onVoid: vi.fn(() => Promise.resolve()),
    onSave: vi.fn(() => Promise.resolve()),
    onFault: vi.fn(),
  };
  const { user } = show(
    <DutyPage
      unitName="青禾县融媒体中心"
      current={{ person: null, until: 0, planned: null, plannedName: '', counts, ...current }}
      people={people}
      entries={[...entries, ...notes]}
      standing={standing}
      tab="handover"
      period="week"
      now={NOW}
      {...on}
    />,
  );
  return { user, ...on };
}

it('a noted fault is taken into the register once; what was read, voided or entered already is not', async () => {
  const fault = '0b8f6f1e-6a0c-4c1e-9d6c-00000000bbbb' as OfficeRecordId;
  const note = { kind: 'note', at: NOW, person: null, counts, voided: null } as const;
  const open: ReadNote = { ...note, id: id(4), about: 'error', text: '标题写错' };
  const entered: ReadNote = { ...note, id: id(5), about: 'error', text: '日期写错', fault };
  const read: ReadNote = { ...note, id: id(6), about: 'read', text: '已读，无异常' };
  const { user, onFault } = page({}, [open, entered, read], new Set([fault]));
  await user.click(screen.getByRole('tab', { name: /读网记录/ }));
  await user.click(screen.getByRole('button', { name: '转入差错登记' }));
  await user.click(screen.getByRole('button', { name: '已转入差错登记，查看' }));
  expect(onFault.mock.calls).toEqual([[open], [entered]]);
});

describe('the page of the person on duty', () => {
  it('says who is on duty, until when, and what is left to do', () => {
    page({ person: people[0]!, until: NOW + HOUR });
    const text = document.body.textContent;
    for (const part of [
      '林晓 0571-8800',
      '值至 2026-03-16 10:30',
      '未读账号 1 个',
      '超期 99+ 条',
      '未及时读取：青禾县发布',
    ])
      expect(text).toContain(part);
  });

  it('keeps what was voided on the sheet, with the reason', async () => {
    page();
    expect(screen.getByText('无人接班')).toBeTruthy();
    expect(screen.getByText('标题错字，已联系更正').tagName).toBe('DEL');
    expect(screen.getByText('已作废：重复登记')).toBeTruthy();
  });

  it('lets the one with the role 值班 take over with their own PIN, until the end of the planned shift', async () => {
    const { user, onTakeOver } = page();
    await user.click(screen.getByRole('button', { name: '接班' }));
    const dialog = await screen.findByRole('dialog', { name: '接班' });
    await fill(user, within(dialog).getByLabelText('林晓的 PIN'), '林晓的口令12');
    await fill(user, within(dialog).getByLabelText(/交接事项/), '城北留言待反馈');
    await user.click(within(dialog).getByRole('button', { name: '签名接班' }));
    expect(onTakeOver).toHaveBeenCalledExactlyOnceWith('lin', '林晓的口令12', {
      until: NOW + 8 * HOUR,
      remark: '城北留言待反馈',
    });
  });

  it('takes what was read and found', async () => {
    const { user, onNote } = page();
    await user.click(screen.getByRole('button', { name: '登记读网记录' }));
    const dialog = await screen.findByRole('dialog', { name: '登记读网记录' });
    await user.click(within(dialog).getByText('处置'));
    await fill(user, within(dialog).getByLabelText('情况、差错和处置'), ' 已更正并重新发布 ');
    await user.click(within(dialog).getAllByRole('button').at(-1)!);
    expect(onNote).toHaveBeenCalledExactlyOnceWith({ about: 'action', text: '已更正并重新发布' });
  });

  it('voids a plan with a reason', async () => {
    const { user, onVoid } = page();
    await user.click(screen.getByRole('tab', { name: /值班安排/ }));
    await user.click(screen.getByRole('button', { name: '作废' }));
    const dialog = await screen.findByRole('dialog', { name: '作废' });
    await fill(user, within(dialog).getByLabelText('作废理由'), '改由他人值班');
    await user.click(within(dialog).getAllByRole('button').at(-1)!);
    expect(onVoid).toHaveBeenCalledExactlyOnceWith(id(3), '改由他人值班');
  });
});
