// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { BegunEntry, RecordsView, RecordTab } from '../../../components/records/model';
import { RecordsPage } from '../../../components/records/records-page';
import type { CommentKey, DutyEntryId, ReviewId } from '../../../utils/domain/ids';
import type { OfficeEntry, OfficeRecord, OfficeRecordId } from '../../../utils/domain/office-record';
import { attentionOf, faultCounts } from '../../../utils/records/attention';
import { newOfficeRecord } from '../../../utils/records/record';
import { clauseLabel } from '../../../utils/regulations/labels';
import { regulationsOf } from '../../../utils/regulations/registry';
import { ACCOUNT_KEY, anAccount, ROSTER } from '../../support/builders';
import { DAY, HOUR, NOW } from '../../support/clock';
import { fill, show } from '../panel/page';

const accounts = [anAccount({ filedAt: NOW - 300 * DAY })];
const settings = { credentialDays: 90, inspectionDays: 7 };
const fault: OfficeEntry = {
  kind: 'fault',
  at: NOW - HOUR,
  account: ACCOUNT_KEY,
  of: 'fact',
  source: 'reading',
  where: '停水通知',
  what: '日期写错',
  review: 'review-1' as ReviewId,
};
let count = 0;
const record = (entry: OfficeEntry): OfficeRecord =>
  newOfficeRecord(entry, `0b8f6f1e-6a0c-4c1e-9d6c-${String(++count).padStart(12, '0')}` as OfficeRecordId, 'duty', NOW);

function page(tab: RecordTab, records: readonly OfficeRecord[] = [], begun: BegunEntry | null = null) {
  const view: RecordsView = {
    unitName: '青禾县融媒体中心',
    records,
    attention: attentionOf({
      now: NOW,
      records,
      accounts,
      settings,
      regulations: regulationsOf(['jiangbei-2021', 'yunhe-2022']),
    }),
    faultCounts: faultCounts(records, NOW),
    accounts,
    people: ROSTER,
    published: [
      {
        id: 'review-1' as ReviewId,
        title: '停水通知',
        account: ACCOUNT_KEY,
        publishedAt: NOW - DAY,
        correctedBy: ['review-2' as ReviewId],
      },
      {
        id: 'review-2' as ReviewId,
        title: '更正：停水通知',
        account: ACCOUNT_KEY,
        publishedAt: NOW - HOUR,
        correctedBy: [],
      },
    ],
    settings,
    names: { account: () => '青禾县发布', person: (id) => id },
    clauseName: clauseLabel,
    training: null,
    trainings: [],
    now: NOW,
  };
  const actions = {
    onAdd: vi.fn(async () => {}),
    onStep: vi.fn(async () => {}),
    onSettings: vi.fn(async () => {}),
    onTraining: vi.fn(async () => {}),
    onHash: vi.fn(async () => 'cd'.repeat(32)),
    onSave: vi.fn(async () => {}),
    onCopy: vi.fn(async () => {}),
    onTimeline: vi.fn(),
    onLedger: vi.fn(),
    onNotes: vi.fn(),
  };
  const onTab = vi.fn();
  return {
    ...show(<RecordsPage view={view} tab={tab} onTab={onTab} actions={actions} begun={begun} />),
    ...actions,
    onTab,
  };
}
const dialog = () => within(screen.getByRole('dialog'));

