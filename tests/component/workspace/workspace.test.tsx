// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LedgerPage } from '../../../components/workspace/ledger-page';
import { type LedgerEvent, LedgerEventTypeSchema } from '../../../utils/domain/ledger';
import { auditEvents } from '../../../utils/ledger/audit';
import { WHOLE_LEDGER } from '../../../utils/ledger/query';
import { anAct, anEntry, ROSTER } from '../../support/builders';
import { NO_PAPER } from '../../support/no-paper';
import { show } from '../panel/page';

const event = (seq: number, change: Partial<LedgerEvent>): LedgerEvent => ({
  ...anEntry(),
  seq,
  prev: '0'.repeat(64),
  hash: 'ab'.repeat(32),
  ...change,
});

const onSheet = vi.fn();

function ledger(events: readonly LedgerEvent[]) {
  return show(
    <LedgerPage
      paper={NO_PAPER}
      query={WHOLE_LEDGER}
      onQuery={() => {}}
      onRetry={() => {}}
      people={[]}
      accounts={[]}
      subjectName=""
      lostSeqs={false}
      result={{ count: events.length, share: null, error: null }}
      rows={events}
      page={1}
      pageSize={200}
      onPage={() => {}}
      count={events.length}
      lastCheck={null}
      onShow={() => {}}
      names={{ actor: (id) => ROSTER.find((p) => p.id === id)?.name ?? '系统', subject: () => '开馆通知' }}
      onVerify={() => auditEvents([])}
      onReadPicture={async () => ''}
      onExport={async () => {}}
      sheetOf={(e) => (e.type === 'published' ? onSheet : null)}
      timelineOf={() => null}
    />,
  );
}

describe('ledger', () => {
  it('says each event in one line, with opinion and reason', () => {
    ledger([
      event(3, {
        type: 'rejected',
        actor: 'first',
        data: { act: anAct({ act: 'reject', stage: 'first', comment: '日期有误' }) },
      }),
      event(4, { type: 'release-used', data: { reason: 'signed' } }),
      event(2, { type: 'alarm', data: { message: '内容不一致' } }),
      event(1, {
        type: 'account-changed',
        actor: 'final',
        data: { act: anAct({ act: 'admin', comment: '{"name":"x"}' }) },
      }),
    ]);
    expect(screen.getByText('陈一初审退回《开馆通知》：日期有误')).toBeTruthy();
    expect(screen.getByText('告警（开馆通知）：内容不一致')).toBeTruthy();
    expect(screen.getByText('《开馆通知》的放行已使用')).toBeTruthy();
    // The JSON of an administrator's change is no opinion.
    expect(screen.getByText('周远变更账号“开馆通知”的备案')).toBeTruthy();
  });

  it('has words for every kind of event', () => {
    const { container } = ledger(LedgerEventTypeSchema.options.map((type, i) => event(i + 1, { type, data: {} })));
    const rows = [...container.querySelectorAll('tbody tr.ant-table-row')].map((row) => row.textContent ?? '');
    expect(rows).toHaveLength(LedgerEventTypeSchema.options.length);
    expect(rows.filter((text) => /workspace\.|[{}]/.test(text))).toEqual([]);
  });

  it('offers the sheet next to events of a review', async () => {
    const { user } = ledger([event(1, { type: 'published' }), event(2, { type: 'alarm' })]);
    const buttons = screen.getAllByRole('button', { name: '登记表' });
    expect(buttons).toHaveLength(1);
    await user.click(buttons[0]!);
    expect(onSheet).toHaveBeenCalledOnce();
  });
});
