import type { Page } from '@playwright/test';
import type { KeptComment, StoredComment } from '../../../utils/domain/comment';

/** A comment as the platform knows it. */
export interface Known {
  readonly id: string;
  /** Id or name of its author, whichever is compared. */
  readonly by: string;
  readonly text: string;
  /** ms */
  readonly at: number;
  /** Written by the account. */
  readonly own: boolean;
  readonly reply: boolean;
}

/** Pages and JSON show no fractions of a second. */
export const second = (at: number): number => Math.floor(at / 1000) * 1000;

const bare = (text: string): string => text.replace(/\s+/g, '');
const mayBe = (known: Known, { at, uncertainty }: KeptComment) =>
  at <= known.at && second(known.at) <= at + uncertainty;
const latest = ({ at, uncertainty }: KeptComment) => at + uncertainty;

/**
 * Comments that are not stored, and stored ones that are doubled, of another time than they may be, or taken for somebody else's. A row read
 * from the page has no id: its author, its words, what it stands under and a time within its stated uncertainty say which one it is.
 * @param by what `Known.by` is compared with.
 */
export function differences(
  known: readonly Known[],
  stored: readonly StoredComment[],
  by: (seen: KeptComment) => string,
): { readonly missing: readonly Known[]; readonly surplus: readonly KeptComment[] } {
  const left = new Map<string, KeptComment[]>();
  for (const { seen } of stored) {
    const kind = JSON.stringify([by(seen), bare(seen.text), seen.own, seen.parentId !== '']);
    left.set(kind, [...(left.get(kind) ?? []), seen]);
  }
  const missing: Known[] = [];
  // The earliest first, each to the narrowest that may be it: so all find theirs if all can.
  for (const comment of [...known].sort((a, b) => a.at - b.at)) {
    const alike = left.get(JSON.stringify([comment.by, bare(comment.text), comment.own, comment.reply])) ?? [];
    const [found] = alike.filter((seen) => mayBe(comment, seen)).sort((a, b) => latest(a) - latest(b));
    if (found) alike.splice(alike.indexOf(found), 1);
    else missing.push(comment);
  }
  return { missing, surplus: [...left.values()].flat() };
}

export const NO_DIFFERENCES = { missing: [], surplus: [] } as const;

/**
 * Scrolls a list through to its end, by steps that leave no row out; the page loads on meanwhile.
 * @param until where to stop before that, px.
 */
export async function scrollThrough(
  page: Page,
  list: string,
  step: number,
  until = Number.MAX_SAFE_INTEGER,
): Promise<void> {
  // Hidden pages draw nothing.
  await page.bringToFront();
  await page.evaluate(
    async ({ selector, by, end }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const found = () => document.querySelector<HTMLElement>(selector);
      while (!found()) await frame();
      const box = found()!;
      let furthest = -1;
      for (let still = 0; still < 40 && box.scrollTop < end; ) {
        box.scrollTop += by;
        // As long as a person who reads fast would let a row stand.
        for (let i = 0; i < 3; i++) await frame();
        // Lists that guess the height of rows jump to and fro at their end.
        still = box.scrollTop > furthest ? 0 : still + 1;
        furthest = Math.max(furthest, box.scrollTop);
      }
    },
    { selector: list, by: step, end: until },
  );
}

/** Leaves the page as it is for so many frames: as long as a person who reads fast would. */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (n) => {
    for (let i = 0; i < n; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);

/** Says what came of a collection: printed, because its numbers are compared between versions. */
export function report(title: string, stored: readonly StoredComment[], since: number): void {
  const seen = stored.map((c) => c.seen);
  const made = seen.filter(({ commentId }) => commentId.startsWith('dom:')).length;
  const own = seen.filter((c) => c.own).length;
  const widest = Math.max(0, ...seen.map((c) => c.uncertainty));
  const seconds = ((Date.now() - since) / 1000).toFixed(0);
  console.log(
    `${title}: ${seen.length} comments (${made} without ids), ${own} by the account, ` +
      `times uncertain by at most ${(widest / 60_000).toFixed(1)} min, after ${seconds} s`,
  );
}
