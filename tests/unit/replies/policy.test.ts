import { expect, it } from 'vitest';
import { PolicyBookSchema } from '../../../utils/domain/policy';
import { defaultBook } from '../../../utils/review/policy';
import { policyChangeInWords, trustsTemplates } from '../../../utils/review/policy-change';

const BOOK = defaultBook(6);

it.each([
  [undefined, true],
  [true, true],
  [false, false],
])('a book that says %s about templates lets approved ones out without a sign-off: %s', (templates, trusted) => {
  const book = PolicyBookSchema.parse(templates === undefined ? BOOK : { ...BOOK, templates });
  expect(trustsTemplates(book)).toBe(trusted);
});

it('what is signed says that it is switched off and on', () => {
  const off = { ...BOOK, templates: false };
  expect(policyChangeInWords(BOOK, off)).toBe('停用已批准模板免签');
  expect(policyChangeInWords(off, BOOK)).toBe('启用已批准模板免签');
  expect(policyChangeInWords(BOOK, { ...BOOK, templates: true })).toBe('');
});
