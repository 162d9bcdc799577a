import type { StoredComment } from '../domain/comment';
import { FindingSchema, type Severity, SeveritySchema } from '../domain/finding';
import { type CommentKey, type Instant, type ReviewId, ReviewIdSchema } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import type { OwnPost } from '../domain/own-post';
import type { Stage } from '../domain/people';
import type { Remark, SignedStatement } from '../domain/review';
import { actsOf, importedActsOf, opinionOf } from './acts';
import { detailOf, stageOf } from './words';

/** 全过程: everything that is known of one draft or comment, in order of time, from the ledger and from what is stored beside it. */

/** What is no event of the ledger: when something was written, first read here, changed by its author, or seen on the platform's list. */
export type TimelineMoment = 'written' | 'first-seen' | 'edited' | 'replied' | 'listed' | 'erased';

/** What an event says beside its sentence; absent parts were not said. */
export interface TimelineFacts {
  /** Version of the draft that was submitted. */
  readonly version: number | null;
  /** 摘要值, its first ten digits. */
  readonly digest: string;
  readonly stage: Stage | null;
  /** Problems that the inspection found, by severity; null where nothing was inspected. */
  readonly findings: Readonly<Record<Severity, number>> | null;
  /** 豁免 with their reasons. */
  readonly waivers: readonly string[];
  /** 批注: the passage and what was said about it. */
  readonly remarks: readonly Pick<Remark, 'quote' | 'text'>[];
  /** 代录: for whom it was recorded. */
  readonly onBehalfOf: string | null;
  /** Where the platform shows what was published; '' unknown. */
  readonly url: string;
  /** A limit had passed. */
  readonly late: boolean;
}

export type TimelineLink =
  | { readonly to: 'review'; readonly id: ReviewId }
  | { readonly to: 'comment'; readonly id: CommentKey };

export type TimelineStep = {
  readonly key: string;
  readonly at: Instant;
  readonly links: readonly TimelineLink[];
} & (
  | { readonly event: LedgerEvent; readonly by: string; readonly detail: string; readonly facts: TimelineFacts }
  | { readonly moment: TimelineMoment; readonly text: string }
);

/**
 * A draft from its first submission on.
 * @param events about the review, its posts, and whatever else names it; any order, each once.
 * @param posts how the platform's own list shows it.
 */
export function reviewTimeline(events: readonly LedgerEvent[], posts: readonly OwnPost[]): readonly TimelineStep[] {
  const listed = posts.map(
    ({ key, firstSeenAt, url }): TimelineStep => ({
      key: `listed ${key}`,
      at: firstSeenAt,
      links: [],
      moment: 'listed',
      text: url,
    }),
  );
  return inOrder([...events.flatMap(stepsOf), ...listed]);
}

/**
 * A comment from the moment it was written.
 * @param events about the comment, under every key it had.
 * @param replies the account's own replies to it.
 */
export function commentTimeline(
  comment: StoredComment,
  events: readonly LedgerEvent[],
  replies: readonly StoredComment[],
): readonly TimelineStep[] {
  const moment = (
    name: TimelineMoment,
    at: Instant,
    text: string,
    links: readonly TimelineLink[] = [],
  ): TimelineStep => ({
    key: `${name} ${at} ${text.slice(0, 20)}`,
    at,
    links,
    moment: name,
    text,
  });
  const { seen, edits, firstSeenAt, erasedAt } = comment;
  // Each earlier wording stood until somebody saw the next one.
  const wordings = [...edits.map(({ text }) => text), seen.text];
  return inOrder([
    moment('written', seen.at, wordings[0] ?? ''),
    moment('first-seen', firstSeenAt, ''),
    ...edits.map(({ until }, i) => moment('edited', until, wordings[i + 1] ?? '')),
    ...replies.map((reply) => moment('replied', reply.seen.at, reply.seen.text)),
    ...(erasedAt === undefined ? [] : [moment('erased', erasedAt, '')]),
    ...events.flatMap(stepsOf),
  ]);
}

/** By time; what happened at once in the order of the ledger, and moments before events. */
function inOrder(steps: readonly TimelineStep[]): readonly TimelineStep[] {
  const seq = (step: TimelineStep) => ('event' in step ? step.event.seq : 0);
  return steps.toSorted((a, b) => a.at - b.at || seq(a) - seq(b));
}

/** An event, and the acts that a packet brought from another computer as steps of their own, at their own time. */
function stepsOf(event: LedgerEvent): readonly TimelineStep[] {
  const own: TimelineStep = {
    key: String(event.seq),
    at: event.at,
    links: linksOf(event),
    event,
    by: event.actor,
    detail: detailOf(event),
    facts: factsOf(event, actsOf(event).acts[0]?.statement),
  };
  const brought = (importedActsOf(event) ?? []).filter(({ statement }) => statement.act in BROUGHT);
  return [
    own,
    ...brought.map(({ statement }, i): TimelineStep => {
      const type = BROUGHT[statement.act as keyof typeof BROUGHT];
      return {
        key: `${event.seq}.${i}`,
        at: statement.at,
        links: [],
        // The sentence of a sign-off names its stage.
        event: { ...event, type, data: { ...event.data, stage: statement.stage } },
        by: statement.by,
        detail: opinionOf(statement),
        facts: { ...factsOf(event, statement), findings: null, digest: shortDigest(statement.digest) },
      };
    }),
  ];
}

const BROUGHT = {
  submit: 'draft-submitted',
  'sign-off': 'signed-off',
  reject: 'rejected',
  withdraw: 'withdrawn',
  countersign: 'countersigned',
} as const;

function factsOf(event: LedgerEvent, statement: SignedStatement | undefined): TimelineFacts {
  const { version, digest, url, late } = event.data;
  return {
    version: typeof version === 'number' ? version : null,
    digest: shortDigest(digest ?? statement?.digest),
    stage: statement?.stage ?? stageOf(event),
    findings: findingsOf(event.data.findings),
    waivers: (statement?.waivers ?? []).map(({ reason }) => reason),
    remarks: (statement?.remarks ?? []).map(({ quote, text }) => ({ quote, text })),
    onBehalfOf: statement?.onBehalfOf ?? null,
    url: typeof url === 'string' ? url : '',
    late: late === true || (Array.isArray(late) && late.length > 0),
  };
}

function shortDigest(digest: unknown): string {
  return typeof digest === 'string' ? digest.slice(0, 10) : '';
}

function findingsOf(value: unknown): TimelineFacts['findings'] {
  if (!Array.isArray(value)) return null;
  const counts: Record<Severity, number> = { block: 0, warn: 0, hint: 0 };
  for (const item of value) {
    const severity = FindingSchema.safeParse(item).data?.severity;
    if (severity) counts[severity]++;
  }
  return counts;
}

/** Other drafts and comments that an event names. */
function linksOf({ data, subject }: LedgerEvent): readonly TimelineLink[] {
  const links: TimelineLink[] = [];
  const record = data.record as { readonly entry?: { readonly review?: unknown } } | undefined;
  const step = data.step as { readonly correction?: unknown } | null | undefined;
  for (const id of [data.correction, data.review, record?.entry?.review, step?.correction]) {
    const review = ReviewIdSchema.safeParse(id);
    if (review.success && review.data !== subject) links.push({ to: 'review', id: review.data });
  }
  return links;
}

/** All severities of a count, for telling them in order. */
export const FINDING_ORDER: readonly Severity[] = SeveritySchema.options;
