import { describe, expect, it } from 'vitest';
import { pastedSource } from '../../../utils/source-check/pasted';

describe('pastedSource', () => {
  it('takes a short first line for the headline and the next for the source', () => {
    expect(pastedSource('图书馆开馆\r\n来源：青禾日报 2026-11-22\n\n　　今天开馆。')).toEqual({
      title: '图书馆开馆',
      byline: '来源：青禾日报 2026-11-22',
      body: '今天开馆。',
      cut: false,
    });
  });

  it.each(['今天开馆。\n明天闭馆。', '只有一行', `${'长'.repeat(61)}\n正文。`])('takes no headline from %j', (text) => {
    const { title, body } = pastedSource(text);
    expect(title).toBe('');
    expect(body).toBe(text);
  });

  it('cuts what is too long', () => {
    const source = pastedSource('长'.repeat(60_001));
    expect(source.body).toHaveLength(60_000);
    expect(source.cut).toBe(true);
  });
});
