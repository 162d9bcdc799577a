import * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import type { PendingPolicy } from '../domain/pending-policy';
import type { Person } from '../domain/people';
import { PolicyChangeSchema } from '../domain/policy';
import type { SignedAct } from '../domain/review';
import { canonicalJson } from '../review/canonical-json';
import { policyChangeInWords } from '../review/policy-change';
import { checkBook } from '../review/policy-check';
import { withLedger } from '../storage/ledger';
import { listPeople } from '../storage/people';
import { pendingPolicy, policyBook, putPendingPolicy, putPolicyBook } from '../storage/policies';
import { unitRegulations } from '../storage/regulations';
import { type Backend, contentOf, requireFreshAct, requireUnit } from './backend';

const DropSchema = z.strictObject({ drop: z.string().check(z.minLength(1)) });
type Capacity = PendingPolicy['as'];
const BAD_CHANGE = '审核制度的内容不完整，请刷新页面后重新操作。';

/**
 * One of the two signatures under a change of the policy book. Nothing of the book changes before both are there; reviews that run keep
 * the policy they began with.
 */
export async function signPolicy(back: Backend, act: SignedAct): Promise<{ state: 'pending' | 'in-force' }> {
  const db = await back.db();
  const now = back.now();
  const unit = await requireUnit(db);
  const { person } = await requireFreshAct(db, act, 'policy', now);
  const change = contentOf(act, PolicyChangeSchema, BAD_CHANGE);
  const state = await withLedger(db, [db.settings, db.unit, db.people], async (append) => {
    const book = await policyBook(db, unit);
    if (change.base !== book.revision || change.book.revision !== book.revision + 1) {
      throw new Fault('book-moved', '审核制度已被修改，请刷新页面，在新的制度上重新编辑。');
    }
    const words = policyChangeInWords(book, change.book);
    if (words === '') throw new Fault('no-change', '没有需要保存的更改。');
    const roster = await listPeople(db);
    const regulations = await unitRegulations(db);
    const fault = checkBook(change.book, roster, { size: unit.size, regulations })[0];
    if (fault) throw new Fault('unsafe-policy', fault.message);
    const pending = await pendingPolicy(db);
    const first = pending && canonicalJson(pending.change) === canonicalJson(change) ? pending : null;
    if (pending && !first) {
      throw new Fault('other-pending', '已有一份审核制度的修改在等待签名，请先完成签名或者撤销它。');
    }
    const capacity = capacityOf(person, first, roster);
    if (!first) {
      await putPendingPolicy(db, { change, as: capacity, act });
      await append({
        type: 'policy-proposed',
        at: now,
        actor: person.id,
        subject: 'policy',
        data: { message: words, as: capacity, act },
      });
      return 'pending' as const;
    }
    await putPolicyBook(db, change.book);
    await putPendingPolicy(db, null);
    await append({
      type: 'policy-changed',
      at: now,
      actor: person.id,
      subject: 'policy',
      data: { message: words, as: capacity, revision: change.book.revision, act, first: first.act },
    });
    return 'in-force' as const;
  });
  back.tell({ kind: 'policy-changed' });
  return { state };
}

/** Drops the change that waits: signed like any other act, and in the ledger. */
export async function dropPolicy(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const { person } = await requireFreshAct(db, act, 'policy', now);
  if (!person.roles.includes('admin') && !person.roles.includes('final')) throw notYours();
  const { drop } = contentOf(act, DropSchema, BAD_CHANGE);
  await withLedger(db, [db.settings], async (append) => {
    const pending = await pendingPolicy(db);
    if (pending?.act.signature !== drop) {
      throw new Fault('no-pending', '这份修改已不在等待签名，请刷新页面。');
    }
    await putPendingPolicy(db, null);
    await append({ type: 'policy-dropped', at: now, actor: person.id, subject: 'policy', data: { act } });
  });
  back.tell({ kind: 'policy-changed' });
}

/**
 * In which capacity this signature counts. The second must be the other one, by another person; only where a single person holds both
 * roles for the whole unit may they sign twice, and the ledger shows that they did.
 */
function capacityOf(person: Person, first: PendingPolicy | null, roster: readonly Person[]): Capacity {
  const able = (['admin', 'final'] as const).filter((role) => person.roles.includes(role));
  const [own] = able;
  if (own === undefined) throw notYours();
  if (first === null) return own;
  const missing: Capacity = first.as === 'admin' ? 'final' : 'admin';
  const others = roster.filter((p) => p.active && p.id !== person.id && p.roles.includes(missing));
  if (first.act.statement.by === person.id && others.length > 0) {
    throw new Fault('same-person', `您已签过名，请由${others.map(({ name }) => name).join('、')}签第二个名。`);
  }
  if (able.includes(missing)) return missing;
  // The first signer holds both roles, this one only the role already counted: the two still stand for both.
  const signer = roster.find(({ id }) => id === first.act.statement.by);
  if (signer?.roles.includes(missing)) return own;
  throw new Fault('wrong-capacity', `还缺${missing === 'final' ? '终审人员' : '管理员'}的签名，请由其签名。`);
}

function notYours(): Fault {
  return new Fault('not-policy-signer', '修改审核制度须由管理员和终审人员签名，请由其办理。');
}
