import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../../utils/platforms/wechat/endpoints';

const HOST = 'https://mp.weixin.qq.com';
const TOKEN = 'token=1482036795&lang=zh_CN';
const CHECK = 'action=get_appmsg_copyright_stat';

/** Publish requests of the platform file §3.2 and §3.3, in several orders of the query. */
const PUBLISH: readonly (readonly [id: string, path: string])[] = [
  ['wechat.masssend', '/cgi-bin/masssend'],
  ['wechat.masssend', '/cgi-bin/masssend/'],
  ['wechat.masssend', '/cgi-bin/masssend?t=ajax-response&is_release_publish_page=0'],
  ['wechat.masssend', '/cgi-bin/masssend?is_release_publish_page=1&t=ajax-response'],
  ['wechat.masssend', '/cgi-bin/masssend?t=ajax-response&action=time_send'],
  ['wechat.masssend', `/cgi-bin/masssend?action=time_send&${TOKEN}`],
  // A free action in front of, behind or inside something else frees nothing.
  ['wechat.masssend', `/cgi-bin/masssend?${CHECK}&action=time_send`],
  ['wechat.masssend', `/cgi-bin/masssend?action=time_send&${CHECK}`],
  ['wechat.masssend', `/cgi-bin/masssend?${CHECK}&%61ction=time_send`],
  ['wechat.masssend', `/cgi-bin/masssend?${CHECK};action=time_send`],
  ['wechat.masssend', `/cgi-bin/masssend?x${CHECK}`],
  ['wechat.masssend', `/cgi-bin/masssend?t=1;action=time_send&${CHECK}`],
  ['wechat.masssend', `/cgi-bin/masssend?${CHECK}&Action=time_send`],
  ['wechat.masssend', `/cgi-bin/masssend?${CHECK}&ajax=1&ac=1`],
  ['wechat.masssend', `/cgi-bin/masssend?${CHECK}2`],
  ['wechat.masssend', `/cgi-bin/masssend?t=ajax-response#${CHECK}`],
  ['wechat.reply', '/misc/appmsgcomment?action=reply_comment'],
  ['wechat.reply', `/misc/appmsgcomment?${TOKEN}&action=reply_comment`],
  ['wechat.reply', `/misc/appmsgcomment?action=reply_comment&${TOKEN}&f=json&ajax=1`],
  ['wechat.reply', '/misc/appmsgcomment?action=set_good_comment&action=reply_comment'],
  ['wechat.reply', '/misc/appmsgcomment?action=reply%5Fcomment'],
  // The action may stand in the body, which no rule sees.
  ['wechat.reply', '/misc/appmsgcomment'],
  ['wechat.reply', '/misc/appmsgcomment/'],
  ['wechat.reply', `/misc/appmsgcomment?${TOKEN}&f=json&ajax=1`],
  ['wechat.singlesend', '/cgi-bin/singlesend?t=ajax-response'],
  ['wechat.singlesend', '/cgi-bin/singlesend'],
];

/** POSTs that must pass untouched: checks, preview, deletion, uploads, comment settings, cancelling, QR polling. */
const FREE: readonly string[] = [
  `${HOST}/cgi-bin/masssend?${CHECK}`,
  `${HOST}/cgi-bin/masssend?${CHECK}&${TOKEN}`,
  `${HOST}/cgi-bin/masssend?t=ajax-response&${CHECK}`,
  `${HOST}/cgi-bin/masssend?${TOKEN}&f=json&ajax=1&${CHECK}&t=media%2Fappmsg`,
  `${HOST}/cgi-bin/masssend?${CHECK}&${TOKEN}&f=json&ajax=1&random=0.123`,
  `${HOST}/cgi-bin/masssendpage?action=cancel_time_send`,
  `${HOST}/cgi-bin/operate_appmsg?t=ajax-appmsg-preview&sub=preview&type=77`,
  `${HOST}/cgi-bin/operate_appmsg?t=ajax-response&sub=del`,
  `${HOST}/misc/appmsgcomment?action=reply_comments`,
  `${HOST}/misc/appmsgcommented?action=reply_comment`,
  `${HOST}/cgi-bin/singlesendpage?action=sync`,
  `${HOST}/safe/safeuuid?action=check`,
  `${HOST}/other?u=${HOST}/cgi-bin/masssend`,
  'https://mp.weixin.qq.com.example.com/cgi-bin/masssend',
  'https://example.com/mp.weixin.qq.com/cgi-bin/masssend',
  'https://xmp.weixin.qq.com/cgi-bin/masssend',
];

/** What the account does with comments: never held, noted. */
const STATES: readonly string[] = [
  '/misc/appmsgcomment?action=set_good_comment',
  `/misc/appmsgcomment?action=remove_good_comment&${TOKEN}`,
  `/misc/appmsgcomment?${TOKEN}&action=set_top_comment`,
  '/misc/appmsgcomment?action=delete_reply&reply_comment=1',
];

