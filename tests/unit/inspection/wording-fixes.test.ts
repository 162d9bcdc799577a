import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../utils/domain/finding';
import { RULES } from '../../../utils/inspection/registry';
import { findingsOf, type RuleExample, silent } from '../../support/rule-tester';

/** Rules about numbers, dates and structure: what they offer as a fix must be one. */
const IDS = [
  'clock-time',
  'date-weekday',
  'duplicated-sentence',
  'duplicated-words',
  'impossible-date',
  'mixed-script',
  'numbering',
  'numeral-form',
  'platform-length',
  'punctuation',
  'range-order',
  'stale-date',
  'sums-disagree',
  'unbalanced-brackets',
  'units-and-measures',
];
const modules = import.meta.glob<readonly RuleExample[]>('./rules/*.examples.ts', { eager: true, import: 'default' });
const rules = RULES.filter(({ id }) => IDS.includes(id));

/** The text with every offered fix put in. */
function fixed(text: string, findings: readonly Finding[]): string {
  let out = text;
  for (const { field, start, end, fix } of [...findings].reverse()) {
    if (field === 'body' && fix !== undefined) out = out.slice(0, start) + fix + out.slice(end);
  }
  return out;
}

describe('fixes', () => {
  it('finds all these rules', () => {
    expect(rules.map(({ id }) => id)).toEqual(IDS);
  });

  it.each(rules.map((rule) => ({ id: rule.id, rule })))('$id: what is fixed is not found again', ({ id, rule }) => {
    for (const example of modules[`./rules/${id}.examples.ts`] ?? []) {
      const findings = findingsOf(rule, example);
      const left = findings.filter(({ fix }) => fix === undefined).length;
      const after = findingsOf(rule, { ...example, text: fixed(example.text, findings) });
      expect(after.map(({ text }) => text).length, example.text).toBe(left);
    }
  });

  it.each(rules.map((rule) => ({ id: rule.id, rule })))(
    '$id: no text makes it throw or point outside',
    ({ id, rule }) => {
      const examples = (modules[`./rules/${id}.examples.ts`] ?? []).map(({ text }) => text.slice(0, 80));
      const pieces = fc.oneof(
        fc.constantFrom(...examples.flatMap((text) => [text, text.slice(0, 9), text.slice(-9)])),
        fc.constantFrom(
          '“',
          '”',
          '（',
          '）',
          '\n',
          '，',
          '。',
          '1',
          '2026年',
          '11月',
          '31日',
          '周',
          '一',
          '\ud83d',
          '%',
          '共',
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      );
      fc.assert(
        fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
          const text = parts.join('');
          for (const { start, end, text: passage } of findingsOf(rule, silent(text))) {
            expect(start).toBeLessThanOrEqual(end);
            expect(text.slice(start, end)).toBe(passage);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});
