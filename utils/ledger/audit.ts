import type { LedgerEvent } from '../domain/ledger';
import { type AuditPart, type AuditProblem, PartAudit, ProblemList, placed } from './audit-part';
import { checkHead, EMPTY_LEDGER, type LedgerHead } from './chain';
import type { KeyHistory } from './key-history';
import type { Restoration } from './restoration';

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

/**
 * The full check of a ledger (DESIGN §7): every link of the chain; every signed act against the public key that the ledger itself
 * gave that person at that time; every head that such an act saw; every submitted draft against the digest that was signed; and
 * heads seen on paper. Events go in oldest first, in portions of any size, so that a long ledger is never held whole.
 *
 * What it cannot find: an end cut off or a chain written anew from a point that no signature, sheet, packet, backup or report
 * has seen, and records that never were written.
 */
export class LedgerAudit {
  private readonly all = new PartAudit();

  /** Takes the next events. @returns false when the chain is broken: what follows proves nothing and need not be read. */
  feed(events: readonly unknown[]): Promise<boolean> {
    return this.all.feed(events);
  }

  /** The keys as the ledger has them at its end. */
  keysNow(): Pick<KeyHistory, 'last'> {
    return this.all.keysNow();
  }

  /** The hash of one event, to find out whether another ledger shares it; undefined when there is none. */
  hashAt(seq: number): string | undefined {
    return seq === 0 ? EMPTY_LEDGER.head : this.all.hashAt(seq);
  }

  /** What was found. @param seen heads printed on sheets, in packets, backups and reports. */
  async finish(seen: readonly LedgerHead[] = []): Promise<Audit> {
    return auditOf([await this.all.result()], seen);
  }
}

/**
 * The full check of a ledger from those of its parts, which together are the whole of it, in order and without a seam (`isSeamless`). The same answer as if one had
 * checked it from its first event to its last: what needs the events of another part is judged here.
 *
 * @param seen heads printed on sheets, in packets, backups and reports.
 */
export function auditOf(parts: readonly AuditPart[], seen: readonly LedgerHead[]): Audit {
  const { whole, hashes, broken } = joined(parts);
  const problems = new ProblemList();
  for (const part of whole) for (const problem of part.problems) problems.add(problem);
  // Those of a part that it did not keep are counted all the same.
  for (const part of whole) problems.count += part.problemCount - part.problems.length;
  if (broken) problems.add(broken);
  headsSeenBySignatures(whole, hashes, problems);
  usedTwice(whole, problems);

  const count = hashes.length - 1;
  const restorations = whole.flatMap((part) => part.restorations);
  const proven: LedgerHead[] = [];
  for (const head of seen) {
    // Beyond a break nothing can be compared.
    if (broken && head.count > count) continue;
    const hash = hashes[head.count];
    const proof = checkHead(count, hash === undefined ? null : { hash }, head);
    if (proof.ok) proven.push(head);
    else {
      const problem = proof.problem + restoredSince(restorations, head);
      problems.add({ seq: head.count, kind: 'seen-head', problem });
    }
  }
  const signed = whole.flatMap((part) => part.signed);
  const signedBy = new Map<number, string[]>();
  for (const { seq, value } of signed) {
    const signers = signedBy.get(seq);
    if (signers) signers.push(value);
    else signedBy.set(seq, [value]);
  }
  return {
    ok: problems.count === 0,
    head: hashes[count] ?? EMPTY_LEDGER.head,
    count,
    problems: problems.first,
    problemCount: problems.count,
    notices: whole.flatMap((part) => part.notices),
    signatures: signed.length,
    proven,
    signedBy,
  };
}

/**
 * Do these parts lie behind one another without a gap, and was each told the keys as the ones before it have them? Where not, the ledger
 * is damaged or was replaced meanwhile, and only a check from its first event to its last says what is wrong where.
 *
 * @param told what the parts were told of keys, oldest first; each the events up to its own first one.
 */
export function isSeamless(parts: readonly AuditPart[], told: readonly LedgerEvent[]): boolean {
  let at = EMPTY_LEDGER;
  const known: LedgerHead[] = [];
  for (const { after, prev, hashes, broken, keyEvents } of parts) {
    const before = told.filter(({ seq }) => seq <= after);
    const same = (event: LedgerEvent, i: number) => event.seq === known[i]?.count && event.hash === known[i]?.head;
    if (before.length !== known.length || !before.every(same)) return false;
    const empty = hashes.length === 0 && !broken;
    if (!empty && after !== at.count) return false;
    if (prev !== null && prev !== at.head) return false;
    // What comes behind a break proves nothing.
    if (broken) return true;
    known.push(...keyEvents);
    at = { head: hashes.at(-1) ?? at.head, count: at.count + hashes.length };
  }
  return true;
}

/** The parts up to the first break of the chain, which may stand between two of them, and the hash of every event by its number. */
function joined(parts: readonly AuditPart[]) {
  const whole: AuditPart[] = [];
  const hashes: string[] = [EMPTY_LEDGER.head];
  let broken: AuditProblem | null = null;
  for (const part of parts) {
    if (part.prev !== null && part.prev !== hashes.at(-1)) {
      const seq = hashes.length;
      broken = { seq, kind: 'chain', problem: placed(seq, '与上一条记录的校验值不衔接，此条或上一条被改动') };
      break;
    }
    whole.push(part);
    for (const hash of part.hashes) hashes.push(hash);
    broken = part.broken;
    if (broken) break;
  }
  return { whole, hashes, broken };
}

function headsSeenBySignatures(parts: readonly AuditPart[], hashes: readonly string[], problems: ProblemList): void {
  for (const { seenHeads } of parts) {
    for (const { seq, value } of seenHeads) {
      if (value.count < seq && hashes[value.count] === value.head) continue;
      const problem = placed(seq, `签名时所见的台账（第${value.count}条）不在此链上，台账被重建、替换或换过末段`);
      problems.add({ seq, kind: 'signed-head', problem });
    }
  }
}

/** An act may stand in several events (a roster read in at once), but records each thing only once. */
function usedTwice(parts: readonly AuditPart[], problems: ProblemList): void {
  const once = new Set<string>();
  for (const { uses } of parts) {
    for (const { seq, value } of uses) {
      if (once.has(value)) {
        problems.add({ seq, kind: 'signature', problem: placed(seq, '同一个签名此前已经用过一次，是重复记入的') });
      }
      once.add(value);
    }
  }
}

/** Why a head on paper may be missing without anybody having tampered. */
function restoredSince(restorations: readonly Restoration[], { count }: LedgerHead): string {
  const restoration = restorations.find(({ replaced, backup }) => {
    return replaced !== null && replaced.count >= count && backup.count < count;
  });
  return restoration ? `台账第${restoration.seq}条载有一次恢复备份，请与当时的备份核对。` : '';
}

/** The full check of a ledger that is held whole; see `LedgerAudit`. */
export async function auditEvents(events: readonly unknown[], seen: readonly LedgerHead[] = []): Promise<Audit> {
  const audit = new LedgerAudit();
  await audit.feed(events);
  return audit.finish(seen);
}
