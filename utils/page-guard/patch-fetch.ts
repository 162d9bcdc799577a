import type { RawRequest, RawResponse } from '../platforms/contract';
import { snapshot, textsNow, textsOf } from './body';
import type { Guard } from './guard';
import { absolute, call, NativeHeaders, NativeRequest, native } from './natives';
import type { ReleaseQueue } from './queue';
import { fileHash } from './upload';
import { RELEASE_FRAGMENT, UNKNOWN_ENDPOINT } from './wire';

/** Answers longer than this are not decoded; no list of comments or drafts comes near it. */
const ANSWER_MAX_CHARS = 4_000_000;

/** Holds publish requests made with fetch, known ones and those that the watch notices, and taps the answers of save and read requests. */
export function patchFetch({ queue, post, classify, watch, headerNames }: Guard): void {
  const guarded = function fetch(this: unknown, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const given = input instanceof NativeRequest ? input : null;
    const url = absolute(given ? given.url : input);
    const method = String(init?.method ?? given?.method ?? 'GET').toUpperCase();
    const endpoint = url === null ? null : classify(method, url);
    const pass = (): Promise<Response> => call(native.fetch, window, input, init);
    if (!endpoint || url === null) {
      if (!watch.watches(method, url)) return pass();
      const copy = () => readBody(given, init, method, url);
      const held = (copied: Promise<Copied>) => hold(queue, UNKNOWN_ENDPOINT, copied, url, given, init, headerNames);
      const texts = given && !(init && 'body' in init) ? null : textsNow(init?.body);
      if (texts) return watch.holds(url, texts) ? held(copy()) : pass();
      const copied = copy();
      return copied.then(
        ({ raw: { body, form } }) =>
          watch.holds(url, textsOf({ text: body, form: form && [...form] })) ? held(copied) : pass(),
        pass,
      );
    }

    if (endpoint.role === 'upload') {
      // Taken before the call: a Request's body can be read only once.
      const hashed = bodyOf(given, init)
        .then(fileHash)
        .catch(() => null);
      const answer = pass();
      answer
        .then(async (response) => {
          const copy = response.clone();
          const [sha256, body] = await Promise.all([hashed, copy.text()]);
          if (sha256 === null || body.length > ANSWER_MAX_CHARS) return;
          const request = withoutBody(method, url);
          post({ t: 'tap', endpoint: endpoint.id, request, response: raw(response, body, headerNames), sha256 });
        })
        .catch(() => {});
      return answer;
    }
    if (endpoint.role !== 'publish') {
      // The body of a save is copied before the call: the page may reuse its FormData at once.
      const copied = readBody(given, init, method, url);
      const answer = pass();
      answer
        .then(
          async (response) => {
            const [request, body] = await Promise.all([copied, response.clone().text()]);
            if (body.length <= ANSWER_MAX_CHARS)
              post({
                t: 'tap',
                endpoint: endpoint.id,
                request: request.raw,
                response: raw(response, body, headerNames),
              });
          },
          () => {},
        )
        .catch(() => {});
      return answer;
    }
    return hold(queue, endpoint.id, readBody(given, init, method, url), url, given, init, headerNames);
  };
  window.fetch = guarded;
}

/** An upload is told by its address and hash alone: its bytes are nobody's business. */
export function withoutBody(method: string, url: string): RawRequest {
  return { method, url, contentType: '', body: '', form: null, unreadable: false };
}

async function bodyOf(given: Request | null, init: RequestInit | undefined): Promise<unknown> {
  if (init && 'body' in init) return init.body;
  return given ? given.clone().arrayBuffer() : null;
}

interface Copied {
  readonly raw: RawRequest;
  readonly init: RequestInit;
}

async function readBody(
  given: Request | null,
  init: RequestInit | undefined,
  method: string,
  url: string,
): Promise<Copied> {
  const headers = new NativeHeaders(init?.headers ?? given?.headers);
  const copy = await snapshot(init && 'body' in init ? init.body : given ? await given.clone().blob() : null);
  const contentType = headers.get('content-type') ?? copy.contentType;
  if (typeof copy.body === 'string' && !headers.has('content-type')) headers.set('content-type', copy.contentType);
  const raw: RawRequest = { method, url, contentType, body: copy.text, form: copy.form, unreadable: copy.unreadable };
  const base: RequestInit = given
    ? {
        credentials: given.credentials,
        cache: given.cache,
        redirect: given.redirect,
        referrer: given.referrer,
        referrerPolicy: given.referrerPolicy,
        integrity: given.integrity,
        keepalive: given.keepalive,
        signal: given.signal,
        // 'navigate' cannot be asked for by a script and would throw.
        ...(given.mode === 'navigate' ? {} : { mode: given.mode }),
      }
    : {};
  return { raw, init: { ...base, ...init, method, headers, body: copy.body } };
}

async function hold(
  queue: ReleaseQueue,
  endpoint: string,
  copied: Promise<Copied>,
  url: string,
  given: Request | null,
  init: RequestInit | undefined,
  headerNames: readonly string[],
): Promise<Response> {
  const { raw: request, init: copy } = await copied;
  const decision = await queue.ask(endpoint, request);
  // What the page gets for a held request is what it gets when the network is down: it keeps the text and says so.
  if (!decision.granted) throw new TypeError('Failed to fetch');
  const signal = init?.signal ?? given?.signal;
  if (signal?.aborted) {
    queue.abandoned(decision.ticket);
    throw signal.reason;
  }
  const going: Promise<Response> = call(
    native.fetch,
    window,
    `${url.split('#', 1)[0]}#${RELEASE_FRAGMENT}${decision.nonce}`,
    copy,
  );
  queue.sent(decision.ticket);
  try {
    const response = await going;
    const body = await response.clone().text();
    queue.answer(decision.ticket, raw(response, body.slice(0, ANSWER_MAX_CHARS), headerNames));
    return response;
  } catch (error) {
    queue.answer(decision.ticket, null);
    throw error;
  }
}

function raw(response: Response, body: string, headerNames: readonly string[]): RawResponse {
  const headers: Record<string, string> = {};
  for (const name of headerNames) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return { status: response.status, url: response.url, body, headers };
}
