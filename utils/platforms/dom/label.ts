/** What a button may be made of. */
export const BUTTONS = 'button, a, [role="button"], input[type="button"], input[type="submit"]';

/** Longer texts are no label of a button. */
const LABEL_MAX = 60;

/**
 * A label for comparing: letters and digits only. Redesigns add spaces (full-width, of no width), arrows, emoji and characters of icon
 * fonts; none of them changes what a button does.
 */
export function foldLabel(text: string): string {
  return text.length > 4 * LABEL_MAX ? '' : text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a button says, folded: its words, the value of an input, else what it says to a screen reader or as a tooltip. */
export function labelOf(element: Element): string {
  return labelsOf(element)[0] ?? '';
}

/** True when one of the ways in which a button says what it does matches. Words that are not shown do not count against it. */
export function labelMatches(element: Element, label: RegExp): boolean {
  return labelsOf(element).some((text) => label.test(text));
}

function labelsOf(element: Element): string[] {
  if (element.localName === 'input') return [foldLabel((element as HTMLInputElement).value)];
  const raw = element.textContent ?? '';
  if (raw.length > 4 * LABEL_MAX) return [];
  const words = foldLabel(raw);
  const found = words ? [words] : [];
  // Drawings carry titles, buttons hidden explanations: looked at only where there is something besides the words.
  if (words && words.length <= LABEL_MAX && element.childElementCount > 0) {
    const shown = foldLabel(shownWords(element));
    if (shown && shown !== words) found.push(shown);
  }
  if (found.length === 0) {
    const said = foldLabel(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
    if (said) found.push(said);
  }
  return found;
}

function shownWords(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const child = node as Element;
      if (child.localName !== 'svg' && child.checkVisibility()) text += shownWords(child);
    }
  }
  return text;
}

/** Cannot be pressed now: the native attribute, or the one for screen readers. */
export const isDisabled = (element: Element): boolean =>
  element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true';
