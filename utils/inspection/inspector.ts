import type { Draft, DraftKind, FieldName } from '../domain/draft';
import type { Finding } from '../domain/finding';
import { type ArticleTexts, emptyTexts, LineArticle, READ_FIELDS, type ReadField, WholeArticle } from './article-view';
import type { InspectionContext, InspectionResources, InspectionResult, Rule } from './contract';
import { applyControl } from './control';
import type { Edit } from './field-text';
import { findingsOf, inOrder } from './findings';
import type { Paragraph } from './paragraph';
import { RULES, rulesetVersion } from './registry';
import { eachRule, noRules, type RuleBits, rulesThat, wake } from './wake';

/** Findings of the rules of scope `paragraph`, in offsets of the paragraph; one list for each paragraph. */
type ParagraphFindings = (readonly Finding[])[];

interface ArticleState {
  readonly texts: ArticleTexts;
  readonly found: Record<ReadField, ParagraphFindings>;
  /** Findings of the other rules, as of the last `settle`, moved along with the text since. */
  whole: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];

/**
 * 检测 of a draft that is being written: a keystroke costs its paragraph, the rest is kept. `update` after every change, `settle` when
 * typing pauses; the result of `settle` is that of a full inspection (`inspect`), and so are the findings of the rules of scope
 * `paragraph` after every `update`. For one context and one set of resources: make a new one when they change.
 */
export class Inspector {
  private articles: ArticleState[] = [];
  private draft: Draft | null = null;
  /** The rules that wake in the text looked at, again and again. */
  private readonly awake = noRules();

  constructor(
    private readonly context: InspectionContext,
    private readonly resources: InspectionResources,
  ) {}

  /** Takes the draft as it is now. Rules that need the whole article keep their last findings where the text still is the same. */
  update(draft: Draft): InspectionResult {
    const last = this.draft;
    // What a paragraph's findings depend on beside its text.
    if (last && (last.kind !== draft.kind || last.account.platform !== draft.account.platform)) this.articles = [];
    this.draft = draft;
    this.articles.length = Math.min(this.articles.length, draft.articles.length);
    draft.articles.forEach((article, index) => {
      this.articles[index] ??= emptyState();
      const state = this.articles[index];
      for (const name of READ_FIELDS) {
        const edit = state.texts[name].update(article[name]);
        if (!edit) continue;
        state.whole = carried(state.whole, name, edit);
        const made = state.texts[name].paragraphs.slice(edit.first, edit.first + edit.added);
        const found = made.map((paragraph) => this.inParagraph(draft, name, paragraph));
        state.found[name].splice(edit.first, edit.removed, ...found);
      }
    });
    return this.result();
  }

  /** Runs the rules that need the whole article over the draft of the last `update`. */
  settle(): InspectionResult {
    const { draft } = this;
    if (draft) {
      this.articles.forEach((state, index) => {
        state.whole = this.inArticle(draft, index, state);
      });
    }
    return this.result();
  }

  private inParagraph(draft: Draft, name: ReadField, paragraph: Paragraph): readonly Finding[] {
    if (paragraph.text === '') return NOTHING;
    const { line } = rulesFor(draft.kind);
    wake(this.awake, paragraph.lexicons, paragraph.signs);
    let view: LineArticle | undefined;
    let found: Finding[] | undefined;
    eachRule(this.awake, line, (i) => {
      const rule = RULES[i]!;
      view ??= new LineArticle(draft, name, paragraph, this.resources);
      const { article } = view;
      const findings = findingsOf(rule, rule.check(view, this.context), (field) => article[field], 0, this.context);
      if (findings.length > 0) found = found ? [...found, ...findings] : findings;
    });
    return found ?? NOTHING;
  }

  private inArticle(draft: Draft, index: number, { texts }: ArticleState): readonly Finding[] {
    let low = 0;
    let high = 0;
    let sets = 0;
    let digits = 0;
    for (const name of READ_FIELDS) {
      for (const { lexicons, signs } of texts[name].paragraphs) {
        low |= lexicons.low;
        high |= lexicons.high;
        sets |= signs.sets;
        digits = Math.max(digits, signs.digits);
      }
    }
    wake(this.awake, { low, high }, { sets, digits });
    const view = new WholeArticle(draft, index, texts, this.resources);
    const found: Finding[] = [];
    eachRule(this.awake, rulesFor(draft.kind).whole, (i) => {
      const rule = RULES[i]!;
      const hits = rule.check(view, this.context);
      found.push(...findingsOf(rule, hits, (field) => view.article[field], index, this.context));
    });
    return found;
  }

  private result(): InspectionResult {
    const findings: Finding[] = [];
    this.articles.forEach(({ texts, found, whole }, article) => {
      findings.push(...whole);
      for (const name of READ_FIELDS) {
        const { starts } = texts[name];
        found[name].forEach((list, i) => {
          for (const finding of list) {
            findings.push({
              ...finding,
              article,
              start: finding.start + starts[i]!,
              end: finding.end + starts[i]!,
            });
          }
        });
      }
    });
    const text = (article: number, field: FieldName): string => this.draft?.articles[article]?.[field] ?? '';
    return {
      findings: inOrder(applyControl(findings, this.context, text)),
      ruleset: rulesetVersion(this.resources.language),
    };
  }
}

interface KindRules {
  /** Of scope `paragraph`. */
  readonly line: RuleBits;
  readonly whole: RuleBits;
}

const byKind = new Map<DraftKind, KindRules>();

/** The rules that apply to a kind of content. */
function rulesFor(kind: DraftKind): KindRules {
  let rules = byKind.get(kind);
  if (!rules) {
    const applies = ({ kinds }: Rule): boolean => !kinds || kinds.includes(kind);
    rules = {
      line: rulesThat((rule) => rule.scope === 'paragraph' && applies(rule)),
      whole: rulesThat((rule) => rule.scope !== 'paragraph' && applies(rule)),
    };
    byKind.set(kind, rules);
  }
  return rules;
}

function emptyState(): ArticleState {
  return { texts: emptyTexts(), found: { title: [NOTHING], body: [NOTHING], digest: [NOTHING] }, whole: NOTHING };
}

/** Findings moved along with an edit of one field; those that the edit touches are dropped until the next `settle`. */
function carried(findings: readonly Finding[], name: ReadField, { at, cut, put }: Edit): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    if (finding.field !== name || finding.end <= at) kept.push(finding);
    else if (finding.start >= at + cut)
      kept.push({ ...finding, start: finding.start + put - cut, end: finding.end + put - cut });
  }
  return kept;
}
