import { type Article, type Draft, emptyArticle, type Link, type Media } from '../../domain/draft';
import type { AccountRef } from '../../domain/platform';
import type { FieldText, Reading } from '../contract';
import { Checker, find, findAll } from '../dom/select';
import { blockText, controlText } from '../dom/text-map';
import { linksIn, mediaRef, mentionsIn, topicsIn } from './refs';
import { selectors } from './selectors';

export const ARTICLE_SURFACE = 'weibo.article';

/** Dialogs after 下一步 that are open; more than one only in a page that keeps an old one beside the new. */
function publishModals(doc: Document): readonly HTMLElement[] {
  return findAll(doc, selectors.articleModal, { visible: true })?.elements ?? [];
}

/** Only what stands in one of these. */
const inside = (boxes: readonly HTMLElement[]) => ({
  accept: (element: HTMLElement) => boxes.some((box) => box.contains(element)),
});

/** The body's editing area; null when this page has none. */
export const articleBody = (doc: Document): HTMLElement | null =>
  find(doc, selectors.articleBody, { readable: true })?.element ?? null;

/** Text box for the post that goes out with the article; null while the dialog is closed. */
export function accompanying(doc: Document): HTMLTextAreaElement | null {
  const modals = publishModals(doc);
  if (modals.length === 0) return null;
  const found = find(doc, selectors.anyText, { readable: true, ...inside(modals) })?.element;
  return (found as HTMLTextAreaElement | undefined) ?? null;
}

/** Publish buttons: only those of the dialog, since 下一步 merely saves (§7). */
export function articleTriggers(doc: Document): readonly HTMLElement[] {
  return publishModals(doc).flatMap(
    (modal) => findAll(modal, selectors.articlePublish, { visible: true })?.elements ?? [],
  );
}

/**
 * Reads the long-article editor. Article 0 is the article; article 1, present only when it has words, is the text of the post
 * that announces it.
 */
export function readArticle(doc: Document, account: AccountRef): Reading {
  const check = new Checker(ARTICLE_SURFACE);
  const title = check.sole('articleTitle', '标题', doc, selectors.articleTitle);
  const body = check.sole('articleBody', '正文编辑区', doc, selectors.articleBody);
  const lead = check.want('articleLead', doc, selectors.articleLead);
  const modals = publishModals(doc);
  let box: HTMLElement | null = null;
  if (modals.length === 0) check.need('articleNext', '下一步按钮', doc, selectors.articleNext, { visible: true });
  else {
    // Every public script that publishes through the dialog finds a text box in it (§6): without one, words would go out unread.
    box = check.sole('articlePost', '配文输入框', doc, selectors.anyText, inside(modals));
    check.need('articlePublish', '发布按钮', doc, selectors.articlePublish, { visible: true, ...inside(modals) });
  }

  const titleText = title && controlText(title as HTMLTextAreaElement, 0, 'title');
  const leadText = lead && controlText(lead as HTMLInputElement, 0, 'digest');
  const bodyText = body && blockText(body, { article: 0, field: 'body' });
  const article: Article = {
    ...emptyArticle(),
    title: titleText?.text ?? '',
    digest: leadText?.text ?? '',
    body: bodyText?.text ?? '',
    links: body ? editorLinks(body) : [],
    mentions: mentionsIn(bodyText?.text ?? ''),
    topics: topicsIn(bodyText?.text ?? ''),
    media: body ? editorMedia(body) : [],
  };
  const post = box && controlText(box as HTMLTextAreaElement, 1, 'body');
  const second = post?.text.trim() ? post : null;
  const draft: Draft = {
    kind: 'article',
    account,
    articles: second ? [article, announcement(second.text)] : [article],
    schedule: null,
    visibility: '',
    target: null,
    quoted: '',
  };
  const texts = [titleText, leadText, bodyText, second].filter((t): t is FieldText => t !== null);
  return { draft, via: 'dom', texts, check: check.result() };
}

function announcement(text: string): Article {
  return {
    ...emptyArticle(),
    body: text,
    links: linksIn(text),
    mentions: mentionsIn(text),
    topics: topicsIn(text),
  };
}

function editorLinks(body: Element): Link[] {
  return [...body.querySelectorAll('a[href]')].map((a) => ({
    text: (a.textContent ?? '').trim(),
    href: a.getAttribute('href') ?? '',
  }));
}

/** Pictures of the text; ProseMirror's own helper images are none. */
function editorMedia(body: Element): Media[] {
  return [...body.querySelectorAll('img:not(.ProseMirror-separator)')].map((img) => ({
    kind: 'image',
    ref: mediaRef(img.getAttribute('src') ?? ''),
    name: null,
    sha256: null,
  }));
}
