import type { Mark } from '../../domain/anchor';
import { labelOf } from './label';
import { rootsOf } from './roots';
import { isVisible, parentAcrossShadow } from './visible';

/** Attributes that say what something is for, and survive rebuilds. */
const ATTRIBUTES = [
  'id',
  'name',
  'type',
  'placeholder',
  'data-placeholder',
  'aria-label',
  'title',
  'contenteditable',
  'data-testid',
];
/** Elements that say what a part of the page is. */
const PARTS = new Set(['main', 'form', 'dialog', 'header', 'footer', 'nav', 'aside', 'section', 'article']);
const LANDMARKS_MAX = 6;
const VALUE_MAX = 120;

/** A name made by a build tool or at random: a stretch of letters and digits mixed, or of long digits. */
const isMade = (value: string): boolean =>
  /(?:^|[_-])(?=[a-zA-Z0-9]*\d)(?=[a-zA-Z0-9]*[a-zA-Z])[a-zA-Z0-9]{4,}(?:$|[_-])|\d{4,}|:r\w+:/.test(value);

/** Describes what was pointed at, robustly: never by a class name. `words`: what a button says is part of what it is. */
export function markOf(element: Element, words: boolean): Mark {
  const attributes: Record<string, string> = {};
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name)?.trim() ?? '';
    if (value === '' || value.length > VALUE_MAX || (name === 'id' && isMade(value))) continue;
    attributes[name] = value;
  }
  return {
    tag: element.localName,
    role: element.getAttribute('role') ?? '',
    label: words ? labelOf(element).slice(0, VALUE_MAX) : '',
    attributes,
    landmarks: landmarksOf(element),
  };
}

function landmarksOf(element: Element): string[] {
  const found: string[] = [];
  for (let at = parentAcrossShadow(element); at && found.length < LANDMARKS_MAX; at = parentAcrossShadow(at)) {
    const id = at.getAttribute('id') ?? '';
    const role = at.getAttribute('role') ?? '';
    if (id && id.length <= VALUE_MAX - 1 && !isMade(id)) found.push(`#${id}`);
    else if (role && role.length < VALUE_MAX) found.push(`[${role}]`);
    else if (PARTS.has(at.localName)) found.push(at.localName);
  }
  return found;
}

/** Every visible element of the page that the mark describes; the shadow roots somebody has worked in included. */
export function findMarked(doc: Document, mark: Mark): HTMLElement[] {
  if (!/^[a-z][a-z0-9-]*$/.test(mark.tag)) return [];
  return rootsOf(doc)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(mark.tag)])
    .filter((element) => fits(element, mark) && isVisible(element));
}

/** The one element that the mark describes; null when there is none, or more than one: then nobody can say which was meant. */
export function soleMarked(doc: Document, mark: Mark): HTMLElement | null {
  const found = findMarked(doc, mark);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function fits(element: Element, mark: Mark): boolean {
  if ((element.getAttribute('role') ?? '') !== mark.role) return false;
  for (const [name, value] of Object.entries(mark.attributes)) {
    if (element.getAttribute(name)?.trim() !== value) return false;
  }
  if (mark.label !== '' && labelOf(element) !== mark.label) return false;
  // Boxes may come in between; the stable ones have to be there, in their order.
  const around = landmarksOf(element);
  let at = 0;
  for (const landmark of mark.landmarks) {
    at = around.indexOf(landmark, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
