import type { AccountRef } from '../../domain/platform';
import type { Endpoint, PlatformRequests, RawRequest, RawResponse } from '../contract';
import { changesOf, commentsOf, listsComments } from './comment-json';
import { decode } from './decode';
import { asObject, asText, fieldsOf, firstText, jsonObject } from './fields';
import { ownPostsOf } from './own-posts';
import { bindingsOf, resultOf } from './responses';

/** Weibo's decoders: what a request carries, what an answer says (platform file weibo §3). */
export const requests: PlatformRequests = {
  platform: 'weibo',
  decode,
  bindings: bindingsOf,
  result: resultOf,
  comments: commentsOf,
  lists: listsComments,
  changes: changesOf,
  ownPosts: ownPostsOf,
  account,
  uploaded,
  responseHeaders: [],
};

/** The pid (§3.1), at whatever depth of the answer it stands; more than one says nothing about one file. */
function uploaded(endpoint: Endpoint, response: RawResponse): readonly string[] {
  if (endpoint.id !== 'weibo.picture-upload' || response.status >= 400) return [];
  const pids = new Set([...response.body.matchAll(/"pid"\s*:\s*"([\w-]{1,80})"/g)].map((m) => m[1]!));
  return pids.size === 1 ? [...pids] : [];
}

function account(endpoint: Endpoint, request: RawRequest, response: RawResponse): AccountRef | null {
  const json = jsonObject(response.body);
  const data = asObject(json?.data);
  switch (endpoint.id) {
    case 'weibo.config':
    case 'weibo.mobile-config': {
      const user = asObject(data?.user);
      return named(firstText(data, 'uid') || firstText(user, 'idstr', 'id'), asText(user?.screen_name));
    }
    case 'weibo.article-save':
    case 'weibo.article-publish': {
      const fields = fieldsOf(request);
      return fields.problem === null ? named(fields.get('uid'), '') : null;
    }
    case 'weibo.update': {
      const user = asObject(data?.user);
      return json?.ok === 1 ? named(firstText(user, 'idstr', 'id'), asText(user?.screen_name)) : null;
    }
    default:
      return null;
  }
}

function named(id: string, name: string): AccountRef | null {
  return /^\d{5,12}$/.test(id) ? { platform: 'weibo', id, name: name || null } : null;
}
