import { DraftSchema } from '../domain/draft';
import type { LedgerEvent } from '../domain/ledger';
import type { PublicKey } from '../domain/people';
import type { SignedAct } from '../domain/review';
import { verifyAct } from '../keys/sign';
import { digestOf } from '../review/digest';
import { actsOf, CARRIES_DRAFT, importedActsOf } from './acts';
import { EMPTY_LEDGER, type LedgerHead, verifyChain } from './chain';
import { KeyHistory, type KeyState, tellsOfKeys } from './key-history';
import { RESTORED, type Restoration, restorationOf } from './restoration';

/** What was checked when a problem was found: links of the chain, a signature, a head that a signature saw, a draft, a head on paper. */
export type AuditKind = 'chain' | 'signature' | 'signed-head' | 'content' | 'seen-head';

export interface AuditProblem {
  /** The event at which it stands; for a head on paper, the number printed there. */
  readonly seq: number;
  readonly kind: AuditKind;
  /** Chinese sentence: what is wrong, where. */
  readonly problem: string;
}

/** More would not be read; the first one says where to look. */
export const KEPT_PROBLEMS = 100;

/** Something an act of one event says. */
interface OfEvent<T> {
  readonly seq: number;
  readonly value: T;
}

/**
 * What came of checking events that stand one behind the other. What can only be judged with the events before them at hand is handed on:
 * the hash that the first one names, the heads that signatures saw, the signatures that may have been used before. Plain values, so that
 * another thread may have done it.
 */
export interface AuditPart {
  /** Number of the event before the first of these. */
  readonly after: number;
  /** The hash that the first one names as that of the event before; null when there is no such event here. */
  readonly prev: string | null;
  /** Of these events as far as their chain holds. */
  readonly hashes: readonly string[];
  /** Where their chain breaks. */
  readonly broken: AuditProblem | null;
  /** The first ones, in the order of the ledger. */
  readonly problems: readonly AuditProblem[];
  readonly problemCount: number;
  readonly notices: readonly { readonly seq: number; readonly text: string }[];
  readonly restorations: readonly Restoration[];
  /** Signatures that hold, with their signers. */
  readonly signed: readonly OfEvent<string>[];
  readonly seenHeads: readonly OfEvent<LedgerHead>[];
  readonly uses: readonly OfEvent<string>[];
  /** Numbers and hashes of those events here that tell of keys. */
  readonly keyEvents: readonly LedgerHead[];
}

/** Keeps the first problems of a ledger, whenever they were found, and counts all. */
export class ProblemList {
  readonly first: AuditProblem[] = [];
  count = 0;

  add({ seq, kind, problem }: AuditProblem): void {
    this.count++;
    // Signatures are known later than links.
    const at = this.first.findLastIndex((known) => known.seq <= seq) + 1;
    if (at === KEPT_PROBLEMS) return;
    this.first.splice(at, 0, { seq, kind, problem });
    this.first.splice(KEPT_PROBLEMS);
  }
}

/** Checks a stretch of a ledger; `auditOf` puts stretches together. Events go in oldest first, in portions of any size. */
export class PartAudit {
  private readonly problems = new ProblemList();
  private readonly notices: { seq: number; text: string }[] = [];
  private readonly keys = new KeyHistory();
  private readonly hashes: string[] = [];
  private readonly signed: OfEvent<string>[] = [];
  private readonly seenHeads: OfEvent<LedgerHead>[] = [];
  private readonly uses: OfEvent<string>[] = [];
  private readonly keyEvents: LedgerHead[] = [];
  private readonly restorations: Restoration[] = [];
  private prev: string | null = null;
  private broken: AuditProblem | null = null;
  /** The checks of the events that were fed last. */
  private verifying: Promise<unknown> = Promise.resolve();

  /**
   * @param after number of the event before the first one.
   * @param before the events up to there that tell of keys (`tellsOfKeys`), oldest first.
   * @param verified signatures and drafts of events up to this number were verified before and are not verified again: whoever asks for
   * that has to hold the head of that moment against the chain. Everything else of these events is checked all the same.
   */
  constructor(
    private readonly after = 0,
    before: readonly LedgerEvent[] = [],
    private readonly verified = 0,
  ) {
    for (const event of before) this.keys.add(event);
  }

