// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  EmergencyForm,
  type EmergencyInput,
  isComplete,
  NO_EMERGENCY,
} from '../../../components/emergency/emergency-form';
import { beijingInstant } from '../../../components/shared/time';
import { Fault } from '../../../utils/domain/fault';
import type { Finding } from '../../../utils/domain/finding';
import { aFinding, aPerson } from '../../support/builders';
import { HOUR, MINUTE, NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';

const LEADER = withPin(aPerson('leader', { name: '吴越', roles: ['final'] }));
const filled: EmergencyInput = {
  ...NO_EMERGENCY,
  planStarted: '2026-03-16T09:00',
  reason: '城东主管道爆裂，须立即提示居民避让',
  time: '今日8时许',
  place: '城东街道',
  facts: '主管道爆裂',
  measures: '正在抢修',
};

interface Setting {
  readonly input?: EmergencyInput;
  readonly blocks?: readonly Finding[];
  readonly nobody?: readonly string[];
  readonly onDeclare?: () => Promise<void>;
  /** ms after the start of the plan. */
  readonly now?: number;
}

interface KeptProps extends Required<Pick<Setting, 'blocks' | 'nobody' | 'now'>> {
  readonly first: EmergencyInput;
  readonly declare: () => Promise<void>;
}

/** The form with somebody who keeps what is typed, as the entry point does. */
function Kept({ first, blocks, nobody, now, declare }: KeptProps) {
  const [input, setInput] = useState(first);
  return (
    <EmergencyForm
      input={input}
      onInput={setInput}
      people={[LEADER]}
      blocks={blocks}
      nobodyFor={() => nobody}
      publishBy={(at) => ({
        dueAt: at + 2 * HOUR,
        source: { kind: 'regulation', regulation: 'jiangbei-2021', clause: 'jiangbei-2021#三(六)·两小时' },
      })}
      clauseName={(clause) => clause}
      now={() => now}
      onDeclare={declare}
    />
  );
}

async function form({ input = filled, blocks = [], nobody = [], onDeclare = async () => {}, now = 0 }: Setting = {}) {
  const declare = vi.fn(onDeclare);
  const clock = (beijingInstant(input.planStarted) ?? NOW) + now;
  const shown = show(<Kept first={input} blocks={blocks} nobody={nobody} now={clock} declare={declare} />);
  await shown.user.click(screen.getByRole('button', { name: '突发事件，需先行发布…' }));
  const region = screen.getByRole('region', { name: '突发先发声明' });
  const button = () => within(region).getByRole('button', { name: '签名声明' }) as HTMLButtonElement;
  return { ...shown, declare, region, button };
}

describe('declaring an emergency', () => {
  it.each<[string, Partial<EmergencyInput>, boolean]>([
    ['everything', {}, true],
    ['a reason that is too short', { reason: '情况紧急' }, false],
    ['no time', { time: ' ' }, false],
    ['no place', { place: '' }, false],
    ['no facts', { facts: '无' }, false],
    ['no measures', { measures: '' }, false],
    ['no start of the plan', { planStarted: '' }, false],
  ])('with %s', (_name, change, complete) => {
    expect(isComplete({ ...filled, ...change })).toBe(complete);
  });

  it('takes the PIN of the person who answers for it, counts the two hours down and warns of stages nobody can sign', async () => {
    const { user, declare, button, region } = await form({ now: 30 * MINUTE, nobody: ['终审'] });
    expect(region.textContent).toContain('还剩 1小时30分');
    expect(region.textContent).toContain('依据：jiangbei-2021#三(六)·两小时');
    expect(region.textContent).toContain('吴越声明后，终审环节没有其他人员可以补签');
    await user.click(button());
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('吴越对先行发布这份内容负责');
    await fill(user, within(dialog).getByLabelText('吴越的 PIN'), 'pin-12345');
    await user.click(within(dialog).getByRole('button', { name: '签名声明' }));
    expect(declare).toHaveBeenCalledWith('leader', 'pin-12345', Date.parse('2026-03-16T01:00:00Z'));
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    const { user, button, region } = await form({
      now: 3 * HOUR,
      onDeclare: () => Promise.reject(new Fault('stale', '声明时页面内容已变化，请核对后重新声明。')),
    });
    expect(region.textContent).toContain('已超过 1小时0分');
    await user.click(button());
    const dialog = screen.getByRole('dialog');
    await fill(user, within(dialog).getByLabelText('吴越的 PIN'), 'pin-12345');
    await user.click(within(dialog).getByRole('button', { name: '签名声明' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('页面内容已变化');
    expect(within(region).getByRole('textbox', { name: '事件地点' })).toHaveProperty('value', '城东街道');
  });

  it('needs a reason for every 禁止发布 finding', async () => {
    const { user, button, region } = await form({ blocks: [aFinding({ severity: 'block', text: '绝密' })] });
    expect(button().disabled).toBe(true);
    expect(region.textContent).toContain('还有 1 处“禁止发布”问题');
    await fill(user, within(region).getByRole('textbox', { name: '“绝密”的豁免理由' }), '系误报，地名');
    expect(button().disabled).toBe(false);
  });
});

it('typed times are Beijing time', () => {
  expect(beijingInstant('2026-03-16T09:00')).toBe(Date.parse('2026-03-16T09:00:00+08:00'));
  expect(beijingInstant('')).toBeNull();
  expect(beijingInstant('2026-13-40T09:00')).toBeNull();
});
