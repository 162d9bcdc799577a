// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { lookupIn, TextProvider } from '../../../components/text';
import { useLedgerLine } from '../../../components/workspace/ledger-line';
import { useNames } from '../../../entrypoints/workspace/lib/names';
import zh from '../../../public/locales/zh_CN.json';
import { type LedgerEvent, type LedgerEventType, LedgerEventTypeSchema } from '../../../utils/domain/ledger';
import { LedgerBook } from '../../../utils/ledger/book';
import { detailOf } from '../../../utils/ledger/words';
import { anAccount, anEntry, aReview, ROSTER } from '../../support/builders';
import { ledgerSamples } from '../../support/ledger-samples';

const EVENTS = LedgerEventTypeSchema.options.flatMap((type) =>
  ledgerSamples(type).map((sample, at): [string, LedgerEvent] => [
    `${type} ${at}`,
    { ...anEntry({ ...sample, type }), seq: 1, prev: '', hash: '' },
  ]),
);
const REVIEWS = [aReview()];
const ACCOUNTS = [anAccount()];

/** The sentence of the workspace, and the cells of a table or of the page that verifies without the extension. */
function wordsOf(event: LedgerEvent): { readonly line: string; readonly cells: readonly string[] } {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TextProvider lookup={lookupIn(zh)} lang="zh">
      {children}
    </TextProvider>
  );
  const line = renderHook(
    () => {
      const names = useNames(ROSTER, ACCOUNTS, REVIEWS);
      return useLedgerLine({ actor: names.person, subject: names.subject })(event);
    },
    { wrapper },
  ).result.current;
  const book = new LedgerBook();
  for (const { id, name } of ROSTER) {
    book.add({ ...event, type: 'person-added', subject: id, data: { name } });
  }
  book.add({ ...event, type: 'draft-submitted', subject: 'review-1', data: { draft: REVIEWS[0]!.draft } });
  const { event: label, actor, subject, stage, detail } = book.words(event);
  return { line, cells: [label, actor, subject, stage, detail] };
}

it.each(EVENTS)('%s reads as a Chinese sentence', (_, event) => {
  const { line, cells } = wordsOf(event);
  for (const text of [line, ...cells]) {
    expect(text).not.toMatch(/[{}[\]]|undefined|null/);
    // PIN is the one foreign word people are asked to know.
    expect(text.replaceAll('PIN', '')).not.toMatch(/[A-Za-z]{2,}/);
  }
  expect(line).toMatch(/[\u4e00-\u9fff]{4}/);
});

it.each<[LedgerEventType, number, string]>([
  ['post-explained', 0, '手机客户端发布：值班人员用手机发布停水通知'],
  ['debt-noted', 0, '复审人员出差，明日补签'],
  ['publish-held', 0, '审核尚未完成'],
  ['publish-held', 1, ''],
  ['alarm', 2, '有发布请求未经放行发出'],
  ['release-granted', 0, ''],
  ['delegation-ended', 0, '陈一委托王二初审（提前返岗）'],
])('%s %i tells its reason', (type, at, detail) => {
  const sample = ledgerSamples(type)[at]!;
  expect(detailOf({ ...anEntry({ ...sample, type }), seq: 1, prev: '', hash: '' })).toBe(detail);
});
