import { describe, expect, it } from 'vitest';
import { ClauseRefSchema, FindingSchema } from '../../../utils/domain/finding';
import { foldWord, LONGEST_WORD } from '../../../utils/inspection/matcher/compile';
import { RULE_FILES, RULES, rulesetVersion } from '../../../utils/inspection/registry';
import { resolveClause } from '../../../utils/regulations/registry';
import { LEXICONS, wordsOf } from '../../../utils/word-data/lexicons';
import { findingsOf, messageKeyOf, type RuleExample } from '../../support/rule-tester';

const modules = import.meta.glob<readonly RuleExample[]>('./rules/*.examples.ts', { eager: true, import: 'default' });
const examplesOf = (id: string): readonly RuleExample[] => modules[`./rules/${id}.examples.ts`] ?? [];
const SEVERITIES = ['hint', 'warn', 'block'];

describe('rule registry', () => {
  it('finds the rules by their files and gives the rule set a version', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(60);
    expect(rulesetVersion()).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  });

  it('has no examples without a rule', () => {
    const known = new Set(RULES.map((rule) => `./rules/${rule.id}.examples.ts`));
    expect(Object.keys(modules).filter((path) => !known.has(path))).toEqual([]);
  });
});

describe.each(RULES.map((rule, index) => ({ id: rule.id, rule, file: RULE_FILES[index] })))(
  'rule $id',
  ({ rule, file }) => {
    const examples = examplesOf(rule.id);

    it('is named like its file and cites clauses that exist', () => {
      expect(rule.id).toBe(file);
      for (const ref of rule.clauses) {
        expect(ClauseRefSchema.safeParse(ref).success, ref).toBe(true);
        expect(resolveClause(ref)?.clause.locator, ref).toBe(ref.slice(ref.indexOf('#') + 1));
      }
    });

    it('wakes up on lexicons that exist', () => {
      for (const lexicon of rule.anchors ?? []) {
        expect(LEXICONS.has(lexicon), lexicon).toBe(true);
        // Nobody looks for these before a rule is awake.
        expect(LEXICONS.get(lexicon)?.background ?? false, lexicon).toBe(false);
      }
    });

    it('has at least fifteen examples, a third of them near misses, and exercises every message', () => {
      expect(examples.length).toBeGreaterThanOrEqual(15);
      const near = examples.filter((example) => example.raises.length === 0);
      expect(near.length * 3).toBeGreaterThanOrEqual(examples.length);
      expect(new Set(examples.flatMap((example) => example.raises))).toEqual(new Set(Object.keys(rule.messages)));
      expect(new Set(examples.map((example) => JSON.stringify(example))).size).toBe(examples.length);
    });

    it('reads as official Chinese: full-width punctuation, a message and an advice each', () => {
      for (const { message, advice } of Object.values(rule.messages)) {
        for (const text of [message, advice]) {
          expect(text).toMatch(/。$/u);
          expect(text).not.toMatch(/[\u4e00-\u9fff][,;:!?]/u);
        }
      }
    });

    it.each(examples.map((example) => ({ name: example.text.slice(0, 40) || '（空）', example })))(
      '$name',
      ({ example }) => {
        const findings = findingsOf(rule, example);
        expect(findings.map((finding) => messageKeyOf(rule, finding)).sort()).toEqual([...example.raises].sort());
        if (example.marks) expect(findings.map((finding) => finding.text)).toEqual(example.marks);
        for (const finding of findings) {
          expect(FindingSchema.safeParse(finding).success).toBe(true);
          const field = {
            ...{ title: '', body: example.text, digest: '', author: '', sourceUrl: '', declaration: '' },
            ...example.article,
          }[finding.field];
          // What has no passage was found outside the text: in a picture, in hidden words.
          if (finding.start < finding.end || finding.text === '')
            expect(field.slice(finding.start, finding.end)).toBe(finding.text);
          expect(finding.message).not.toMatch(/\{\w+\}/u);
          expect(SEVERITIES.indexOf(finding.severity)).toBeLessThanOrEqual(SEVERITIES.indexOf(rule.severity));
          if (rule.outcome === 'needs-review') expect(finding.outcome).toBe('needs-review');
        }
      },
    );
  },
);

describe.each([...LEXICONS].map(([id, lexicon]) => ({ id, lexicon })))('lexicon $id', ({ lexicon }) => {
  const lists = [lexicon.words, lexicon.allowed ?? ''];

  it('holds folded words of 2 to 64 characters, each once', () => {
    for (const list of lists) {
      const words = wordsOf(list);
      expect(words.filter((word) => foldWord(word) !== word)).toEqual([]);
      expect(words.filter((word) => word.length < 2 || word.length > LONGEST_WORD)).toEqual([]);
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('allows only phrases that hold one of its words', () => {
    const words = wordsOf(lexicon.words);
    expect(wordsOf(lexicon.allowed ?? '').filter((phrase) => !words.some((word) => phrase.includes(word)))).toEqual([]);
  });
});
