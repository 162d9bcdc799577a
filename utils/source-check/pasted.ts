import { SOURCE_LIMIT, type SourceText } from './contract';

const LONGEST_HEADLINE = 60;

/**
 * Pasted text as a source. A first line that is short, ends no sentence and has text below it is taken for the headline; a second of
 * that kind with 来源 or a date for the line with the source.
 */
export function pastedSource(pasted: string): SourceText {
  const lines = pasted
    .slice(0, SOURCE_LIMIT)
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/[\t\u00a0\u3000 ]+/gu, ' ').trim())
    .filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  const headline = rest.length > 0 && first.length <= LONGEST_HEADLINE && !/[。；：:！!]$/u.test(first);
  const body = headline ? rest : lines;
  const byline = headline && /来源[:：]|发布时间|发布日期/u.test(body[0] ?? '') ? (body.shift() ?? '') : '';
  return {
    title: headline ? first : '',
    body: body.join('\n'),
    byline: byline.slice(0, 500),
    cut: pasted.length > SOURCE_LIMIT,
  };
}