describe('登记簿', () => {
  it('tells what is missing and opens the form that settles it', async () => {
    const { user, onAdd } = page('todo');
    expect(screen.getByText('没有登记应急预案')).toBeTruthy();
    const row = screen.getByText('没有登记信息发布审核制度').closest('tr')!;
    await user.click(within(row).getByRole('button', { name: '登记文件' }));
    await fill(user, dialog().getByLabelText('文件名称'), '信息发布审核制度');
    expect(dialog().getByRole('button', { name: '登记' }).hasAttribute('disabled')).toBe(true);
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('counts the faults of the year by account', () => {
    page('todo', [record(fault), record(fault)]);
    const section = within(screen.getByRole('region', { name: '本年度各账号差错' }));
    expect(section.getByText('事实差错 2')).toBeTruthy();
  });

  it('proposes the correction that was published for a fault', async () => {
    const wrong = record(fault);
    const { user, onStep } = page('fault', [wrong]);
    expect(screen.getByText('待纠正')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '登记纠正' }));
    await fill(user, dialog().getByLabelText('处理情况'), '已发布更正');
    await user.click(dialog().getByRole('button', { name: '登记' }));
    expect(onStep).toHaveBeenCalledExactlyOnceWith(wrong.id, {
      step: 'close',
      at: NOW,
      note: '已发布更正',
      person: null,
      correction: 'review-2',
    });
  });

  it('voids with a reason only', async () => {
    const wrong = record(fault);
    const { user, onStep } = page('fault', [wrong]);
    await user.click(screen.getByRole('button', { name: '作废' }));
    const confirm = dialog().getByRole('button', { name: '登记' });
    expect(confirm.hasAttribute('disabled')).toBe(true);
    await fill(user, dialog().getByLabelText('作废理由'), '重复登记');
    await user.click(confirm);
    expect(onStep).toHaveBeenCalledExactlyOnceWith(wrong.id, { step: 'void', reason: '重复登记' });
  });

  it('asks no password where a password change is entered', async () => {
    const { user, onAdd } = page('todo');
    const row = screen.getByText(/的密码应当更换/).closest('tr')!;
    await user.click(within(row).getByRole('button', { name: '登记更换' }));
    expect(dialog().getByText('只登记更换和移交的情况，请勿填写密码本身。')).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: '登记' }));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'credential', account: ACCOUNT_KEY, act: 'changed', at: NOW }),
    );
  });

  it('writes a report from its fields, registers it whole, and shows it to be copied', async () => {
    const { user, onAdd } = page('report');
    await user.click(screen.getByRole('button', { name: '拟写报告' }));
    const register = dialog().getByRole('button', { name: '登记报告' });
    expect(register.hasAttribute('disabled')).toBe(true);
    for (const label of ['平台', '假冒账号名称和主页地址', '发现时间和经过', '假冒情形', '已采取的措施']) {
      await fill(user, dialog().getByLabelText(label), `（${label}）`);
    }
    expect(dialog().getByRole('article').textContent).toContain('（假冒情形）');
    await user.click(register);
    const [[entry]] = onAdd.mock.calls as unknown as [[Extract<OfficeEntry, { kind: 'report' }>]];
    expect(entry).toMatchObject({ kind: 'report', form: 'impostor', title: '青禾县融媒体中心假冒账号情况报告' });
    expect(entry.text).toContain('三、假冒情形。（假冒情形）');
  });

  it('goes on with a report that was begun at a comment', async () => {
    const comment = 'weibo:comment:77' as CommentKey;
    const values = { place: '评论区', found: '9时发现', content: '虚假停课消息' };
    const { user, onAdd, onTab } = page('report', [], {
      kind: 'report',
      form: 'harmful',
      account: ACCOUNT_KEY,
      comment,
      values,
    });
    expect(dialog().getByRole('article').textContent).toContain('三、信息内容。虚假停课消息。');
    await fill(user, dialog().getByLabelText('已采取的措施'), '已隐藏并举报');
    await user.click(dialog().getByRole('button', { name: '登记报告' }));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'report', form: 'harmful', comment, account: ACCOUNT_KEY }),
    );
    expect(onTab).toHaveBeenCalledExactlyOnceWith('report');
  });

  it('enters a fault that was noted on the duty sheet as it stands there, and shows where it came from', async () => {
    const note = '0b8f6f1e-6a0c-4c1e-9d6c-00000000aaaa' as DutyEntryId;
    const begun = { note, at: NOW - HOUR, account: ACCOUNT_KEY, where: '《停水通知》', what: '《停水通知》日期写错' };
    const { user, onAdd, onTab } = page('fault', [], { kind: 'fault', ...begun });
    expect(dialog().getByText(/读网记录转入/)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: '登记' }));
    const { account, at, where, what } = begun;
    const entry = { kind: 'fault', at, account, of: 'wording', source: 'reading', where, what, review: null, note };
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(entry);
    expect(onTab).toHaveBeenCalledExactlyOnceWith('fault');
  });

  it('leads from a fault to the note that it was taken from, and from others nowhere', async () => {
    const note = '0b8f6f1e-6a0c-4c1e-9d6c-00000000aaaa' as DutyEntryId;
    const { user, onNotes } = page('fault', [record({ ...fault, note } as OfficeEntry), record(fault)]);
    await user.click(screen.getByRole('button', { name: '查看读网记录' }));
    expect(onNotes).toHaveBeenCalledOnce();
  });

  it('reads a registered report on paper', async () => {
    const report = record({
      kind: 'report',
      form: 'written',
      at: NOW - HOUR,
      account: null,
      title: '整改情况书面报告',
      to: '县政府办公室',
      text: '整改情况书面报告\n\n县政府办公室：\n　　已整改到位，请审阅。\n\n青禾县融媒体中心\n2026年3月16日',
      comment: null,
    });
    const { user, onCopy } = page('report', [report]);
    await user.click(screen.getByRole('button', { name: '查看全文' }));
    expect(screen.getByRole('article').textContent).toContain('已整改到位');
    await user.click(screen.getByRole('button', { name: /复制全文/ }));
    expect(onCopy).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: /返回登记簿/ }));
    expect(screen.getByText('报 县政府办公室')).toBeTruthy();
  });
});
