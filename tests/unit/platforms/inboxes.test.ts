import { describe, expect, it } from 'vitest';
import { PLATFORM_IDS } from '../../../utils/domain/platform';
import { PLATFORM_MATCHES, platformOf } from '../../../utils/platforms/hosts';
import { inboxOf } from '../../../utils/platforms/inboxes';

const TOKEN = new URL('https://mp.weixin.qq.com/cgi-bin/home?t=home/index&token=123456&lang=zh_CN');

describe.each(PLATFORM_IDS)('the inbox of %s', (platform) => {
  const inbox = inboxOf(platform);
  it('is a page of the platform that the extension may see, and no login page', () => {
    const url = new URL(inbox.inboxUrl([TOKEN]));
    expect(platformOf(url)).toBe(platform);
    expect(PLATFORM_MATCHES[platform].length).toBeGreaterThan(0);
    expect([inbox.isInbox(url), inbox.isLogin(url)]).toEqual([true, false]);
  });
});

it.each([
  ['weibo', 'https://passport.weibo.com/sso/signin?entry=miniblog', true],
  ['weibo', 'https://weibo.com/newlogin?url=https%3A%2F%2Fweibo.com%2Fcomment%2Finbox', true],
  ['weibo', 'https://weibo.com/u/5551230001', false],
  ['wechat', 'https://mp.weixin.qq.com/', true],
  ['wechat', 'https://mp.weixin.qq.com/cgi-bin/bizlogin?action=validate', true],
  ['wechat', TOKEN.href, false],
  ['douyin', 'https://creator.douyin.com/', true],
  ['douyin', 'https://creator.douyin.com/creator-micro/home', false],
] as const)('%s asks for a login at %s: %s', (platform, url, expected) => {
  expect(inboxOf(platform).isLogin(new URL(url))).toBe(expected);
});

it('WeChat without a known session begins at the root, and takes no token that is none', () => {
  const { inboxUrl } = inboxOf('wechat');
  expect(inboxUrl([])).toBe('https://mp.weixin.qq.com/');
  expect(inboxUrl([new URL('https://mp.weixin.qq.com/cgi-bin/home?token=1%26action%3Ddel')])).toBe(
    'https://mp.weixin.qq.com/',
  );
  expect(inboxUrl([TOKEN])).toContain('&token=123456');
});
