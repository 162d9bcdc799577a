import type { Endpoint, RawRequest, RawResponse } from '../../../../utils/platforms/contract';
import { endpoints } from '../../../../utils/platforms/douyin/endpoints';
import { requests } from '../../../../utils/platforms/douyin/requests';

/** Requests and answers as the page guard hands them on. */
export const WORK = '7412039881736501212';
export const URL_BASE = 'https://creator.douyin.com/x';
export const endpoint = (name: string): Endpoint => endpoints.find((e) => e.id === `douyin.${name}`)!;

export function json(body: unknown, more: Partial<RawRequest> = {}): RawRequest {
  return {
    method: 'POST',
    url: `${URL_BASE}?read_aid=2906&aid=1128&msToken=t`,
    contentType: 'application/json',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    form: null,
    unreadable: false,
    ...more,
  };
}

export function form(fields: Record<string, string>, more: Partial<RawRequest> = {}): RawRequest {
  return json(new URLSearchParams(fields).toString(), { contentType: 'application/x-www-form-urlencoded', ...more });
}

export function got(query: Record<string, string>): RawRequest {
  return json('', { method: 'GET', url: `${URL_BASE}?${new URLSearchParams(query)}`, contentType: '' });
}

export function answer(body: unknown, status = 200, headers: Record<string, string> = {}): RawResponse {
  return { status, url: URL_BASE, body: typeof body === 'string' ? body : JSON.stringify(body), headers };
}

export const decode = (name: string, request: RawRequest) => requests.decode(endpoint(name), request);
