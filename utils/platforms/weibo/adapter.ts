import type { DraftKind } from '../../domain/draft';
import type { SurfaceKind } from '../../domain/platform';
import type { Composer, PageCall, PlatformAdapter, Reading } from '../contract';
import { createKeys } from '../dom/keys';
import { isDisabled, labelMatches, labelOf } from '../dom/label';
import { noteRoots } from '../dom/roots';
import { findAll, matches } from '../dom/select';
import { inOrder, unknownComposers } from '../dom/unknown-composer';
import { pageAccount } from './account';
import { buttonsIn, type TextBox, textBoxes } from './composers';
import { noteClick } from './context';
import { asObject, asText } from './fields';
import { surfaceOf } from './pages';
import { ARTICLE_SURFACE, accompanying, articleBody, articleTriggers, readArticle } from './read-article';
import { boxSurface, readBox } from './read-box';
import { selectors } from './selectors';

interface WeiboComposer extends Composer {
  /** Text box whose Ctrl+Enter publishes; null in the article editor while its dialog is closed. */
  readonly control: HTMLTextAreaElement | null;
}

/** The same for the same editor node as long as it lives. */
const keyOf = createKeys();

function boxComposer(box: TextBox, url: URL, doc: Document): WeiboComposer {
  const surface = boxSurface(box.kind);
  return {
    key: keyOf(box.control, surface),
    surface,
    root: box.root,
    watch: [box.root],
    control: box.control,
    read: () => readBox(box, url, pageAccount(doc)),
    triggers: () => buttonsIn(box.root, box.kind, box.control),
  };
}

function articleComposer(doc: Document): WeiboComposer | null {
  const editor = articleBody(doc) ?? findAll(doc, selectors.articleTitle, { readable: true })?.elements[0];
  if (!editor) return null;
  return {
    key: keyOf(editor, ARTICLE_SURFACE),
    surface: ARTICLE_SURFACE,
    root: doc.body,
    watch: [doc.body],
    control: accompanying(doc),
    read: () => readArticle(doc, pageAccount(doc)),
    triggers: () => articleTriggers(doc),
  };
}

function composersIn(url: URL, doc: Document): readonly WeiboComposer[] {
  const { id, kind } = surfaceOf(url);
  const article = id === ARTICLE_SURFACE ? articleComposer(doc) : null;
  const known = article
    ? [article]
    : id === ARTICLE_SURFACE
      ? []
      : textBoxes(url, doc).map((box) => boxComposer(box, url, doc));
  if (kind === 'other') return known;
  const spec = {
    surface: id,
    account: pageAccount(doc),
    ...UNKNOWN[kind],
    dedicated: id === ARTICLE_SURFACE,
    lone: LONE,
  };
  const unknown = unknownComposers(doc, known, spec).map((c) => ({ ...c, control: null }));
  return inOrder<WeiboComposer>(doc, known, unknown);
}

const LONE = /^(?:发送|发布|定时发布)$/;

/** What an editor nobody knows would be, by the kind of page; its button by any label that publishes there (§2.2). */
const UNKNOWN: Readonly<Record<Exclude<SurfaceKind, 'other'>, { readonly kind: DraftKind; readonly labels: RegExp }>> =
  {
    compose: { kind: 'post', labels: /^(?:发送|发布|定时发布|转发|评论|回复|保存|确定)$/ },
    scheduled: { kind: 'post', labels: /^(?:发送|发布|定时发布|保存|确定)$/ },
    comments: { kind: 'reply', labels: /^(?:发送|转发|评论|回复)$/ },
    messages: { kind: 'message', labels: /^发送$/ },
  };

const isElement = (target: EventTarget): target is Element => (target as Node).nodeType === 1;

const PRESSED = 'button, [role="button"], .woo-pop-item-main, a, input[type="button"], input[type="submit"]';
const LABELS = /^(?:发送|发布|定时发布|确定|保存|转发|评论|回复|立即发送|快转)$/;

function publishTrigger(path: readonly EventTarget[], url: URL, doc: Document) {
  // Every click of the page passes here: a dialog that it opens will not say which post it is about.
  noteClick(path, url);
  noteRoots(path);
  const button = path.filter(isElement).find((e) => e.matches(PRESSED));
  // Most clicks of a feed end here: no label that publishes, no look at the page.
  if (!button || isDisabled(button) || !labelMatches(button, LABELS)) return null;
  const label = labelOf(button);
  if (matches(button, selectors.sendNow) || matches(button, selectors.quickRepost)) return { composer: null, label };
  const composer = composersIn(url, doc).find((c) => c.triggers().some((t) => t === button));
  return composer ? { composer, label } : null;
}

function publishShortcut(event: KeyboardEvent, path: readonly EventTarget[], url: URL, doc: Document) {
  if (event.key !== 'Enter' || event.isComposing) return null;
  const target = path.find(isElement);
  if (target?.localName !== 'textarea') return null;
  const composer = composersIn(url, doc).find((c) => c.control === target);
  if (!composer) return null;
  // No public source names a shortcut (§2.5): Ctrl/⌘+Enter is guarded anyway, plain Enter only in the chat page.
  const chord = event.ctrlKey || event.metaKey;
  const chat = composer.surface === 'weibo.message' && !event.shiftKey;
  if (!chord && !chat) return null;
  const button = composer.triggers()[0];
  return { composer, label: button ? labelOf(button) : 'Ctrl+Enter' };
}

async function confirm(reading: Reading, call: PageCall) {
  const user = asObject(await call('weibo.user').catch(() => null));
  const id = asText(user?.id);
  const shown = reading.draft.account.id;
  if (!id || !shown || id === shown) return { via: reading.via, disagreement: null };
  const name = asText(user?.name) || id;
  return { via: reading.via, disagreement: `页面显示的账号与登录账号（${name}）不一致，请刷新页面` };
}

/** Weibo's pages (platform file weibo §1, §2, §4): both builds of weibo.com, scheduled list, long article. */
export const adapter: PlatformAdapter = {
  platform: 'weibo',
  hosts: ['weibo.com', 'www.weibo.com', 'me.weibo.com', 'card.weibo.com', 'm.weibo.cn', 'api.weibo.com'],
  surface: (url) => surfaceOf(url),
  account: (_url, doc) => pageAccount(doc),
  composers: composersIn,
  publishTrigger,
  publishShortcut,
  confirm,
};
