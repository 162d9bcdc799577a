import type { DraftKind } from '../domain/draft';
import { KIND_LABELS } from '../review/labels';

const POSTS: readonly DraftKind[] = ['post', 'video', 'image-text'];
const WORKS: readonly DraftKind[] = ['video', 'image-text', 'article'];
const MESSAGES: readonly DraftKind[] = ['article', 'image-text', 'video', 'post'];

/**
 * Kinds of content that each publish request can carry. A reply needs fewer sign-offs than a post: its words, signed as a reply, must not
 * go out as a post. Every publish endpoint stands here; one that does not carries nothing.
 */
export const CARRIES: Readonly<Record<string, readonly DraftKind[]>> = {
  'weibo.update': POSTS,
  'weibo.schedule-upload': POSTS,
  'weibo.upload-immediately': POSTS,
  'weibo.normal-repost': ['repost'],
  'weibo.quick-repost': ['repost'],
  'weibo.modify': POSTS,
  'weibo.comment-create': ['reply'],
  'weibo.comment-reply': ['reply'],
  'weibo.article-publish': ['article'],
  'weibo.article-publish-timing': ['article'],
  'weibo.v6-add': POSTS,
  'weibo.v6-forward': ['repost'],
  'weibo.v6-comment': ['reply'],
  'weibo.mobile-update': POSTS,
  'weibo.mobile-repost': ['repost'],
  'weibo.mobile-comment-create': ['reply'],
  'weibo.mobile-comment-reply': ['reply'],
  'weibo.message-new': ['message'],
  'weibo.message-group': ['message'],
  'weibo.mobile-message': ['message'],
  'wechat.masssend': MESSAGES,
  'wechat.reply': ['reply'],
  'wechat.singlesend': ['message'],
  'douyin.create': WORKS,
  'douyin.create-v2': WORKS,
  'douyin.update-desc': WORKS,
  'douyin.update-timer': WORKS,
  'douyin.comment-write': ['reply'],
  'douyin.www-comment': ['reply'],
};

/** Kinds of content as they are called in answers. */
export const ANSWER_LABELS: Readonly<Record<DraftKind, string>> = { ...KIND_LABELS, post: '博文' };

/** May content of this kind go out through this endpoint? */
export function carries(endpoint: string, kind: DraftKind): boolean {
  return (CARRIES[endpoint] ?? []).includes(kind);
}
