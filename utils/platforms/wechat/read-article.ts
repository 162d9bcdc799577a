import { type Article, type Draft, emptyArticle, type Media } from '../../domain/draft';
import type { AccountRef } from '../../domain/platform';
import type { FieldText, Reading } from '../contract';
import { Checker, find, findAll } from '../dom/select';
import { blockText, controlText } from '../dom/text-map';
import { isVisible } from '../dom/visible';
import { bodyEditor, isBody, isNoise } from './body';
import { mediaRef } from './refs';
import { selectors } from './selectors';
import { assemble, currentIndex } from './several';
import { parseChosenTime } from './time';

/** True on the page of a picture message (贴图), also after its address has lost `createType` (§1). */
export function isPicturePage(doc: Document): boolean {
  return find(doc, selectors.pictureText, { readable: true }) !== null && bodyEditor(doc) === null;
}

/** Reads the message editor. Synchronous; `now` (ms) only places 今天 / 明天 of the send panel. */
export function readArticle(doc: Document, account: AccountRef, now: number): Reading {
  const picture = isPicturePage(doc);
  const check = new Checker(picture ? 'wechat.picture' : 'wechat.article');
  check.need('sendButton', '发布按钮', doc, selectors.sendButton, { visible: true });
  const index = currentIndex(doc);
  const texts: FieldText[] = [];
  const text = (field: FieldText | null): string => {
    if (field) texts.push(field);
    return field?.text ?? '';
  };
  const title = text(titleText(doc, index, check));
  const article = picture
    ? { ...emptyArticle(), title, ...pictureParts(doc, index, check, text) }
    : { ...emptyArticle(), title, ...articleParts(doc, index, check, text) };
  const { articles, problems } = assemble(doc, article);
  const schedule = scheduleIn(doc, check, now);
  const found = check.result();
  const draft: Draft = {
    kind: picture ? 'image-text' : 'article',
    account,
    articles,
    schedule,
    visibility: '',
    target: null,
    quoted: '',
  };
  return { draft, via: 'dom', texts, check: { ...found, problems: [...found.problems, ...problems] } };
}

/** The visible title: a ProseMirror since 2026 (§2.3 D), else the form field. Never the hidden one while the other is on screen. */
function titleText(doc: Document, article: number, check: Checker): FieldText | null {
  const rich = find(doc, selectors.titleRich, { readable: true });
  if (rich) {
    check.matched('titleRich', rich.alternative);
    check.alone('标题', doc, rich);
    return blockText(rich.element, { article, field: 'title', skip: isNoise });
  }
  const control = check.sole('titleControl', '标题', doc, selectors.titleControl);
  return control ? controlText(control as HTMLTextAreaElement, article, 'title') : null;
}

type Take = (field: FieldText | null) => string;

function pictureParts(doc: Document, article: number, check: Checker, text: Take): Partial<Article> {
  const body = check.sole('pictureText', '正文编辑区', doc, selectors.pictureText);
  const images = findAll(doc, selectors.pictureItem)?.elements ?? [];
  return {
    body: text(body && blockText(body, { article, field: 'body', skip: isNoise })),
    media: images.map(imageOf),
  };
}

function articleParts(doc: Document, article: number, check: Checker, text: Take): Partial<Article> {
  const found = bodyEditor(doc);
  if (found) {
    check.matched('body', found.alternative);
    check.alone('正文编辑区', doc, found, { accept: isBody });
  } else check.problem('正文编辑区', selectors.body);
  const body = found?.element ?? null;
  const control = (name: 'author' | 'digest') => {
    const field = check.want(name, doc, selectors[name]) as HTMLInputElement | null;
    return field ? text(controlText(field, article, name)) : '';
  };
  const claim = check.want('claimSource', doc, selectors.claimSource, { visible: true });
  const original = originalState(doc);
  const declared = claim ? text(blockText(claim, { article, field: 'declaration' })).trim() : '';
  return {
    author: control('author'),
    // As the saved HTML shows it to a reader, and as it comes back after a reload; the editor itself keeps runs of spaces [I].
    body: text(body && blockText(body, { article, field: 'body', skip: isNoise, whitespace: 'collapse' })),
    digest: control('digest'),
    sourceUrl: sourceUrl(doc, article, check, text),
    links: body ? linksIn(body) : [],
    media: [...(body ? imagesIn(body) : []), ...coverOf(doc)],
    declaration: declared || original.wording,
    original: original.original,
  };
}