  /** Takes the next events. @returns false when the chain is broken: what follows proves nothing and need not be read. */
  async feed(events: readonly unknown[]): Promise<boolean> {
    if (this.broken) return false;
    const start = this.startOf(events);
    const check = verifyChain(events, start);
    const whole = check.ok ? events.length : check.seq - start.count - 1;
    const checks: Promise<void>[] = [];
    for (const event of events.slice(0, whole) as LedgerEvent[]) {
      this.hashes.push(event.hash);
      this.actsIn(event, checks);
      if (!tellsOfKeys(event)) continue;
      this.keys.add(event);
      this.keyEvents.push({ count: event.seq, head: event.hash });
    }
    // Where the browser verifies on threads of its own, it does so while the next events are read and hashed.
    const before = this.verifying;
    this.verifying = Promise.all(checks);
    await before;
    if (!check.ok) this.broken = { seq: check.seq, kind: 'chain', problem: check.problem };
    return check.ok;
  }

  /** The keys as the ledger has them behind these events. */
  keysNow(): Pick<KeyHistory, 'last'> {
    return this.keys;
  }

  /** The hash of one of these events; undefined when it is none of them. */
  hashAt(seq: number): string | undefined {
    return this.hashes[seq - this.after - 1];
  }

  async result(): Promise<AuditPart> {
    await this.verifying;
    // Signatures of one event become known in any order.
    this.signed.sort((a, b) => a.seq - b.seq || (a.value < b.value ? -1 : 1));
    const { after, prev, hashes, broken, notices, restorations, signed, seenHeads, uses, keyEvents } = this;
    const { first: problems, count: problemCount } = this.problems;
    return {
      ...{ after, prev, hashes, broken, problems, problemCount },
      ...{ notices, restorations, signed, seenHeads, uses, keyEvents },
    };
  }

  /** Where the chain of the next events begins. What the first event of all says of the one before is judged by whoever has that one. */
  private startOf(events: readonly unknown[]): LedgerHead {
    const count = this.after + this.hashes.length;
    const head = this.hashes.at(-1);
    if (head !== undefined) return { head, count };
    const first = events[0] as { readonly seq?: unknown; readonly prev?: unknown } | null | undefined;
    const { seq, prev } = first ?? {};
    this.prev = typeof prev === 'string' && seq === count + 1 ? prev : null;
    return { head: this.prev ?? EMPTY_LEDGER.head, count };
  }

  private actsIn(event: LedgerEvent, all: Promise<void>[]): void {
    const fresh = event.seq > this.verified;
    const checks = { push: (check: () => Promise<void>) => fresh && all.push(check()) };
    const { acts, malformed, missing } = actsOf(event);
    if (malformed) this.found(event, 'signature', '签名数据的格式不正确，无法核对');
    if (missing) this.found(event, 'signature', '应有办理人签名而没有，不是三审台写入的记录');
    const restored = event.type === RESTORED ? this.restored(event) : null;
    for (const act of acts) {
      const { statement } = act;
      if (restored) checks.push(() => this.restorer(event, act, restored));
      else {
        // Keys as they stand before this event: an act that ends its own signer's key is signed with that key.
        const key = this.keys.of(statement.by);
        checks.push(() => this.signature(event, act, key));
        // A signature also says which state of the ledger its signer saw: a chain written anew does not contain it.
        const value = { head: statement.ledgerHead, count: statement.ledgerCount };
        this.seenHeads.push({ seq: event.seq, value });
      }
      this.uses.push({ seq: event.seq, value: `${event.type} ${event.subject} ${act.signature}` });
      if (statement.review !== null && statement.review !== event.subject) {
        this.found(event, 'content', '签名是为另一份审核单作出的');
      }
      if (statement.digest !== null && 'digest' in event.data && event.data.digest !== statement.digest) {
        this.found(event, 'content', '签名的摘要值与记录的摘要值不同');
      }
    }
    this.importedIn(event, checks);
    const brought = event.type === 'packet-imported' && event.data.draft !== undefined;
    if (CARRIES_DRAFT.has(event.type) || brought) checks.push(() => this.draft(event));
  }

