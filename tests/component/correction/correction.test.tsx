// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { CorrectionCard, type CorrectionInput, isReadyToCorrect } from '../../../components/correction/correction-card';
import { CorrectionLinks } from '../../../components/correction/correction-links';
import type { ReviewId } from '../../../utils/domain/ids';
import { aDraft, aReview } from '../../support/builders';
import { NOW } from '../../support/clock';
import { fill, show } from '../panel/page';

const PAIR: CorrectionInput = { what: '地址写错', wrong: '人民', right: '解放', propose: true };

it.each<[string, Partial<CorrectionInput>, boolean]>([
  ['what was wrong and a pair', {}, true],
  ['what was wrong alone', { propose: false, wrong: '', right: '' }, true],
  ['no word about what was wrong', { what: '错 ' }, false],
  ['a proposal without its right form', { right: ' ' }, false],
  ['a proposal of one character', { wrong: '人' }, false],
  ['a proposal that changes nothing', { right: '人民' }, false],
])('a correction with %s', (_name, change, ready) => {
  expect(isReadyToCorrect({ ...PAIR, ...change })).toBe(ready);
});

function Kept({ otherAccount = false }) {
  const [input, setInput] = useState({ ...PAIR, what: '' });
  return (
    <>
      <CorrectionCard
        heading="停水通知"
        publishedAt={NOW}
        url="javascript:alert(1)"
        comparison={{ title: '已发布的内容与当前稿件', fields: [] }}
        otherAccount={otherAccount}
        input={input}
        onInput={setInput}
        onCancel={() => {}}
      />
      <output>{JSON.stringify(input)}</output>
    </>
  );
}

describe('the card above the submission', () => {
  it('says what is corrected, and takes what was wrong and the pair', async () => {
    const { user } = show(<Kept />);
    const card = screen.getByRole('region', { name: '更正' });
    expect(card.textContent).toContain('更正《停水通知》');
    await fill(user, within(card).getByRole('textbox', { name: '错在哪里' }), '路名写错');
    await fill(user, within(card).getByRole('textbox', { name: '规范表述' }), '大道');
    expect(JSON.parse(screen.getByRole('status').textContent ?? '')).toEqual({
      ...PAIR,
      what: '路名写错',
      right: '解放大道',
    });
    await user.click(within(card).getByRole('checkbox'));
    expect(within(card).queryByRole('textbox', { name: '规范表述' })).toBeNull();
    // The address comes from a platform: only http(s) becomes a link.
    expect(within(card).queryByRole('link')).toBeNull();
  });

  it('warns on the page of another account', () => {
    show(<Kept otherAccount />);
    expect(screen.getByRole('alert').textContent).toContain('不是原发布账号');
  });
});

it('both sheets show the other one', () => {
  const published = { at: NOW, platformId: '52', url: '', release: 'r-1' as never };
  const original = aReview({ draft: aDraft({ article: { body: '原来的通知' } }), published, status: 'published' });
  const correction = aReview({ id: 'review-2' as ReviewId, draft: aDraft({ article: { body: '更正后的通知' } }) });
  show(
    <>
      <CorrectionLinks corrects={original} what="路名写错" correctedBy={[]} />
      <CorrectionLinks corrects={null} what="" correctedBy={[correction]} />
      <CorrectionLinks corrects={null} what="" correctedBy={[]} />
    </>,
  );
  const [first, second, ...more] = screen.getAllByRole('region', { name: '更正关系' });
  expect(first?.textContent).toMatch(/本稿更正：原来的通知.*差错：路名写错/);
  expect(second?.textContent).toBe('已作更正：更正后的通知 · 审核中');
  expect(more).toEqual([]);
});
