// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { WithdrawReview } from '../../../components/panel/review-withdraw';
import type { PersonId } from '../../../utils/domain/ids';
import { aReview, ROSTER } from '../../support/builders';
import { openReview } from './desk';
import { fill, show, withPin } from './page';

describe('returning', () => {
  it('needs four characters and a PIN', async () => {
    const page = openReview('first', aReview());
    await page.user.click(screen.getByText('退回'));
    const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: '签名退回' });
    await fill(page.user, screen.getByLabelText('陈一的 PIN'), 'correct horse');
    await fill(page.user, screen.getByLabelText('退回意见'), '改一下');
    expect(confirm.disabled).toBe(true);
    await fill(page.user, screen.getByLabelText('退回意见'), '日期');
    await page.user.click(confirm);
    expect(page.onReject).toHaveBeenCalledExactlyOnceWith('correct horse', expect.stringContaining('日期'), []);
  });

  it('carries comments on passages, typed or selected', async () => {
    const page = openReview('first', aReview());
    const add = async (quote: string, text: string) => {
      await page.user.click(screen.getByText('批注').closest('button')!);
      if (quote) await fill(page.user, screen.getByLabelText('所批注的原文'), quote);
      await fill(page.user, screen.getByLabelText('批注意见'), text);
      await page.user.click(screen.getByText('添加批注'));
    };
    await add('每天9时', '核对时间');
    const body = page.container.querySelector('[data-field="0.body"]')!.firstElementChild!.firstChild!;
    const range = document.createRange();
    range.setStart(body, 5);
    range.setEnd(body, 8);
    window.getSelection()!.removeAllRanges();
    window.getSelection()!.addRange(range);
    await add('', '写全称');
    await page.user.click(screen.getByText('退回'));
    await fill(page.user, screen.getByLabelText('退回意见'), '见批注，请修改');
    await fill(page.user, screen.getByLabelText('陈一的 PIN'), 'correct horse');
    await page.user.click(screen.getByText('签名退回').closest('button')!);
    const text = aReview().draft.articles[0]!.body;
    expect(page.onReject).toHaveBeenCalledExactlyOnceWith('correct horse', '见批注，请修改', [
      {
        article: 0,
        field: 'body',
        start: text.indexOf('每天9时'),
        end: text.indexOf('每天9时') + 4,
        quote: '每天9时',
        text: '核对时间',
      },
      expect.objectContaining({ start: text.indexOf(text.slice(5, 8)), quote: text.slice(5, 8), text: '写全称' }),
    ]);
  });

  it('cannot anchor a comment to words that are not there', async () => {
    const page = openReview('first', aReview());
    await page.user.click(screen.getByText('批注').closest('button')!);
    await fill(page.user, screen.getByLabelText('所批注的原文'), '昨天');
    await fill(page.user, screen.getByLabelText('批注意见'), '日期不对');
    expect(screen.getByText('稿件中没有这段文字，请核对。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '添加批注' }).disabled).toBe(true);
  });
});

describe('withdrawing', () => {
  it('needs a reason and the PIN of an author', async () => {
    const onWithdraw = vi.fn(async () => {});
    const authors = ROSTER.filter((p) => p.id === 'author').map(withPin);
    const { user } = show(<WithdrawReview authors={authors} me={null} onWithdraw={onWithdraw} />);
    await user.click(screen.getByRole('button', { name: '撤回' }));
    await fill(user, await screen.findByLabelText('撤回原因'), '活动取消');
    await fill(user, screen.getByLabelText('林初的 PIN'), 'correct horse');
    await user.keyboard('{Enter}');
    expect(onWithdraw).toHaveBeenCalledExactlyOnceWith('author', 'correct horse', '活动取消');
  });

  it('is offered to nobody else', () => {
    show(<WithdrawReview authors={[]} me={'first' as PersonId} onWithdraw={async () => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
