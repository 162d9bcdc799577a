import type { SeenComment } from '../../domain/comment';
import type { AccountRef } from '../../domain/platform';
import type { Endpoint, RawRequest, RawResponse, TapContext } from '../contract';
import { asArray, asObject, asText, fieldsOf, firstText, type Json, jsonObject } from './fields';
import { parseCreatedAt } from './time';

/** The chat page's own service (私信), whose answers say nothing like `ok` (§3.1). */
export const isChat = (endpoint: Endpoint): boolean =>
  endpoint.id === 'weibo.conversation' || endpoint.id === 'weibo.message-new';

/**
 * Messages of one conversation, or the one just sent. Unverified: the platform file names the sending address only; the reading one and
 * `direct_messages[] {idstr, created_at, text, sender_id, recipient_id}` are as public code reads them, and the answer to sending is taken to be
 * the message itself [I]. Never throws.
 */
export function messagesOf(
  endpoint: Endpoint,
  request: RawRequest,
  response: RawResponse,
  { account }: TapContext,
): readonly SeenComment[] {
  const fields = fieldsOf(request);
  const person = fields.problem === null ? fields.get('uid') : '';
  const json = jsonObject(response.body);
  if (!/^\d{5,12}$/.test(person) || account.id === null || !json) return [];
  const rows = endpoint.id === 'weibo.conversation' ? asArray(json.direct_messages) : [json];
  return rows.flatMap((row) => message(asObject(row) ?? {}, person, account) ?? []);
}

function message(row: Json, person: string, account: AccountRef): SeenComment | null {
  const id = firstText(row, 'idstr', 'mid', 'id');
  const at = parseCreatedAt(asText(row.created_at));
  const sender = firstText(row, 'sender_id') || firstText(asObject(row.sender), 'idstr', 'id');
  if (!/^\d{1,30}$/.test(id) || at === null || (sender !== person && sender !== account.id)) return null;
  return {
    platform: 'weibo',
    channel: 'message',
    postId: person,
    postTitle: '',
    commentId: id,
    parentId: '',
    authorId: sender,
    authorName: asText(asObject(row.sender)?.screen_name) || firstText(row, 'sender_screen_name'),
    own: sender === account.id,
    text: asText(row.text),
    at,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: 'https://api.weibo.com/chat#/chat',
    via: 'page-json',
  };
}
