import { accountKey } from '../domain/account';
import type { SeenComment } from '../domain/comment';
import type { AccountRef } from '../domain/platform';
import type { send as sendMessage } from '../messaging/send-content';
import type { PlatformAdapter } from '../platforms/contract';

/** A page that fetched its comments as JSON gets this long before the DOM is read instead. */
const JSON_FIRST_MS = 4_000;
const EVERY_MS = 2_000;

/** Reads comments from the page, only where the platform's own JSON did not pass by (DESIGN §4, order of truth). */
export class CommentReader {
  private readonly startedAt = performance.now();
  private lastAt = Number.NEGATIVE_INFINITY;
  private json = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly sent = new Set<string>();

  constructor(
    private readonly adapter: PlatformAdapter,
    private readonly send: typeof sendMessage,
    private readonly account: () => AccountRef,
  ) {}

  jsonSeen(): void {
    this.json = true;
  }

  /** Called when the page changed. Sends what was not sent before; too early, it looks again by itself, for the page may rest from now on. */
  look(url: URL, doc: Document): void {
    // Whose comments they are must be known, or they would not be kept.
    if (this.json || accountKey(this.account()) === null) return;
    const surface = this.adapter.surface(url, doc);
    if (surface.kind !== 'comments' && surface.kind !== 'messages') return;
    const at = performance.now();
    const wait = Math.max(this.startedAt + JSON_FIRST_MS, this.lastAt + EVERY_MS) - at;
    clearTimeout(this.timer);
    if (wait > 0) {
      this.timer = setTimeout(() => this.look(url, doc), wait);
      return;
    }
    this.lastAt = at;
    const fresh = this.adapter.comments(url, doc, Date.now()).filter((c) => !this.sent.has(signature(c)));
    if (fresh.length === 0) return;
    const comments = fresh.slice(0, 200);
    for (const c of comments) this.sent.add(signature(c));
    this.send('comments.seen', { account: this.account(), surface: surface.id, comments }).catch(() => {
      for (const c of comments) this.sent.delete(signature(c));
    });
  }
}

function signature(c: SeenComment): string {
  return `${c.channel}:${c.commentId}:${c.answered}:${c.text.length}`;
}
