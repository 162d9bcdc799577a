import type { PlatformRequests } from '../contract';
import { commentsOf } from './comment-json';
import { bindingsOf, decode } from './decode';
import { resultOf } from './responses';

/** Decoders of the WeChat Official Accounts back-office (platform file wechat §3). No answer names the account. */
export const requests: PlatformRequests = {
  platform: 'wechat',
  decode,
  bindings: bindingsOf,
  result: resultOf,
  comments: commentsOf,
  account: () => null,
  responseHeaders: [],
};
