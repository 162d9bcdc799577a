import type { Link } from '../../domain/draft';

/** What the platform publishes for a repost without words (weibo §5). */
export const EMPTY_REPOST = '转发微博';

/** Visibility codes of the `visible` field, as the page words them (weibo §2.3). */
const VISIBILITY: Readonly<Record<string, string>> = {
  '0': '公开',
  '1': '仅自己可见',
  '5': '群可见',
  '6': '好友圈',
  '10': '粉丝',
};

/** Chinese name of a visibility code; an unknown code stands for itself, so that it never equals a signed one. */
export const visibilityLabel = (code: string): string => VISIBILITY[code] ?? `可见范围${code}`;

/**
 * Identity of a picture by its address: the pid for Weibo's picture hosts, else the address without query; '' when the address
 * says nothing (`blob:`, `data:`). That previews show sinaimg addresses is inferred.
 */
export function mediaRef(src: string): string {
  const bare = src.replace(/[?#].*$/s, '');
  if (/^(?:blob|data):/i.test(bare)) return '';
  const pid = /(?:^|\.|\/)sinaimg\.cn\/(?:[^/]+\/)+([A-Za-z0-9_-]{16,64})(?:\.\w{2,5})?$/.exec(bare)?.[1];
  return pid ?? bare.replace(/^https?:/i, '');
}

/** Mentions `@名字` of a text, without the sign, in order (weibo §5). Mail addresses are none. */
export function mentionsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w.@])@([\w\u4e00-\u9fff·-]{1,40})/g)].map((m) => m[1]!);
}

/** Topics `#话题#` of a text, without the signs, in order; super topics keep their `[超话]`. */
export function topicsIn(text: string): string[] {
  return [...text.matchAll(/#([^#\r\n]{1,140})#/g)].map((m) => m[1]!.trim()).filter(Boolean);
}

/** Web addresses written in a text. */
export function linksIn(text: string): Link[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"'\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+/gi)].map((m) => ({
    text: m[0],
    href: m[0],
  }));
}
