// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { FilingsView } from '../../../components/filings/model';
import { AccountsPage } from '../../../components/workspace/accounts-page';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import type { AccountFiling } from '../../../utils/domain/account';
import type { OtherAccount } from '../../../utils/domain/account-register';
import { checkFilings } from '../../../utils/filings/checks';
import { registerEntries } from '../../../utils/filings/entry';
import { formOfAccount } from '../../../utils/filings/form';
import { filingLimits, mattersOf, standingOf } from '../../../utils/filings/limits';
import { regulationsOf } from '../../../utils/regulations/registry';
import { ACCOUNT_KEY, anAccount, ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { anOther, aRegister, COUNTY_ROWS } from '../../support/register-samples';
import { fill, show, withPin } from '../panel/page';

const PIN = 'correct horse';
const ADMIN = withPin(ROSTER[3]!);

function viewOf(accounts: readonly AccountFiling[], others: readonly OtherAccount[] = []): FilingsView {
  const unitName = '青禾县融媒体中心';
  const entries = registerEntries(accounts, others, unitName);
  const regulations = regulationsOf(['panjin-2019', 'yanchi-2017', 'yunhe-2022']);
  const limits = filingLimits(regulations, chinaCalendar);
  return {
    accounts,
    others,
    entries,
    unitName,
    checks: checkFilings({ now: NOW, entries, regulations, outsiders: [] }),
    standings: Object.fromEntries(
      entries.map(({ key, register }) => [key, mattersOf(register).map((m) => standingOf(m, limits, NOW))]),
    ),
  };
}

function page(view: FilingsView, actions: Partial<ComponentProps<typeof AccountsPage>> = {}) {
  const done = async () => {};
  return show(
    <AccountsPage
      view={view}
      people={[ADMIN]}
      watch={{ plans: {}, readings: [], gaps: [], now: NOW }}
      clauseName={(ref) => ref}
      onSave={done}
      onStep={done}
      onImport={done}
      readTable={async () => []}
      onOutput={done}
      onWatch={done}
      onReadNow={async () => 'read'}
      {...actions}
    />,
  );
}
const rowOf = (text: string) => {
  const row = [...document.querySelectorAll<HTMLElement>('tbody tr.ant-table-row')].find((r) =>
    r.textContent?.includes(text),
  );
  if (!row) throw new Error(`no row with ${text}`);
  return within(row);
};
/** By its words: asking for roles takes long in a form of this size. */
const button = (text: string) => screen.getByText(text).closest('button')!;
const day = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the register of accounts', () => {
  it('teaches what to do while nothing is filed', () => {
    page(viewOf([]));
    expect(screen.getByText(/点“添加账号”逐个登记/)).toBeTruthy();
  });

  it('says of each account who answers for it, how its filing stands and what is to be settled', () => {
    const closed = anAccount({
      key: 'douyin:1' as AccountFiling['key'],
      platform: 'douyin',
      name: '看青禾',
      leader: '',
      register: aRegister({ opening: { on: '2026-03-02', filedOn: null, approver: '' } }, 'douyin'),
    });
    const foreign = anAccount({ key: 'weibo:2' as AccountFiling['key'], name: '别家', standing: 'foreign' });
    page(viewOf([anAccount({ register: aRegister({ main: true }) }), closed, foreign], [anOther()]));
    expect(rowOf('看青禾').getByText('逾期未备案')).toBeTruthy();
    expect(rowOf('看青禾').getByText('分管 未登记')).toBeTruthy();
    expect(rowOf('看青禾').getByText(/^须处理 \d$/)).toBeTruthy();
    expect(rowOf('标识 5551230001').getByText('2026-03-06 备案')).toBeTruthy();
    expect(rowOf('今日头条').getByText('仅登记')).toBeTruthy();
    expect(rowOf('别家').getByText('非本单位账号')).toBeTruthy();
    expect(rowOf('别家').queryByRole('button', { name: '详情' })).toBeNull();
  });

  it('shows the checks of the whole register, and those accounts alone that are asked for', async () => {
    const { user } = page(viewOf([anAccount({ register: aRegister() })], [anOther({ leader: '' })]));
    expect(screen.getByText(/登记在用账号 2 个，原则上控制在 10 个以内/)).toBeTruthy();
    await user.click(screen.getByText('其他平台 1'));
    expect(document.querySelectorAll('tbody tr.ant-table-row')).toHaveLength(1);
    expect(rowOf('今日头条')).toBeTruthy();
  });

  it('is saved and printed as a whole', async () => {
    const onOutput = vi.fn(async () => {});
    const { user } = page(viewOf([anAccount()]), { onOutput });
    for (const [label, output] of [
      ['全部账号（XLSX）', 'xlsx'],
      ['全部备案表（Word）', 'docx'],
      ['打印全部备案表', 'print'],
    ] as const) {
      await user.click(screen.getByText('导出'));
      await user.click(await screen.findByText(label));
      expect(onOutput).toHaveBeenLastCalledWith(output, null);
    }
  });
});

