import { chinaCalendar } from '../deadlines/calendar';
import { type Debt, DebtNoteChangeSchema, DebtNoteSchema } from '../domain/emergency';
import { Fault } from '../domain/fault';
import type { AccountKey, Instant, ReviewId } from '../domain/ids';
import type { Person } from '../domain/people';
import type { Review, SignedAct } from '../domain/review';
import { advance, type DebtStep, isInForce, type ReleaseFacts, signed } from '../emergency/debt';
import type { SanshenDb } from '../storage/database';
import { declaredDebts, getDebt, putDebt, runningDebts } from '../storage/debts';
import { type Append, withLedger } from '../storage/ledger';
import { getRelease } from '../storage/releases';
import { getReview } from '../storage/reviews';
import { type Backend, requireAdminAct } from './backend';

/** Reviews of an account whose declared content may go out once without sign-offs, now. */
export async function declaredReviews(
  db: SanshenDb,
  account: AccountKey | null,
  reviews: readonly Review[],
  roster: readonly Person[],
  now: Instant,
): Promise<Set<ReviewId>> {
  if (account === null) return new Set();
  const debts = new Map((await declaredDebts(db, account)).map((debt) => [debt.review, debt]));
  return new Set(
    reviews.flatMap((review) => (isInForce(debts.get(review.id) ?? null, review, roster, now) ? [review.id] : [])),
  );
}

/** Stores a step of a debt and tells the ledger. Inside a `withLedger` transaction that covers `debts`. */
async function take(db: SanshenDb, append: Append, step: DebtStep | null): Promise<Debt | null> {
  if (!step) return null;
  await putDebt(db, step.debt);
  for (const event of step.events) await append(event);
  return step.debt;
}

/** The debt brought up to what is stored about its review. Inside a transaction that covers `debts` and `releases`. */
async function upToDate(db: SanshenDb, append: Append, debt: Debt, review: Review, now: Instant): Promise<Debt> {
  let latest = debt;
  for (;;) {
    const next = await take(
      db,
      append,
      advance(latest, review, await releaseFacts(db, review, debt), chinaCalendar, now),
    );
    if (!next) return latest;
    latest = next;
  }
}

async function releaseFacts(db: SanshenDb, review: Review, debt: Debt): Promise<ReleaseFacts> {
  const pending = await db.releases
    .where('result')
    .equals('pending')
    .filter((r) => r.review === debt.review && r.reason === 'emergency' && r.status !== 'expired')
    .count();
  const release = review.published && (await getRelease(db, review.published.release));
  return { pending: pending > 0, unsigned: release?.reason === 'emergency' };
}

/** After acts on a review were stored: what they pay. Inside the transaction of these acts, which covers `debts` and `releases`. */
export async function payDebt(
  db: SanshenDb,
  append: Append,
  review: Review,
  acts: readonly SignedAct[],
  now: Instant,
): Promise<void> {
  const debt = await getDebt(db, review.id);
  if (!debt) return;
  // The publication may not have been taken down yet; it is paid for, not around.
  const owed = await upToDate(db, append, debt, review, now);
  await take(db, append, signed(owed, review, acts, now));
}

/**
 * Brings all running debts up to date: published, lapsed, overdue. Runs after every publish and every minute; does nothing twice.
 * @returns whether anything changed.
 */
export async function settleDebts(back: Backend): Promise<boolean> {
  const db = await back.db();
  // The usual case: nothing is owed.
  if ((await runningDebts(db)).length === 0) return false;
  let changed = false;
  await withLedger(db, [db.debts, db.reviews, db.releases], async (append) => {
    for (const debt of await runningDebts(db)) {
      const review = await getReview(db, debt.review);
      if (review && (await upToDate(db, append, debt, review, back.now())) !== debt) changed = true;
    }
  });
  if (changed) back.tell({ kind: 'reviews-changed' });
  return changed;
}

/** An administrator's word about a debt. Nothing else can be done to one: it is paid by sign-offs or stays. */
export async function noteDebt(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const { person, change } = await requireAdminAct(db, act, now);
  const parsed = DebtNoteChangeSchema.safeParse(change);
  const text = parsed.success ? parsed.data.note.trim() : '';
  const note = DebtNoteSchema.safeParse({ by: person.id, at: now, text });
  if (!parsed.success || !note.success) throw new Fault('bad-change', '请写明情况（不少于4个字）。');
  await withLedger(db, [db.debts], async (append) => {
    const debt = await getDebt(db, parsed.data.debt);
    if (!debt) throw new Fault('no-debt', '没有找到这条突发先发记录，请刷新列表。');
    await putDebt(db, { ...debt, notes: [...debt.notes, note.data] });
    await append({
      type: 'debt-noted',
      at: now,
      actor: person.id,
      subject: debt.review,
      data: { reason: text, state: debt.state, act },
    });
  });
  back.tell({ kind: 'reviews-changed' });
}
