/** Characters kept on either side of a passage (`FalseAlarmSchema`). */
export const SURROUNDINGS = 20;

/**
 * What stands around a passage on its own line: enough to know the place again when the rest of the text has changed.
 * @param start UTF-16 offsets into `text`
 */
export function lineSurroundings(text: string, start: number, end: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - SURROUNDINGS), start);
  const after = text.slice(end, end + SURROUNDINGS);
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: after.split('\n', 1)[0] ?? '' };
}

/** Surroundings that somebody else cut, brought into the same form: at most this long, on one line. */
export function tidySurroundings({ before, after }: { readonly before: string; readonly after: string }): {
  before: string;
  after: string;
} {
  const joined = `${before}\u0000${after}`;
  return lineSurroundings(joined, before.length, before.length + 1);
}
