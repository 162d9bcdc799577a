import type { Endpoint, RawRequest, RawResponse } from '../../../../utils/platforms/contract';
import { endpoints } from '../../../../utils/platforms/weibo/endpoints';
import { requests } from '../../../../utils/platforms/weibo/requests';

/** Requests and answers as the page guard hands them on. */
export const MID = '5241234567890123';
export const endpoint = (name: string): Endpoint => endpoints.find((e) => e.id === `weibo.${name}`)!;

export function posted(fields: Record<string, string>, more: Partial<RawRequest> = {}): RawRequest {
  return {
    method: 'POST',
    url: 'https://weibo.com/ajax/x',
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
    form: null,
    unreadable: false,
    ...more,
  };
}

export function answer(body: unknown, status = 200): RawResponse {
  return {
    status,
    url: 'https://weibo.com/ajax/x',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {},
  };
}

export const decode = (name: string, fields: Record<string, string>, more?: Partial<RawRequest>) =>
  requests.decode(endpoint(name), posted(fields, more));
