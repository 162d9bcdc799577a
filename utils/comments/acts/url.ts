import { Fault } from '../../domain/fault';

const URL_MAX = 500;

/** The address where a result was made public; '' for none. @throws Fault `bad-url`. */
export function checkedUrl(text: string): string {
  const url = text.trim();
  if (url === '') return '';
  // The text itself is looked at: what a browser would mend (`https:example`, spaces) is a slip of the hand here.
  if (url.length > URL_MAX || !/^https?:\/\/[^\s/?#]+\.[^\s]+$/u.test(url)) {
    throw new Fault('bad-url', '结果链接不正确，请粘贴以 http:// 或 https:// 开头的完整网址（不超过500字）。');
  }
  return url;
}
