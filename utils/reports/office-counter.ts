import type { AccountFiling } from '../domain/account';
import type { AccountKey, Instant } from '../domain/ids';
import type { LedgerEvent, LedgerEventType } from '../domain/ledger';
import { type Period, spanOf } from './comment-figures';
import { Count } from './count';
import type { CadenceLimits, OfficeFigures, RoundFigures } from './office-contract';
import { type DraftFacts, draftFacts, isPost } from './office-drafts';
import { EmergencyBook } from './office-emergency';
import { FindingBook, waiversOf } from './office-findings';
import { accountPosts, type Filing, LOOK_BACK_MS, type Post, PostCounter, type Span } from './office-posts';
import { StrayBook } from './office-strays';

/** A publication under a release, while the version it brought out may still have to be learned. */
interface Publication {
  readonly review: string;
  readonly way: 'signed' | 'emergency';
  readonly at: Instant;
  readonly event: number;
  readonly draft: DraftFacts | null;
}

/** Types of events that tell of a period after it is over: what was said, paid and found out later, and how the accounts are called now. */
export const FOLLOWING: readonly LedgerEventType[] = [
  'account-filed',
  'account-changed',
  'emergency-published',
  'emergency-lapsed',
  'debt-overdue',
  'debt-paid',
  'alarm',
  'post-explained',
];

type Rounds = Record<Exclude<keyof RoundFigures, 'atOnce' | 'replies'>, Count>;

/**
 * Counts the ledger for a report: the one place where figures of posts and reviews come from. Events go in oldest first, in portions of any
 * size, so that a long ledger is never held whole. What was done in the period is counted; what became of it (explanations, debts) is told as
 * it is at the end of the events.
 *
 * It is enough to begin with the first event not earlier than `needsFrom`, if filings (`account-filed`, `account-changed`) are taught before and
 * the drafts named by `missing` after it, and to go on with those of the types `FOLLOWING` alone behind the last one earlier than `needsTo`: the
 * result is the same as over the whole ledger.
 */
export class OfficeCounter {
  private readonly span: Span;
  private readonly filings = new Map<AccountKey, Filing>();
  private readonly drafts = new Map<string, DraftFacts>();
  /** Drafts that came before the first event. */
  private readonly earlier = new Map<string, DraftFacts>();
  private readonly releases = new Set<string>();
  private readonly publications: Publication[] = [];
  private readonly overridden: Post[] = [];
  private readonly strays = new StrayBook();
  private readonly emergency = new EmergencyBook();
  private readonly findings = new FindingBook();
  /** Sign-offs with reasons, about versions that came before the first event. */
  private readonly unknown: LedgerEvent[] = [];
  private readonly replies = new Count();
  private readonly ignored = new Count();
  private readonly corrections = new Count();
  private readonly alarms = new Map<string, Count>();
  private readonly rounds: Rounds = {
    submitted: new Count(),
    rejected: new Count(),
    resubmitted: new Count(),
    withdrawn: new Count(),
    held: new Count(),
    overrides: new Count(),
    failed: new Count(),
  };

  /** @param now ms; the part of the period that lies ahead of it is not judged. */
  constructor(
    private readonly period: Period,
    private readonly limits: CadenceLimits,
    now: Instant,
  ) {
    this.span = spanOf(period, now);
  }

  /** Events before this instant tell nothing but names of accounts and drafts, ms. */
  get needsFrom(): Instant {
    return this.span.from - LOOK_BACK_MS;
  }

  /** The end of the period, or the present where it still runs, ms; excluded. */
  get needsTo(): Instant {
    return this.span.to;
  }

  /** The next event. */
  add(event: LedgerEvent): void {
    this.filing(event);
    const draft = draftFacts(event);
    if (draft) this.drafts.set(event.subject, draft);
    if (event.at < this.needsFrom || this.strays.add(event)) return;
    const within = this.within(event.at);
    switch (event.type) {
      case 'emergency-declared':
        if (within) this.emergency.declare(event);
        if (within) this.submitted(event, this.rounds.submitted);
        break;
      case 'draft-submitted':
        if (within) this.submitted(event, this.rounds.submitted);
        break;
      case 'draft-resubmitted':
        if (within) this.submitted(event, this.rounds.resubmitted);
        break;
      case 'signed-off':
        if (within && waiversOf(event).length > 0) this.waived(event);
        break;
      case 'published':
        this.published(event);
        break;
      case 'emergency-published':
      case 'emergency-lapsed':
      case 'debt-overdue':
      case 'debt-paid':
        this.emergency.follow(event);
        break;
      default:
        if (within) this.noted(event);
    }
  }

  /** An event before the first one that was added; oldest first. It is not counted. */
  teach(event: LedgerEvent): void {
    this.filing(event);
    const draft = draftFacts(event);
    if (draft) this.earlier.set(event.subject, draft);
  }

  /** Reviews whose drafts came before the first event: their events, as far as they are earlier than it, have to be taught. */
  missing(): readonly string[] {
    const published = this.publications.filter(({ draft }) => draft === null).map(({ review }) => review);
    return [...new Set([...published, ...this.unknown.map(({ subject }) => subject)])];
  }

