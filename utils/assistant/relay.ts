import { accountKey } from '../domain/account';
import type { Draft } from '../domain/draft';
import { Fault } from '../domain/fault';
import type { AccountRef } from '../domain/platform';
import type { send as sendMessage } from '../messaging/send-content';
import type { FromPage, ToPage } from '../page-guard/wire';
import { PORT_HELLO } from '../page-guard/wire';
import type { EmbeddedAnswer, RawRequest, RawResponse } from '../platforms/contract';
import { savedIds } from './saved-ids';
import { within } from './within';

/** What is in the editor whose publishing was started last; null when the content is in no editor. */
export interface Subject {
  readonly draft: Draft | null;
  readonly problems: { readonly what: string; readonly tried: string[] }[];
}

export interface RelayDeps {
  readonly send: typeof sendMessage;
  account(): AccountRef;
  /** Read again at the moment of asking. May check the platform's page API, hence a promise. */
  subject(): Promise<Subject>;
  onChecking(): void;
  onHeld(message: string, next: string, code: string): void;
  onReleased(): void;
  onResult(outcome: 'published' | 'failed' | 'verification' | 'unknown', reason: string): void;
  onAccountSeen(account: AccountRef): void;
  /** The page's own JSON carried comments: no need to read them from the page. */
  onCommentsSeen(count: number): void;
}

const CALL_LIMIT_MS = 3_000;
/** How long a question about a release may take; the page guard itself gives up a little later (`page-guard/queue.ts`). */
const QUESTION_LIMIT_MS = 25_000;
/** How long the next request waits to hear that the one before left. */
const SETTLED_LIMIT_MS = 15_000;
/** How often the platform's answer is told, with growing pauses in which a stopped worker starts; it is known here alone. */
const RESULT_TRIES = 4;
const RESULT_RETRY_MS = 250;
const RESULT_LIMIT_MS = 20_000;
/** How often an answer that passed by is told: the worker may be just starting, or the disk busy. */
const TAP_TRIES = 4;
const TAP_RETRY_MS = 500;
/** Ids of saved drafts that are remembered: of every click on 发表 WeChat makes a copy. */
const IDS_MAX = 30;
/** Answers kept for a page that does not show its account yet: the first lists of a page, no more. */
const EARLY_MAX = 12;

/** The isolated end of the private port: passes questions of the page guard on to the background and answers back. */
export class GuardRelay {
  private port: MessagePort | null = null;
  private readonly releases = new Map<number, string>();
  private readonly calls = new Map<number, { resolve: (v: unknown) => void; reject: (e: unknown) => void }>();
  private readonly early: (readonly [string, RawRequest, RawResponse])[] = [];
  private nextCall = 1;
  private texts: readonly string[] = [];
  /** Under which drafts of this page were saved. */
  private ids: readonly string[] = [];
  private said = '';

  constructor(private readonly deps: RelayDeps) {}

