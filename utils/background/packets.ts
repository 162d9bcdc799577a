import { Fault } from '../domain/fault';
import type { Digest, ReviewId } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import type { Packet, PacketBody } from '../domain/packet';
import type { Person } from '../domain/people';
import { PolicyChangeSchema, type ReviewPolicy } from '../domain/policy';
import { type Review, type SignedAct, SignedActSchema } from '../domain/review';
import type { Unit } from '../domain/unit';
import type { PacketReport } from '../messaging/packet-messages';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import { packetBody, packetComment, packetHash } from '../packets/body';
import { type ImportPlan, planImport } from '../packets/merge';
import { type CheckedPacket, checkPacket } from '../packets/verify';
import { canonicalJson } from '../review/canonical-json';
import { scheduleLabel } from '../review/labels';
import { defaultBook, frozenPolicy, policyFor } from '../review/policy';
import type { SanshenDb } from '../storage/database';
import { listDelegations } from '../storage/delegations';
import { eventsOf, withLedger } from '../storage/ledger';
import { listPeople } from '../storage/people';
import { policyBook } from '../storage/policies';
import { getReview, putReview } from '../storage/reviews';
import { type Backend, requireFreshAct, requireUnit } from './backend';
import { payDebt } from './debts';

/** What has to be signed to take a review to another computer, as it stands now. */
export async function preparePacket(back: Backend, id: ReviewId): Promise<MessageOutput<'packet.prepare'>> {
  const madeAt = back.now();
  const body = await bodyOf(await back.db(), id, madeAt);
  const { digest, account } = body.review;
  return { madeAt, digest, account, comment: packetComment(body) };
}

/**
 * Puts the signature to the packet and notes in the ledger who took the review along.
 * @throws Fault `packet-moved` when the review has changed since it was prepared.
 */
export async function exportPacket(
  back: Backend,
  { review: id, madeAt, act }: MessageInput<'packet.export'>,
): Promise<{ packet: Packet }> {
  const db = await back.db();
  const now = back.now();
  const { person } = await requireFreshAct(db, act, 'packet', now);
  const body = await bodyOf(db, id, madeAt);
  const { digest, account, version, status } = body.review;
  const { statement } = act;
  if (
    statement.review !== id ||
    statement.digest !== digest ||
    statement.account !== account ||
    statement.comment !== packetComment(body)
  ) {
    throw new Fault('packet-moved', '稿件刚刚有新的签批或者修改，请重新导出。');
  }
  const data = { packet: packetHash(body), digest, version, status, madeAt, act };
  await withLedger(db, [], (append) =>
    append({ type: 'packet-exported', at: now, actor: person.id, subject: id, data }),
  );
  return { packet: { ...body, act } };
}

/** What a packet is and what an import would change; stores nothing. @throws Fault with the reason it cannot be imported. */
export async function lookAtPacket(back: Backend, packet: Packet): Promise<PacketReport> {
  const db = await back.db();
  const { checked, unit, roster } = await examined(back, db, packet);
  const { kind, review, added, dropped, replaced } = await planned(back, db, checked, unit, roster);
  const { ledgerHead: head, ledgerCount: count } = packet.act.statement;
  return {
    kind,
    review,
    added: [...added],
    dropped: dropped.map(({ reason }) => reason),
    replaced,
    unit: packet.unit,
    ownUnit: unit.name,
    by: checked.signer.name,
    madeAt: packet.madeAt,
    ledger: { head, count },
  };
}

/** The same checks, and stores the review with its event in one transaction. */
export async function importPacket(back: Backend, packet: Packet): Promise<MessageOutput<'packet.import'>> {
  const db = await back.db();
  const now = back.now();
  const { checked, unit, roster } = await examined(back, db, packet);
  const tables = [db.reviews, db.people, db.settings, db.debts, db.releases];
  const result = await withLedger(db, tables, async (append) => {
    // Signatures were checked against this roster, outside the transaction.
    if (canonicalJson(await listPeople(db)) !== canonicalJson(roster)) {
      throw new Fault('roster-moved', '本机名册刚刚有变更，没有导入，请再试一次。');
    }
    const plan = await planned(back, db, checked, unit, roster);
    await putReview(db, plan.review);
    if (plan.replaced && plan.replaced.signOffs > 0) {
      const { digest, signOffs } = plan.replaced;
      const data = { digest, signOffs, carried: plan.review.carried !== undefined };
      await append({ type: 'sign-off-stale', at: now, actor: 'system', subject: plan.review.id, data });
    }
    await append({
      type: 'packet-imported',
      at: now,
      actor: 'system',
      subject: plan.review.id,
      data: importData(packet, checked, plan),
    });
    await payDebt(db, append, plan.review, plan.added, now);
    return plan;
  });
  back.tell({ kind: 'reviews-changed' });
  return { review: result.review.id, added: result.added.length };
}

