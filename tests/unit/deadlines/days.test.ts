import { expect, it } from 'vitest';
import { DAY_MS, HOUR, MINUTE, spanInWords } from '../../../utils/deadlines/days';

it.each([
  [0, '0分钟'],
  [61 * MINUTE + 59_000, '61分钟'],
  [2 * HOUR - 1, '119分钟'],
  [2 * HOUR, '2小时'],
  [1740 * MINUTE, '29小时'],
  [3 * DAY_MS - 1, '71小时'],
  [3 * DAY_MS, '3天'],
])('%d ms are %s', (ms, words) => {
  expect(spanInWords(ms)).toBe(words);
});
