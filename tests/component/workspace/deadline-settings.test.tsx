// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { DeadlineSettings } from '../../../components/workspace/deadline-settings';
import { DEFAULT_ALARMS, type UnitDeadlineSettings } from '../../../utils/domain/deadline-settings';
import { ROSTER } from '../../support/builders';
import { fill, show, withPin } from '../panel/page';

function card(settings: UnitDeadlineSettings) {
  const onChange = vi.fn(() => Promise.resolve());
  const { user } = show(
    <DeadlineSettings
      settings={settings}
      inForce={{ acknowledgeHours: 1, workingDays: 5 }}
      people={ROSTER.map(withPin)}
      onChange={onChange}
    />,
  );
  return { user, onChange };
}

it('says what is in force, also where nothing was set', () => {
  card({});
  for (const text of ['受理 1 小时，办结 5 个工作日', '7×24 小时', '当日 24:00', '不计入', '终审'])
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
