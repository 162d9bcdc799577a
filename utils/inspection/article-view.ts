import type { Article, Draft, FieldName } from '../domain/draft';
import type { ArticleView, FieldView, FoldedText, InspectionResources, Span, WordMatch } from './contract';
import { foldText } from './text/folded';
import { reportedSpans, spanAt, splitSentences } from './text/segments';
import { findWords } from './vocabulary';

/** What a reader reads first to last; the other fields are looked at by the rules that name them. */
const READ_FIELDS = ['title', 'body', 'digest'] as const satisfies readonly FieldName[];

const NO_WORDS: readonly WordMatch[] = [];

/** A field as the rules see it; everything derived is computed once, when first asked for. */
export function viewField(name: FieldName, text: string): FieldView {
  let words: ReadonlyMap<string, readonly WordMatch[]> | undefined;
  let folded: FoldedText | undefined;
  let sentences: readonly Span[] | undefined;
  let reported: readonly Span[] | undefined;
  const view: FieldView = {
    name,
    text,
    words(lexicon) {
      words ??= findWords(text);
      return words.get(lexicon) ?? NO_WORDS;
    },
    get folded() {
      folded ??= foldText(text);
      return folded;
    },
    get sentences() {
      sentences ??= splitSentences(text);
      return sentences;
    },
    sentenceAt: (offset) => spanAt(view.sentences, offset),
    isReported(offset) {
      reported ??= reportedSpans(text);
      const span = spanAt(reported, offset);
      return span.end > span.start;
    },
  };
  return view;
}

/** One article of a draft as the rules see it. */
export function viewArticle(
  draft: Draft,
  article: Article,
  index: number,
  resources: InspectionResources,
): ArticleView {
  const views = new Map<FieldName, FieldView>();
  const field = (name: FieldName): FieldView => {
    let view = views.get(name);
    if (!view) {
      view = viewField(name, article[name]);
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
