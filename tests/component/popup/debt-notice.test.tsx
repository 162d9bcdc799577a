// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DebtNotice } from '../../../components/emergency/debt-notice';
import type { DebtView } from '../../../components/emergency/model';
import { ClockProvider } from '../../../components/popup/clock';
import type { Debt } from '../../../utils/domain/emergency';
import { HOUR, NOW } from '../../support/clock';
import { aDebtView } from '../emergency/views';
import { show } from '../panel/page';

function notice(debts: readonly DebtView[], now = NOW) {
  const onDebts = vi.fn();
  const shown = show(
    <ClockProvider now={() => now}>
      <DebtNotice debts={debts} now={now} onDebts={onDebts} />
    </ClockProvider>,
  );
  return { ...shown, onDebts };
}
const owed = (change: Partial<Debt> = {}, stages = ['初审', '复审', '终审']) =>
  aDebtView({ state: 'owed', publishedAt: NOW, dueAt: NOW + 10 * HOUR, ...change }, stages);

describe('突发待补签 in the popup', () => {
  it('is not there while nothing is owed', () => {
    notice([]);
    expect(screen.queryByRole('region', { name: '突发待补签' })).toBeNull();
  });

  it('names the stages, counts the sign-offs and the time that is left', async () => {
    const { user, onDebts } = notice([owed(), owed({ review: 'r-2' as never }, ['终审'])]);
    const region = screen.getByRole('region', { name: '突发待补签' });
    for (const text of ['待签 4 个环节', '待初审、复审、终审', '剩 10小时0分', '青禾县发布'])
      expect(region.textContent).toContain(text);
    expect(region.querySelector('li')?.className).toContain('ss-later');
    await user.click(within(region).getByRole('button', { name: '去补签' }));
    expect(onDebts).toHaveBeenCalledOnce();
  });

  it.each([
    ['near', NOW + 6 * HOUR + 1],
    ['overdue', NOW + 10 * HOUR],
  ])('turns %s with the clock', (level, now) => {
    notice([owed()], now);
    expect(document.querySelector('.ss-debt')?.className).toContain(`ss-${level}`);
  });

  it('says that declared content is not out yet', () => {
    notice([aDebtView({ state: 'declared', dueAt: NOW - HOUR })]);
    expect(screen.getByRole('region', { name: '突发待补签' }).textContent).toMatch(/超期 1小时0分.*已声明，待发布/);
  });
});
