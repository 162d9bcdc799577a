import { type ReleaseId, ReleaseIdSchema } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { CLOCK_BACK } from '../guard/clock';
import type { ReleaseDecision } from '../guard/decide';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import type { RawRequest } from '../platforms/contract';
import type { SanshenDb } from '../storage/database';
import { appendEvents, withLedger } from '../storage/ledger';
import type { Release } from '../storage/records';
import { getRelease, openReleases, putRelease, releaseByNonce } from '../storage/releases';
import type { Backend } from './backend';
import { addPassRule, newNonce, newRuleId, passRuleIds, removePassRules } from './network';
import { compareObserved } from './observed';
import { takeOverride } from './overrides';
import { decideQuestion } from './release-decision';
import { accountName } from './release-question';
import { grantedBy } from './templates-in-force';

/** How long a release waits for its request (DESIGN §4). */
const RELEASE_LIFE_MS = 60_000;

type Question = MessageInput<'release.request'>;
type Answer = MessageOutput<'release.request'>;

/** The authority over releases. One question at a time: two tabs can never get two releases for the same sign-offs. */
export class ReleaseDesk {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Map<ReleaseId, Set<(used: boolean) => void>>();

  constructor(
    private readonly back: Backend,
    /** Sets the alarm that sweeps a release which was never used. */
    private readonly sweepAt: (at: number) => void,
  ) {}

  ask(question: Question, tabId: number): Promise<Answer> {
    return this.inTurn(() => this.decide(question, tabId));
  }

  /** Nothing is granted while `work` runs: a rule that was just added and is not stored yet would look like a leftover. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.tail.then(work);
    this.tail = done.catch(() => {});
    return done;
  }

  private async decide(question: Question, tabId: number): Promise<Answer> {
    const db = await this.back.db();
    await this.expireOverdue(db);
    const { decision, account } = await decideQuestion(this.back, db, question, tabId);
    if (decision.granted) return this.grant(db, question, tabId, decision, account);
    // The alarm carries the time of now: asked again, the clock agrees with the ledger.
    if (decision.code === CLOCK_BACK) await this.alarm(db, CLOCK_BACK, { message: decision.message });
    else await this.noteHeld(db, question, decision.code);
    return decision;
  }

  private async grant(
    db: SanshenDb,
    question: Question,
    tabId: number,
    decision: Extract<ReleaseDecision, { granted: true }>,
    account: Release['account'],
  ): Promise<Answer> {
    const now = this.back.now();
    const review = 'review' in decision ? decision.review : null;
    const release: Release = {
      id: ReleaseIdSchema.parse(crypto.randomUUID()),
      tabId,
      ruleId: newRuleId(),
      endpoint: question.endpoint,
      nonce: newNonce(),
      reason: decision.basis === 'override' ? 'overridden' : decision.basis,
      review: review?.id ?? null,
      digest: review?.digest ?? ('template' in decision ? decision.digest : null),
      account,
      status: 'granted',
      grantedAt: now,
      expiresAt: now + RELEASE_LIFE_MS,
      usedAt: null,
      removed: false,
      result: 'pending',
    };
    // The rule first: nobody knows its mark before the answer, and a rule without a record is swept. So a record whose rule is gone
    // says that its request may have left (`expire`).
    await addPassRule(release);
    const unchecked = 'unchecked' in decision && decision.unchecked.length > 0 ? { unchecked: decision.unchecked } : {};
    try {
      await withLedger(db, [db.releases, db.settings], async (append) => {
        await putRelease(db, release);
        if (release.reason === 'overridden') await takeOverride(db, tabId);
        if (release.reason !== 'foreign')
          await append(
            this.event('release-granted', release, {
              endpoint: release.endpoint,
              ...unchecked,
              ...('template' in decision ? grantedBy(decision) : {}),
            }),
          );
      });
    } catch (error) {
      await removePassRules([release.ruleId]);
      throw error;
    }
    this.sweepAt(release.expiresAt + 500);
    return { granted: true, release: release.id, nonce: release.nonce };
  }

  /** The request of a release was seen leaving: the rule goes away, the record says so, and whoever waits may go on. */
  async used(nonce: string, request: RawRequest): Promise<void> {
    const db = await this.back.db();
    const release = await releaseByNonce(db, nonce);
    if (!release) {
      await this.alarm(db, 'unknown-release', { url: request.url });
      return;
    }
    const removal = removePassRules([release.ruleId]);
    let first: boolean;
    try {
      first = await this.markUsed(db, release);
    } finally {
      await removal;
    }
    if (!first) {
      // The rule was still there when a second request with the same mark left: must not happen, must not be silent.
      await this.alarm(db, 'second-publish', { url: request.url }, release);
      return;
    }
    await this.afterUse(db, release);
    await compareObserved(db, this, release, request);
  }

