import { matches } from './classify';

/**
 * Requests that carry a draft's words or id and publish nothing, besides the ones in the endpoint tables: previews, checks, deletions,
 * uploads, confirmations of who somebody is. Saving, uploading and reading are never held (DESIGN §4).
 */
const KNOWN: readonly RegExp[] = [
  // WeChat §3.1 to §3.3: preview and deletion of a draft, the original check, the panel's figures, cancelling a scheduled message, who scans
  // the code, uploads, and every act on a comment but answering it.
  /^https?:\/\/mp\.weixin\.qq\.com\/cgi-bin\/operate_appmsg\b/i,
  /^https?:\/\/mp\.weixin\.qq\.com\/cgi-bin\/masssend\?[^#]*\baction=get_appmsg_copyright_stat\b/i,
  /^https?:\/\/mp\.weixin\.qq\.com\/cgi-bin\/(?:masssendpage|filetransfer|uploadimg2cdn|check_publish_status)\b/i,
  /^https?:\/\/mp\.weixin\.qq\.com\/(?:misc\/safeassistant|safe\/)/i,
  /^https?:\/\/mp\.weixin\.qq\.com\/misc\/appmsgcomment\?[^#]*\baction=(?:list_\w+|get_\w+|delete_reply|(?:set|remove)_(?:good|top)_comment|poll_\w+)\b/i,
  // Weibo §3.1: drafts of articles, deletions, uploads.
  /^https?:\/\/card\.weibo\.com\/article\/v[0-9]+\/aj\/editor\/draft\/(?:create|load|save|delete|list)\b/i,
  /^https?:\/\/(?:[a-z0-9-]+\.)*weibo\.com\/ajax\/statuses\/(?:destroy|destroyComment|modifyVisible|schedule\/destory)\b/i,
  /^https?:\/\/picupload\.weibo\.com\//i,
  // Douyin §2.7, §3.2, §3.4: the server's list of drafts, deletions, lists of comments.
  /^https?:\/\/creator\.douyin\.com\/web\/api\/media\/aweme\/(?:draft|delete)\b/i,
  /^https?:\/\/creator\.douyin\.com\/[^?#]*\/comment\/(?:read\/|[^?#]*(?:list|digg|like|delete|stick))/i,
];

/** Words of a path that save, check, measure or look up; [I] from the paths of all three platforms. */
const QUIET =
  /(?:^|[/_.-])(?:auto_?save|save|draft|upload|preview|check|detect|suggest|search|query|list|get|log|logs|collect|track|stat|stats|monitor|rum|heartbeat|delete|destroy|del|remove|cancel)(?=$|[/_.-])/i;
/** Words that may publish whatever else the path says. */
const LOUD = /publish|send|post(?!er)|creat|submit|releas|forward|repost|reply|comment|modif|updat|issue/i;

/** Sites of the platforms: a request to anywhere else is not publishing there. */
const SITES =
  /^https:\/\/(?:[a-z0-9-]+\.)*(?:weibo\.com|weibo\.cn|weixin\.qq\.com|douyin\.com|snssdk\.com)(?::\d+)?\//i;

/**
 * Could a POST to this address, which no table knows, publish? False for other sites, and for what is known or named as saving, uploading,
 * checking or reading. `url` is absolute.
 */
export function mayPublish(url: string): boolean {
  if (!matches(SITES, url)) return false;
  for (let i = 0; i < KNOWN.length; i++) if (matches(KNOWN[i]!, url)) return false;
  const path = url.split(/[?#]/, 1)[0]!.replace(/^https:\/\/[^/]*/, '');
  return matches(LOUD, path) || !matches(QUIET, path);
}