/** Both blocks stand in the page; which one counts is a matter of display (§2.1, §7.3). */
function originalState(doc: Document): { original: boolean; wording: string } {
  if (!find(doc, selectors.originalOpen, { visible: true })) return { original: false, wording: '' };
  const wording = (find(doc, selectors.originalTitle)?.element.textContent ?? '').trim();
  // A repost says so in the place of the declaration (§2.1).
  return /转载/.test(wording) ? { original: false, wording } : { original: true, wording: '' };
}

function sourceUrl(doc: Document, article: number, check: Checker, text: Take): string {
  const control = check.want('sourceControl', doc, selectors.sourceControl) as HTMLInputElement | null;
  if (control?.value.trim()) return text(controlText(control, article, 'sourceUrl')).trim();
  const area = check.want('sourceArea', doc, selectors.sourceArea, { visible: true });
  const shown = area ? blockText(area, { article, field: 'sourceUrl', skip: isNoise }).text : '';
  const address = /https?:\/\/[^\s<>"'，。]+/i.exec(shown)?.[0];
  if (!address && shown.includes('已添加')) check.problem('原文链接', selectors.sourceControl);
  return address ?? '';
}

function linksIn(body: Element): Article['links'] {
  return [...body.querySelectorAll('a[href]')].flatMap((a) => {
    const href = (a.getAttribute('href') ?? '').trim();
    if (!href || isHiddenWithin(a, body)) return [];
    return [{ text: blockText(a, { article: 0, field: 'body', whitespace: 'collapse' }).text.trim(), href }];
  });
}

function imagesIn(body: Element): Media[] {
  return [...body.querySelectorAll('img:not(.ProseMirror-separator)')]
    .filter((img) => (img.getAttribute('data-src') || img.getAttribute('src')) && !isHiddenWithin(img, body))
    .map(imageOf);
}

function isHiddenWithin(element: Element, top: Element): boolean {
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) if (isNoise(at)) return true;
  return false;
}

function imageOf(img: Element): Media {
  const address = img.getAttribute('data-src') || img.getAttribute('src') || '';
  return { kind: 'image', ref: mediaRef(address), name: null, sha256: null };
}

/** The cover is a background picture of its preview (§2.1). */
function coverOf(doc: Document): Media[] {
  const preview = find(doc, selectors.cover, { visible: true })?.element;
  const address = /url\(\s*["']?([^"')]+)/.exec(preview?.style.backgroundImage ?? '')?.[1];
  return address ? [{ kind: 'cover', ref: mediaRef(address), name: null, sha256: null }] : [];
}

/** Chosen time of 定时发表 in ms; null while the panel is closed or the switch off. A choice that cannot be read is a problem. */
function scheduleIn(doc: Document, check: Checker, now: number): number | null {
  const panel = find(doc, selectors.sendPanel, { visible: true })?.element;
  const row = panel && find(panel, selectors.timer, { visible: true })?.element;
  if (!row) return null;
  const clock = find(row, selectors.timerClock, { visible: true });
  const on = row.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!clock) {
    if (on?.checked) check.problem('定时时间', selectors.timerClock);
    return null;
  }
  check.matched('schedule', clock.alternative);
  // The switch off, the picker still on screen: nothing is chosen.
  if (on && !on.checked) return null;
  const shown = clock.element.querySelector('input')?.value || (clock.element.querySelector('dt')?.textContent ?? '');
  const at = parseChosenTime(dayIn(row), shown, now);
  if (at === null) check.problem('定时时间', selectors.timerClock);
  return at;
}

/** The chosen day: the first day word or date on screen, without lists that offer others. */
function dayIn(row: Element): string {
  const leaves = [...row.querySelectorAll<HTMLElement>('dt, span, input, label, div')].filter(
    (e) => e.childElementCount === 0 && !e.closest('dd, ul, ol, select'),
  );
  for (const leaf of leaves) {
    const text = (leaf.localName === 'input' ? (leaf as HTMLInputElement).value : (leaf.textContent ?? '')).trim();
    if (/^(?:今天|明天|后天|(?:\d{4}[-年/])?\d{1,2}[-月/]\d{1,2}日?)/.test(text) && isVisible(leaf)) return text;
  }
  return '';
}
