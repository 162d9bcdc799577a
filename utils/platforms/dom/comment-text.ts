/** Text of an element with the names of emoji pictures in place. */
export function words(node: Node): string {
  let out = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) out += child.nodeValue ?? '';
    else if (child.nodeType === 1) {
      const element = child as Element;
      out += element.localName === 'img' ? (element.getAttribute('alt') ?? '') : words(element);
    }
  }
  return out;
}

/** Words without blanks: what stands in two places may be broken into lines differently. */
export const bare = (text: string): string => text.replace(/\s+/g, '');

/** Stands for the id that a page does not show: FNV-1a, twice with different starts, enough to tell the comments of one place apart. */
export function domId(text: string): string {
  const hash = (start: number) => {
    let h = start;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  return `dom:${hash(2166136261)}${hash(0x1234567)}`;
}

/** An element with words of its own, and these words. */
export interface TextPart {
  readonly element: Element;
  readonly text: string;
}

/** The parts of a card whose markup nobody knows, in document order: one for each outermost element that holds text itself. */
export function textParts(element: Element): TextPart[] {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
  if (own) return [{ element, text: words(element).trim() }];
  return [...element.children].flatMap(textParts);
}
