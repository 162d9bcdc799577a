import { accountKey } from '../domain/account';
import type { SeenComment } from '../domain/comment';
import type { AccountRef } from '../domain/platform';
import type { send as sendMessage } from '../messaging/send-content';
import type { PlatformAdapter } from '../platforms/contract';
import { CommentOutbox } from './comment-outbox';
import { JSON_EARLY_MS } from './page-comments';
import { PageRows } from './page-rows';

/** Where comments are read: the kind of page, and what stands in it now. `now`, `stale`: as in `CommentsInPage`; `now` the latest that it may be. */
export interface CommentSource extends Pick<PlatformAdapter, 'surface' | 'platform'> {
  comments(url: URL, doc: Document, now: number, stale: number): readonly SeenComment[];
}

/** A page that fetched its comments as JSON gets this long before the DOM is read instead. */
const JSON_FIRST_MS = 4_000;
/** A list that recycles its rows is never longer, and every row of it may be gone with the next turn: it is read at each. */
const SHORT_LIST = 100;
/**
 * While its rows change, it is read at every change; a look that brought nothing new leaves the page as much time as it took, but no longer than
 * a row stands that somebody scrolls by: a machine that is busy may stop in the midst of a look.
 */
const ROW_STANDS_MS = 50;
/** Reading a long one takes at most one part in so many of the page's time: its rows stay. */
const SHARE = 8;
const LONGEST_WAIT_MS = 2_000;
/** How far the platform's clock may be from what is known of it: answers name whole seconds, and were on their way. Both ways, ms. */
const CLOCK_DOUBT_MS = 1_000;
/** The platform's time is asked for again after this. */
const CLOCK_EVERY_MS = 300_000;
/** A page that goes on showing what was sent is said to have been looked at this often. */
const STILL_THERE_MS = 300_000;

/**
 * Reads comments from the page, only where the platform's own JSON did not pass by (DESIGN §4, order of truth). Lists are virtual: a row lives
 * as long as it is on screen, so the page is read when it changes and not at times of our own.
 */
export class CommentReader {
  private place = '';
  /** When this page was first seen here; when it may have been drawn first. */
  private since = 0;
  private drawnSince = 0;
  private jsonAt = Number.NEGATIVE_INFINITY;
  private readAt: number | null = null;
  private nextAt = 0;
  private toldAt = Number.NEGATIVE_INFINITY;
  private ahead = 0;
  private clockAt = Number.NEGATIVE_INFINITY;
  private clock: Promise<void> = Promise.resolve();
  private page: { readonly url: URL; readonly doc: Document } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly observer = new MutationObserver(() => this.changed());
  private rows = new PageRows();
  private readonly outbox: CommentOutbox;

  constructor(
    private readonly source: CommentSource,
    private readonly send: typeof sendMessage,
    private readonly account: () => AccountRef,
  ) {
    this.outbox = new CommentOutbox(send);
  }

  jsonSeen(): void {
    this.jsonAt = performance.now();
  }

  /** Called when the page changed, and for every new address of it. */
  look(url: URL, doc: Document): void {
    const place = url.host + url.pathname;
    if (place !== this.place) this.begin(place);
    const wanted = this.wanted(url, doc);
    if (!wanted) {
      this.stop();
      return;
    }
    if (this.page) {
      this.page = { url, doc };
      return;
    }
    clearTimeout(this.timer);
    const wait = this.since + JSON_FIRST_MS - performance.now();
    this.timer = setTimeout(() => void this.open(url, doc), Math.max(0, wait));
  }

  private begin(place: string): void {
    this.stop();
    this.since = performance.now();
    // The first page of a document is as old as the document.
    this.drawnSince = this.place === '' ? 0 : this.since;
    this.place = place;
    this.readAt = null;
    this.rows = new PageRows();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.observer.disconnect();
    this.page = null;
  }

  private wanted(url: URL, doc: Document): boolean {
    // Whose comments they are must be known, or they would not be kept.
    if (this.jsonAt >= this.since - JSON_EARLY_MS || accountKey(this.account()) === null) return false;
    const { kind } = this.source.surface(url, doc);
    return kind === 'comments' || kind === 'messages';
  }

  private async open(url: URL, doc: Document): Promise<void> {
    const { place } = this;
    await this.askClock();
    if (place !== this.place || this.page || !this.wanted(url, doc)) return;
    this.page = { url, doc };
    this.observer.observe(doc, { childList: true, characterData: true, subtree: true });
    this.read();
  }

  /** Done when the last question was answered, so that nobody who comes while it is under way reads without the answer. */
  private askClock(): Promise<void> {
    if (performance.now() - this.clockAt < CLOCK_EVERY_MS) return this.clock;
    this.clockAt = performance.now();
    this.clock = this.send('clock.ahead', { platform: this.source.platform })
      .then(({ ahead }) => {
        this.ahead = ahead;
      })
      .catch(() => {});
    return this.clock;
  }

  private changed(): void {
    clearTimeout(this.timer);
    const wait = this.nextAt - performance.now();
    if (wait <= 0) this.read();
    else this.timer = setTimeout(() => this.read(), wait);
  }

  private read(): void {
    const { page } = this;
    if (!page) return;
    if (!this.wanted(page.url, page.doc)) {
      this.stop();
      return;
    }
    const from = performance.now();
    // What has appeared since the last reading was drawn since then; at the first one, since the page is there.
    const stale = from - (this.readAt ?? this.drawnSince);
    this.readAt = from;
    const latest = Date.now() + this.ahead + CLOCK_DOUBT_MS;
    const found = this.source.comments(page.url, page.doc, latest, Math.ceil(stale) + 2 * CLOCK_DOUBT_MS);
    const fresh = this.rows.fresh(found);
    if (fresh.length > 0 || (found.length > 0 && from - this.toldAt > STILL_THERE_MS)) {
      this.toldAt = from;
      const surface = this.source.surface(page.url, page.doc).id;
      this.outbox.post(this.account(), surface, fresh, (lost) => this.rows.forget(lost));
    }
    const end = performance.now();
    const cost = end - from;
    if (found.length > SHORT_LIST) this.nextAt = end + Math.min(LONGEST_WAIT_MS, cost * SHARE);
    else this.nextAt = end + (fresh.length > 0 ? 0 : Math.min(ROW_STANDS_MS, cost));
    void this.askClock();
  }
}
