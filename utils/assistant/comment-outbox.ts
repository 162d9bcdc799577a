import type { SeenComment } from '../domain/comment';
import type { AccountRef } from '../domain/platform';
import type { send as sendMessage } from '../messaging/send-content';

interface Parcel {
  readonly account: AccountRef;
  readonly surface: string;
  readonly comments: SeenComment[];
  readonly lost: (comments: readonly SeenComment[]) => void;
  tries: number;
}

/** Comments of one message: the background stores so many in one transaction. */
const PARCEL = 100;
/** Several looks go together, but nobody waits for a page to come to rest. */
const GATHER_MS = 250;
const RETRY_MS = 1_000;
const TRIES = 6;

/**
 * Brings comments to the background. They are sent as they come, so that a closed tab loses nothing; what did not arrive is sent again, ever
 * more slowly, and is given back in the end, so that a later look may bring it.
 */
export class CommentOutbox {
  private readonly waiting: Parcel[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;

  constructor(private readonly send: typeof sendMessage) {
    addEventListener('pagehide', () => this.leave());
  }

  /** @param lost what never arrived. An empty list says that the page was looked at. */
  post(account: AccountRef, surface: string, comments: readonly SeenComment[], lost: Parcel['lost']): void {
    let last = this.waiting.at(-1);
    for (const part of parcels(comments)) {
      const joins =
        last && last.tries === 0 && last.surface === surface && last.comments.length + part.length <= PARCEL;
      if (last && joins && JSON.stringify(last.account) === JSON.stringify(account)) last.comments.push(...part);
      else {
        last = { account, surface, comments: [...part], lost, tries: 0 };
        this.waiting.push(last);
      }
    }
    this.later((this.waiting[0]?.comments.length ?? 0) >= PARCEL ? 0 : GATHER_MS);
  }

  private later(ms: number): void {
    if (this.busy || (this.timer !== undefined && ms > 0)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.next(), ms);
  }

  private async next(): Promise<void> {
    this.timer = undefined;
    const parcel = this.waiting.shift();
    if (!parcel || this.busy) return;
    this.busy = true;
    const arrived = await this.bring(parcel);
    this.busy = false;
    if (!arrived) this.again(parcel);
    if (this.waiting.length > 0) this.later(arrived ? 0 : RETRY_MS * 2 ** (parcel.tries - 1));
  }

  private bring({ account, surface, comments }: Parcel): Promise<boolean> {
    return this.send('comments.seen', { account, surface, comments }).then(
      () => true,
      () => false,
    );
  }

  private again(parcel: Parcel): void {
    parcel.tries++;
    if (parcel.tries < TRIES) this.waiting.unshift(parcel);
    else parcel.lost(parcel.comments);
  }

  /** The page goes: everything at once, nobody waits for an answer. */
  private leave(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const parcel of this.waiting.splice(0)) void this.bring(parcel);
  }
}

/** Replies go with what they stand under, which the background finds them by; at least one, also when there is nothing to say. */
function parcels(comments: readonly SeenComment[]): readonly (readonly SeenComment[])[] {
  const parts: SeenComment[][] = [[]];
  for (const [i, c] of comments.entries()) {
    const full = (parts.at(-1)?.length ?? 0) >= PARCEL;
    const stands =
      c.parentId !== '' && comments.slice(Math.max(0, i - PARCEL), i).some((p) => p.commentId === c.parentId);
    if (full && !stands) parts.push([]);
    parts.at(-1)?.push(c);
  }
  return parts;
}
