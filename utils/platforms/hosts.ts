import type { PlatformId } from '../domain/platform';

/**
 * Where the extension runs. Match patterns for content scripts, host permissions and web_accessible_resources.
 * weibo: shared/platforms/weibo §8.1; wechat §1; douyin §1 (media.douyin.com is a legacy publish host: held, no page there).
 */
export const PLATFORM_MATCHES: Readonly<Record<PlatformId, readonly string[]>> = {
  weibo: ['https://*.weibo.com/*', 'https://m.weibo.cn/*'],
  wechat: ['https://mp.weixin.qq.com/*'],
  douyin: ['https://creator.douyin.com/*', 'https://media.douyin.com/*', 'https://www.douyin.com/*'],
};

export const ALL_MATCHES: readonly string[] = Object.values(PLATFORM_MATCHES).flat();

/** Platform of an address, null for every other place (about:blank included). */
export function platformOf(url: URL): PlatformId | null {
  if (url.protocol !== 'https:') return null;
  const host = url.hostname;
  if (host === 'weibo.com' || host.endsWith('.weibo.com') || host === 'm.weibo.cn') return 'weibo';
  if (host === 'mp.weixin.qq.com') return 'wechat';
  if (host === 'creator.douyin.com' || host === 'media.douyin.com' || host === 'www.douyin.com') return 'douyin';
  return null;
}