  /** What a packet brought: signatures against the keys of this ledger, and that they are about this review and this version. */
  private importedIn(event: LedgerEvent, checks: { push(check: () => Promise<void>): unknown }): void {
    const acts = importedActsOf(event);
    if (acts === null) this.found(event, 'signature', '读入的签名数据格式不正确，无法核对');
    for (const act of acts ?? []) {
      const { review, digest, act: kind } = act.statement;
      const keys = this.keys.all(act.statement.by);
      checks.push(() => this.imported(event, act, keys));
      if (review !== event.subject) this.found(event, 'content', '读入的签名是为另一份审核单作出的');
      if ((kind === 'submit' || kind === 'emergency') && digest !== event.data.digest) {
        this.found(event, 'content', '读入的提交签名与记录的摘要值不同');
      }
    }
  }

  private async signature(event: LedgerEvent, act: SignedAct, state: KeyState): Promise<void> {
    if (state.state === 'none') {
      this.found(event, 'signature', '签名人此前没有启用密钥，签名无法成立');
    } else if (state.state === 'ended') {
      this.found(event, 'signature', `签名人的密钥已在第${state.since}条作废，签名无法成立`);
    } else if (await verifyAct(act, state.key)) {
      this.holds(event, act);
    } else {
      this.found(event, 'signature', '签名校验不通过，签名内容、签名或此前登记的公钥被改动');
    }
  }

  /**
   * An act of another computer counts with any key this ledger knows of its signer: its time has no place in this chain, and the head it
   * saw is over there. Nothing was read in that did not hold against the roster here, whose keys all stand in this ledger.
   */
  private async imported(event: LedgerEvent, act: SignedAct, keys: readonly PublicKey[]): Promise<void> {
    for (const key of keys) if (await verifyAct(act, key)) return this.holds(event, act);
    const why = keys.length === 0 ? '本台账没有签名人的公钥' : '签名内容、签名或登记的公钥被改动';
    this.found(event, 'signature', `读入的一个签名校验不通过，${why}`);
  }

  private async draft(event: LedgerEvent): Promise<void> {
    const draft = DraftSchema.safeParse(event.data.draft);
    if (draft.success && (await digestOf(draft.data)) === event.data.digest) return;
    this.found(event, 'content', '保存的送审稿与签名的摘要值不符');
  }

  private restored(event: LedgerEvent): Restoration | null {
    const restoration = restorationOf(event);
    const { count, head } = restoration?.backup ?? {};
    if (!restoration || count !== event.seq - 1 || head !== event.prev) {
      this.found(event, 'content', '恢复备份的记录与此前的台账不衔接');
      return null;
    }
    this.restorations.push(restoration);
    this.notices.push({ seq: event.seq, text: `台账第${event.seq}条：${restoration.text}` });
    return restoration;
  }

  /** The signer acted on the ledger that was replaced: their key may be newer than this one, and its head lies on the other chain. */
  private async restorer(event: LedgerEvent, act: SignedAct, { replaced }: Restoration): Promise<void> {
    const { ledgerHead, ledgerCount } = act.statement;
    if (replaced === null || ledgerCount > replaced.count) {
      this.found(event, 'signed-head', '恢复备份的签名与被替换的台账不符');
    } else if (ledgerCount === replaced.count && ledgerHead !== replaced.head) {
      this.found(event, 'signed-head', '恢复备份的签名与被替换的台账不符');
    }
    const state = this.keys.of(act.statement.by);
    if (state.state === 'valid' && (await verifyAct(act, state.key))) this.holds(event, act);
    else
      this.notices.push({
        seq: event.seq,
        text: `台账第${event.seq}条：恢复人的密钥是备份之后启用的，本台账无法核对这一签名。`,
      });
  }

  private holds({ seq }: LedgerEvent, act: SignedAct): void {
    this.signed.push({ seq, value: act.statement.by });
  }

  private found({ seq }: LedgerEvent, kind: AuditKind, what: string): void {
    this.problems.add({ seq, kind, problem: placed(seq, what) });
  }
}

/** A problem of one event as a sentence. */
export const placed = (seq: number, what: string): string => `台账第${seq}条：${what}。`;
