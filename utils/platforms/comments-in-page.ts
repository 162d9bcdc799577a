import type { SeenComment } from '../domain/comment';
import type { AccountRef, PlatformId } from '../domain/platform';

/** What is loaded only on pages with comments (`comments-in-page.ts` of a platform folder). Keeps nothing: it lives in a script of its own. */
export interface CommentsInPage {
  readonly platform: PlatformId;
  /**
   * Comments visible in the page; used only where JSON did not pass by. A comment without an id gets `domId` over author and words.
   * @param now the platform's time, ms. @param account the page's, as the adapter knows it. @param stale how long ago the page may have
   * written its relative times, ms.
   */
  read(url: URL, doc: Document, now: number, account: AccountRef, stale?: number): readonly SeenComment[];
  /** Scrolls the comment into view if it is on the page. */
  reveal(
    comment: {
      readonly postId: string;
      readonly commentId: string;
      readonly authorName: string;
      readonly text: string;
    },
    doc: Document,
  ): boolean;
}

/** Every platform's readers of comments in the page, found by folder. For `page-parts.js` only: pages without comments do not load them. */
const modules = import.meta.glob<{ commentsInPage: CommentsInPage }>('./*/comments-in-page.ts', { eager: true });
const byPlatform = new Map(Object.values(modules).map((m) => [m.commentsInPage.platform, m.commentsInPage]));

/** @throws Error when a platform folder has none: a programming error, not an input error. */
export function commentsInPageOf(platform: PlatformId): CommentsInPage {
  const found = byPlatform.get(platform);
  if (!found) throw new Error(`no comments-in-page.ts for ${platform}`);
  return found;
}
