import type { SurfaceKind } from '../../domain/platform';
import { midOf } from './mid';

/** Kind of page by its address (weibo §1). */
export function surfaceOf(url: URL): { readonly kind: SurfaceKind; readonly id: string } {
  const { hostname, pathname } = url;
  switch (hostname) {
    case 'api.weibo.com':
      return pathname.startsWith('/chat') ? { kind: 'messages', id: 'weibo.chat' } : other;
    case 'card.weibo.com':
      return /^\/article\/v\d+\/editor/.test(pathname) ? { kind: 'compose', id: 'weibo.article' } : other;
    case 'me.weibo.com':
      return pathname.startsWith('/content/timer') ? { kind: 'scheduled', id: 'weibo.timer' } : other;
    case 'm.weibo.cn':
      return pathname.startsWith('/compose') ? { kind: 'compose', id: 'weibo.mobile' } : other;
    case 'weibo.com':
    case 'www.weibo.com':
      return home(url);
    default:
      return other;
  }
}

const other = { kind: 'other', id: 'weibo.other' } as const;

function home(url: URL): { readonly kind: SurfaceKind; readonly id: string } {
  const { pathname } = url;
  if (/^\/comment\/inbox\/?$/.test(pathname)) return { kind: 'comments', id: 'weibo.inbox' };
  if (/^\/at\/comment\/?$/.test(pathname)) return { kind: 'comments', id: 'weibo.at-comment' };
  if (/^\/at\/weibo\/?$/.test(pathname)) return { kind: 'comments', id: 'weibo.at-post' };
  if (statusOf(url)) return { kind: 'comments', id: 'weibo.status' };
  if (pathname.startsWith('/upload/')) return { kind: 'compose', id: 'weibo.upload' };
  if (/^\/(?:messages|message\/)/.test(pathname)) return { kind: 'messages', id: 'weibo.messages' };
  if (/^\/(?:mygroups|compose|newlogin|u\/\d+|n\/[^/]+)?\/?$/.test(pathname))
    return { kind: 'compose', id: 'weibo.home' };
  return other;
}

/** Author and mid of a status page `/{uid}/{mblogid}`; null on other pages. */
export function statusOf(url: URL): { readonly uid: string; readonly mid: string } | null {
  if (url.hostname !== 'weibo.com' && url.hostname !== 'www.weibo.com') return null;
  const m = /^\/(\d{5,12})\/([0-9a-zA-Z]{6,20})\/?$/.exec(url.pathname);
  if (!m) return null;
  const mid = /^\d{13,20}$/.test(m[2]!) ? m[2]! : midOf(m[2]!);
  return mid === null ? null : { uid: m[1]!, mid };
}