  /** The platform answered the request of a release: the worker may have been stopped while it left. */
  async completed(nonce: string): Promise<void> {
    const db = await this.back.db();
    const release = await releaseByNonce(db, nonce);
    if (release && release.status !== 'used') await this.left(db, release);
  }

  /** Something shows that the request of a release left, although it was not seen leaving. Whoever waits may go on. */
  async left(db: SanshenDb, release: Release): Promise<void> {
    await removePassRules([release.ruleId]);
    if (await this.markUsed(db, release)) await this.afterUse(db, release);
  }

  /** Stores that the request left. False: it was known already. */
  private async markUsed(db: SanshenDb, { id }: Release): Promise<boolean> {
    return withLedger(db, [db.releases], async (append) => {
      const fresh = await getRelease(db, id);
      if (!fresh || (fresh.status === 'used' && fresh.usedAt !== null)) return false;
      const now = this.back.now();
      // Taken back meanwhile (time over, clock moved): it left all the same, so its sign-offs are spent.
      const late = fresh.status !== 'granted';
      await putRelease(db, {
        ...fresh,
        status: 'used',
        usedAt: now,
        result: fresh.status === 'expired' ? 'pending' : fresh.result,
      });
      if (fresh.reason !== 'foreign') await append(this.event('release-used', fresh, late ? { late } : {}));
      return true;
    });
  }

  private async afterUse(db: SanshenDb, { id }: Release): Promise<void> {
    await db.releases.update(id, { removed: true });
    this.settle(id, true);
  }

  /** Answers once the request was seen leaving and the rule is gone; false when the release ended unused. */
  async settled(id: ReleaseId): Promise<boolean> {
    const db = await this.back.db();
    const release = await getRelease(db, id);
    if (!release || release.status === 'expired') return false;
    if (release.status === 'used') {
      if (!release.removed) {
        await removePassRules([release.ruleId]);
        await this.afterUse(db, release);
      }
      return true;
    }
    return new Promise((resolve) => {
      const waiters = this.waiting.get(id) ?? new Set();
      waiters.add(resolve);
      this.waiting.set(id, waiters);
    });
  }

  /**
   * Takes a release back that was not used (page gave up, network failed before sending, time over). Its rule gone without us: the worker was
   * stopped, or the disk was full, while the request left; then it counts as used, with an unknown outcome.
   */
  async expire(release: Release): Promise<'expired' | 'unknown'> {
    const db = await this.back.db();
    const gone = !(await passRuleIds()).includes(release.ruleId);
    await removePassRules([release.ruleId]);
    const ended = await withLedger(db, [db.releases], async (append) => {
      const fresh = await getRelease(db, release.id);
      if (fresh?.status !== 'granted') return null;
      await putRelease(
        db,
        gone
          ? { ...fresh, status: 'used', removed: true }
          : { ...fresh, status: 'expired', removed: true, result: 'failed' },
      );
      if (fresh.reason !== 'foreign' && !gone) await append(this.event('release-expired', fresh, {}));
      return gone ? 'unknown' : 'expired';
    });
    this.settle(release.id, ended === 'unknown');
    return ended ?? 'expired';
  }

  /** Takes back releases whose time is over, also by a clock that was set back behind the moment they were granted. */
  async expireOverdue(db: SanshenDb): Promise<void> {
    const now = this.back.now();
    for (const release of await openReleases(db)) {
      if (release.expiresAt <= now || release.grantedAt > now) await this.expire(release);
    }
  }

  event(type: LedgerEntry['type'], release: Release, data: Record<string, unknown>): LedgerEntry {
    return {
      type,
      at: this.back.now(),
      actor: 'system',
      subject: release.review ?? release.account ?? 'unknown',
      data: { release: release.id, reason: release.reason, digest: release.digest, ...data },
    };
  }

  async alarm(
    db: SanshenDb,
    code: string,
    data: Record<string, unknown>,
    release: Release | null = null,
  ): Promise<void> {
    const subject = release?.review ?? release?.account ?? 'guard';
    await appendEvents(db, [
      {
        type: 'alarm',
        at: this.back.now(),
        actor: 'system',
        subject,
        data: { code, ...data, release: release?.id ?? null },
      },
    ]);
    this.back.tell({ kind: 'alarm' });
  }

  private settle(id: ReleaseId, used: boolean): void {
    for (const resolve of this.waiting.get(id) ?? []) resolve(used);
    this.waiting.delete(id);
  }

  private async noteHeld(db: SanshenDb, question: Question, code: string): Promise<void> {
    if (code === 'account-unknown' || code === 'not-onboarded') return;
    const data = { code, endpoint: question.endpoint };
    await appendEvents(db, [
      { type: 'publish-held', at: this.back.now(), actor: 'system', subject: accountName(question), data },
    ]);
  }
}
