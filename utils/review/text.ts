/**
 * What two texts have to agree on to be the same for a reader. Used by the digest (line by line) and by the comparison with
 * the outgoing request (without any blank).
 */

/**
 * Characters without width that editors insert and drop on their own: soft hyphen, Mongolian vowel separator, zero-width space,
 * zero-width non-joiner, word joiner, byte order mark. Direction marks and overrides are *not* among them: they change what is
 * seen.
 */
const ZERO_WIDTH = /[\u00AD\u180E\u200B\u200C\u2060\uFEFF]/g;

/** A zero-width joiner counts only where it makes one picture of two emoji. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** Blanks other than line ends that a page swaps for one another (&nbsp; and tab for a space). */
const PLAIN_BLANK = /[\t\u00A0]/g;
const LINE_END = /\r\n?|[\u2028\u2029\u0085\v\f]/g;

/** Drops characters without width, then composes (NFC): the order matters, a zero-width space may stand before an accent. */
export function withoutZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(LOOSE_JOINER, '').normalize('NFC');
}

/**
 * Text as a reader gets it: NFC, one kind of line end, no zero-width characters, no blanks at line ends, no empty lines. Blanks at
 * the start of a line stay: an indented paragraph looks different.
 */
export function readerText(text: string): string {
  return withoutZeroWidth(text)
    .replace(LINE_END, '\n')
    .replace(PLAIN_BLANK, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

/** Same for a field of one line: blanks at its start mean nothing either. */
export function readerLine(text: string): string {
  return readerText(text).trim();
}

/** Text without any blank at all: requests carry HTML, whose line ends and spaces are not those of the editor. */
export function withoutBlanks(text: string): string {
  return withoutZeroWidth(text.replace(/\s+/gu, ''));
}
