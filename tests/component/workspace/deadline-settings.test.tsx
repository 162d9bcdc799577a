// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { PlatformClock } from '../../../components/shared/clock-off';
import { DeadlineSettings } from '../../../components/workspace/deadline-settings';
import { DEFAULT_ALARMS, type UnitDeadlineSettings } from '../../../utils/domain/deadline-settings';
import type { ManagedPolicies } from '../../../utils/domain/managed';
import { ROSTER } from '../../support/builders';
import { fill, show, withPin } from '../panel/page';

function card(settings: UnitDeadlineSettings, managed: ManagedPolicies = {}, clocksOff: readonly PlatformClock[] = []) {
  const onChange = vi.fn(() => Promise.resolve());
  const { user } = show(
    <DeadlineSettings
      settings={settings}
      managed={managed}
      inForce={{
        acknowledgeHours: 1,
        workingDays: 5,
        acknowledgeBy: '江北区政务新媒体管理制度（2021） 三(七)·受理',
        resolveBy: '本单位自定',
      }}
      people={ROSTER.map(withPin)}
      clocksOff={clocksOff}
      onChange={onChange}
    />,
  );
  return { user, onChange };
}

it('says what is in force, also where nothing was set', () => {
  card({});
  for (const text of [
    '受理 1 小时（江北区政务新媒体管理制度（2021） 三(七)·受理），办结 5 个工作日（本单位自定）',
    '7×24 小时',
    '当日 24:00',
    '不计入',
    '终审',
  ])
    expect(document.body.textContent).toContain(text);
  expect(document.body.textContent).toContain('超期 60 分钟仍无人办理，提示值班人员联系终审人员');
});

it('names hours, closing time and the person to be called', () => {
  card({
    dutyHours: { from: 510, to: 1_050 },
    closing: 1_050,
    receiptDayCounts: true,
    alarms: { ...DEFAULT_ALARMS, escalateTo: ROSTER[3]!.id, repeatAfter: null },
  });
  for (const text of ['只计工作日 08:30 至 17:30', '17:30', '联系周远', '不重复提醒'])
    expect(document.body.textContent).toContain(text);
});

it('is changed with the signature of an administrator, over the whole, and not without a change', async () => {
  const { user, onChange } = card({ workingDays: 4 });
  await user.click(screen.getByRole('button', { name: '修改' }));
  const dialog = await screen.findByRole('dialog');
  await fill(user, within(dialog).getByLabelText('周远的 PIN'), '周远的口令12');
  const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: '签名保存' });
  expect(save.disabled).toBe(true);
  await user.click(within(dialog).getByText('只计值班时间'));
  await user.click(within(dialog).getByText('下班时间'));
  await user.click(save);
  expect(onChange).toHaveBeenCalledExactlyOnceWith('final', '周远的口令12', {
    workingDays: 4,
    dutyHours: { from: 510, to: 1_050 },
    closing: 1_050,
  });
});

it('shows what is set for all in the place of the unit’s own, locked, and leaves that as it is underneath', async () => {
  const managed = { closingTime: '17:00', escalateAfterMinutes: 0 };
  const { user, onChange } = card({ closing: 1_080 }, managed);
  expect(document.body.textContent).toContain('17:00由管理部门统一设置');
  expect(document.body.textContent).toContain('不升级提醒由管理部门统一设置');
  await user.click(screen.getByRole('button', { name: '修改' }));
  const dialog = await screen.findByRole('dialog');
  const closing = within(dialog).getByLabelText<HTMLInputElement>('办结截止', { selector: 'input' });
  expect([closing.value, closing.disabled]).toEqual(['17:00', true]);
  expect(within(dialog).getByLabelText<HTMLInputElement>('超期后升级提醒').disabled).toBe(true);
  await user.click(within(dialog).getByText('只计值班时间'));
  await fill(user, within(dialog).getByLabelText('周远的 PIN'), '周远的口令12');
  await user.click(within(dialog).getByRole('button', { name: '签名保存' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('final', '周远的口令12', {
    closing: 1_080,
    dutyHours: { from: 510, to: 1_050 },
  });
});

it('says that this computer has another time than the platforms', () => {
  card({}, {}, [{ platform: 'weibo', ahead: -3 * 60_000 }]);
  expect(screen.getByRole('alert').textContent).toContain('本机时间比微博时间快约 3 分钟');
});