/** Signatures and everything else that needs time; no database transaction may be open. */
async function examined(
  back: Backend,
  db: SanshenDb,
  packet: Packet,
): Promise<{ checked: CheckedPacket; unit: Unit; roster: Person[] }> {
  const unit = await requireUnit(db);
  const roster = await listPeople(db);
  return { checked: await checkPacket(packet, roster, back.now()), unit, roster };
}

/** Awaits nothing but the database, so that it also runs inside a transaction. */
async function planned(
  back: Backend,
  db: SanshenDb,
  { packet, delegations }: CheckedPacket,
  unit: Unit,
  roster: readonly Person[],
): Promise<ImportPlan> {
  const hash = packetHash(packet);
  const before = (await eventsOf(db, packet.review.id)).find(
    ({ type, data }) => type === 'packet-imported' && data.packet === hash,
  );
  if (before) {
    const at = scheduleLabel(before.at);
    throw new Fault('packet-replay', `这份审核包已于 ${at} 导入过，没有重复导入。如有新的签批，请对方重新导出。`);
  }
  const own = await listDelegations(db);
  return planImport(packet, {
    local: await getReview(db, packet.review.id),
    roster,
    // What this computer knows about a delegation counts, also that it was ended early.
    delegations: [...own, ...delegations.filter(({ id }) => !own.some((known) => known.id === id))],
    policies: await policiesFor(db, unit, packet.review, roster),
    now: back.now(),
  });
}

/** The policy of this unit for such content: now, and when it was submitted. */
async function policiesFor(
  db: SanshenDb,
  unit: Unit,
  { draft, contentClass, corrects, submission }: Review,
  roster: readonly Person[],
): Promise<ReviewPolicy[]> {
  const kind = corrects ? 'correction' : draft.kind;
  const changes = (await db.ledger.where('type').equals('policy-changed').sortBy('seq')) as LedgerEvent[];
  const last = changes.findLast(({ at }) => at <= submission.statement.at);
  const books = [await policyBook(db, unit), last ? bookIn(last) : defaultBook(unit.size)];
  return books.flatMap((book) => {
    const policy = book && policyFor(book, kind, contentClass ?? 'daily');
    return policy ? [frozenPolicy(policy, roster)] : [];
  });
}

function bookIn({ data }: LedgerEvent) {
  const act = SignedActSchema.safeParse(data.act);
  if (!act.success) return null;
  const change = PolicyChangeSchema.safeParse(JSON.parse(act.data.statement.comment));
  return change.success ? change.data.book : null;
}

async function bodyOf(db: SanshenDb, id: ReviewId, madeAt: number): Promise<PacketBody> {
  const unit = await requireUnit(db);
  const review = await getReview(db, id);
  if (!review) throw new Fault('no-review', '没有找到这份审核单，请刷新列表。');
  const delegations = (await db.ledger.where('type').equals('delegation-given').toArray()).flatMap(({ data }) => {
    const act = SignedActSchema.safeParse(data.act);
    return act.success ? [act.data] : [];
  });
  const events = await eventsOf(db, id);
  return packetBody({ unit: unit.name, review, events, delegations, roster: await listPeople(db), madeAt });
}

interface ImportData extends Record<string, unknown> {
  readonly packet: string;
  readonly digest: Digest;
  /** Nested, so that no reader takes them for acts of this ledger: their signers saw the other computer's. */
  readonly source: { readonly signer: { readonly act: SignedAct }; readonly acts: readonly SignedAct[] };
}

function importData(packet: Packet, { signer }: CheckedPacket, plan: ImportPlan): ImportData {
  const { digest, version, status, submission, draft } = plan.review;
  const taken = plan.kind === 'merge' ? plan.added : [submission, ...plan.added];
  const signed = `${signer.name}于 ${scheduleLabel(packet.madeAt)} 从“${packet.unit}”导出`;
  return {
    packet: packetHash(packet),
    digest,
    version,
    status,
    kind: plan.kind,
    madeAt: packet.madeAt,
    message: `${signed}，并入签批 ${plan.added.length} 项`,
    ...(plan.kind === 'merge' ? {} : { draft }),
    source: { signer: { act: packet.act }, acts: taken },
  };
}
