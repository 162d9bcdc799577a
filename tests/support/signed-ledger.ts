import type { Digest, PersonId, ReviewId } from '../../utils/domain/ids';
import type { LedgerEntry, LedgerEvent } from '../../utils/domain/ledger';
import type { PublicKey, Stage } from '../../utils/domain/people';
import type { SignedAct, SignedStatement } from '../../utils/domain/review';
import { generateKey } from '../../utils/keys/key-pair';
import { sign } from '../../utils/keys/sign';
import { chain, EMPTY_LEDGER, type LedgerHead } from '../../utils/ledger/chain';
import { digestOf } from '../../utils/review/digest';
import { ACCOUNT, ACCOUNT_KEY, aDraft, anAccount, aStatement, aUnit, ROSTER } from './builders';
import { MINUTE, NOW } from './clock';

/** Builds a ledger event by event, with real keys: every act is signed and sees the head of its moment, as in the extension. */
export class LedgerWriter {
  readonly events: LedgerEvent[] = [];
  private readonly keys = new Map<string, { readonly privateKey: CryptoKey; readonly publicKey: PublicKey }>();

  get head(): LedgerHead {
    return { head: this.events.at(-1)?.hash ?? EMPTY_LEDGER.head, count: this.events.length };
  }

  append(entry: Partial<LedgerEntry> & Pick<LedgerEntry, 'type'>): LedgerEvent {
    const { head, count } = this.head;
    const whole = { at: NOW + count * MINUTE, actor: 'system', subject: 'unit', data: {}, ...entry };
    const event = chain(head, count + 1, whole);
    this.events.push(event);
    return event;
  }

  /** Sets a person's key, the first or a new one. */
  async activate(person: string): Promise<void> {
    const key = await generateKey();
    this.keys.set(person, key);
    this.append({ type: 'person-activated', actor: person, subject: person, data: { publicKey: key.publicKey } });
  }

  /** An administrator takes a key back; the act is signed by `by`. */
  async endKey(person: string, by: string): Promise<void> {
    const former = this.keyOf(person).publicKey;
    const change = JSON.stringify({ change: 'reissue', person });
    const act = await this.sign({ act: 'admin', by: by as PersonId, comment: change, review: null, digest: null });
    const data = { change: 'reissue', formerKey: former, act };
    this.append({ type: 'person-changed', actor: by, subject: person, data });
  }

  sign(change: Partial<SignedStatement>): Promise<SignedAct> {
    const { head, count } = this.head;
    const statement = aStatement({ ledgerHead: head, ledgerCount: count, at: NOW + count * MINUTE, ...change });
    return sign(statement, this.keyOf(statement.by).privateKey);
  }

  /** A draft, its three sign-offs and its publication. */
  async review(id: string, title: string): Promise<Digest> {
    const review = id as ReviewId;
    const draft = aDraft({ article: { title } });
    const digest = await digestOf(draft);
    const submission = await this.sign({ act: 'submit', review, digest, by: 'author' as PersonId });
    this.append({
      type: 'draft-submitted',
      actor: 'author',
      subject: id,
      data: { version: 1, digest, ruleset: 'test', findings: [], draft, act: submission },
    });
    for (const stage of ['first', 'second', 'final'] satisfies Stage[]) {
      const act = await this.sign({
        act: 'sign-off',
        review,
        digest,
        stage,
        by: stage as string as PersonId,
        comment: '同意',
      });
      this.append({ type: 'signed-off', actor: stage, subject: id, data: { stage, digest, status: 'in-review', act } });
    }
    this.append({ type: 'published', subject: id, data: { digest, url: 'https://weibo.com/5551230001/PaBcDeFgH' } });
    return digest;
  }

  private keyOf(person: string) {
    const key = this.keys.get(person);
    if (!key) throw new Error(`no key for ${person}`);
    return key;
  }
}

/** A unit set up with the people of ROSTER, one account and one published review: 15 events. */
export async function aSignedLedger(): Promise<LedgerWriter> {
  const writer = new LedgerWriter();
  writer.append({ type: 'unit-created', data: { unit: aUnit() } });
  for (const { id, name, post, roles } of ROSTER) {
    writer.append({ type: 'person-added', subject: id, data: { name, post, roles } });
  }
  writer.append({ type: 'account-filed', subject: ACCOUNT_KEY, data: { filing: anAccount({ name: ACCOUNT.name }) } });
  for (const { id } of ROSTER) await writer.activate(id);
  await writer.review('review-1', '图书馆新馆开馆');
  return writer;
}

/**
 * The same entries chained anew from some event on, as somebody would who rewrote the ledger and has no keys: hashes fit again,
 * signatures and the heads they saw do not.
 */
export function rebuilt(
  events: readonly LedgerEvent[],
  change: (entry: LedgerEntry, seq: number) => LedgerEntry | null,
) {
  const copy: LedgerEvent[] = [];
  for (const { type, at, actor, subject, data, seq } of events) {
    const entry = change(structuredClone({ type, at, actor, subject, data }), seq);
    if (entry) copy.push(chain(copy.at(-1)?.hash ?? EMPTY_LEDGER.head, copy.length + 1, entry));
  }
  return copy;
}
