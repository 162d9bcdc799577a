// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Activation } from '../../../components/onboarding/activation';
import { Fault } from '../../../utils/domain/fault';
import { checkPin } from '../../../utils/keys/pin';
import { aPerson } from '../../support/builders';
import { fill, show, withoutPin } from '../panel/page';

const LI = withoutPin(aPerson('p1', { name: '李晓雯' }));
const STRONG = 'Lianhu-72-Qiao';

function open(onActivate = vi.fn(async () => {}), people = [LI]) {
  const page = show(<Activation people={people} judgePin={checkPin} onActivate={onActivate} onDone={() => {}} />);
  const choose = async () => {
    await page.user.click(screen.getByRole('combobox'));
    await page.user.click(await screen.findByText(/李晓雯/));
    await fill(page.user, screen.getByLabelText('启用码'), 'K7QF-3M9P');
  };
  const pins = async (first: string, second: string) => {
    await fill(page.user, screen.getByLabelText('设置 PIN'), first);
    await fill(page.user, screen.getByLabelText('再输入一次'), second);
  };
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name: '启用' });
  return { ...page, onActivate, choose, pins, button };
}

describe('activation', () => {
  it.each([
    ['too short', 'Ab1!', /还差 4 位/],
    ['counting', '12345678', /连续/],
    ['repeated', '11111111', /重复/],
  ])('refuses a weak PIN (%s) and says why', async (_, pin, reason) => {
    const page = open();
    await page.choose();
    await page.pins(pin, pin);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(page.button().disabled).toBe(true);
  });

  it('refuses two different entries', async () => {
    const page = open();
    await page.choose();
    await page.pins(STRONG, `${STRONG}x`);
    expect(screen.getByText('两次输入不一致。')).toBeTruthy();
    expect(page.button().disabled).toBe(true);
  });

  it('activates by Enter and forgets the PIN', async () => {
    const page = open();
    await page.choose();
    await page.pins(STRONG, STRONG);
    await page.user.keyboard('{Enter}');
    expect(page.onActivate).toHaveBeenCalledExactlyOnceWith('p1', 'K7QF-3M9P', STRONG);
    expect(await screen.findByText('李晓雯 已启用')).toBeTruthy();
    await page.user.click(screen.getByRole('button', { name: '下一位' }));
    expect(screen.getByLabelText<HTMLInputElement>('设置 PIN').value).toBe('');
  });

  it('keeps what was typed when the code is wrong', async () => {
    const page = open(
      vi.fn(async () => {
        throw new Fault('wrong-code', '启用码不正确,请核对后重新输入。');
      }),
    );
    await page.choose();
    await page.pins(STRONG, STRONG);
    await page.user.keyboard('{Enter}');
    expect(await screen.findByText('启用码不正确,请核对后重新输入。')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('启用码').value).toBe('K7QF-3M9P');
  });

  it('says what to do when nobody waits', () => {
    open(undefined, []);
    expect(screen.getByText('没有待启用的人员')).toBeTruthy();
  });
});
