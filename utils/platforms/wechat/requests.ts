import type { Endpoint, PlatformRequests, RawResponse } from '../contract';
import { changesOf, commentsOf, listsComments } from './comment-json';
import { CommentMemory } from './comment-memory';
import { bindingsOf, decode } from './decode';
import { asText, jsonObject } from './fields';
import { ownPostsOf } from './own-posts';
import { mediaRef } from './refs';
import { resultOf } from './responses';

/** Decoders of the WeChat Official Accounts back-office (platform file wechat §3), with a memory of comments. No answer names the account. */
export function createRequests(memory = new CommentMemory()): PlatformRequests {
  return {
    platform: 'wechat',
    decode,
    bindings: bindingsOf,
    result: resultOf,
    comments: (endpoint, request, response, context) => commentsOf(endpoint, request, response, context, memory),
    lists: listsComments,
    changes: (endpoint, request, response) => changesOf(endpoint, request, response, memory),
    ownPosts: ownPostsOf,
    account: () => null,
    uploaded,
    responseHeaders: [],
  };
}

export const requests: PlatformRequests = createRequests();

/** `cdn_url` of the answer to an upload [I]: the address under which the editor shows the picture and the save names it. */
function uploaded(endpoint: Endpoint, response: RawResponse): readonly string[] {
  if (endpoint.id !== 'wechat.picture-upload' || response.status >= 400) return [];
  const ref = mediaRef(asText(jsonObject(response.body)?.cdn_url));
  return ref === '' ? [] : [ref];
}
