import type { AccountRef } from '../domain/platform';
import type { send as sendMessage } from '../messaging/send-content';
import type { PlatformAdapter } from '../platforms/contract';
import type { CommentReader } from './comment-reader';
import type { PageParts } from './page-parts';

/** JSON that passed by so long before the first look at a page with comments may be that page's own, ms. */
export const JSON_EARLY_MS = 1_000;

/** Comments in the page: their reader is loaded where there are some, and nowhere else. */
export class PageComments {
  private reader: CommentReader | null = null;
  private jsonAt = Number.NEGATIVE_INFINITY;
  private lookedAt: number | null = null;

  constructor(
    private readonly adapter: PlatformAdapter,
    private readonly send: typeof sendMessage,
    private readonly account: () => AccountRef,
    private readonly load: () => Promise<PageParts>,
  ) {}

  /** The platform's own JSON carried comments. */
  jsonSeen(): void {
    this.jsonAt = performance.now();
    this.reader?.jsonSeen();
  }

  /**
   * Called when the page changed, and for every new address of it. Without its reader nothing is read: reading is best effort, publishing does
   * not depend on it.
   */
  look(url: URL, doc: Document): void {
    if (this.reader) {
      // Also where there are no comments: it has to know that the page has gone on.
      this.reader.look(url, doc);
      return;
    }
    const { kind } = this.adapter.surface(url, doc);
    if (kind !== 'comments' && kind !== 'messages') return;
    this.lookedAt ??= performance.now();
    const { lookedAt } = this;
    this.load().then(
      (parts) => {
        if (this.reader) return;
        this.reader = parts.createCommentReader(this.adapter, this.send, this.account);
        if (this.jsonAt >= lookedAt - JSON_EARLY_MS) this.reader.jsonSeen();
        this.reader.look(url, doc);
      },
      () => {},
    );
  }
}
