import type { Endpoint } from '../contract';

/**
 * Weibo's requests that publish, save or carry something worth reading (platform file weibo §3). Loaded in the page world:
 * nothing is imported here. The `/ajax/*` service is described for weibo.com; the scheduled list lives on me.weibo.com, so every
 * sub-domain is taken to answer it as well [I].
 *
 * Free on purpose: uploads, likes, deletions (of comments the answer is read), `draft/{create,list,delete}`, `schedule/destory`, and `modifyVisible`: a post whose
 * visibility changes has been signed when it was published, and hiding a wrong post must never wait.
 */
const AJAX = String.raw`^https?://(?:[a-z0-9-]+\.)*weibo\.com/ajax/`;
const V6 = String.raw`^https?://(?:www\.)?weibo\.com/aj/`;
const CARD = String.raw`^https?://card\.weibo\.com/article/v[0-9]+/aj/editor/draft/`;
const CHAT = String.raw`^https?://api\.weibo\.com/webim/`;
const PICTURES = String.raw`^https?://picupload\.weibo\.com/interface/`;
const MOBILE = String.raw`^https?://m\.weibo\.cn/`;
/** A path ends here, or at its query. */
const END = '/?(?:[?#]|$)';

function publish(name: string, prefix: string, path: string, source: string): Endpoint {
  const pattern = `${prefix}${path}${END}`;
  return {
    id: `weibo.${name}`,
    role: 'publish',
    method: 'POST',
    url: new RegExp(pattern, 'i'),
    regexFilter: pattern,
    source,
  };
}

function free(
  role: 'save' | 'read' | 'upload',
  name: string,
  method: 'POST' | 'GET',
  prefix: string,
  path: string,
  source: string,
): Endpoint {
  return { id: `weibo.${name}`, role, method, url: new RegExp(`${prefix}${path}${END}`, 'i'), source };
}

export const endpoints: readonly Endpoint[] = [
  publish('update', AJAX, 'statuses/update', '§3.1 seen in source'),
  publish('schedule-upload', AJAX, 'statuses/schedule/upload', '§3.1 seen in source'),
  publish('upload-immediately', AJAX, 'statuses/schedule/upload_immediately', '§3.1 seen in source'),
  publish('normal-repost', AJAX, 'statuses/normal_repost', '§3.1 seen in source'),
  publish('quick-repost', AJAX, 'statuses/repost', '§3.1 seen in source'),
  publish('modify', AJAX, 'statuses/modify', '§3.1 name only; body inferred'),
  publish('comment-create', AJAX, 'comments/create', '§3.1 seen in source'),
  publish('comment-reply', AJAX, 'comments/reply', '§3.1 seen in source'),
  publish('article-publish', CARD, 'publish', '§3.1 seen in source'),
  publish('article-publish-timing', CARD, 'publishtiming', '§3.1 seen in source for v3'),
  publish('v6-add', V6, 'mblog/add', '§3.1 seen in source, V6 era'),
  publish('v6-forward', V6, 'v6/mblog/forward', '§3.1 seen in source, V6 era'),
  publish('v6-comment', V6, 'v6/comment/add', '§3.1 seen in source, V6 era'),
  publish('mobile-update', MOBILE, 'api/statuses/update', '§3.1 seen in source'),
  publish('mobile-repost', MOBILE, 'api/statuses/repost', '§3.1 not confirmed: held to be safe'),
  publish('mobile-comment-create', MOBILE, 'api/comments/create', '§3.1 seen in source'),
  publish('mobile-comment-reply', MOBILE, 'api/comments/reply', '§3.1 seen in source'),
  publish('message-new', CHAT, String.raw`2/direct_messages/new\.json`, '§3.1 seen in source'),
  publish('message-group', CHAT, String.raw`groupchat/send_message\.json`, '§3.1 seen in source'),
  publish('mobile-message', MOBILE, 'api/chat/send', '§3.1 seen in source'),

  free('upload', 'picture-upload', 'POST', PICTURES, String.raw`(?:pic_)?upload\.php`, '§3.1 seen in source'),

  free('save', 'article-save', 'POST', CARD, 'save', '§3.1 seen in source'),

  free('read', 'article-load', 'GET', CARD, 'load', '§3.1 name seen; answer inferred from the save body'),
  free('read', 'schedule-list', 'GET', AJAX, 'statuses/schedule/list', '§3.1 seen in source'),
  free('read', 'schedule-show', 'GET', AJAX, 'statuses/schedule/show', '§3.1 name seen; answer inferred from the list'),
  free('read', 'my-posts', 'GET', AJAX, 'statuses/mymblog', '§3.2 seen in source'),
  free('read', 'status', 'GET', AJAX, 'statuses/show', '§3.2 seen in source'),
  free('read', 'long-text', 'GET', AJAX, 'statuses/longtext', '§3.2 seen in source'),
  free(
    'read',
    'feed',
    'GET',
    AJAX,
    String.raw`feed/\w*timeline`,
    'IDX-6 names unreadfriendstimeline; the others inferred',
  ),
  free('read', 'config', 'GET', AJAX, 'config/get_config', '§2.4 seen in source'),
  free('read', 'mobile-config', 'GET', MOBILE, 'api/config', '§3.1 seen in source; uid inferred'),
  free('read', 'build-comments', 'GET', AJAX, 'statuses/buildComments', '§3.2 seen in source'),
  free('read', 'message-cmt', 'GET', AJAX, 'message/cmt', '§3.2 seen in source'),
  free('read', 'message-my-cmt', 'GET', AJAX, 'message/myCmt', '§3.2 name seen; shape inferred from message/cmt'),
  free('read', 'comment-mentions', 'GET', AJAX, 'comments/mentions', '§3.2 name seen; shape inferred from message/cmt'),
  free('read', 'mentions', 'GET', AJAX, 'statuses/mentions', '§3.2 name seen; data.statuses seen in public code only'),
  free('read', 'comment-destroy', 'POST', AJAX, 'statuses/destroyComment', '§3.1 seen in source'),
  free(
    'read',
    'conversation',
    'GET',
    CHAT,
    String.raw`2/direct_messages/conversation\.json`,
    'not in the platform file; address and direct_messages[] seen in public code, unverified',
  ),
];
