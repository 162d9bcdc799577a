import type { PlatformInbox } from '../contract';
import { COMMENTS_URL, surfaceOf } from './pages';

/** 值守模式 on Douyin. */
export const inbox: PlatformInbox = {
  platform: 'douyin',
  // 评论管理 (§1.2 [S]).
  inboxUrl: () => COMMENTS_URL,
  isInbox: (url) => surfaceOf(url).id === 'douyin.comments',
  // Inferred: whoever is not logged in is led to the entrance page of the creator centre, which stands at its root.
  isLogin: (url) =>
    url.hostname === 'creator.douyin.com' && /^\/(?:login\/?|creator-micro\/login\/?)?$/.test(url.pathname),
  loginMarks: [],
  // Identity check (§2 [S]: 接收短信验证码, the component uc-ui-verify); the slider's words are inferred.
  captchaWords: /接收短信验证码|请完成下列验证|拖动滑块|安全验证/,
};
