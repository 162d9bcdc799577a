import type { RawRequest, RawResponse } from '../platforms/contract';
import { call, native } from './natives';
import type { FromPage, ToPage } from './wire';

/** How long a held request waits for an answer of the isolated world before it is refused (worker start included). */
const ANSWER_LIMIT_MS = 30_000;
/**
 * How long the next request waits to hear of the end of the release before it. Then it is asked about: the background decides over it with the
 * earlier release at hand, and the mark of a release lets one request through, so that nothing is let out by not waiting longer.
 */
const END_LIMIT_MS = 30_000;

export type Decision =
  | { readonly granted: true; readonly nonce: string; readonly ticket: number }
  | { readonly granted: false };

interface Waiting {
  readonly decide: (d: Decision) => void;
  readonly id: number;
}

/**
 * One publish request at a time leaves this frame: the next one is asked about only after the release of the one before was
 * used *and* its network rule removed.
 */
export class ReleaseQueue {
  private nextId = 1;
  private waiting: Waiting | null = null;
  private ending: { readonly id: number; readonly end: () => void } | null = null;
  private tail: Promise<void> = Promise.resolve();

  constructor(private readonly post: (message: FromPage) => void) {}

  /** Asks for a release. Resolves with a nonce to send with, or a refusal. */
  ask(endpoint: string, request: RawRequest): Promise<Decision> {
    const id = this.nextId++;
    return new Promise<Decision>((resolve) => {
      this.tail = this.tail.then(
        () =>
          new Promise<void>((done) => {
            let decided = false;
            const decide = (d: Decision) => {
              if (decided) return;
              decided = true;
              this.waiting = null;
              resolve(d);
              if (!d.granted) return done();
              this.ending = { id, end: done };
              call(native.setTimeout, window, done, END_LIMIT_MS);
            };
            this.waiting = { id, decide };
            this.post({ t: 'hold', id, endpoint, request });
            call(native.setTimeout, window, () => decide({ granted: false }), ANSWER_LIMIT_MS);
          }),
      );
    });
  }

  /** The request of `ticket` was handed to the browser. */
  sent(ticket: number): void {
    this.post({ t: 'sent', id: ticket });
  }

  /** The page gave the request up after it was released: the release must not linger. */
  abandoned(ticket: number): void {
    this.post({ t: 'abandoned', id: ticket });
  }

  answer(ticket: number, response: RawResponse | null): void {
    this.post({ t: 'answer', id: ticket, response });
  }

  /** A message of the isolated world. */
  heard(message: ToPage): void {
    if (message.t === 'next') {
      if (this.ending?.id === message.id) this.ending.end();
    } else if (this.waiting && (message.t === 'grant' || message.t === 'deny') && message.id === this.waiting.id) {
      this.waiting.decide(
        message.t === 'grant' ? { granted: true, nonce: message.nonce, ticket: message.id } : { granted: false },
      );
    }
  }
}
