import { Fault } from '../domain/fault';
import { type ReleaseId, ReleaseIdSchema } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { resolveAccount, withFiledAccount } from '../guard/account';
import { decideRelease, type ReleaseDecision } from '../guard/decide';
import { verifyReview } from '../keys/verify-review';
import type { MessageInput, MessageOutput } from '../messaging/protocol';
import type { Outgoing, RawRequest } from '../platforms/contract';
import { endpointById } from '../platforms/endpoints';
import { requestsOf } from '../platforms/requests';
import { listAccounts } from '../storage/accounts';
import { getBinding } from '../storage/bindings';
import type { SanshenDb } from '../storage/database';
import { appendEvents, withLedger } from '../storage/ledger';
import { listPeople } from '../storage/people';
import type { Release } from '../storage/records';
import { getRelease, putRelease } from '../storage/releases';
import { getUnit } from '../storage/unit';
import type { Backend } from './backend';
import { addPassRule, newNonce, newRuleId, removePassRules } from './network';
import { overrideOf, takeOverride } from './overrides';
import { reviewsOf } from './pages';
import { spentReviews } from './spent';

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
    const answer = this.tail.then(() => this.decide(question, tabId));
    this.tail = answer.catch(() => {});
    return answer;
  }

  private async decide(question: Question, tabId: number): Promise<Answer> {
    const { back } = this;
    const db = await back.db();
    const endpoint = endpointById(question.endpoint);
    if (endpoint?.role !== 'publish')
      throw new Fault('unknown-endpoint', '无法识别的发布请求，发布已暂停。请刷新页面。');
    const filings = await listAccounts(db);
    const { filing, standing } = resolveAccount(question.account, filings);
    const decoded = requestsOf(question.account.platform).decode(endpoint, question.request);
    const [unit, override, roster] = await Promise.all([
      getUnit(db),
      overrideOf(db, tabId, back.now()),
      listPeople(db),
    ]);
    const reviews = standing === 'guarded' ? await reviewsOf(db, filing?.key ?? null) : [];
    const decision = decideRelease({
      standing,
      onboarded: unit !== null,
      decoded,
      unreadable: question.request.unreadable,
      bound: await boundContent(db, decoded.boundIds),
      draft: question.draft ? withFiledAccount(question.draft, filing) : null,
      problems: question.problems,
      reviews,
      spent: await spentReviews(db, back.now()),
      override: override !== null,
    });
    if (!decision.granted) {
      await this.noteHeld(db, question, decision.code);
      return decision;
    }
    if (decision.basis === 'signed') {
      const signatures = await verifyReview(decision.review, roster);
      if (!signatures.ok)
        return {
          granted: false,
          code: 'bad-signature',
          message: signatures.message,
          next: '请重新提交审核，并到工作台校验台账。',
        };
    }
    return this.grant(db, question, tabId, decision, filing?.key ?? null);
  }

  private async grant(
    db: SanshenDb,
    question: Question,
    tabId: number,
    decision: Extract<ReleaseDecision, { granted: true }>,
    account: Release['account'],
  ): Promise<Answer> {
    const now = this.back.now();
    const review = decision.basis === 'signed' ? decision.review : null;
    const release: Release = {
      id: ReleaseIdSchema.parse(crypto.randomUUID()),
      tabId,
      ruleId: newRuleId(),
      endpoint: question.endpoint,
      nonce: newNonce(),
      reason: decision.basis === 'override' ? 'overridden' : decision.basis,
      review: review?.id ?? null,
      digest: review?.digest ?? null,
      account,
      status: 'granted',
      grantedAt: now,
      expiresAt: now + RELEASE_LIFE_MS,
      usedAt: null,
      removed: false,
      result: 'pending',
    };
    // Stored before the rule exists: a rule without a record would be swept, a record without a rule lets nothing through.
    await withLedger(db, [db.releases, db.settings], async (append) => {
      await putRelease(db, release);
      if (release.reason === 'overridden') await takeOverride(db, tabId);
      if (release.reason !== 'foreign')
        await append(this.event('release-granted', release, { endpoint: release.endpoint }));
    });
    await addPassRule(release);
    this.sweepAt(release.expiresAt + 500);
    return { granted: true, release: release.id, nonce: release.nonce };
  }

  /** The request of a release was seen leaving: the rule goes away, the record says so, and whoever waits may go on. */
  async used(nonce: string, request: RawRequest): Promise<void> {
    const db = await this.back.db();
    const release = (await db.releases.where('result').equals('pending').toArray()).find((r) => r.nonce === nonce);
    if (!release) {
      await this.alarm(db, 'unknown-release', { url: request.url });
      return;
    }
    await removePassRules([release.ruleId]);
    if (release.status === 'used') {
      // The rule was still there when a second request with the same mark left: must not happen, must not be silent.
      await this.alarm(db, 'second-publish', { url: request.url }, release);
      return;
    }
    const used: Release = { ...release, status: 'used', usedAt: this.back.now(), removed: true };
    await withLedger(db, [db.releases], async (append) => {
      await putRelease(db, used);
      if (used.reason !== 'foreign') await append(this.event('release-used', used, {}));
    });
    this.settle(used.id, true);
    await this.compareObserved(db, used, request);
  }

  /** Answers once the request was seen leaving and the rule is gone; false when the release ended unused. */
  async settled(id: ReleaseId): Promise<boolean> {
    const db = await this.back.db();
    const release = await getRelease(db, id);
    if (!release || release.status === 'expired') return false;
    if (release.status === 'used' && release.removed) return true;
    return new Promise((resolve) => {
      const waiters = this.waiting.get(id) ?? new Set();
      waiters.add(resolve);
      this.waiting.set(id, waiters);
    });
  }

  /** Takes a release back that was not used (page gave up, network failed before sending, time over). */
  async expire(release: Release): Promise<void> {
    const db = await this.back.db();
    await removePassRules([release.ruleId]);
    await withLedger(db, [db.releases], async (append) => {
      const fresh = await getRelease(db, release.id);
      if (fresh?.status !== 'granted') return;
      await putRelease(db, { ...fresh, status: 'expired', removed: true, result: 'failed' });
      if (fresh.reason !== 'foreign') await append(this.event('release-expired', fresh, {}));
    });
    this.settle(release.id, false);
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

  /** Behind the guard: what really left is compared with what was released (内容不一致). */
  private async compareObserved(db: SanshenDb, release: Release, request: RawRequest): Promise<void> {
    if (release.reason !== 'signed' || release.review === null) return;
    const endpoint = endpointById(release.endpoint);
    const review = await db.reviews.get(release.review);
    if (!endpoint || !review) return;
    if (request.unreadable) return this.alarm(db, 'body-unreadable', {}, release);
    const decoded = requestsOf(review.platform).decode(endpoint, request);
    const bound = await boundContent(db, decoded.boundIds);
    const again = decideRelease({
      standing: 'guarded',
      onboarded: true,
      decoded,
      unreadable: false,
      bound,
      draft: null,
      problems: [],
      reviews: [review],
      spent: new Set(),
      override: false,
    });
    if (!again.granted && again.code !== 'already-released')
      await this.alarm(db, 'content-differs', { message: again.message }, release);
  }

  private settle(id: ReleaseId, used: boolean): void {
    for (const resolve of this.waiting.get(id) ?? []) resolve(used);
    this.waiting.delete(id);
  }

  private async noteHeld(db: SanshenDb, question: Question, code: string): Promise<void> {
    if (code === 'account-unknown' || code === 'not-onboarded') return;
    await appendEvents(db, [
      {
        type: 'publish-held',
        at: this.back.now(),
        actor: 'system',
        subject: question.account.name ?? question.account.id ?? 'unknown',
        data: { code, endpoint: question.endpoint },
      },
    ]);
  }
}

async function boundContent(db: SanshenDb, ids: readonly string[]): Promise<Map<string, Outgoing>> {
  const bound = new Map<string, Outgoing>();
  for (const id of ids) {
    const binding = await getBinding(db, id);
    if (binding) bound.set(id, binding.content);
  }
  return bound;
}
