import { type Article, type Draft, type DraftKind, emptyArticle, type Media } from '../../domain/draft';
import type { AccountRef } from '../../domain/platform';
import type { FieldText, Reading } from '../contract';
import { Checker, find, findAll } from '../dom/select';
import { controlText } from '../dom/text-map';
import { beijingTime } from '../time-text';
import { type BoxKind, buttonEntry, buttonsIn, type TextBox } from './composers';
import { contextOf } from './context';
import { surfaceOf } from './pages';
import { EMPTY_REPOST, linksIn, mediaRef, mentionsIn, topicsIn } from './refs';
import { selectors } from './selectors';

const KINDS: Readonly<Record<BoxKind, DraftKind>> = {
  compose: 'post',
  edit: 'post',
  repost: 'repost',
  comment: 'reply',
  reply: 'reply',
  message: 'message',
};

/** Surface id of a text box, e.g. `weibo.repost`. */
export const boxSurface = (kind: BoxKind): string => `weibo.${kind}`;

/** Reads everything that would go out from one text box. Synchronous; looks only inside its container. */
export function readBox(box: TextBox, url: URL, account: AccountRef): Reading {
  const check = new Checker(boxSurface(box.kind));
  check.matched(box.by.selector, { name: box.by.alternative, css: '', reason: '', seen: '' });
  const own = new Set(buttonsIn(box.root, box.kind, box.control));
  check.need('send', '发布按钮', box.root, buttonEntry(box.kind), { visible: true, accept: (e) => own.has(e) });
  if (isRival(box)) check.problem('唯一的编辑区', selectors.anyText);

  const body = bodyText(box);
  const texts: FieldText[] = [body];
  const video = surfaceOf(url).id === 'weibo.upload';
  let title = '';
  if (video) {
    const input = find(box.root.ownerDocument, selectors.videoTitle, { visible: true })?.element;
    if (input) {
      const text = controlText(input as HTMLInputElement, 0, 'title');
      texts.unshift(text);
      title = text.text;
    }
  }
  const article: Article = {
    ...emptyArticle(),
    title,
    body: body.text,
    links: linksIn(body.text),
    mentions: mentionsIn(body.text),
    topics: topicsIn(body.text),
    media: mediaIn(box.root),
  };
  const context = contextOf(box, url);
  const draft: Draft = {
    kind: video && box.kind === 'compose' ? 'video' : KINDS[box.kind],
    account,
    articles: [article],
    schedule: box.kind === 'compose' || box.kind === 'edit' ? scheduleIn(box.root, check) : null,
    visibility: label(check.want('visibility', box.root, selectors.visibility, { visible: true })),
    target: context.target,
    quoted: context.quoted,
  };
  return { draft, via: 'dom', texts, check: check.result() };
}

/** Another box in the same place says something else: nobody can say which of the two the button sends. */
function isRival({ control, rival }: TextBox): boolean {
  return rival !== null && rival.value.trim() !== '' && rival.value !== control.value;
}

/** `textarea.value` is authoritative (§2.4). A repost without words goes out as 转发微博, which stands nowhere on screen. */
function bodyText(box: TextBox): FieldText {
  const text = controlText(box.control, 0, 'body');
  if (box.kind !== 'repost' || text.text.trim() !== '') return text;
  return { article: 0, field: 'body', text: EMPTY_REPOST, locate: () => null };
}

const label = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, '');

/** Attached pictures and videos in order. `ref` is '' where the page does not show the platform's id. */
export function mediaIn(root: Element): Media[] {
  const tiles = findAll(root, selectors.mediaTile)?.elements ?? [];
  return tiles.map((found) => {
    const tile = found.localName === 'i' ? (found.parentElement ?? found) : found;
    const video = tile.querySelector('video') !== null;
    const src = video ? '' : (tile.querySelector('img')?.getAttribute('src') ?? '');
    return { kind: video ? 'video' : 'image', ref: mediaRef(src), name: null, sha256: null };
  });
}

/** Chosen time of 定时微博 in ms, null when the panel is closed; a panel that cannot be read is a problem. */
function scheduleIn(root: Element, check: Checker): number | null {
  const pickers = findAll(root, selectors.schedulePicker, { visible: true });
  if (!pickers) return null;
  check.matched('schedule', pickers.alternative);
  const numbers = pickers.elements.map((p) =>
    Number.parseInt((find(p, selectors.scheduleValue)?.element.textContent ?? '').replace(/\D+/g, ''), 10),
  );
  const dates = findAll(root, selectors.scheduleDate, { visible: true })?.elements ?? [];
  const date = dates
    .map((d) => /(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})/.exec((d as HTMLInputElement).value))
    .find(Boolean);
  const [hour, minute] = numbers;
  const at =
    date && hour !== undefined && minute !== undefined && !Number.isNaN(hour) && !Number.isNaN(minute)
      ? beijingTime(Number(date[1]), Number(date[2]), Number(date[3]), hour, minute)
      : null;
  if (at === null) check.problem('定时时间', selectors.schedulePicker);
  return at;
}