  /** Waits for the one message that hands over the port. Must run at document_start, before any page script. */
  listen(target: Window): void {
    const hear = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== target || event.data !== PORT_HELLO || !port) return;
      event.stopImmediatePropagation();
      target.removeEventListener('message', hear, true);
      this.port = port;
      port.onmessage = (message: MessageEvent<FromPage>) => this.heard(message.data);
    };
    target.addEventListener('message', hear, true);
  }

  /** Asks the page world for an allow-listed call (page-api.ts). Rejects when it fails or does not answer in time. */
  call(name: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.port) return reject(new Error('no page world'));
      const id = this.nextCall++;
      this.calls.set(id, { resolve, reject });
      this.post({ t: 'call', id, name });
      setTimeout(() => {
        this.calls.delete(id);
        reject(new Error('no answer'));
      }, CALL_LIMIT_MS);
    });
  }

  /** Tells the page guard what is being written, so that it notices when that leaves by an address nobody knows. */
  composing(texts: readonly string[]): void {
    const said = JSON.stringify([texts, this.ids]);
    if (said === this.said || !this.port) return;
    this.said = said;
    this.post({ t: 'composing', texts, ids: texts.length > 0 ? this.ids : [] });
    this.texts = texts;
  }

  private post(message: ToPage): void {
    this.port?.postMessage(message);
  }

  private heard(message: FromPage): void {
    switch (message.t) {
      case 'hold':
        void this.ask(message.id, message.endpoint, message.request);
        break;
      case 'sent':
        void this.settle(message.id);
        break;
      case 'abandoned':
        void this.result(message.id, null).then(() => this.post({ t: 'next', id: message.id }));
        break;
      case 'answer':
        void this.result(message.id, message.response);
        break;
      case 'tap':
        this.saved(savedIds(message.endpoint, message.request, message.response));
        void this.tap(message.endpoint, message.request, message.response, message.sha256);
        break;
      case 'refused':
        this.deps.onHeld('页面试图用不受支持的方式发布，已拦截。', '请使用页面上的发布按钮。', 'unsupported-way');
        void this.deps
          .send('publish.attempted', {
            account: this.deps.account(),
            way: `${message.way} ${message.url}`.slice(0, 200),
            code: 'unsupported-way',
          })
          .catch(() => {});
        break;
      case 'called': {
        const waiting = this.calls.get(message.id);
        this.calls.delete(message.id);
        if (message.ok) waiting?.resolve(message.value);
        else waiting?.reject(new Error('page call failed'));
        break;
      }
    }
  }

  private saved(ids: readonly string[]): void {
    this.ids = [...new Set([...this.ids, ...ids])].slice(-IDS_MAX);
    this.composing(this.texts);
  }

  private async ask(id: number, endpoint: string, request: RawRequest): Promise<void> {
    this.deps.onChecking();
    const asked = this.question(endpoint, request);
    try {
      const answer = await within(QUESTION_LIMIT_MS, asked);
      if (answer.granted) {
        this.releases.set(id, answer.release);
        this.deps.onReleased();
        this.post({ t: 'grant', id, nonce: answer.nonce });
      } else {
        this.post({ t: 'deny', id });
        this.deps.onHeld(answer.message, answer.next, answer.code);
      }
    } catch (error) {
      // Whatever goes wrong here, the request stays held.
      this.post({ t: 'deny', id });
      const known = error instanceof Fault;
      this.deps.onHeld(
        known ? error.message : '核对时出错，发布已暂停，稿件未改动。',
        '请刷新页面后再试。',
        known ? error.code : 'internal',
      );
      this.giveBack(asked);
    }
  }

  private async question(endpoint: string, request: RawRequest) {
    const { draft, problems } = await this.deps.subject();
    const account = this.deps.account();
    return this.deps.send('release.request', { endpoint, request: sendable(request), account, draft, problems });
  }

  /** A release that comes when its request was refused already must not linger. */
  private giveBack(asked: ReturnType<GuardRelay['question']>): void {
    asked
      .then((late) =>
        late.granted ? this.deps.send('release.result', { release: late.release, response: null }) : null,
      )
      // Then the background sweeps it when its time is over.
      .catch(() => {});
  }

  /** The next held request may be asked about only when this release is used and its rule removed. */
  private async settle(id: number): Promise<void> {
    const release = this.releases.get(id);
    try {
      if (release) await within(SETTLED_LIMIT_MS, this.deps.send('release.settled', { release: release as never }));
    } catch {
      // The background sweeps leftovers itself; the queue must not stall.
    }
    this.post({ t: 'next', id });
  }

  private async result(id: number, response: RawResponse | null): Promise<void> {
    const release = this.releases.get(id);
    if (!release) return;
    this.releases.delete(id);
    const answer = response === null ? null : { ...response, headers: { ...response.headers } };
    for (let attempt = 1; ; attempt++) {
      try {
        const told = this.deps.send('release.result', { release: release as never, response: answer });
        const { outcome, reason } = await within(RESULT_LIMIT_MS, told);
        this.deps.onResult(outcome, reason);
        return;
      } catch (error) {
        // The worker was stopped while it listened: the next message starts it again, and an outcome is written once only.
        if (!(error instanceof Fault && error.code === 'no-answer') || attempt === RESULT_TRIES) {
          this.deps.onResult('unknown', '');
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, RESULT_RETRY_MS * 2 ** (attempt - 1)));
      }
    }
  }

  /** Comments and posts that came before the page showed whose they are were not kept: they are told again once it does. */
  accountShown(): void {
    if (this.early.length === 0 || accountKey(this.deps.account()) === null) return;
    for (const [endpoint, request, response] of this.early.splice(0)) void this.tap(endpoint, request, response);
  }

  /** An answer that the page holds instead of fetching it. */
  embedded({ endpoint, body }: EmbeddedAnswer, url: URL): void {
    const request = { method: 'GET', url: url.href, contentType: '', body: '', form: null, unreadable: false };
    void this.tap(endpoint, request, { status: 200, url: url.href, body, headers: {} });
  }

  private async tap(
    endpoint: string,
    request: RawRequest,
    response: RawResponse,
    sha256?: string,
    attempt = 1,
  ): Promise<void> {
    const account = this.deps.account();
    try {
      const seen = await this.deps.send('tap.seen', {
        endpoint,
        request: sendable(request),
        response: { ...response, headers: { ...response.headers } },
        account,
        ...(sha256 === undefined ? {} : { sha256 }),
      });
      if (seen.account) this.deps.onAccountSeen(seen.account);
      if (seen.comments + seen.posts === 0) return;
      if (seen.comments > 0) this.deps.onCommentsSeen(seen.comments);
      if (accountKey(seen.account ?? account) === null && this.early.length < EARLY_MAX) {
        this.early.push([endpoint, request, response]);
        this.accountShown();
      }
    } catch {
      // Then the DOM reader and the next answer make up for it; publishing does not depend on it.
      if (attempt === TAP_TRIES) return;
      const again = () => void this.tap(endpoint, request, response, sha256, attempt + 1);
      setTimeout(again, TAP_RETRY_MS * 2 ** attempt);
    }
  }
}

/** The request as the protocol's schema types it: own, mutable copies. */
function sendable(request: RawRequest) {
  return { ...request, form: request.form === null ? null : request.form.map(([k, v]): [string, string] => [k, v]) };
}
