// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { DiffView } from '../../../components/panel/diff-view';
import type { DiffPart } from '../../../components/panel/model';
import { show } from './page';

/** What is marked inside the replaced sentences, in their order. */
function marked(removed: string, added: string): string[] {
  const parts: DiffPart[] = [
    { kind: 'same', text: '各位市民：' },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  const { container } = show(<DiffView comparison={{ title: '与上一版相比', fields: [{ label: '正文', parts }] }} />);
  expect(container.querySelector('del')?.textContent).toBe(removed);
  expect(container.querySelector('ins')?.textContent).toBe(added);
  return [...container.querySelectorAll('b')].map((each) => each.textContent ?? '');
}

describe('a replaced sentence', () => {
  it.each([
    ['a changed figure', '工作日服务至19:00，欢迎前来。', '工作日服务至20:00，欢迎前来。', ['19', '20']],
    ['words put in', '周六上午照常办理。', '周六上午照常办理（不含婚姻登记）。', ['（不含婚姻登记）']],
    ['words taken out', '请广大市民朋友相互转告。', '请广大市民相互转告。', ['朋友']],
    ['characters of two units', '欢迎前来阅览😀。', '欢迎前来阅览😁。', ['😀', '😁']],
    ['another sentence altogether', '县图书馆开馆。', '本周六停电检修，敬请谅解。', []],
  ])('%s', (_name, removed, added, words) => {
    expect(marked(removed, added)).toEqual(words);
  });

  it('without a counterpart stays whole', () => {
    const fields = [{ label: '正文', parts: [{ kind: 'removed', text: '据说还有讲座。' }] as const }];
    const { container } = show(<DiffView comparison={{ title: '与上一版相比', fields }} />);
    expect(container.querySelector('del')?.textContent).toBe('据说还有讲座。');
    expect(container.querySelector('b')).toBeNull();
  });
});
