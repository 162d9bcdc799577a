/** Replaces `removed` characters from `at` on by `inserted`; UTF-16 offsets. */
export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The one stretch in which two texts differ, as short as their common beginning and end allow; null when they are equal. */
export function difference(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) };
}
