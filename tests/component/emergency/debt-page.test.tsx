// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DebtPage } from '../../../components/emergency/debt-page';
import type { DebtView } from '../../../components/emergency/model';
import type { ReviewId } from '../../../utils/domain/ids';
import { ROSTER } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';
import { aDebtView } from './views';

function page(debts: readonly DebtView[], now = NOW) {
  const onNote = vi.fn(async () => {});
  const shown = show(
    <DebtPage
      debts={debts}
      people={ROSTER.map(withPin)}
      personName={(id) => (id === 'final' ? '周远' : id)}
      clauseName={(clause) => clause}
      now={now}
      onNote={onNote}
    />,
  );
  return { ...shown, onNote };
}
const out = { state: 'owed', publishedAt: NOW, dueAt: NOW + 10 * HOUR } as const;

describe('突发先发 in the workspace', () => {
  // One table for all: antd's is slow to draw.
  it('says how each stands', () => {
    const late = { ...out, dueAt: NOW - HOUR };
    const states: readonly (readonly [string, DebtView])[] = [
      ['已声明，待发布', aDebtView()],
      ['待补签：复审、终审', aDebtView(out, ['复审', '终审'])],
      ['补签超期：终审', aDebtView(late, ['终审'])],
      ['已补齐', aDebtView({ ...out, state: 'paid', paidAt: NOW + HOUR }, [])],
      ['已补齐（超期）', aDebtView({ ...late, state: 'paid', paidAt: NOW }, [])],
      ['未使用，已失效', aDebtView({ state: 'lapsed' })],
    ];
    page(states.map(([, view], i) => ({ ...view, debt: { ...view.debt, review: `review-${i}` as ReviewId } })));
    for (const [text] of states) expect(screen.getAllByText(text, { exact: true }).length).toBeGreaterThan(0);
    expect(screen.getByText('有 1 条先行发布的内容超过补签时限', { exact: false })).toBeTruthy();
  });

  it('shows the four elements, the two limits and where they come from', () => {
    page([aDebtView({ ...out, publishedAt: NOW + 3 * HOUR })]);
    const sheet = screen.getByRole('region', { name: '突发先发' }).textContent;
    for (const text of [
      '今日8时许',
      '城东街道人民路',
      '供水主管道爆裂',
      '已关闭阀门',
      '超过时限',
      '三(六)·两小时',
      '下一个工作日',
    ])
      expect(sheet).toContain(text);
  });

  it('offers a note, signed by an administrator, and nothing that takes the debt away', async () => {
    const { user, onNote } = page([aDebtView(out)]);
    // The fold of the row, and the note.
    expect([...document.querySelectorAll('tbody button')].map((b) => b.textContent)).toEqual(['', '备注']);
    await user.click(screen.getByText('备注'));
    const dialog = screen.getByRole('dialog');
    await fill(user, within(dialog).getByRole('textbox', { name: '情况' }), '复审人员出差，明日上午补签');
    await fill(user, within(dialog).getByLabelText('周远的 PIN'), 'pin-12345');
    await user.click(within(dialog).getByRole('button', { name: '签名备注' }));
    expect(onNote).toHaveBeenCalledWith(expect.anything(), 'final', 'pin-12345', '复审人员出差，明日上午补签');
  });
});
