// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { AppearanceSettings } from '../../../components/settings/appearance-settings';
import { ManagedList } from '../../../components/settings/managed-list';
import { RetentionSettings } from '../../../components/workspace/retention-settings';
import { SettingsPage } from '../../../components/workspace/settings-page';
import { Fault } from '../../../utils/domain/fault';
import { type ManagedKey, ManagedPoliciesSchema, type ManagedState } from '../../../utils/domain/managed';
import { aUnit, ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';

const NONE: ManagedState = { policies: {}, problems: [], since: null };
const NAMES = { a: '甲规定', b: '乙规定' };
const locks = () => screen.queryAllByText('由管理部门统一设置').length;

it('language and theme are chosen with one click, and a failure is said where it was clicked', async () => {
  const onChoose = vi.fn(() => Promise.reject(new Fault('storage-full', '磁盘空间不足，请清理后重试。')));
  const { user } = show(
    <AppearanceSettings own={{ language: 'auto', theme: 'light' }} policies={{}} onChoose={onChoose} />,
  );
  await user.click(screen.getByText('深色'));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ language: 'auto', theme: 'dark' });
  expect((await screen.findByRole('alert')).textContent).toContain('磁盘空间不足');
});

it('a language that is set for all stands there, locked; the theme can still be chosen', async () => {
  const onChoose = vi.fn(() => Promise.resolve());
  const { user } = show(
    <AppearanceSettings own={{ language: 'zh_CN', theme: 'auto' }} policies={{ language: 'en' }} onChoose={onChoose} />,
  );
  expect(locks()).toBe(1);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'English' }).checked).toBe(true);
  await user.click(screen.getByText('中文'));
  expect(onChoose).not.toHaveBeenCalled();
  await user.click(screen.getByText('浅色'));
  // What was chosen here stays underneath.
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ language: 'zh_CN', theme: 'light' });
});

it('every policy has a name, and what has no effect is named with its reason', () => {
  const policies = {
    regulations: ['b'],
    closingTime: '17:30',
    nearDuePercent: 30,
    escalateAfterMinutes: 0,
    repeatAfterMinutes: 60,
    retentionDays: 365,
    watchMinutesAtLeast: 10,
    watchMinutesAtMost: 30,
    backupReminderDays: 3,
    emergencyPublishing: false,
    recordedApprovals: true,
    language: 'en',
    theme: 'dark',
  } as const satisfies Record<ManagedKey, unknown>;
  expect(Object.keys(policies).sort()).toEqual(Object.keys(ManagedPoliciesSchema.shape).sort());
  const problems = [{ key: 'colour', why: 'unknown', value: '"red"' }] as const;
  show(
    <ManagedList
      state={{ policies: { ...policies, regulations: ['b'] }, problems: [...problems], since: NOW }}
      regulationNames={NAMES}
    />,
  );
  const text = document.body.textContent ?? '';
  for (const said of [
    '乙规定',
    '突发先发不允许',
    '代录签批允许',
    '升级提醒（分钟）不提醒',
    '外观深色',
    'colour（"red"）：没有这项设置',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('settings.managed');
});

it('nothing is shown where nothing is set for all', () => {
  const { container } = show(<ManagedList state={NONE} regulationNames={NAMES} />);
  expect(container.textContent).toBe('');
});

function page(managed: ManagedState) {
  return show(
    <SettingsPage
      unit={aUnit()}
      regulations={Object.entries(NAMES).map(([id, title]) => ({ id, title, figures: [] }))}
      regulationNames={NAMES}
      reduced={false}
      managed={managed}
      onBackup={async () => {}}
      passphraseMin={10}
      lastBackup={null}
      backupDue={9}
      backupDays={managed.policies.backupReminderDays ?? 7}
      appearance={<i />}
      deadlines={<i />}
      retention={<i />}
      restore={<i />}
      anchors={<i />}
      version="1"
    />,
  );
}

it('groups have names of their own, and locks stand where something is set for all', () => {
  page({ ...NONE, policies: { regulations: ['b'], backupReminderDays: 3 } });
  const unit = within(screen.getByRole('region', { name: '本单位' }));
  const backup = screen.getByRole('region', { name: '导出备份' });
  expect(backup.textContent).toContain('满 3 天未备份时提醒由管理部门统一设置');
  expect(backup.textContent).toContain('已 9 天没有备份');
  expect(unit.getByText('乙规定').textContent).toBe('乙规定由管理部门统一设置');
  expect(unit.getByText('甲规定').textContent).toBe('甲规定');
});

it('no lock stands anywhere without policies', () => {
  page(NONE);
  expect(locks()).toBe(0);
});

it('retention that is set for all cannot be changed here', () => {
  show(<RetentionSettings days={90} locked people={ROSTER.map(withPin)} onChange={async () => {}} />);
  expect(locks()).toBe(1);
  expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
});

it('what was typed stays when it could not be saved', async () => {
  const onChange = vi.fn(() => Promise.reject(new Fault('wrong-pin', 'PIN 不正确。')));
  const { user } = show(
    <RetentionSettings days={730} locked={false} people={ROSTER.map(withPin)} onChange={onChange} />,
  );
  await user.click(screen.getByRole('button', { name: '修改' }));
  const dialog = await screen.findByRole('dialog');
  await user.clear(within(dialog).getByRole('spinbutton'));
  await user.type(within(dialog).getByRole('spinbutton'), '365');
  await fill(user, within(dialog).getByLabelText('周远的 PIN'), '周远的口令12');
  await user.click(within(dialog).getByRole('button', { name: '签名保存' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('PIN 不正确');
  expect(within(dialog).getByRole<HTMLInputElement>('spinbutton').value).toBe('365');
});
