import { DraftSchema } from '../domain/draft';
import type { LedgerEvent } from '../domain/ledger';
import type { PublicKey } from '../domain/people';
import type { SignedAct } from '../domain/review';
import { verifyAct } from '../keys/sign';
import { digestOf } from '../review/digest';
import { actsOf, CARRIES_DRAFT, importedActsOf } from './acts';
import { checkHead, EMPTY_LEDGER, type LedgerHead, verifyChain } from './chain';
import { KeyHistory, type KeyState } from './key-history';
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

/** What a full check of a ledger found. `head` and `count` are those of the part whose chain holds. */
export interface Audit extends LedgerHead {
  readonly ok: boolean;
  /** The first ones, in the order of the ledger. */
  readonly problems: readonly AuditProblem[];
  /** All of them, also those not kept. */
  readonly problemCount: number;
  /** What is no damage but has to be known: backups restored over newer records. */
  readonly notices: readonly { readonly seq: number; readonly text: string }[];
  /** Signatures that were checked and hold. */
  readonly signatures: number;
  /** Heads seen earlier that lie on this chain. */
  readonly proven: readonly LedgerHead[];
  /** Events whose signatures all hold, for showing them one by one. */
  readonly signedBy: ReadonlyMap<number, readonly string[]>;
}

/** More would not be read; the first one says where to look. */
const KEPT_PROBLEMS = 100;

/**
 * The full check of a ledger (DESIGN §7): every link of the chain; every signed act against the public key that the ledger itself
 * gave that person at that time; every head that such an act saw; every submitted draft against the digest that was signed; and
 * heads seen on paper. Events go in oldest first, in portions of any size, so that a long ledger is never held whole.
 *
 * What it cannot find: an end cut off or a chain written anew from a point that no signature, sheet, packet, backup or report
 * has seen, and records that never were written.
 */
export class LedgerAudit {
  private readonly problems: AuditProblem[] = [];
  private problemCount = 0;
  private readonly notices: { seq: number; text: string }[] = [];
  private readonly keys = new KeyHistory();
  /** Hash of every event by its number: what signatures and sheets are compared with. */
  private readonly hashes: string[] = [EMPTY_LEDGER.head];
  private readonly signedBy = new Map<number, string[]>();
  private readonly restorations: Restoration[] = [];
  private readonly once = new Set<string>();
  private signatures = 0;
  private broken = false;
  /** The checks of the events that were fed last. */
  private verifying: Promise<unknown> = Promise.resolve();

  /** Takes the next events. @returns false when the chain is broken: what follows proves nothing and need not be read. */
  async feed(events: readonly unknown[]): Promise<boolean> {
    if (this.broken) return false;
    const check = verifyChain(events, this.at());
    const whole = check.ok ? events.length : check.seq - this.hashes.length;
    const checks: Promise<void>[] = [];
    for (const event of events.slice(0, whole) as LedgerEvent[]) {
      this.hashes.push(event.hash);
      this.actsIn(event, checks);
      this.keys.add(event);
    }
    // The browser verifies signatures on threads of its own: those of these events while the next ones are read and hashed.
    const before = this.verifying;
    this.verifying = Promise.all(checks);
    await before;
    if (!check.ok) {
      this.broken = true;
      this.found(check.seq, 'chain', check.problem);
    }
    return check.ok;
  }

  /** The keys as the ledger has them at its end. */
  keysNow(): Pick<KeyHistory, 'last'> {
    return this.keys;
  }

  /** The hash of one event, to find out whether another ledger shares it; undefined when there is none. */
  hashAt(seq: number): string | undefined {
    return this.hashes[seq];
  }

  /** What was found. @param seen heads printed on sheets, in packets, backups and reports. */
  async finish(seen: readonly LedgerHead[] = []): Promise<Audit> {
    await this.verifying;
    const at = this.at();
    const proven: LedgerHead[] = [];
    // Beyond a break nothing can be compared.
    const comparable = this.broken ? seen.filter(({ count }) => count <= at.count) : seen;
    for (const head of comparable) {
      const hash = this.hashes[head.count];
      const proof = checkHead(at.count, hash === undefined ? null : { hash }, head);
      if (proof.ok) proven.push(head);
      else this.found(head.count, 'seen-head', proof.problem + this.restoredSince(head));
    }
    return {
      ok: this.problemCount === 0,
      ...at,
      problems: [...this.problems],
      problemCount: this.problemCount,
      notices: this.notices,
      signatures: this.signatures,
      proven,
      signedBy: this.signedBy,
    };
  }

  private at(): LedgerHead {
    const count = this.hashes.length - 1;
    return { head: this.hashes[count] ?? EMPTY_LEDGER.head, count };
  }

  private actsIn(event: LedgerEvent, checks: Promise<void>[]): void {
    const { acts, malformed, missing } = actsOf(event);
    if (malformed) this.found(event.seq, 'signature', '签名数据的格式不正确，无法核对');
    if (missing) this.found(event.seq, 'signature', '应有办理人签名而没有，不是三审台写入的记录');
    const restored = event.type === RESTORED ? this.restored(event) : null;
    for (const act of acts) {
      const { statement } = act;
      if (restored) checks.push(this.restorer(event, act, restored));
      else {
        // Keys as they stand before this event: an act that ends its own signer's key is signed with that key.
        checks.push(this.signature(event, act, this.keys.of(statement.by)));
        this.headSeenBy(event, act);
      }
      // An act may stand in several events (a roster read in at once), but records each thing only once.
      const use = `${event.type} ${event.subject} ${act.signature}`;
      if (this.once.has(use)) this.found(event.seq, 'signature', '同一个签名此前已经用过一次，是重复记入的');
      this.once.add(use);
      if (statement.review !== null && statement.review !== event.subject) {
        this.found(event.seq, 'content', '签名是为另一份审核单作出的');
      }
      if (statement.digest !== null && 'digest' in event.data && event.data.digest !== statement.digest) {
        this.found(event.seq, 'content', '签名的摘要值与记录的摘要值不同');
      }
    }
    this.importedIn(event, checks);
    const brought = event.type === 'packet-imported' && event.data.draft !== undefined;
    if (CARRIES_DRAFT.has(event.type) || brought) checks.push(this.draft(event));
  }

