import type { SeenComment } from '../../domain/comment';
import type { TapContext } from '../contract';
import { domId } from '../dom/comment-text';
import { answered as answeredByFirst, UNDER_WAY_MS } from '../seen';
import { COMMENTS_URL, MESSAGES_URL } from './pages';

/** Automatic answers carry this text (§4.2): no person has answered. */
export const AUTOMATIC = '内容由AI生成';
/** Stands in the place of a comment that its author took back (§4.1): nobody can answer it any more. */
export const WITHDRAWN = '留言已被用户删除';

/** A comment or message of which nothing is known yet. */
export function blank(channel: 'comment' | 'message', via: SeenComment['via'] = 'page-json'): SeenComment {
  return {
    platform: 'wechat',
    channel,
    postId: '',
    postTitle: '',
    commentId: '',
    parentId: '',
    authorId: '',
    authorName: '',
    own: false,
    text: '',
    at: 0,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: channel === 'comment' ? COMMENTS_URL : MESSAGES_URL,
    via,
  };
}

/** Written by the account just now. The id is made up over `place` until a list shows the real one. */
export function sentAt(place: string, { account, now }: TapContext) {
  return {
    commentId: domId(`sent\n${place}`),
    authorName: account.name ?? '',
    own: true,
    at: now - UNDER_WAY_MS,
    uncertainty: UNDER_WAY_MS,
  };
}

/** With the first of these answers that is not older than the comment. */
export function answered(comment: SeenComment, answers: readonly SeenComment[]): SeenComment {
  return answeredByFirst(
    comment,
    answers.filter((a) => a.at >= comment.at),
  );
}
