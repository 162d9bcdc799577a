import { describe, expect, it } from 'vitest';
import { allEndpoints, classify } from '../../../utils/platforms/endpoints';
import { PRIORITY, publishRules } from '../../../utils/platforms/static-rules';

const rules = publishRules(allEndpoints);
const blocks = rules.filter((r) => r.action.type === 'block').map((r) => new RegExp(r.condition.regexFilter, 'i'));
const allows = rules.filter((r) => r.action.type === 'allow').map((r) => new RegExp(r.condition.regexFilter, 'i'));
/** What the static rules alone do with a POST. */
const blocked = (url: string) => blocks.some((r) => r.test(url)) && !allows.some((r) => r.test(url));

describe('static network rules', () => {
  it('one block per publish endpoint, ids unique, releases above everything', () => {
    expect(blocks).toHaveLength(allEndpoints.filter((e) => e.role === 'publish').length);
    expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length);
    expect(PRIORITY.release).toBeGreaterThan(PRIORITY.auxiliary);
    expect(PRIORITY.auxiliary).toBeGreaterThan(PRIORITY.block);
  });

  it.each([
    'https://weibo.com/ajax/statuses/update',
    'https://weibo.com/ajax/comments/reply',
    'https://card.weibo.com/article/v5/aj/editor/draft/publish',
    'https://mp.weixin.qq.com/cgi-bin/masssend?t=ajax-response&is_release_publish_page=0',
    'https://mp.weixin.qq.com/cgi-bin/masssend?t=ajax-response&action=time_send',
    'https://mp.weixin.qq.com/cgi-bin/masssend?action=get_appmsg_copyright_stat&action=time_send',
    'https://creator.douyin.com/web/api/media/aweme/create_v2/?read_aid=2906',
    'https://creator.douyin.com/web/api/media/aweme/create',
    'https://creator.douyin.com/web/api/media/update/desc/',
  ])('%s is blocked, with a slash, a query or a fragment behind it as well', (url) => {
    for (const tail of ['', '#x', `#ss-${'0'.repeat(32)}`]) {
      expect(blocked(url + tail), url + tail).toBe(true);
      expect(classify('POST', url + tail)?.role, url + tail).toBe('publish');
    }
    if (!url.includes('?')) expect(blocked(`${url}?a=1#x`)).toBe(true);
  });

  it.each([
    'https://weibo.com/ajax/statuses/setLike',
    'https://card.weibo.com/article/v5/aj/editor/draft/save',
    'https://mp.weixin.qq.com/cgi-bin/operate_appmsg?t=ajax-response&sub=create&type=77',
    'https://mp.weixin.qq.com/cgi-bin/masssend?action=get_appmsg_copyright_stat',
    'https://mp.weixin.qq.com/cgi-bin/filetransfer?action=upload_material',
    'https://creator.douyin.com/web/api/media/upload/auth/v5/',
    'https://weibo.com/',
  ])('%s is free', (url) => {
    expect(blocked(url)).toBe(false);
    expect(classify('POST', url)?.role).not.toBe('publish');
  });
});
