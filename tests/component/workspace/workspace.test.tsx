// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AccountsPage } from '../../../components/workspace/accounts-page';
import { type LedgerCheck, LedgerPage } from '../../../components/workspace/ledger-page';
import { RosterPage } from '../../../components/workspace/roster-page';
import { type LedgerEvent, LedgerEventTypeSchema } from '../../../utils/domain/ledger';
import { anAccount, anAct, anEntry, ROSTER } from '../../support/builders';
import { fill, show, withoutPin, withPin } from '../panel/page';

const event = (seq: number, change: Partial<LedgerEvent>): LedgerEvent => ({
  ...anEntry(),
  seq,
  prev: '0'.repeat(64),
  hash: 'ab'.repeat(32),
  ...change,
});

function ledger(events: readonly LedgerEvent[], check: LedgerCheck = { ok: true, head: 'ab'.repeat(32), count: 2 }) {
  return show(
    <LedgerPage
      events={events}
      type={null}
      onType={() => {}}
      hasMore={false}
      onMore={() => {}}
      names={{ actor: (id) => ROSTER.find((p) => p.id === id)?.name ?? '系统', subject: () => '开馆通知' }}
      onVerify={async () => check}
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

  it.each(LedgerEventTypeSchema.options)('has words for %s', (type) => {
    const { container } = ledger([event(1, { type, data: {} })]);
    const cells = [...container.querySelectorAll('tbody td')].map((td) => td.textContent ?? '');
    expect(cells.join('|')).not.toMatch(/workspace\.|[{}]/);
  });

  it('shows count and head when the chain holds', async () => {
    const { user } = ledger([]);
    await user.click(screen.getByRole('button', { name: /校验台账/ }));
    expect(await screen.findByText('台账完整，共 2 条记录，逐条衔接')).toBeTruthy();
    expect(screen.getByText('ab'.repeat(32))).toBeTruthy();
  });

  it('shows where it is broken', async () => {
    const { user } = ledger([], { ok: false, seq: 7, problem: '台账第7条：记录内容与其校验值不符。' });
    await user.click(screen.getByRole('button', { name: /校验台账/ }));
    expect(await screen.findByText('台账第7条：记录内容与其校验值不符。')).toBeTruthy();
  });
});

describe('roster', () => {
  const people = [...ROSTER.slice(0, 3), withoutPin(ROSTER[0]!)].map((p, i) =>
    i < 3 ? withPin(p) : { ...p, id: 'new' as typeof p.id },
  );
  const admin = withPin(ROSTER[3]!);
  const actions = { onCopy: async () => {}, onPrint: () => {}, onDeactivate: async () => {} };

  it('adds a person with an administrator’s PIN and shows the code once', async () => {
    const onAdd = vi.fn(async () => ({ person: 'p9', name: '新人', code: 'AAAA-BBBB' }));
    const { user } = show(
      <RosterPage
        unitName="某县"
        people={[...people, admin]}
        onAdd={onAdd}
        onReissue={async () => null}
        {...actions}
      />,
    );
    await user.click(screen.getByRole('button', { name: /添加人员/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await fill(user, dialog.getByLabelText('周远的 PIN'), 'correct horse');
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: '签名添加' }).disabled).toBe(true);
    await fill(user, dialog.getByLabelText('姓名'), '新人');
    await user.click(dialog.getByRole('button', { name: '签名添加' }));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', {
      name: '新人',
      post: '',
      roles: ['operator'],
    });
    expect(await screen.findByText('AAAA-BBBB')).toBeTruthy();
  });

  it('shows who has not set a PIN, and offers no signature without an administrator', async () => {
    const { user } = show(
      <RosterPage unitName="某县" people={people} onAdd={vi.fn()} onReissue={async () => null} {...actions} />,
    );
    expect(screen.getAllByText('待启用')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /添加人员/ }));
    expect(await screen.findByText(/没有已启用的管理员/)).toBeTruthy();
  });
});

describe('accounts', () => {
  it('changes the standing with an administrator’s PIN, keeping the key', async () => {
    const onFile = vi.fn(async () => {});
    const { user } = show(<AccountsPage accounts={[anAccount()]} people={[withPin(ROSTER[3]!)]} onFile={onFile} />);
    await user.click(screen.getByRole('button', { name: '修改' }));
    await user.click(await screen.findByRole('radio', { name: /非本单位账号/ }));
    await fill(user, screen.getByLabelText('周远的 PIN'), 'correct horse');
    await user.click(screen.getByRole('button', { name: '签名保存' }));
    const { filedAt: _, ...fields } = anAccount();
    expect(onFile).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', { ...fields, standing: 'foreign' });
  });

  it('teaches what to do while none is filed', () => {
    show(<AccountsPage accounts={[]} people={[]} onFile={async () => {}} />);
    expect(screen.getByText(/点“添加账号”/)).toBeTruthy();
  });
});
