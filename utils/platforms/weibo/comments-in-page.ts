import type { CommentsInPage } from '../comments-in-page';
import { bare } from '../dom/comment-text';
import { findAll } from '../dom/select';
import { commentLine, inboxLine, visibleComments } from './comment-rows';
import { selectors } from './selectors';

function reveal(
  comment: { readonly commentId: string; readonly authorName: string; readonly text: string },
  doc: Document,
): boolean {
  const byId = [...doc.querySelectorAll('a[href*="cid="]')].find((a) => {
    const query = new URLSearchParams((a.getAttribute('href') ?? '').split('?')[1] ?? '');
    return (query.get('rid') ?? query.get('cid')) === comment.commentId;
  });
  const rows = [
    ...(findAll(doc, selectors.rootComment)?.elements ?? []),
    ...(findAll(doc, selectors.nestedComment)?.elements ?? []),
  ];
  const byWords = rows.find((row) => {
    const line = commentLine(row);
    return line !== null && line.name === comment.authorName && bare(line.text) === bare(comment.text);
  });
  const card = (findAll(doc, selectors.inboxCard)?.elements ?? []).find((c) => {
    const line = inboxLine(c)?.line;
    return line?.name === comment.authorName && bare(line.text) === bare(comment.text);
  });
  const found = byId ?? byWords ?? card;
  found?.scrollIntoView({ block: 'center' });
  return found !== undefined;
}

/** Comments in Weibo's pages (platform file weibo §4): status page and inbox. */
export const commentsInPage: CommentsInPage = { platform: 'weibo', read: visibleComments, reveal };
