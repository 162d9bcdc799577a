import { Fault } from '../domain/fault';
import type { LedgerEvent } from '../domain/ledger';
import { type Packet, type PacketBody, PacketBodySchema } from '../domain/packet';
import type { Person } from '../domain/people';
import { type Review, type SignedAct, SignedActSchema } from '../domain/review';
import { canonicalJson } from '../review/canonical-json';
import { sha256Hex } from '../review/sha256';
import { isSameAct } from '../review/statement';

/** What a packet is made from. */
export interface PacketSource {
  /** Name of this unit. */
  readonly unit: string;
  readonly review: Review;
  /** All events of this review, oldest first. */
  readonly events: readonly LedgerEvent[];
  /** Signed delegations known here (act `delegate`). */
  readonly delegations: readonly SignedAct[];
  readonly roster: readonly Person[];
  /** ms. */
  readonly madeAt: number;
}

/**
 * The body of a packet for a review that is under way.
 * @throws Fault `packet-closed` for one that is finished: there is nothing left to sign.
 */
export function packetBody({ unit, review, events, delegations, roster, madeAt }: PacketSource): PacketBody {
  if (isClosed(review)) {
    throw new Fault('packet-closed', '该稿件已发布或已撤回，不需要再签批；查阅请使用台账或者审核登记表。');
  }
  const given = givenBefore(review, events);
  const acts = [...actsOf(review), ...given];
  const used = new Set(acts.map(({ statement }) => statement.delegation));
  const under = delegations.filter((act) => used.has(delegationId(act)));
  const named = new Set([...acts, ...under].flatMap(({ statement: { by, onBehalfOf } }) => [by, onBehalfOf]));
  for (const author of review.authors) named.add(author);
  return PacketBodySchema.parse({
    format: 'sanshen-packet',
    v: 1,
    unit,
    madeAt,
    review,
    given,
    delegations: under,
    people: roster
      .filter(({ id }) => named.has(id))
      .map(({ id, name, post, publicKey }) => ({ id, name, post: post.slice(0, 60), publicKey })),
  });
}

/** Published with all sign-offs, or taken back. What went out before its sign-offs (突发先发) still waits for them. */
export function isClosed({ status }: Pick<Review, 'status'>): boolean {
  return status === 'published' || status === 'withdrawn';
}

/** SHA-256 over the canonical body, hex: what is signed, and by which a packet is known again. */
export function packetHash(packet: PacketBody | Packet): string {
  const { act: _, ...body } = { act: null, ...packet };
  return sha256Hex(canonicalJson(body));
}

/** Comment of the act `packet`. */
export function packetComment(body: PacketBody | Packet): string {
  return canonicalJson({ sha256: packetHash(body) });
}

/** All signed acts that the record of a review holds. */
export function actsOf(review: Review): readonly SignedAct[] {
  const { submission, signOffs, rejection, carried, countersigned = [] } = review;
  const before = carried ? [carried.submission, ...carried.signOffs] : [];
  return [submission, ...signOffs, ...(rejection ? [rejection] : []), ...before, ...countersigned];
}

/** Sign-offs of this very version that the ledger has and the record no longer: a rejection took them out. */
function givenBefore(review: Review, events: readonly LedgerEvent[]): SignedAct[] {
  let given: SignedAct[] = [];
  for (const event of events) {
    if (event.type === 'draft-submitted' || event.type === 'draft-resubmitted') given = [];
    for (const act of actsIn(event)) {
      const { statement } = act;
      if (statement.act === 'submit') given = [];
      if (statement.act === 'sign-off' && statement.digest === review.digest) given.push(act);
    }
  }
  return given.filter((act) => !review.signOffs.some((kept) => isSameAct(kept, act)));
}

/** The acts of an event, those that came in with a packet included. */
export function actsIn({ data }: LedgerEvent): SignedAct[] {
  const source = data.source as { readonly acts?: unknown } | undefined;
  const values: unknown[] = [data.act, ...(Array.isArray(source?.acts) ? source.acts : [])];
  return values.flatMap((value) => {
    const parsed = SignedActSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

function delegationId({ statement }: SignedAct): string {
  try {
    const { id } = JSON.parse(statement.comment) as { id?: unknown };
    return typeof id === 'string' ? id : '';
  } catch {
    return '';
  }
}
