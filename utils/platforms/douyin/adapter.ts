import type { Composer, PlatformAdapter } from '../contract';
import { createKeys } from '../dom/keys';
import { isDisabled, labelMatches, labelOf } from '../dom/label';
import { noteRoots } from '../dom/roots';
import { inOrder, unknownComposers } from '../dom/unknown-composer';
import { pageAccount } from './account';
import { type Form, formOn, publishButtons, timeButtons } from './composers';
import { formKindOf, surfaceOf } from './pages';
import { formSurface, readForm } from './read-form';
import { boxSurface, type ReplyBox, readReply, replyBoxes, sendButtons } from './reply-box';
import { PUBLISH, SEND } from './selectors';

interface DouyinComposer extends Composer {
  /** The box in which Enter sends; null for a form. */
  readonly box: HTMLElement | null;
}

/** The same for the same editor node as long as it lives. */
const keyOf = createKeys();

function formComposer(form: Form, url: URL, doc: Document): DouyinComposer {
  const surface = formSurface(form.kind);
  return {
    key: keyOf(form.editor?.element ?? form.title?.element ?? form.root, surface),
    surface,
    root: form.root,
    watch: [form.root],
    box: null,
    // The editor may be replaced while the composer lives: every reading looks again.
    read: () => readForm(formOn(url, doc) ?? form, url, pageAccount(doc)),
    triggers: () => publishButtons(form),
  };
}

function boxComposer(box: ReplyBox, doc: Document): DouyinComposer {
  const surface = boxSurface(box.kind);
  return {
    key: keyOf(box.control, surface),
    surface,
    root: box.root,
    watch: [box.root],
    box: box.control,
    read: () => readReply(box, pageAccount(doc)),
    triggers: () => sendButtons(box.root),
  };
}

function composersIn(url: URL, doc: Document): readonly DouyinComposer[] {
  const form = formOn(url, doc);
  if (form) return [formComposer(form, url, doc)];
  const known = replyBoxes(url, doc).map((box) => boxComposer(box, doc));
  const { kind, id } = surfaceOf(url);
  if (kind === 'other' || kind === 'scheduled') return known;
  const spec = { surface: id, account: pageAccount(doc), ...UNKNOWN[kind], dedicated: formKindOf(url) !== null };
  const unknown = unknownComposers(doc, known, spec).map((c) => ({ ...c, box: null }));
  return inOrder<DouyinComposer>(doc, known, unknown);
}

/** What an editor nobody knows would be, by the kind of page. */
const UNKNOWN = {
  compose: { kind: 'video', labels: PUBLISH, lone: PUBLISH },
  comments: { kind: 'reply', labels: SEND, lone: SEND },
  messages: { kind: 'message', labels: SEND, lone: SEND },
} as const;

const isElement = (target: EventTarget): target is Element => (target as Node).nodeType === 1;
const BUTTON = 'button, a, [role="button"], [class*="button-"], input[type="button"], input[type="submit"]';
const LABEL = /^(?:发布|定时发布|提交修改|发送|确定|确认|提交|保存)$/;

function publishTrigger(path: readonly EventTarget[], url: URL, doc: Document) {
  // Most clicks end here: no label that publishes, no look at the page.
  noteRoots(path);
  const pressed = path.filter(isElement).filter((e) => e.matches(BUTTON) && labelMatches(e, LABEL));
  if (pressed.length === 0 || pressed.some(isDisabled)) return null;
  const isPressed = (button: Element): boolean => pressed.includes(button);
  const composer = composersIn(url, doc).find((c) => c.triggers().some(isPressed));
  if (composer) return { composer, label: labelOf(pressed[0]!) };
  return timeButtons(url, doc).some(isPressed) ? { composer: null, label: labelOf(pressed[0]!) } : null;
}

function publishShortcut(event: KeyboardEvent, path: readonly EventTarget[], url: URL, doc: Document) {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return null;
  // No public source names a shortcut (§2.6): Ctrl/⌘+Enter is guarded anyway, and in boxes plain Enter (§2.6, inferred).
  const chord = event.ctrlKey || event.metaKey;
  if (!chord && event.shiftKey) return null;
  if (!['comments', 'messages'].includes(surfaceOf(url).kind) && !chord) return null;
  const composer = composersIn(url, doc).find((c) => path.includes(c.box ?? c.root));
  if (!composer) return null;
  const button = composer.triggers()[0];
  return { composer, label: button ? labelOf(button) : 'Enter' };
}

/** Douyin's back-office (platform file douyin §1, §2, §4): forms for video, image-text and article, edit mode, comments, messages. */
export const adapter: PlatformAdapter = {
  platform: 'douyin',
  // No page of media.douyin.com and www.douyin.com is read; publish requests there are held all the same (§6).
  hosts: ['creator.douyin.com', 'media.douyin.com', 'www.douyin.com'],
  surface: (url) => surfaceOf(url),
  account: (_url, doc) => pageAccount(doc),
  composers: composersIn,
  publishTrigger,
  publishShortcut,
  confirm: async (reading) => ({ via: reading.via, disagreement: null }),
};
