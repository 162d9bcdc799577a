import { type Article, emptyArticle } from '../../domain/draft';
import type { CheckProblem } from '../contract';
import { find, findAll } from '../dom/select';
import { selectors } from './selectors';

/**
 * Several articles in one message (§2.2): the page holds only one at a time, the others are titles in the left column. What was read
 * while an article was in the editor is remembered for the life of the page; an article that was not seen is a problem.
 */
interface Remembered {
  readonly title: string;
  readonly article: Article;
}

const memory = new WeakMap<Document, Map<number, Remembered>>();
const bare = (text: string): string => text.replace(/\s+/g, '');
/** Shown in the column for an article without title ([I]: the wording of an empty title). */
const UNTITLED = new Set(['', '标题']);

export interface Assembled {
  readonly articles: Article[];
  readonly problems: readonly CheckProblem[];
}

/** The left column: titles in order and which one is in the editor. One untitled entry when there is no column. */
function column(doc: Document): { readonly titles: readonly string[]; readonly current: number } {
  const items = findAll(doc, selectors.articleItem)?.elements ?? [];
  if (items.length === 0) return { titles: [''], current: 0 };
  const titles = items.map((item) => bare(find(item, selectors.articleItemTitle)?.element.textContent ?? ''));
  return { titles, current: items.findIndex((item) => item.classList.contains('current')) };
}

/** Index of the article in the editor; 0 when the page does not say. */
export function currentIndex(doc: Document): number {
  return Math.max(0, column(doc).current);
}

/** Puts the article in the editor and the remembered ones in order. Articles nobody has opened yet stand in by their title. */
export function assemble(doc: Document, inEditor: Article): Assembled {
  const { titles, current } = column(doc);
  const known = memory.get(doc) ?? new Map<number, Remembered>();
  memory.set(doc, known);
  if (titles.length <= 1) {
    // The only article so far: remembered for the moment a second one is added.
    known.set(0, { title: bare(inEditor.title), article: inEditor });
    return { articles: [inEditor], problems: [] };
  }
  const problems: CheckProblem[] = [];
  const now = new Map<number, Remembered>();
  if (current < 0) problems.push({ what: '多图文列表中的当前文章', tried: ['current'] });
  else if (sameTitle(titles[current] ?? '', inEditor.title)) {
    now.set(current, { title: titles[current] ?? '', article: inEditor });
  } else {
    // Selection and editor change one after the other: between the two nobody can say which article this is.
    problems.push({ what: `第${current + 1}篇的标题与左侧列表不一致`, tried: ['title'] });
  }
  const articles = titles.map((title, index) => {
    if (index === current) return inEditor;
    const seen = recall(known, index, title);
    if (seen) {
      now.set(index, { title, article: seen });
      return seen;
    }
    problems.push({ what: `第${index + 1}篇未读取，请点开一次`, tried: ['seen'] });
    return { ...emptyArticle(), title };
  });
  // Written only now: articles that changed places must be found where they were.
  for (const [index, remembered] of now) known.set(index, remembered);
  return { articles: articles.slice(0, 8), problems };
}

function sameTitle(shown: string, title: string): boolean {
  return shown === bare(title) || (bare(title) === '' && UNTITLED.has(shown));
}

/** By place and title; where articles were moved, by a title that only one of them has. */
function recall(known: ReadonlyMap<number, Remembered>, index: number, title: string): Article | null {
  const here = known.get(index);
  if (here && (here.title === title || (UNTITLED.has(here.title) && UNTITLED.has(title)))) return here.article;
  const same = [...known.values()].filter((r) => r.title === title && !UNTITLED.has(title));
  return same.length === 1 ? (same[0]?.article ?? null) : null;
}
