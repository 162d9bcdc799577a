import type { PlatformInbox } from '../contract';
import { COMMENTS_URL, surfaceOf } from './pages';

const ROOT = 'https://mp.weixin.qq.com/';

/** 值守模式 on WeChat. */
export const inbox: PlatformInbox = {
  platform: 'wechat',
  // Every back-office page needs the session's token (§1 [S]): it is taken from a page that is open. Without one the root is opened, which leads to the
  // home page while the login holds (inferred); from there on a token is known.
  inboxUrl: (open) => {
    const token = open.flatMap((url) => url.searchParams.get('token') ?? []).find((value) => /^\d{1,20}$/.test(value));
    return token === undefined ? ROOT : `${COMMENTS_URL}&token=${token}`;
  },
  isInbox: (url) => surfaceOf(url).id === 'wechat.comments' && url.searchParams.has('token'),
  // Login page markers (§1 [S]); the root without a token is the login page itself.
  isLogin: (url) =>
    url.hostname === 'mp.weixin.qq.com' &&
    (/^\/cgi-bin\/(?:bizlogin|loginpage)/.test(url.pathname) ||
      url.searchParams.get('action') === 'login' ||
      (url.pathname === '/' && !url.searchParams.has('token'))),
  loginMarks: ['.login__type__qrcode', '.login__type__container__scan__qrcode'],
  // 200013 and -6/-8/200008 of the JSON (§3 [S]); how the page words them is inferred.
  captchaWords: /请输入验证码|操作(?:过于)?频繁|安全验证/,
};