describe('the form of an account', () => {
  it('changes the standing with an administrator’s PIN, keeping key and register', async () => {
    const onSave = vi.fn(async () => {});
    const filing = anAccount({ register: aRegister() });
    const { user } = page(viewOf([filing]), { onSave });
    await user.click(screen.getByText('修改'));
    await user.click(await screen.findByLabelText(/非本单位账号/));
    await fill(user, screen.getByLabelText('周远的 PIN'), PIN);
    await user.click(button('签名保存'));
    const { platformName: _, ...change } = formOfAccount(filing);
    const expected = { of: 'account', change: { ...change, standing: 'foreign' } };
    await waitFor(() => expect(onSave).toHaveBeenCalledExactlyOnceWith('final', PIN, expected));
  });

  it('records what was edited as a change to be filed, where that is ticked', async () => {
    const onSave = vi.fn(async (..._args: unknown[]) => {});
    const { user } = page(viewOf([anAccount({ register: aRegister() })]), { onSave });
    await user.click(screen.getByText('修改'));
    await user.click((await screen.findAllByText('责任人员')).at(-1)!);
    fireEvent.change(screen.getByLabelText('联络员'), { target: { value: '何三' } });
    await user.click(screen.getByLabelText(/同时登记为变更事项/));
    expect((screen.getByLabelText('变更内容') as HTMLInputElement).value).toBe('联络员由林初改为何三');
    day('变更日期', '2026-03-12');
    await fill(user, screen.getByLabelText('周远的 PIN'), PIN);
    await user.click(button('签名保存'));
    await waitFor(() => expect(onSave).toHaveBeenCalledOnce());
    expect(onSave.mock.calls[0]?.[2]).toMatchObject({
      change: { matter: { on: '2026-03-12', what: '联络员由林初改为何三', filedOn: null } },
    });
  });

  it('cannot be signed while the contractor has no name', async () => {
    const { user } = page(viewOf([anAccount({ register: aRegister() })]));
    await user.click(screen.getByText('修改'));
    await user.click(await screen.findByText('委托和安全'));
    await user.click(screen.getByLabelText('委托运维'));
    await fill(user, screen.getByLabelText('周远的 PIN'), PIN);
    const save = button('签名保存');
    expect(save.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('受委托方'), { target: { value: '青禾传媒' } });
    expect(save.disabled).toBe(false);
  });
});