const READ: readonly (readonly [id: string, path: string])[] = [
  ['wechat.draft', '/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=1&f=json&ajax=1'],
  ['wechat.draft', '/cgi-bin/appmsg?f=json&appmsgid=1&action=edit'],
  ['wechat.comment-list', '/misc/appmsgcomment?action=list_comment&comment_id=1&f=json'],
  ['wechat.comment-list', '/misc/appmsgcomment?comment_id=1&action=list_comment'],
  ['wechat.comment-replies', '/misc/appmsgcomment?action=get_comment_reply&content_id=1'],
  ['wechat.publish-record', '/cgi-bin/appmsgpublish?sub=list&begin=10&count=10&f=json'],
  ['wechat.thread', '/cgi-bin/singlesendpage?action=sync&tofakeid=o_1&f=json'],
  ['wechat.message-list', '/cgi-bin/message?t=message/list&count=20&day=7&f=json'],
];

/** Pages and lists that carry nothing to keep. */
const UNREAD = [
  '/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&appmsgid=1',
  '/cgi-bin/appmsg?action=list&type=77&f=json',
  '/misc/appmsgcomment?action=list_latest_comment&f=json',
  '/cgi-bin/message?t=message/list',
  '/cgi-bin/appmsgpublish?sub=search&query=1&f=json',
];

const SAVES = [
  '/cgi-bin/operate_appmsg?t=ajax-response&sub=create&type=77',
  '/cgi-bin/operate_appmsg?sub=update&t=ajax-response',
];

const matching = (method: string, url: string) =>
  endpoints.filter((e) => e.method === method && e.url.test(url) && !e.except?.test(url)).map((e) => e.id);
const publishing = endpoints.filter((e) => e.role === 'publish');
const filter = (source: string | undefined) => new RegExp(source ?? '$^', 'i');
const blocked = (url: string) =>
  publishing.filter((e) => filter(e.regexFilter).test(url) && !filter(e.exceptRegexFilter).test(url)).map((e) => e.id);

describe('wechat endpoints', () => {
  it.each(PUBLISH)('%s holds %s in the page and by network rule', (id, path) => {
    expect(matching('POST', HOST + path)).toEqual([id]);
    expect(blocked(HOST + path)).toEqual([id]);
  });

  it.each(PUBLISH)('%s holds %s with a fragment as well', (id, path) => {
    const url = path.includes('#') ? HOST + path : `${HOST}${path}#top`;
    expect(matching('POST', url)).toEqual([id]);
    expect(blocked(url)).toEqual([id]);
  });

  it.each(FREE)('leaves %s alone', (url) => {
    expect(matching('POST', url)).toEqual([]);
    expect(blocked(url)).toEqual([]);
  });

  it.each(STATES)('lets %s pass and takes note of it', (path) => {
    for (const url of [HOST + path, `${HOST}${path}#x`]) {
      expect(matching('POST', url)).toEqual(['wechat.comment-state']);
      expect(blocked(url)).toEqual([]);
    }
  });

  it('lets uploads pass and takes note of the file', () => {
    const url = `${HOST}/cgi-bin/filetransfer?action=upload_material&f=json`;
    expect(matching('POST', url)).toEqual(['wechat.picture-upload']);
    expect(blocked(url)).toEqual([]);
  });

  it.each(SAVES)('%s is a save, never a publish, fragment or not', (path) => {
    for (const url of [HOST + path, `${HOST}${path}#x`]) {
      expect(matching('POST', url)).toEqual(['wechat.save']);
      expect(blocked(url)).toEqual([]);
    }
  });

  it.each(READ)('%s reads %s, fragment or not', (id, path) => {
    expect(matching('GET', HOST + path)).toEqual([id]);
    expect(matching('GET', `${HOST}${path}#x`)).toEqual([id]);
  });

  it.each(UNREAD)('does not read %s', (path) => {
    expect(matching('GET', HOST + path)).toEqual([]);
  });

  it('lists every publish endpoint once, each with a network rule in RE2 syntax', () => {
    expect(new Set(endpoints.map((e) => e.id)).size).toBe(endpoints.length);
    expect(publishing.map((e) => e.id).sort()).toEqual([...new Set(PUBLISH.map(([id]) => id))].sort());
    for (const { regexFilter, exceptRegexFilter } of publishing) {
      expect(regexFilter).toBeTruthy();
      // RE2 knows neither lookaround nor back references.
      expect(`${regexFilter}${exceptRegexFilter}`).not.toMatch(/\(\?[=!<]|\\[1-9]/);
    }
  });

  it('long hostile addresses do not hang the page', () => {
    const url = `${HOST}/misc/appmsgcomment?${'a=1&?b='.repeat(20_000)}`;
    expect(matching('POST', url)).toEqual([]);
    expect(matching('POST', `${HOST}/cgi-bin/masssend?${CHECK}${'&b=1'.repeat(20_000)}&action=time_send`)).toEqual([
      'wechat.masssend',
    ]);
  });
});
