// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DebtPage } from '../../../components/emergency/debt-page';
import { EmergencyForm, NO_EMERGENCY } from '../../../components/emergency/emergency-form';
import { OverrideForm } from '../../../components/panel/override-form';
import { WithdrawReview } from '../../../components/panel/review-withdraw';
import { SubmitForm } from '../../../components/panel/submit-form';
import { ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { aDebtView } from '../emergency/views';
import { fill, show, withPasskey } from './page';

const [AUTHOR, , , FINAL] = ROSTER.map(withPasskey);

interface Case {
  readonly form: (signed: (pin: string) => Promise<void>) => ReactNode;
  /** Button that asks for the signature, and the one in the dialog. */
  readonly buttons: readonly [string, string];
  /** Buttons to press before. */
  readonly before?: readonly string[];
  /** Fields to fill before the dialog or in it, by label. */
  readonly fields?: Readonly<Record<string, string>>;
}

const CASES: Readonly<Record<string, Case>> = {
  提交审核: {
    form: (signed) => (
      <SubmitForm
        findings={[]}
        people={[AUTHOR!]}
        purposeOf={() => null}
        contentClass="daily"
        proposed={null}
        onContentClass={() => {}}
        route=""
        reasons={{}}
        lastPerson={null}
        again={false}
        onActivate={() => {}}
        onSubmit={(_, pin) => signed(pin)}
      />
    ),
    buttons: ['提交审核', '签名并提交'],
  },
  放行: {
    form: (signed) => <OverrideForm people={[FINAL!]} onOverride={(_, pin) => signed(pin)} />,
    fields: { 放行理由: '须立即发布，内容已逐字核对' },
    buttons: ['放行', '签名放行'],
  },
  突发先发: {
    form: (signed) => (
      <EmergencyForm
        input={{
          ...NO_EMERGENCY,
          planStarted: '2026-03-16T09:00',
          reason: '城东主管道爆裂，须立即提示居民避让',
          time: '今日8时许',
          place: '城东街道',
          facts: '主管道爆裂',
          measures: '正在抢修',
        }}
        onInput={() => {}}
        people={[FINAL!]}
        blocks={[]}
        nobodyFor={() => []}
        publishBy={(at) => ({ dueAt: at, source: { kind: 'default', regulation: null, clause: null } })}
        clauseName={(clause) => clause}
        now={() => NOW}
        onDeclare={(_, pin) => signed(pin)}
      />
    ),
    before: ['突发事件，需先行发布…'],
    buttons: ['签名声明', '签名声明'],
  },
  先行发布的备注: {
    form: (signed) => (
      <DebtPage
        debts={[aDebtView()]}
        people={[FINAL!]}
        personName={(id) => id}
        clauseName={(clause) => clause}
        now={NOW}
        onNote={(_debt, _admin, pin) => signed(pin)}
      />
    ),
    fields: { 情况: '复审人员出差，明日上午补签' },
    buttons: ['备注', '签名备注'],
  },
  撤回: {
    form: (signed) => <WithdrawReview authors={[AUTHOR!]} me={null} onWithdraw={(_, pin) => signed(pin)} />,
    fields: { 撤回原因: '活动取消' },
    buttons: ['撤回', '签名撤回'],
  },
};

describe('somebody whose key is a passkey signs without a PIN', () => {
  it.each(Object.entries(CASES))('%s', async (_, { form, before = [], buttons, fields = {} }) => {
    const signed = vi.fn(async () => {});
    const { user } = show(form(signed));
    const fillIn = async () => {
      for (const [label, text] of Object.entries(fields)) {
        const field = screen.queryByLabelText<HTMLInputElement>(label);
        if (field?.value === '') await fill(user, field, text);
      }
    };
    for (const name of before) await user.click(screen.getByRole('button', { name }));
    await fillIn();
    await user.click(screen.getByText(buttons[0], { selector: 'button *, button' }));
    await fillIn();
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByLabelText(/的 PIN$/)).toBeNull();
    expect(dialog.getByText(/使用通行密钥签名$/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: buttons[1] }));
    expect(signed).toHaveBeenCalledExactlyOnceWith('');
  });
});
