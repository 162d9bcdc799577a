import { type Article, type Draft, emptyArticle, type FieldName } from '../domain/draft';
import type { ArticleView, FieldView, InspectionResources } from './contract';
import { emptyField, FieldText, viewField, viewParagraph } from './field-text';
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
export function viewArticle(
  draft: Draft,
  index: number,
  texts: ArticleTexts,
  resources: InspectionResources,
): ArticleView {
  const article = draft.articles[index]!;
  const views = new Map<FieldName, FieldView>();
  const field = (name: FieldName): FieldView => {
    let view = views.get(name);
    if (!view) {
      view = viewField(name in texts ? texts[name as ReadField] : ownText(name, article));
      views.set(name, view);
    }
    return view;
  };
  const fields = READ_FIELDS.filter((name) => article[name].trim() !== '').map(field);
  return {
    index,
    article,
    draft,
    language: resources.language,
    fields,
    field,
    mentions: (lexicons) => fields.some((view) => lexicons.some((lexicon) => view.words(lexicon).length > 0)),
  };
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
export function viewSingle(
  { kind, account }: Draft,
  name: ReadField,
  paragraph: Paragraph,
  resources: InspectionResources,
): ArticleView {
  const view = viewParagraph(name, paragraph);
  const article = { ...emptyArticle(), [name]: paragraph.text };
  return {
    index: 0,
    article,
    draft: {
      kind,
      account: { platform: account.platform, id: null, name: null },
      articles: [article],
      schedule: null,
      visibility: '',
      target: null,
      quoted: '',
    },
    language: resources.language,
    fields: [view],
    field: (wanted) => (wanted === name ? view : emptyField(wanted)),
    mentions: (lexicons) => lexicons.some((lexicon) => paragraph.words.has(lexicon)),
  };
}
