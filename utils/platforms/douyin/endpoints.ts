import type { Endpoint } from '../contract';

/**
 * Requests of the Douyin back-office that publish or carry something worth reading (platform file douyin §3). Loaded in the page
 * world: nothing is imported here. No request saves a draft: drafts live in the browser's own profile (§2.7).
 *
 * Free on purpose: uploads, likes, deletions and pinning: taking something back must never wait. Comments of the public site
 * (www.douyin.com) are not read: its answers do not say whose work it is, and other people's works are nobody's duty here.
 */
const CREATOR = String.raw`^https?://creator\.douyin\.com/`;
/** Publishing moved from media.douyin.com to creator.douyin.com about 2021 (§6); both are held. */
const BOTH = String.raw`^https?://(?:creator|media)\.douyin\.com/`;
const WWW = String.raw`^https?://www\.douyin\.com/`;
/** A path ends here, or at its query or fragment. Paths without the last slash are redirected to the one with it (§3.4). */
const END = '/*(?:[?#]|$)';
/** Any folders in front. */
const DEEP = '(?:[^?#]*/)?';

/**
 * The path by which the page of today writes comments was not seen; §3.5 infers: every POST below `/comment/` that neither lists nor
 * reads. Likes and deletions are free too [I]. Both patterns stay short: Chromium gives a compiled expression 2 kB
 * (`isRegexSupported` answered memoryLimitExceeded to a longer list).
 */
const COMMENT = `${CREATOR}${DEEP}comment/[^?#]*(?:[?#]|$)`;
const COMMENT_FREE = `${CREATOR}[^?#]*/comment/(?:read/[^?#]*|(?:[^?#]*/)?(?:list(?:/select|/reply)?|digg|like|delete|stick))/?(?:[?#]|$)`;

function publish(name: string, prefix: string, path: string, source: string): Endpoint {
  const pattern = `${prefix}${path}${END}`;
  return {
    id: `douyin.${name}`,
    role: 'publish',
    method: 'POST',
    url: new RegExp(pattern, 'i'),
    regexFilter: pattern,
    source,
  };
}

function read(name: string, path: string, source: string): Endpoint {
  return {
    id: `douyin.${name}`,
    role: 'read',
    method: 'GET',
    url: new RegExp(`${CREATOR}${path}${END}`, 'i'),
    source,
  };
}

export const endpoints: readonly Endpoint[] = [
  publish('create', BOTH, 'web/api/media/aweme/create', '§3.1 seen in source'),
  publish(
    'create-v2',
    BOTH,
    'web/api/media/aweme/create_v[0-9]+',
    '§3.1 seen in source for v2; later numbers inferred',
  ),
  publish('update-desc', BOTH, 'web/api/media/update/desc', '§3.2 seen in source'),
  publish('update-timer', BOTH, 'web/api/media/update/timer', '§3.2 seen in source'),
  {
    id: 'douyin.comment-write',
    role: 'publish',
    method: 'POST',
    url: new RegExp(COMMENT, 'i'),
    except: new RegExp(COMMENT_FREE, 'i'),
    regexFilter: COMMENT,
    exceptRegexFilter: COMMENT_FREE,
    source: '§3.5 creator/comment/reply seen in source; every other path inferred',
  },
  publish('www-comment', WWW, 'aweme/v1/web/comment/publish', '§3.5 seen in source'),

  read('comment-list', `${DEEP}comment/list(?:/select)?`, '§3.4 families A and B seen in source'),
  read('comment-replies', `${DEEP}comment/(?:reply/list|list/reply)`, '§3.4 families A and B seen in source'),
  read('comment-notices', 'aweme/v1/creator/notice/comment', '§3.4 seen in source; items inferred'),
  {
    id: 'douyin.comment-delete',
    role: 'read',
    method: 'POST',
    url: new RegExp(`${CREATOR}[^?#]*/comment/(?:[^?#]*/)?delete${END}`, 'i'),
    source: 'not seen; path inferred from §3.5',
  },
  read('user-info', 'web/api/media/user/info', '§1.4 seen in source'),
  read('item-info', 'web/api/media/item/info', '§3.2 address seen in source; shape inferred from the work list'),
  read('work-list', 'janus/douyin/creator/pc/work_list', '§3.3 seen in source'),
  read('items', 'web/api/creator/item/list', '§3.3 seen in source'),
  read('item-list', 'aweme/v1/creator/item/list', '§3.3 seen in source'),
];
