import type { Anchor } from '../domain/anchor';
import type { AccountRef, PlatformId } from '../domain/platform';
import type { PageRest } from '../domain/watch';
import type { send as sendMessage } from '../messaging/send-content';
import type { CommentsInPage } from '../platforms/comments-in-page';
import type { Composer, PlatformAdapter } from '../platforms/contract';
import type { Replaced } from '../platforms/dom/replace';
import type { CommentReader } from './comment-reader';
import { loadedScript } from './loaded-script';

/**
 * What most pages of a platform never need, for all platforms: where people pointed (指认), comments in the page, reply boxes, HTML to text. Loaded when it is
 * first asked for. Keeps nothing of a page.
 */
export interface PageParts {
  /** The adapter with what people pointed at, where it does not know the page. */
  withAnchors(adapter: PlatformAdapter, anchors: readonly Anchor[]): PlatformAdapter;
  createCommentReader(adapter: PlatformAdapter, send: typeof sendMessage, account: () => AccountRef): CommentReader;
  /** False when the comment is not on the page. */
  reveal(platform: PlatformId, comment: Parameters<CommentsInPage['reveal']>[0], doc: Document): boolean;
  /** May the page be loaded again (值守模式)? `writing`: something stands in an editor that the adapter knows. */
  atRest(adapter: PlatformAdapter, writing: boolean, doc: Document): PageRest;
  /** The box in which a reply is written now (utils/assistant/reply-box.ts). */
  replyBox(composers: readonly Composer[], current: Composer | null): Composer | null;
  /** 填入回复框: puts a text into it in place of `instead`; never sends. */
  fillReplyBox(box: Composer | null, text: string, instead: string): Promise<Replaced>;
  /** Visible text of HTML. */
  htmlToText(html: string): string;
}

/** Where the loaded script puts it. */
export interface PartsGlobal {
  sanshenParts?: PageParts;
}

export const partsLoader = (script: string): (() => Promise<PageParts>) =>
  loadedScript(script, () => (globalThis as PartsGlobal).sanshenParts);
