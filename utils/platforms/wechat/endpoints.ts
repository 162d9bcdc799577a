import type { Endpoint } from '../contract';

/**
 * Requests of mp.weixin.qq.com that publish, save or carry something worth reading (platform file wechat §3). Loaded in the page
 * world: nothing is imported here.
 *
 * Free on purpose: preview, deleting, uploading, comment settings (精选, 置顶, 屏蔽), QR polling, `cancel_time_send`: stopping a
 * scheduled message must never wait.
 */
const HOST = String.raw`^https?://mp\.weixin\.qq\.com/`;
/** A path ends here, or at its query or fragment: network rules see fragments. */
const END = '/?(?:[?#]|$)';
/** Somewhere in the query, whatever its order. */
const query = (pair: string): string => String.raw`\?(?:[^#]*&)?${pair}(?:[&#]|$)`;
const has = (pair: string): string => `(?=[^#]*[?&]${pair}(?:[&#]|$))`;

/**
 * The original check on the publish path, in any order of the query. Exactly one `action`: no other name may begin with `a` (but for
 * `ajax`), be encoded or follow a `;`, so that a second `action` does not pass as this one. Kept small: network rules have a memory
 * limit per expression, and one over it is left out without a word (tests/e2e/network-rules.spec.ts asks the browser).
 */
const OTHER = '(?:[b-z]|ajax=)[^&;#]*';
const CHECK_ONLY = String.raw`${HOST}cgi-bin/masssend\?(?:${OTHER}&)*action=get_appmsg_copyright_stat(?:&${OTHER})*$`;

const MASSSEND = `${HOST}cgi-bin/masssend${END}`;
/**
 * The action stands in the query [I]. A query without one leaves it to the body, which no rule sees, and an encoded one cannot be told:
 * both are held. Every other action (精选, 置顶, 删除 …) is free. Kept small like the one above.
 */
const REPLY_ACTION = String.raw`\?(?:[^#]*&)?action=(?:reply_comment(?:[&#]|$)|[a-z_]*%)`;
const NO_ACTION = String.raw`(?:[?&](?:[b-z]\w*|ajax)=[\w.-]*)*(?:#|$)`;
const REPLY = `${HOST}misc/appmsgcomment/?(?:${REPLY_ACTION}|${NO_ACTION})`;
const SINGLESEND = `${HOST}cgi-bin/singlesend${END}`;

export const endpoints: readonly Endpoint[] = [
  {
    id: 'wechat.masssend',
    role: 'publish',
    method: 'POST',
    url: new RegExp(MASSSEND, 'i'),
    except: new RegExp(CHECK_ONLY, 'i'),
    regexFilter: MASSSEND,
    exceptRegexFilter: CHECK_ONLY,
    source: '§3.2 seen in source: with and without push, and action=time_send',
  },
  {
    id: 'wechat.reply',
    role: 'publish',
    method: 'POST',
    url: new RegExp(REPLY, 'i'),
    regexFilter: REPLY,
    source: '§3.3 seen in source; place of the action inferred',
  },
  {
    id: 'wechat.singlesend',
    role: 'publish',
    method: 'POST',
    url: new RegExp(SINGLESEND, 'i'),
    regexFilter: SINGLESEND,
    source: '§3.2 seen in source, older; that the page of 2026 still uses it is inferred',
  },
  {
    id: 'wechat.save',
    role: 'save',
    method: 'POST',
    url: new RegExp(`${HOST}cgi-bin/operate_appmsg${query('sub=(?:create|update)')}`, 'i'),
    source: '§3.1 seen in source',
  },
  {
    id: 'wechat.picture-upload',
    role: 'upload',
    method: 'POST',
    url: new RegExp(`${HOST}cgi-bin/filetransfer${END}`, 'i'),
    source: '§3 multipart uploads seen in source; this address inferred',
  },
  read('draft', `cgi-bin/appmsg${has('action=edit')}${has('f=json')}${END}`, '§2.2 seen in source'),
  read(
    'publish-record',
    `cgi-bin/appmsgpublish${has('sub=list')}${END}`,
    '§1 address seen in source; answer see own-posts.ts',
  ),
  read('comment-list', `misc/appmsgcomment${query('action=list_comment')}`, '§3.3 seen in source'),
  read('comment-replies', `misc/appmsgcomment${query('action=get_comment_reply')}`, '§3.3 seen in source'),
  {
    id: 'wechat.comment-state',
    role: 'read',
    method: 'POST',
    url: new RegExp(
      `${HOST}misc/appmsgcomment${query('action=(?:set_good_comment|remove_good_comment|set_top_comment|delete_reply)')}`,
      'i',
    ),
    except: new RegExp(REPLY, 'i'),
    source: '§3.3 seen in source; place of the action inferred',
  },
  read('thread', `cgi-bin/singlesendpage${query('action=sync')}`, '§3.4 seen in source'),
  read('message-list', `cgi-bin/message${has('f=json')}${END}`, '§3.4 items seen in source; address inferred'),
];

function read(name: string, path: string, source: string): Endpoint {
  return { id: `wechat.${name}`, role: 'read', method: 'GET', url: new RegExp(`${HOST}${path}`, 'i'), source };
}
