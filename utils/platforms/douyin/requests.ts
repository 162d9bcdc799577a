import type { AccountRef } from '../../domain/platform';
import type { Endpoint, PlatformRequests, RawRequest, RawResponse } from '../contract';
import { changesOf, commentsOf, listsComments, serverTimeOf } from './comment-json';
import { decode } from './decode';
import { ownPostsOf } from './own-posts';
import { asObject, asText, firstText, jsonObject } from './raw-ids';
import { resultOf, VERIFY_HEADER } from './results';
import { bindingsOf, isSuccess, WorkMemory, worksOf } from './works';

/** Douyin's decoders (platform file douyin §3), with a memory of their own for the titles of works. */
export function createRequests(works = new WorkMemory()): PlatformRequests {
  return {
    platform: 'douyin',
    decode,
    bindings: bindingsOf,
    result: resultOf,
    comments(endpoint, request, response, context) {
      works.note(worksOf(endpoint, request, response));
      return commentsOf(endpoint, request, response, context, works);
    },
    lists: listsComments,
    changes: changesOf,
    serverTime: (_endpoint, response) => serverTimeOf(response),
    ownPosts: ownPostsOf,
    account,
    responseHeaders: [VERIFY_HEADER],
  };
}

export const requests: PlatformRequests = createRequests();

/** `user.uid` and `user.nickname` of the back-office's own question for its account (§1.4). */
function account(endpoint: Endpoint, _request: RawRequest, response: RawResponse): AccountRef | null {
  if (endpoint.id !== 'douyin.user-info') return null;
  const json = jsonObject(response.body);
  if (!json || !isSuccess(json)) return null;
  const user = asObject(json.user) ?? asObject(json.user_info);
  const id = firstText(user, 'uid');
  return /^\d{3,30}$/.test(id) ? { platform: 'douyin', id, name: asText(user?.nickname) || null } : null;
}
