// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { emptyForm, type OnboardingForm } from '../../../components/onboarding/form';
import { Onboarding } from '../../../components/onboarding/onboarding';
import { PeopleStep } from '../../../components/onboarding/people-step';
import type { ActivationCode } from '../../../components/shared/code-list';
import { Fault } from '../../../utils/domain/fault';
import { figure } from '../../../utils/regulations/words';
import { fill, show } from '../panel/page';

const REGULATIONS = [
  { id: 'jiangbei-2021', title: '江北区政务新媒体管理制度', figures: [figure('acknowledgeHours', 1)] },
  { id: 'panjin-2019', title: '盘锦市实施方案', figures: [] },
];

interface Options {
  readonly start?: Partial<OnboardingForm>;
  readonly onCreate?: () => Promise<void>;
  readonly codes?: readonly ActivationCode[];
  readonly onHandedOut?: (handedOut: boolean) => void;
  readonly onCopy?: (text: string) => Promise<void>;
}

function Page({ start, onCreate, codes = [], onHandedOut = () => {}, onCopy = async () => {} }: Options) {
  const [form, setForm] = useState<OnboardingForm>({ ...emptyForm('jiangbei-2021'), ...start });
  const [made, setMade] = useState<readonly ActivationCode[] | null>(null);
  return (
    <Onboarding
      form={form}
      onChange={(change) => setForm((before) => ({ ...before, ...change }))}
      regulations={REGULATIONS}
      onCreate={async () => {
        await onCreate?.();
        setMade(codes);
      }}
      codes={made}
      onCopy={onCopy}
      onPrint={() => {}}
      onHandedOut={onHandedOut}
      onRestore={() => {}}
      onActivate={() => {}}
      onWorkspace={() => {}}
    />
  );
}

const PEOPLE: OnboardingForm['people'] = [
  { name: '甲', post: '', roles: ['operator'] },
  { name: '乙', post: '', roles: ['first', 'admin'] },
  { name: '丙', post: '', roles: ['second'] },
  { name: '丁', post: '', roles: ['final'] },
];

const next = () => screen.getByRole('button', { name: '下一步' });

describe('first run', () => {
  it('stays at the first step and says what is missing', async () => {
    const { user } = show(<Page />);
    await user.click(next());
    expect(screen.getByRole('alert').textContent).toContain('请填写单位名称');
    expect(screen.queryByText('添加人员')).toBeNull();
  });

  it('offers every role that the roster knows', () => {
    const onChange = vi.fn();
    const form = { ...emptyForm('jiangbei-2021'), people: PEOPLE };
    show(<PeopleStep form={form} onChange={onChange} />);
    const row = within(screen.getByLabelText('第 4 人的角色'));
    const offered = row.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
    expect(offered).toEqual(['经办', '校对', '初审', '复审', '终审', '管理员', '值班']);
    fireEvent.click(row.getByLabelText('校对'));
    expect(onChange.mock.calls[0]?.[0].people[3].roles).toEqual(['proofread', 'final']);
  });

  it('suggests rows for the number of people and keeps what was typed on going back', async () => {
    const { user } = show(<Page start={{ accounts: [], size: 4 }} />);
    await fill(user, screen.getByLabelText('单位名称'), '某县政府办');
    await user.click(next());
    expect(screen.getAllByLabelText(/第 \d+ 人的姓名/)).toHaveLength(4);
    await fill(user, screen.getByLabelText('第 1 人的姓名'), '李晓雯');
    await user.click(screen.getByRole('button', { name: '上一步' }));
    expect(screen.getByLabelText<HTMLInputElement>('单位名称').value).toBe('某县政府办');
    await user.click(next());
    expect(screen.getByLabelText<HTMLInputElement>('第 1 人的姓名').value).toBe('李晓雯');
  });

  it('cannot go on with missing people and says why', async () => {
    const { user } = show(<Page start={{ step: 1, people: PEOPLE.slice(0, 1) }} />);
    await user.click(next());
    expect(screen.getByText(/至少需要两人/)).toBeTruthy();
    expect(screen.getByText(/缺少管理员/)).toBeTruthy();
    expect(screen.queryByText(REGULATIONS[0]?.title ?? '')).toBeNull();
  });

  it('explains the reduced policy of a small unit', () => {
    show(<Page start={{ step: 1, people: [PEOPLE[0]!, PEOPLE[1]!, PEOPLE[3]!] }} />);
    expect(screen.getByText('按 3 人实行精简审核')).toBeTruthy();
    expect(screen.getByText(/精简审核（3人单位）/)).toBeTruthy();
  });

  it('does not create without a regulation', async () => {
    const onCreate = vi.fn(async () => {});
    const { user } = show(<Page start={{ step: 2, people: PEOPLE }} onCreate={onCreate} />);
    await user.click(screen.getByRole('checkbox', { name: /江北区/ }));
    await user.click(screen.getByRole('button', { name: '完成设置并生成启用码' }));
    expect(onCreate).not.toHaveBeenCalled();
    expect(screen.getByText('请至少选择一项规定。')).toBeTruthy();
  });

  it('shows the codes and opens the way on only after they were handed out', async () => {
    const onHandedOut = vi.fn();
    const onCopy = vi.fn(async () => {});
    const codes = [{ person: 'p1', name: '甲', code: 'K7QF-3M9P' }];
    const { user } = show(
      <Page
        start={{ step: 2, unitName: '某县政府办', people: PEOPLE }}
        codes={codes}
        onHandedOut={onHandedOut}
        onCopy={onCopy}
      />,
    );
    await user.click(screen.getByRole('button', { name: '完成设置并生成启用码' }));
    expect(await screen.findByText('K7QF-3M9P')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '去启用' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: /复制全部/ }));
    expect(onCopy).toHaveBeenCalledWith(expect.stringContaining('甲\tK7QF-3M9P'));
    await user.click(screen.getByRole('checkbox', { name: /我已把启用码交给本人/ }));
    expect(onHandedOut).toHaveBeenLastCalledWith(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '去启用' }).disabled).toBe(false);
  });

  it('shows the sentence of a fault and keeps the form', async () => {
    const onCreate = async () => {
      throw new Fault('storage-full', '磁盘空间不足，请清理后重试。');
    };
    const { user } = show(<Page start={{ step: 2, people: PEOPLE }} onCreate={onCreate} />);
    await user.click(screen.getByRole('button', { name: '完成设置并生成启用码' }));
    expect(await screen.findByText('磁盘空间不足，请清理后重试。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
  });
});