  /** The figures; nothing may be added afterwards. */
  finish(): OfficeFigures {
    for (const event of this.unknown) this.findings.reasons(event, 'waived', this.earlier.get(event.subject));
    const atOnce = new Count();
    const posts: Post[] = [...this.overridden, ...this.strays.posts()];
    for (const { review, way, at, event, draft: known } of this.publications) {
      const draft = known ?? this.earlier.get(review) ?? null;
      if (draft && !isPost(draft)) {
        if (this.within(at)) this.replies.add(event);
        continue;
      }
      const seenAt = Math.max(at, draft?.schedule ?? 0);
      posts.push({ account: draft?.account ?? null, at: seenAt, way, repost: draft?.repost ?? null, event });
      if (way === 'signed' && draft?.version === 1 && this.within(seenAt)) atOnce.add(event);
    }
    return this.figures(posts, atOnce);
  }

  private figures(posts: Post[], atOnce: Count): OfficeFigures {
    posts.sort((a, b) => a.at - b.at || a.event - b.event);
    const counter = new PostCounter();
    const byAccount = new Map<AccountKey | null, Post[]>([...this.filings.keys()].map((key) => [key, []]));
    for (const post of posts) {
      if (!byAccount.has(post.account)) byAccount.set(post.account, []);
      byAccount.get(post.account)!.push(post);
      if (this.within(post.at)) counter.add(post);
    }
    const accounts = [...byAccount].map(([account, own]) =>
      accountPosts(account, account === null ? null : (this.filings.get(account) ?? null), own, this.span, this.limits),
    );
    return {
      period: this.period,
      total: counter.figures(),
      // Accounts filed later, and unknown ones without a post in the period, have nothing to show.
      accounts: accounts.filter(({ silence, all }) => silence !== null || all.count > 0),
      rounds: { ...counted(this.rounds), atOnce: atOnce.counted(), replies: this.replies.counted() },
      ...this.findings.figures(),
      ignored: this.ignored.counted(),
      emergency: this.emergency.figures(),
      corrections: this.corrections.counted(),
      strays: this.strays.strays((at) => this.within(at)),
      alarms: [...this.alarms]
        .map(([code, count]) => ({ code, ...count.counted() }))
        .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    };
  }

  private filing({ type, data }: LedgerEvent): void {
    if (type !== 'account-filed' && type !== 'account-changed') return;
    const filing = data.filing as AccountFiling | undefined;
    if (!filing) return;
    const { key, platform, name, filedAt, standing } = filing;
    if (standing === 'guarded') this.filings.set(key, { platform, name, filedAt });
    else this.filings.delete(key);
  }

  private within(at: Instant): boolean {
    return at >= this.span.from && at < this.span.to;
  }

  private submitted(event: LedgerEvent, round: Count): void {
    round.add(event.seq);
    const draft = this.drafts.get(event.subject);
    if (draft) this.findings.submitted(event, draft);
  }

  private waived(event: LedgerEvent): void {
    const draft = this.drafts.get(event.subject);
    if (draft) this.findings.reasons(event, 'waived', draft);
    else this.unknown.push(event);
  }

  /** One publication per release: the platform's own list may tell of it again. */
  private published({ subject, at, seq, data }: LedgerEvent): void {
    const release = String(data.release ?? seq);
    if (this.releases.has(release)) return;
    this.releases.add(release);
    const { reason } = data;
    if (reason === 'template') {
      if (this.within(at)) this.replies.add(seq);
    } else if (reason === 'overridden') {
      const account = subject === 'unknown' ? null : (subject as AccountKey);
      this.overridden.push({ account, at, way: 'overridden', repost: null, event: seq });
    } else {
      const draft = this.drafts.get(subject) ?? null;
      const way = reason === 'emergency' ? 'emergency' : 'signed';
      this.publications.push({ review: subject, way, at, event: seq, draft });
    }
  }

  private noted({ type, seq, data }: LedgerEvent): void {
    if (type === 'rejected') this.rounds.rejected.add(seq);
    else if (type === 'withdrawn') this.rounds.withdrawn.add(seq);
    else if (type === 'publish-held') this.rounds.held.add(seq);
    else if (type === 'override-granted') this.rounds.overrides.add(seq);
    else if (type === 'publish-failed') this.rounds.failed.add(seq);
    else if (type === 'finding-ignored') this.ignored.add(seq);
    else if (type === 'correction-begun') this.corrections.add(seq);
    else if (type === 'alarm') {
      const code = String(data.code ?? '');
      let count = this.alarms.get(code);
      if (!count) {
        count = new Count();
        this.alarms.set(code, count);
      }
      count.add(seq);
    }
  }
}

function counted(rounds: Rounds): Omit<RoundFigures, 'atOnce' | 'replies'> {
  const entries = Object.entries(rounds).map(([name, count]) => [name, count.counted()]);
  return Object.fromEntries(entries) as Omit<RoundFigures, 'atOnce' | 'replies'>;
}
