import type { Endpoint, RawRequest, RawResponse } from '../platforms/contract';
import { mayPublish } from '../platforms/harmless';
import { snapshot, textsNow, textsOf } from './body';
import type { Guard } from './guard';
import { absolute, call, native } from './natives';
import { withoutBody } from './patch-fetch';
import { fileHash } from './upload';
import { RELEASE_FRAGMENT, UNKNOWN_ENDPOINT } from './wire';

interface State {
  /** Null for an address that no table knows: the watch decides when it is sent. */
  readonly endpoint: Endpoint | null;
  readonly method: string;
  readonly url: string;
  readonly async: boolean;
  readonly credentials: readonly [string | null | undefined, string | null | undefined];
  readonly headers: [string, string][];
  /** Set by abort() or a further open() while the request is held. */
  dropped: boolean;
  held: boolean;
}

/** Holds publish requests made with XMLHttpRequest and taps answers of save and read requests. */
export function patchXhr({ queue, post, classify, watch, headerNames }: Guard): void {
  const states = new WeakMap<XMLHttpRequest, State>();
  const proto = XMLHttpRequest.prototype;

  proto.open = function open(
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
    async: boolean = true,
    user?: string | null,
    password?: string | null,
  ): void {
    const before = states.get(this);
    if (before) before.dropped = true;
    const href = absolute(url);
    const endpoint = href === null ? null : classify(String(method), href);
    if (href !== null && (endpoint || (String(method).toUpperCase() === 'POST' && mayPublish(href)))) {
      states.set(this, {
        endpoint,
        method: String(method),
        url: href,
        async: async !== false,
        credentials: [user, password],
        headers: [],
        dropped: false,
        held: false,
      });
    } else {
      states.delete(this);
    }
    call(native.open, this, method, url, async !== false, user, password);
  } as typeof proto.open;

  proto.setRequestHeader = function setRequestHeader(this: XMLHttpRequest, name: string, value: string): void {
    call(native.setRequestHeader, this, name, value);
    states.get(this)?.headers.push([name, value]);
  };

  proto.abort = function abort(this: XMLHttpRequest): void {
    const state = states.get(this);
    if (state) state.dropped = true;
    call(native.abort, this);
  };

  proto.send = function send(this: XMLHttpRequest, body?: Document | XMLHttpRequestBodyInit | null): void {
    const state = states.get(this);
    if (!state) {
      call(native.send, this, body);
      return;
    }
    const { endpoint } = state;
    const pass = () => call(native.send, this, body);
    const texts = endpoint === null && watch.watches(state.method, state.url) ? textsNow(body) : [];
    if (endpoint === null && texts && !watch.holds(state.url, texts)) {
      pass();
      return;
    }
    if (endpoint?.role === 'upload') {
      const hashed = fileHash(body).catch(() => null);
      call(native.addEventListener, this, 'load', () => {
        const response = answerOf(this, headerNames);
        void hashed.then((sha256) => {
          if (sha256 === null) return;
          const request = withoutBody(state.method.toUpperCase(), state.url);
          post({ t: 'tap', endpoint: endpoint.id, request, response, sha256 });
        });
      });
      pass();
      return;
    }
    const copied = snapshot(body).then((copy) => ({
      copy,
      request: toRaw(state, copy.text, copy.form, copy.unreadable, copy.contentType),
    }));
    if (endpoint && endpoint.role !== 'publish') {
      call(native.addEventListener, this, 'load', () => {
        const response = answerOf(this, headerNames);
        copied.then(({ request }) => post({ t: 'tap', endpoint: endpoint.id, request, response })).catch(() => {});
      });
      pass();
      return;
    }
    if (!state.async) {
      // Bytes that cannot be read at once, on their way to nowhere known: a synchronous upload.
      if (!texts) {
        pass();
        return;
      }
      // A synchronous request cannot wait for people to sign.
      post({ t: 'refused', way: 'sync-xhr', url: state.url });
      throw new DOMException('held', 'NetworkError');
    }
    if (state.held) throw new DOMException('already sent', 'InvalidStateError');
    state.held = true;
    copied
      .then(async ({ copy, request }) => {
        if (!texts && !watch.holds(state.url, textsOf(copy))) {
          if (!state.dropped) pass();
          return;
        }
        const decision = await queue.ask(endpoint?.id ?? UNKNOWN_ENDPOINT, request);
        if (state.dropped) {
          if (decision.granted) queue.abandoned(decision.ticket);
          return;
        }
        if (!decision.granted) return fail(this);
        try {
          release(this, state, copy.body, decision.nonce, decision.ticket);
        } catch {
          queue.abandoned(decision.ticket);
          fail(this);
        }
      })
      .catch(() => fail(this));
  };

  function release(xhr: XMLHttpRequest, state: State, body: BodyInit | null, nonce: string, ticket: number): void {
    // Opening again keeps listeners, responseType, timeout and credentials, and forgets the headers.
    call(
      native.open,
      xhr,
      state.method,
      `${state.url.split('#', 1)[0]}#${RELEASE_FRAGMENT}${nonce}`,
      true,
      ...state.credentials,
    );
    for (const [name, value] of state.headers) call(native.setRequestHeader, xhr, name, value);
    const done = () => queue.answer(ticket, xhr.status === 0 ? null : answerOf(xhr, headerNames));
    call(native.addEventListener, xhr, 'loadend', done, { once: true });
    call(native.send, xhr, body);
    queue.sent(ticket);
  }

  /** Ends a held request the way a dead network does, with every event the page waits for. */
  function fail(xhr: XMLHttpRequest): void {
    call(native.open, xhr, 'GET', `blob:${location.origin}/held`, true);
    call(native.send, xhr, null);
  }
}

function toRaw(
  state: State,
  body: string,
  form: (readonly [string, string])[] | null,
  unreadable: boolean,
  assumed: string,
): RawRequest {
  const header = state.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return { method: state.method.toUpperCase(), url: state.url, contentType: header ?? assumed, body, form, unreadable };
}

function answerOf(xhr: XMLHttpRequest, headerNames: readonly string[]): RawResponse {
  let body = '';
  if (xhr.responseType === '' || xhr.responseType === 'text') body = xhr.responseText;
  else if (xhr.responseType === 'json') body = JSON.stringify(xhr.response) ?? '';
  const headers: Record<string, string> = {};
  for (const name of headerNames) {
    const value = call(native.getResponseHeader, xhr, name);
    if (value !== null) headers[name] = value;
  }
  return { status: xhr.status, url: xhr.responseURL, body, headers };
}