describe('one account', () => {
  async function opened(filing: AccountFiling, actions: Partial<ComponentProps<typeof AccountsPage>> = {}) {
    const shown = page(viewOf([filing]), actions);
    await shown.user.click(screen.getByRole('button', { name: '详情' }));
    await screen.findByText('核查情况');
    return shown;
  }

  it('shows every check with sentence and clause, and every matter with its limit', async () => {
    await opened(anAccount({ register: aRegister({ certification: null }) }));
    expect(screen.getByText(/没有认证信息。请到平台账号资料页核对/)).toBeTruthy();
    expect(screen.getByText('panjin-2019#三(一)·标明主办单位')).toBeTruthy();
    expect(screen.getByText(/开通后 7 天内备案：2026-03-09 前/)).toBeTruthy();
  });

  it('takes a matter and what became of it, signed', async () => {
    const onStep = vi.fn(async () => {});
    const id = '3f1c9a52-6a57-4d0e-9b55-0f6f5d1f8a01';
    const matter = {
      id,
      kind: 'closed' as const,
      on: '2026-03-12',
      what: '停止更新',
      filedOn: null,
      announcedOn: null,
      recordedAt: NOW,
      voided: null,
    };
    const { user } = await opened(anAccount({ register: aRegister({ matters: [matter] }) }), { onStep });
    await user.click(screen.getByRole('button', { name: '登记公告' }));
    day('日期', '2026-03-13');
    await fill(user, screen.getByLabelText('周远的 PIN'), PIN);
    await user.click(button('签名登记'));
    await waitFor(() =>
      expect(onStep).toHaveBeenLastCalledWith('final', PIN, ACCOUNT_KEY, { step: 'announced', id, on: '2026-03-13' }),
    );
    await user.click(screen.getByRole('button', { name: /登记事项/ }));
    await user.click(await screen.findByText('注销'));
    day('发生日期', '2026-03-15');
    fireEvent.change(screen.getByLabelText('内容'), { target: { value: '内容归并' } });
    await fill(user, screen.getByLabelText('周远的 PIN'), PIN);
    await user.click(button('签名登记'));
    const added = {
      step: 'add',
      kind: 'cancelled',
      on: '2026-03-15',
      what: '内容归并',
      filedOn: null,
      announcedOn: null,
    };
    await waitFor(() => expect(onStep).toHaveBeenLastCalledWith('final', PIN, ACCOUNT_KEY, added));
  });
});

describe('an import', () => {
  it('shows every row judged, and hands over what is new after the signature only', async () => {
    const onImport = vi.fn(async (..._args: unknown[]) => {});
    const known = anAccount({ register: aRegister({ unit: '县公安局' }), name: '青禾县公安局' });
    const rows = [...COUNTY_ROWS, ['', '没有平台', '县'], ['微博', '青禾县公安局', '再来一次']];
    const { user } = page(viewOf([known]), { onImport, readTable: async () => rows });
    await user.click(screen.getByRole('button', { name: /导入/ }));
    await user.upload(screen.getByLabelText('选择文件'), new File(['x'], '账号名单.csv'));
    const status = await screen.findByRole('status');
    expect([...status.querySelectorAll('.ant-tag')].map((tag) => tag.textContent)).toEqual([
      '新增 19',
      '无变化 1',
      '重复 1',
      '有误 1，不导入',
    ]);
    await user.click(screen.getByRole('checkbox', { name: /只看有误和重复/ }));
    expect(screen.getByText('没有平台类型')).toBeTruthy();
    expect(screen.getByText('与第 4 行重复，以第 4 行为准')).toBeTruthy();
    expect(onImport).not.toHaveBeenCalled();
    await fill(user, screen.getByLabelText('周远的 PIN'), PIN);
    await user.click(screen.getByRole('button', { name: '签名导入 19 个账号' }));
    await waitFor(() => expect(onImport).toHaveBeenCalledOnce());
    const content = onImport.mock.calls[0]?.[2] as { importFrom: string; accounts: unknown[]; others: unknown[] };
    expect([content.importFrom, content.accounts.length, content.others.length]).toEqual(['账号名单.csv', 17, 2]);
  });

  it('says why a file cannot be read, and imports nothing', async () => {
    const { user } = page(viewOf([]), { readTable: async () => [['甲', '乙']] });
    await user.click(screen.getByRole('button', { name: /导入/ }));
    await user.upload(screen.getByLabelText('选择文件'), new File(['x'], '别的.csv'));
    expect(await screen.findByText(/没有找到表头/)).toBeTruthy();
    expect((screen.getByRole('button', { name: '没有需要导入的账号' }) as HTMLButtonElement).disabled).toBe(true);
  });
});
