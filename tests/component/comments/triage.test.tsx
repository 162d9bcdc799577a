// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LearnedPhrases } from '../../../components/comments/learned-phrases';
import { TriageEditor } from '../../../components/comments/triage-editor';
import { TriageReasons, TriageTag } from '../../../components/comments/triage-tag';
import { type Triage, UNSORTED } from '../../../utils/domain/triage';
import { sortComment } from '../../../utils/triage/sort';
import { NOW } from '../../support/clock';
import { fill, show } from '../panel/page';

const sort = (text: string): Triage =>
  sortComment({ text, channel: 'comment', parent: 'none', accountName: '青禾县发布' });
const group = () => screen.getByRole('group', { name: '分类' });

describe('the class of a comment', () => {
  it.each([
    ['天然气味好大，楼道里都是，快来人', ['求助', '紧急']],
    ['垃圾站臭了一个月没人管', ['投诉', '负面']],
    ['哈哈哈哈', ['灌水', '不计时限']],
    ['请问几点开门', ['咨询']],
  ])('%s', (text, tags) => {
    show(<TriageTag triage={sort(text)} />);
    expect([...group().children].map((tag) => tag.textContent)).toEqual(tags);
  });

  it('tells why, with the words it went by, when pointed at', async () => {
    const { user } = show(<TriageTag triage={sort('请问啥时候开门')} />);
    await user.hover(group());
    const why = await screen.findByRole('tooltip');
    expect(
      within(why)
        .getAllByRole('listitem')
        .map((li) => li.textContent),
    ).toEqual(['请教用语“请问”：倾向咨询。', '询问时间“啥时候”：倾向咨询。']);
  });

  it('says so where no rule spoke, and where a rule is known no more', () => {
    show(<TriageReasons triage={UNSORTED} />);
    expect(screen.getByRole('listitem').textContent).toBe('没有明显的类别特征，按需要答复计时。');
    show(<TriageReasons triage={{ ...UNSORTED, reasons: [{ rule: 'gone', words: ['啥'] }] }} />);
    expect(screen.getAllByRole('listitem')[1]!.textContent).toBe('依据“啥”分类（该规则已不再使用）。');
  });

  it('never shows the number that somebody left', () => {
    show(<TriageReasons triage={sort('路灯坏了，请打13800000000')} />);
    expect(document.body.textContent).toContain('电话号码');
    expect(document.body.textContent).not.toContain('13800000000');
  });
});

function editor(text: string, change: Partial<Parameters<typeof TriageEditor>[0]> = {}) {
  const onSort = vi.fn();
  const shown = show(
    <TriageEditor triage={sort(text)} text={text} closed={false} busy={false} onSort={onSort} {...change} />,
  );
  return { ...shown, onSort };
}

describe('changing a class by hand', () => {
  it.each([
    ['灌水', false],
    ['表扬', false],
    ['投诉', true],
    ['其他', true],
  ])('takes one click: %s', async (name, needsAnswer) => {
    const { user, onSort } = editor('请问几点开门');
    await user.click(screen.getByRole('radio', { name }));
    expect(onSort.mock.calls).toEqual([[{ kind: expect.any(String), needsAnswer, learn: null }]]);
  });

  it('starts and stops the clock with a switch', async () => {
    const { user, onSort } = editor('请问几点开门');
    await user.click(screen.getByRole('switch', { name: '计办理时限' }));
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ kind: 'question', needsAnswer: false, learn: null });
  });

  it('cannot stop the clock of a complaint, nor of anything closed', () => {
    editor('垃圾站臭了一个月没人管');
    expect(screen.getByRole<HTMLButtonElement>('switch').disabled).toBe(true);
    expect(document.body.textContent).toContain('投诉、举报、求助必须办理');
    editor('请问几点开门', { closed: true });
    expect(screen.getAllByRole<HTMLButtonElement>('switch')[1]!.disabled).toBe(true);
  });

  it('offers to learn the phrase only after a person has decided, and lets it be changed', async () => {
    editor('青禾冲鸭加油鸭');
    expect(screen.queryByRole('button', { name: '记住用语' })).toBeNull();
    const triage: Triage = { ...UNSORTED, kind: 'noise', needsAnswer: false, by: 'person' };
    const { user, onSort } = editor('青禾冲鸭加油鸭！', { triage });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: '用语' });
    expect('青禾冲鸭加油鸭').toContain(field.value);
    await user.clear(field);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '记住用语' }).disabled).toBe(true);
    await fill(user, field, ' 冲鸭 ');
    await user.click(screen.getByRole('button', { name: '记住用语' }));
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ kind: 'noise', needsAnswer: false, learn: '冲鸭' });
  });
});

describe('phrases of the unit', () => {
  it('are listed with what they do, and removed', async () => {
    const onRemove = vi.fn();
    const phrases = [{ phrase: '冲鸭', kind: 'noise', needsAnswer: false, at: NOW }] as const;
    const { user } = show(<LearnedPhrases phrases={phrases} busy={false} onRemove={onRemove} />);
    expect(screen.getByRole('row', { name: /冲鸭.*灌水.*不计时限/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '删除用语“冲鸭”' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('冲鸭');
  });

  it('say where they come from while there are none', () => {
    show(<LearnedPhrases phrases={[]} busy={false} onRemove={vi.fn()} />);
    expect(document.body.textContent).toContain('还没有本单位用语');
  });
});
