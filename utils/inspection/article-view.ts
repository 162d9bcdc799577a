import { type Article, type Draft, emptyArticle, type FieldName } from '../domain/draft';
import type { ArticleView, FieldView, InspectionResources } from './contract';
import { emptyField, FieldText, LineField, WholeField } from './field-text';
import type { Paragraph } from './paragraph';

/** What a reader reads first to last; the other fields are looked at by the rules that name them. */
export const READ_FIELDS = ['title', 'body', 'digest'] as const satisfies readonly FieldName[];
export type ReadField = (typeof READ_FIELDS)[number];

/** The reader-facing texts of one article, kept from one keystroke to the next. */
export type ArticleTexts = Readonly<Record<ReadField, FieldText>>;

export function emptyTexts(): ArticleTexts {
  return { title: new FieldText('title'), body: new FieldText('body'), digest: new FieldText('digest') };
}

/** One article as rules see it. Valid until its texts are updated. */
export class WholeArticle implements ArticleView {
  readonly article: Article;
  readonly language: ArticleView['language'];
  readonly fields: readonly FieldView[];
  private readonly views = new Map<FieldName, FieldView>();

  constructor(
    readonly draft: Draft,
    readonly index: number,
    private readonly texts: ArticleTexts,
    resources: InspectionResources,
  ) {
    this.article = draft.articles[index]!;
    this.language = resources.language;
    this.fields = READ_FIELDS.filter((name) => this.article[name].trim() !== '').map((name) => this.field(name));
  }

  field(name: FieldName): FieldView {
    let view = this.views.get(name);
    if (!view) {
      view = new WholeField(name in this.texts ? this.texts[name as ReadField] : ownText(name, this.article));
      this.views.set(name, view);
    }
    return view;
  }

  mentions(lexicons: readonly string[]): boolean {
    return mentions(this.fields, lexicons);
  }
}

function mentions(fields: readonly FieldView[], lexicons: readonly string[]): boolean {
  return fields.some((view) => lexicons.some((lexicon) => view.words(lexicon).length > 0));
}

function ownText(name: FieldName, article: Article): FieldText {
  const text = new FieldText(name);
  text.update(article[name]);
  return text;
}

/**
 * One paragraph as an article of its own, for rules of scope `paragraph`. They see the kind and the platform of the draft and
 * nothing else of it: their findings are kept while the rest of the draft changes.
 */
export class LineArticle implements ArticleView {
  readonly index = 0;
  readonly article: Article;
  readonly draft: Draft;
  readonly language: ArticleView['language'];
  readonly fields: readonly FieldView[];

  constructor({ kind, account }: Draft, name: ReadField, paragraph: Paragraph, resources: InspectionResources) {
    this.article = { ...emptyArticle(), [name]: paragraph.text };
    this.draft = {
      kind,
      account: { platform: account.platform, id: null, name: null },
      articles: [this.article],
      schedule: null,
      visibility: '',
      target: null,
      quoted: '',
    };
    this.language = resources.language;
    this.fields = [new LineField(name, paragraph)];
  }

  field(name: FieldName): FieldView {
    const [view] = this.fields;
    return view!.name === name ? view! : emptyField(name);
  }

  mentions(lexicons: readonly string[]): boolean {
    return mentions(this.fields, lexicons);
  }
}
