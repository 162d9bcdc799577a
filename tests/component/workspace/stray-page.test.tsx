// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { StrayPage } from '../../../components/workspace/stray-page';
import type { OwnPost } from '../../../utils/domain/own-post';
import { anAccount, aPerson, ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { aStored } from '../../unit/own-posts/posts';
import { fill, show, withPin } from '../panel/page';

const people = [withPin(aPerson('duty', { name: '值班员', roles: ['duty'] })), ...ROSTER.map(withPin)];
const open = aStored({ state: 'open', kind: 'unreviewed', review: null, foundAt: NOW, url: 'https://weibo.com/1/Pa' });
const differs = aStored({ key: 'weibo:post:2', text: '另一条', state: 'open', kind: 'differs', foundAt: NOW });

function page(posts: readonly OwnPost[], change: Partial<Parameters<typeof StrayPage>[0]> = {}) {
  const onExplain = vi.fn(() => Promise.resolve());
  const looks = [
    { account: anAccount(), at: NOW },
    { account: anAccount({ key: 'wechat:1' as never, platform: 'wechat', name: '青禾政务' }), at: null },
  ];
  const shown = show(
    <StrayPage
      state="open"
      onState={() => {}}
      posts={posts}
      draftOf={({ kind }) => (kind === 'differs' ? '开馆通知' : '')}
      looks={looks}
      people={people}
      onExplain={onExplain}
      {...change}
    />,
  );
  return { ...shown, onExplain };
}
const rowOf = (text: string) => screen.getByText(text).closest('tr')!;

describe('posts to explain', () => {
  it('say what was found, where it is and which draft it has to do with', () => {
    page([open, differs]);
    expect(rowOf(open.text).textContent).toContain('未经审核发布');
    expect(within(rowOf(open.text)).getByRole('link', { name: '在平台查看' }).getAttribute('href')).toBe(open.url);
    expect(rowOf('另一条').textContent).toContain('内容不一致');
    expect(rowOf('另一条').textContent).toContain('对应稿件：《开馆通知》');
  });

  it('tell what was looked at from what was not', () => {
    page([]);
    expect(screen.getByText('没有待说明的发布')).toBeTruthy();
    const looks = screen.getByRole('region', { name: '发布列表查看情况' });
    expect(within(looks).getByText('2026-03-16 09:30 查看')).toBeTruthy();
    expect(within(looks).getByText('尚未查看')).toBeTruthy();
    expect(looks.textContent).toContain('打开公众号后台“发表记录”');
  });

  it('are explained with cause, words and a PIN, by nobody who only keeps watch', async () => {
    const { user, onExplain } = page([open]);
    await user.click(screen.getByRole('button', { name: '说明情况' }));
    const dialog = await screen.findByRole('dialog');
    const sign = within(dialog).getByRole('button', { name: '签名说明' });
    await fill(user, within(dialog).getByLabelText('林初的 PIN'), '河边-四只鸭子8');
    await fill(user, within(dialog).getByLabelText(/情况说明/), '手机先发');
    expect(sign.hasAttribute('disabled')).toBe(true);
    await user.click(within(dialog).getByRole('radio', { name: '手机客户端发布' }));
    await user.click(sign);
    expect(onExplain).toHaveBeenCalledWith(open, 'author', '河边-四只鸭子8', 'phone', '手机先发');
  });

  it('once explained show who said what', () => {
    const said = aStored({
      ...open,
      state: 'explained',
      explanation: { cause: 'other-tool', reason: '剪辑软件直接发布', by: 'first' as never, at: NOW },
    });
    page([said], { state: 'explained' });
    const row = rowOf(open.text).textContent;
    for (const part of ['其他工具', '剪辑软件直接发布', '陈一，2026-03-16 09:30']) expect(row).toContain(part);
    expect(screen.queryByRole('button', { name: '说明情况' })).toBeNull();
  });
});
