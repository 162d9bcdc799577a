import type { AccountKey, Instant } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import { type StrayCause, StrayCauseSchema } from '../domain/own-post';
import type { Stray } from './office-contract';
import type { Post } from './office-posts';

interface Found {
  readonly kind: Stray['kind'];
  readonly account: AccountKey | null;
  readonly at: Instant;
  readonly foundAt: Instant;
  readonly message: string;
  state: Stray['state'];
  cause: StrayCause | null;
  readonly events: number[];
}

const KINDS: Readonly<Record<string, Stray['kind']>> = { 'unreviewed-post': 'unreviewed', 'post-differs': 'differs' };

/** 未经审核发布 and 内容不一致 that the platforms' own lists showed, with what was said about them. */
export class StrayBook {
  /** By post and kind: what is found again after a change needs a further word. */
  private readonly found = new Map<string, Found>();

  /** False when the event is about something else. */
  add(event: LedgerEvent): boolean {
    if (event.type === 'post-explained') return this.explained(event);
    const kind = event.type === 'alarm' ? KINDS[String(event.data.code)] : undefined;
    if (!kind) return false;
    const { account, publishedAt, message } = event.data;
    const before = this.found.get(`${kind} ${event.subject}`);
    if (before) {
      before.state = 'open';
      before.cause = null;
      before.events.push(event.seq);
      return true;
    }
    this.found.set(`${kind} ${event.subject}`, {
      kind,
      account: typeof account === 'string' ? (account as AccountKey) : null,
      at: kind === 'unreviewed' && typeof publishedAt === 'number' ? publishedAt : event.at,
      foundAt: event.at,
      message: typeof message === 'string' ? message : '',
      state: 'open',
      cause: null,
      events: [event.seq],
    });
    return true;
  }

  private explained({ subject, data, seq }: LedgerEvent): boolean {
    const { data: cause = null } = StrayCauseSchema.safeParse(data.cause);
    // One without a cause says that the sign-offs of a post that nobody had signed here have come.
    const open = this.found.get(`${data.kind === 'differs' ? 'differs' : 'unreviewed'} ${subject}`);
    if (open?.state !== 'open') return true;
    open.state = cause === null ? 'settled' : 'explained';
    open.cause = cause;
    open.events.push(seq);
    return true;
  }

  /** Those that were found or published within the span, in the order in which they were found. */
  strays(within: (at: Instant) => boolean): readonly Stray[] {
    return [...this.found.values()]
      .filter(({ at, foundAt }) => within(at) || within(foundAt))
      .map(({ foundAt: _, ...stray }) => stray);
  }

  /** Each post that was found without sign-offs, as a post of its account. */
  posts(): readonly Post[] {
    return [...this.found.values()].flatMap(({ kind, account, at, state, cause, events }): Post[] => {
      if (kind !== 'unreviewed' || cause === 'not-ours') return [];
      return [{ account, at, way: state === 'settled' ? 'elsewhere' : 'unreviewed', repost: null, event: events[0]! }];
    });
  }
}
