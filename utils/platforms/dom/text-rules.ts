/**
 * What counts as visible text, character by character; the same for text controls and rich editors.
 *
 * - zero-width characters are dropped: editors put them in as caret placeholders (platform files: Douyin `data-enter` leaves,
 *   WeChat's zero-width spaces), and evaders put them between the characters of a word. U+200D stays: it joins emoji. The same set is
 *   dropped from request bodies (`utils/platforms/html.ts`); carriage returns are dropped as well.
 * - no-break spaces become ordinary spaces: editors swap the two freely.
 */
export function isDropped(code: number): boolean {
  return code === 0x200b || code === 0x200c || code === 0x2060 || code === 0xfeff || code === 0x0d;
}

/** Space, tab, newline, form feed: what HTML folds into one space. */
export function isFoldable(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c;
}

export const NBSP = 0xa0;
export const NEWLINE = 0x0a;

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead ' +
    'tr ul'
  ).split(' '),
);

/** Elements whose text nobody reads. */
const SILENT = new Set(
  'script style template noscript head title textarea select option datalist iframe object'.split(' '),
);

export function isBlockElement(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

export function isSilentElement(element: Element): boolean {
  return SILENT.has(element.localName);
}

/** ProseMirror's own helpers, which are no content: trailing breaks, separators, widgets. */
export function isEditorHelper(element: Element): boolean {
  const name = element.getAttribute('class');
  return (
    name?.includes('ProseMirror-') === true &&
    /(?:^|\s)ProseMirror-(?:trailingBreak|separator|widget|gapcursor)/.test(name)
  );
}
