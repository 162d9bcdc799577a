// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AnchorConfirm } from '../../../components/panel/anchor-confirm';
import type { AnchorProposal } from '../../../utils/domain/anchor';
import { Fault } from '../../../utils/domain/fault';
import { ROSTER } from '../../support/builders';
import { fill, show, withPin } from './page';

const mark = { tag: 'button', role: '', label: '走你', attributes: {}, landmarks: [] };
const PROPOSAL: AnchorProposal = {
  tabId: 1,
  at: 1,
  sample: '县体育中心周六开放',
  pointed: {
    platform: 'weibo',
    surface: 'weibo.home',
    button: mark,
    editor: { ...mark, tag: 'div', label: '', attributes: { placeholder: '写点什么' } },
  },
};
const FINAL = ROSTER.filter((p) => p.roles.includes('final')).map(withPin);

describe('确认页面指认', () => {
  it('shows what was pointed at, and is signed with the PIN of a reviewer', async () => {
    const onConfirm = vi.fn(async () => {});
    const { user } = show(<AnchorConfirm proposal={PROPOSAL} people={FINAL} onConfirm={onConfirm} />);
    for (const text of ['走你', '写点什么', '县体育中心周六开放', '微博 · 首页、个人主页'])
      expect(screen.getByText(text)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '核对无误，确认' }));
    await fill(user, await screen.findByLabelText('周远的 PIN'), 'a-good-pin-1');
    await user.click(screen.getAllByRole('button', { name: '核对无误，确认' }).at(-1)!);
    expect(onConfirm).toHaveBeenCalledWith(FINAL[0]!.id, 'a-good-pin-1');
    expect(await screen.findByText('指认已生效。')).toBeTruthy();
  });

  it('stays when it was refused', async () => {
    const onConfirm = vi.fn(async () => {
      throw new Fault('other-proposal', '页面上已重新指认。');
    });
    const { user } = show(<AnchorConfirm proposal={PROPOSAL} people={FINAL} onConfirm={onConfirm} />);
    await user.click(screen.getByRole('button', { name: '核对无误，确认' }));
    await fill(user, await screen.findByLabelText('周远的 PIN'), 'a-good-pin-1');
    await user.click(screen.getAllByRole('button', { name: '核对无误，确认' }).at(-1)!);
    expect(await screen.findByText('页面上已重新指认。')).toBeTruthy();
    expect(screen.queryByText('指认已生效。')).toBeNull();
  });

  it('is nobody’s to confirm who holds no review stage', () => {
    const operators = ROSTER.filter((p) => p.roles.every((r) => r === 'operator')).map(withPin);
    show(<AnchorConfirm proposal={PROPOSAL} people={operators} onConfirm={async () => {}} />);
    expect(screen.queryByRole('button', { name: '核对无误，确认' })).toBeNull();
    expect(screen.getByText(/没有可以确认的审核人员/)).toBeTruthy();
  });
});