  /** What a packet brought: signatures against the keys of this ledger, and that they are about this review and this version. */
  private importedIn(event: LedgerEvent, checks: Promise<void>[]): void {
    const acts = importedActsOf(event);
    if (acts === null) this.found(event.seq, 'signature', '读入的签名数据格式不正确，无法核对');
    for (const act of acts ?? []) {
      const { review, digest, act: kind } = act.statement;
      checks.push(this.imported(event, act, this.keys.all(act.statement.by)));
      if (review !== event.subject) this.found(event.seq, 'content', '读入的签名是为另一份审核单作出的');
      if ((kind === 'submit' || kind === 'emergency') && digest !== event.data.digest) {
        this.found(event.seq, 'content', '读入的提交签名与记录的摘要值不同');
      }
    }
  }

  private async signature(event: LedgerEvent, act: SignedAct, state: KeyState): Promise<void> {
    if (state.state === 'none') {
      this.found(event.seq, 'signature', '签名人此前没有启用密钥，签名无法成立');
    } else if (state.state === 'ended') {
      this.found(event.seq, 'signature', `签名人的密钥已在第${state.since}条作废，签名无法成立`);
    } else if (await verifyAct(act, state.key)) {
      this.holds(event, act);
    } else {
      this.found(event.seq, 'signature', '签名校验不通过，签名内容、签名或此前登记的公钥被改动');
    }
  }

  /**
   * An act of another computer counts with any key this ledger knows of its signer: its time has no place in this chain, and the head it
   * saw is over there. Nothing was read in that did not hold against the roster here, whose keys all stand in this ledger.
   */
  private async imported(event: LedgerEvent, act: SignedAct, keys: readonly PublicKey[]): Promise<void> {
    for (const key of keys) if (await verifyAct(act, key)) return this.holds(event, act);
    const why = keys.length === 0 ? '本台账没有签名人的公钥' : '签名内容、签名或登记的公钥被改动';
    this.found(event.seq, 'signature', `读入的一个签名校验不通过，${why}`);
  }

  /** A signature also says which state of the ledger its signer saw: a chain written anew does not contain it. */
  private headSeenBy(event: LedgerEvent, { statement }: SignedAct): void {
    if (statement.ledgerCount < event.seq && this.hashes[statement.ledgerCount] === statement.ledgerHead) return;
    this.found(
      event.seq,
      'signed-head',
      `签名时所见的台账（第${statement.ledgerCount}条）不在此链上，台账被重建、替换或换过末段`,
    );
  }

  private async draft(event: LedgerEvent): Promise<void> {
    const draft = DraftSchema.safeParse(event.data.draft);
    if (draft.success && (await digestOf(draft.data)) === event.data.digest) return;
    this.found(event.seq, 'content', '保存的送审稿与签名的摘要值不符');
  }

  private restored(event: LedgerEvent): Restoration | null {
    const restoration = restorationOf(event);
    const { count, head } = restoration?.backup ?? {};
    if (!restoration || count !== event.seq - 1 || head !== event.prev) {
      this.found(event.seq, 'content', '恢复备份的记录与此前的台账不衔接');
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
      this.found(event.seq, 'signed-head', '恢复备份的签名与被替换的台账不符');
    } else if (ledgerCount === replaced.count && ledgerHead !== replaced.head) {
      this.found(event.seq, 'signed-head', '恢复备份的签名与被替换的台账不符');
    }
    const state = this.keys.of(act.statement.by);
    if (state.state === 'valid' && (await verifyAct(act, state.key))) this.holds(event, act);
    else
      this.notices.push({
        seq: event.seq,
        text: `台账第${event.seq}条：恢复人的密钥是备份之后启用的，本台账无法核对这一签名。`,
      });
  }

  /** Why a head on paper may be missing without anybody having tampered. */
  private restoredSince({ count }: LedgerHead): string {
    const restoration = this.restorations.find(({ replaced, backup }) => {
      return replaced !== null && replaced.count >= count && backup.count < count;
    });
    return restoration ? `台账第${restoration.seq}条载有一次恢复备份，请与当时的备份核对。` : '';
  }

  private holds(event: LedgerEvent, act: SignedAct): void {
    this.signatures++;
    const signers = this.signedBy.get(event.seq);
    if (signers) signers.push(act.statement.by);
    else this.signedBy.set(event.seq, [act.statement.by]);
  }

  private found(seq: number, kind: AuditKind, what: string): void {
    this.problemCount++;
    const whole = kind === 'chain' || kind === 'seen-head';
    // Signatures are known later than links; the first ones of the ledger are kept, whenever they were found.
    const at = this.problems.findLastIndex((known) => known.seq <= seq) + 1;
    if (at === KEPT_PROBLEMS) return;
    this.problems.splice(at, 0, { seq, kind, problem: whole ? what : `台账第${seq}条：${what}。` });
    this.problems.splice(KEPT_PROBLEMS);
  }
}

/** The full check of a ledger that is held whole; see `LedgerAudit`. */
export async function auditEvents(events: readonly unknown[], seen: readonly LedgerHead[] = []): Promise<Audit> {
  const audit = new LedgerAudit();
  await audit.feed(events);
  return audit.finish(seen);
}
