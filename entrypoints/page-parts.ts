import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageAtRest } from '../utils/assistant/at-rest';
import { CommentReader } from '../utils/assistant/comment-reader';
import type { PartsGlobal } from '../utils/assistant/page-parts';
import { fillReplyBox, replyBox } from '../utils/assistant/reply-box';
import { withAnchors } from '../utils/platforms/anchored';
import { commentsInPageOf } from '../utils/platforms/comments-in-page';
import { htmlToText } from '../utils/platforms/html';
import { inboxOf } from '../utils/platforms/inboxes';

/** See utils/assistant/page-parts.ts. */
export default defineUnlistedScript(() => {
  (globalThis as PartsGlobal).sanshenParts = {
    withAnchors,
    createCommentReader: (adapter, send, account) => {
      const page = commentsInPageOf(adapter.platform);
      const comments = (url: URL, doc: Document, now: number, stale: number) =>
        page.read(url, doc, now, adapter.account(url, doc), stale);
      return new CommentReader({ platform: adapter.platform, surface: adapter.surface, comments }, send, account);
    },
    reveal: (platform, comment, doc) => commentsInPageOf(platform).reveal(comment, doc),
    atRest: (adapter, writing, doc) => {
      const url = new URL(doc.location.href);
      const { kind } = adapter.surface(url, doc);
      return pageAtRest({ url, doc, surface: kind, writing }, inboxOf(adapter.platform));
    },
    replyBox,
    fillReplyBox,
    htmlToText: (html) => htmlToText(html).text,
  };
});
