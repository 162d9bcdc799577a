import type { CommentsInPage } from '../comments-in-page';
import { bareWords, commentRows, lineOf, visibleComments } from './comment-rows';
import { unreadCards, unreadMessages } from './message-rows';
import { surfaceOf } from './pages';

function reveal(comment: { readonly authorName: string; readonly text: string }, doc: Document): boolean {
  const row = commentRows(doc).find((candidate) => {
    const line = lineOf(candidate);
    return line !== null && line.name === comment.authorName && bareWords(line.text) === bareWords(comment.text);
  });
  const found = row ?? unreadCards(doc).find((card) => card.name === comment.authorName)?.element;
  found?.scrollIntoView({ block: 'center' });
  return found !== undefined;
}

/** Comments and unread messages in Douyin's back-office (platform file douyin §3.6, §4). */
export const commentsInPage: CommentsInPage = {
  platform: 'douyin',
  read: (url, doc, now, account, stale) =>
    surfaceOf(url).kind === 'messages'
      ? unreadMessages(doc, now, stale)
      : visibleComments(url, doc, now, account, stale),
  reveal,
};
