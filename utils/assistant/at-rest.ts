import type { SurfaceKind } from '../domain/platform';
import type { PageRest } from '../domain/watch';
import type { PlatformInbox } from '../platforms/contract';
import { isVisible } from '../platforms/dom/visible';

/** A page that asks for a proof says little else: in a longer one the same words stand in somebody's comment. */
const CAPTCHA_PAGE_MAX = 1_500;
const TYPED = 'textarea, input, [contenteditable="true"], [contenteditable="plaintext-only"]';
const NOT_TYPED = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|range|color)$/;

/**
 * May this page be loaded again (值守模式)? Only when nothing typed would be lost; and what stands there in place of the inbox.
 * @param writing something stands in an editor that the adapter knows.
 */
export function pageAtRest(
  page: { readonly url: URL; readonly doc: Document; readonly surface: SurfaceKind; readonly writing: boolean },
  inbox: PlatformInbox,
): PageRest {
  const { url, doc, surface, writing } = page;
  const obstacle = obstacleOf(url, doc, inbox);
  // A login page may stand where the address alone says that something is written.
  if (surface === 'compose' && obstacle !== 'login-lost') return { busy: 'compose', obstacle };
  return { busy: writing || hasTyped(doc) ? 'writing' : 'no', obstacle };
}

/** Anything typed that is on screen, also in frames of the platform's own. */
function hasTyped(doc: Document): boolean {
  for (const field of doc.querySelectorAll<HTMLElement>(TYPED)) if (isTyped(field) && isVisible(field)) return true;
  for (const frame of doc.querySelectorAll('iframe')) {
    const inner = frame.contentDocument;
    if (inner && hasTyped(inner)) return true;
  }
  return false;
}

function isTyped(field: HTMLElement): boolean {
  if (field.localName === 'textarea') return (field as HTMLTextAreaElement).value.trim() !== '';
  if (field.localName !== 'input') return (field.textContent ?? '').trim() !== '';
  const { type, value, defaultValue, readOnly } = field as HTMLInputElement;
  return !NOT_TYPED.test(type) && !readOnly && value.trim() !== '' && value !== defaultValue;
}

function obstacleOf(url: URL, doc: Document, inbox: PlatformInbox): PageRest['obstacle'] {
  const marks = inbox.loginMarks.join(',');
  if (inbox.isLogin(url) || (marks !== '' && [...doc.querySelectorAll(marks)].some(isVisible))) return 'login-lost';
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown, no scripts and no hidden templates; asked once in minutes
  const text = doc.body?.innerText ?? '';
  return text.length <= CAPTCHA_PAGE_MAX && inbox.captchaWords.test(text) ? 'captcha' : null;
}
