import type { CommentsInPage } from '../comments-in-page';
import { bare } from '../dom/comment-text';
import { isVisible } from '../dom/visible';
import { commentRows, visibleComments } from './comment-rows';
import { conversationCards, visibleMessages } from './message-rows';
import { surfaceOf } from './pages';

function reveal(comment: { readonly authorName: string; readonly text: string }, doc: Document): boolean {
  const row = commentRows(doc).find((r) => r.name === comment.authorName && bare(r.text) === bare(comment.text));
  // A message is looked for by its conversation: the preview shows only the last one.
  const place =
    row?.element ?? conversationCards(doc).find((card) => card.name === comment.authorName)?.element ?? null;
  if (!place || !isVisible(place)) return false;
  place.scrollIntoView({ block: 'center' });
  return true;
}

/**
 * Comments and messages in WeChat's pages (platform file wechat §4). Of messages the page shows safely only the last one of each
 * conversation; who wrote which line of the open one is inferred from it (§4.2).
 */
export const commentsInPage: CommentsInPage = {
  platform: 'wechat',
  read: (url, doc, now, account, stale) => {
    const { kind } = surfaceOf(url);
    if (kind === 'comments') return visibleComments(doc, now, account, stale);
    return kind === 'messages' ? visibleMessages(doc, now, account, stale) : [];
  },
  reveal,
};
