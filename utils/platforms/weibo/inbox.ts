import type { PlatformInbox } from '../contract';
import { surfaceOf } from './pages';

/** 值守模式 on Weibo. */
export const inbox: PlatformInbox = {
  platform: 'weibo',
  // 收到的评论 (weibo §1.3 [S]).
  inboxUrl: () => 'https://weibo.com/comment/inbox',
  isInbox: (url) => surfaceOf(url).id === 'weibo.inbox',
  // `passport` is no page of the application (§1.2 [S]); that a lost login leads there, to /newlogin or /login.php is inferred.
  isLogin: (url) =>
    url.hostname.startsWith('passport.') ||
    (/(?:^|\.)weibo\.c(?:om|n)$/.test(url.hostname) && /^\/(?:newlogin|login(?:\.php)?)\/?$/.test(url.pathname)),
  loginMarks: [],
  // §7, risk control [S].
  captchaWords: /安全验证|访问异常|操作频繁|账号存在风险|请完成验证|登录保护|行为异常/,
};
