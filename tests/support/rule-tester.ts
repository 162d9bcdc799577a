import { type Article, type Draft, type DraftKind, emptyArticle } from '../../utils/domain/draft';
import type { Finding } from '../../utils/domain/finding';
import { defaultContext } from '../../utils/inspection/context';
import type { FieldView, InspectionContext, Rule } from '../../utils/inspection/contract';
import { FieldText, WholeField } from '../../utils/inspection/field-text';
import { inspect } from '../../utils/inspection/inspect';
import { shippedLanguage } from './language';

/** Sunday 2026-11-22, 12:00 Beijing time. */
export const EXAMPLE_NOW = Date.UTC(2026, 10, 22, 4);

/** What an example says beside its body text. */
export interface ExampleSetting {
  readonly kind?: DraftKind;
  readonly article?: Partial<Article>;
  /** Schedule, account and whatever else of the draft matters. */
  readonly draft?: Partial<Draft>;
  readonly context?: Partial<InspectionContext>;
}

/** One example of a rule; the registry test walks them all. */
export interface RuleExample extends ExampleSetting {
  readonly text: string;
  /** Keys of the messages that must be raised, one for each finding, in any order; empty: a near miss that must stay silent. */
  readonly raises: readonly string[];
  /** Passages that must be marked, in order, when given. */
  readonly marks?: readonly string[];
}

/** An example that raises messages; `marks` are the marked passages in order. */
export function raises(
  keys: string | readonly string[],
  text: string,
  marks?: readonly string[],
  setting: ExampleSetting = {},
): RuleExample {
  return { text, raises: typeof keys === 'string' ? [keys] : keys, ...(marks ? { marks } : {}), ...setting };
}

/** A near miss: looks like a case of the rule and is none. */
export function silent(text: string, setting: ExampleSetting = {}): RuleExample {
  return { text, raises: [], ...setting };
}

/** The draft an example stands for: a Weibo post unless it says otherwise. */
export function draftOf(example: Pick<RuleExample, 'text'> & ExampleSetting): Draft {
  return {
    kind: example.kind ?? 'post',
    account: { platform: 'weibo', id: '1000000001', name: '清河发布' },
    articles: [{ ...emptyArticle(), body: example.text, ...example.article }],
    schedule: null,
    visibility: '',
    target: null,
    quoted: '',
    ...example.draft,
  };
}

const language = await shippedLanguage();

/** The findings of one rule for an example, from the whole engine and with the language model. */
export function findingsOf(rule: Rule, example: RuleExample): Finding[] {
  const context = { ...defaultContext(EXAMPLE_NOW, ['清河县人民政府', '清河发布']), ...example.context };
  return inspect(draftOf(example), context, { language }).findings.filter((finding) => finding.rule === rule.id);
}

/** The key of the message a finding was made from. */
export function messageKeyOf(rule: Rule, finding: Finding): string | undefined {
  return Object.keys(rule.messages).find((key) => {
    const parts = rule.messages[key]!.message.split(/\{\w+\}/u).map((part) =>
      part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'),
    );
    return new RegExp(`^${parts.join('[\\s\\S]*')}$`, 'u').test(finding.message);
  });
}

/** A text as the field that rules see. */
export function fieldOf(text: string): FieldView {
  const field = new FieldText('body');
  field.update(text);
  return new WholeField(field);
}
