import { Fault } from '../domain/fault';
import type { LedgerEntry } from '../domain/ledger';
import type { SignedAct } from '../domain/review';
import { RULES } from '../inspection/registry';
import type { MessageInput } from '../messaging/protocol';
import type { Regulation } from '../regulations/contract';
import { RegulationChangeSchema } from '../regulations/own/change';
import { readRegulation } from '../regulations/own/read';
import { checkBook } from '../review/policy-check';
import type { SanshenDb } from '../storage/database';
import { type Append, withLedger } from '../storage/ledger';
import { managedPolicies } from '../storage/managed';
import { listPeople } from '../storage/people';
import { policyBook } from '../storage/policies';
import { allRegulations, OWN_REGULATIONS, OWN_REGULATIONS_MAX, type OwnRegulation } from '../storage/regulations';
import { getSetting, putSetting } from '../storage/settings';
import { getUnit, putUnit, storedUnit } from '../storage/unit';
import { type Backend, nothing, requireAdminAct, requireUnit } from './backend';
import { rederiveDue } from './deadline-settings';

/**
 * The handlers of the messages about 法规.
 * @param changed tells open pages after the work: findings cite the clauses of what is in force.
 */
export const regulationHandlers = (back: Backend, changed: <T>(work: Promise<T>) => Promise<T>) => ({
  'regulations.change': ({ act }: MessageInput<'regulations.change'>) => changed(nothing(changeRegulations(back, act))),
});

/** Everything a change is carried out with, inside its transaction. */
interface Work {
  readonly db: SanshenDb;
  readonly own: readonly OwnRegulation[];
  /** Ids that the unit follows now. */
  readonly chosen: readonly string[];
  /** Writes the event, beside the act that it was signed with. */
  readonly note: (type: LedgerEntry['type'], message: string, data: Record<string, unknown>) => Promise<void>;
}

/**
 * Brings in, replaces or removes a regulation of the unit's own, or chooses those in force; signed by an administrator. What is in force can
 * be neither replaced nor removed: running deadlines and recorded findings name its clauses. Deadlines are counted anew afterwards.
 *
 * @throws Fault `bad-change`, `regulation-in-use`, `too-many`, `unknown-regulation`, `no-change`, `too-few-stages` and those of `requireAdminAct`.
 */
export async function changeRegulations(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  const { person, change: signed } = await requireAdminAct(db, act, now);
  const parsed = RegulationChangeSchema.safeParse(signed);
  if (!parsed.success) throw new Fault('bad-change', '法规的内容不完整或格式不正确，请刷新页面后重新提交。');
  const change = parsed.data;
  if (change.change === 'import') requireSound(change.regulation);
  await withLedger(db, [db.settings, db.unit, db.people], async (append: Append) => {
    const note: Work['note'] = async (type, message, data) => {
      await append({ type, at: now, actor: person.id, subject: 'regulations', data: { message, ...data, act } });
    };
    const unit = await getUnit(db);
    const work = { db, own: await getSetting(db, OWN_REGULATIONS), chosen: unit?.regulations ?? [], note };
    if (change.change === 'import')
      await bringIn(work, { regulation: change.regulation, importedAt: now, by: person.id });
    else if (change.change === 'remove') await takeOut(work, change.id);
    else await choose(work, change.regulations);
  });
  back.tell({ kind: 'unit-changed' });
  if (change.change === 'choose') await rederiveDue(back);
}

/** The page read the file already; what is signed is checked once more, in the same way. */
function requireSound(regulation: Regulation): void {
  const reading = readRegulation(JSON.stringify(regulation), new Set(RULES.map(({ id }) => id)));
  if (!reading.ok)
    throw new Fault('bad-change', `法规文件有误（${reading.problems[0]?.path}）：${reading.problems[0]?.message}`);
}

async function bringIn({ db, own, chosen, note }: Work, incoming: OwnRegulation): Promise<void> {
  const { id, name, clauses } = incoming.regulation;
  requireNotInUse(chosen, id, name);
  const replaced = own.some(({ regulation }) => regulation.id === id);
  if (!replaced && own.length >= OWN_REGULATIONS_MAX) {
    throw new Fault('too-many', `自定法规最多 ${OWN_REGULATIONS_MAX} 部，请先移除不再使用的。`);
  }
  const others = own.filter(({ regulation }) => regulation.id !== id);
  await putSetting(db, OWN_REGULATIONS, [...others, incoming]);
  const message = `“${name}”（${clauses.length} 条${replaced ? '，替换原有内容' : ''}）`;
  await note('regulation-imported', message, { regulation: id, replaced });
}

async function takeOut({ db, own, chosen, note }: Work, id: string): Promise<void> {
  const found = own.find(({ regulation }) => regulation.id === id);
  if (!found) throw new Fault('unknown-regulation', '没有找到这部自定法规，请刷新页面。');
  requireNotInUse(chosen, id, found.regulation.name);
  await putSetting(
    db,
    OWN_REGULATIONS,
    own.filter((one) => one !== found),
  );
  await note('regulation-removed', `“${found.regulation.name}”`, { regulation: id });
}

function requireNotInUse(chosen: readonly string[], id: string, name: string): void {
  if (!chosen.includes(id)) return;
  throw new Fault(
    'regulation-in-use',
    `“${name}”正在执行，不能替换或移除。请先在“条款对照”的“执行的法规”中取消选用，再办理。`,
  );
}

async function choose({ db, chosen, note }: Work, wanted: readonly string[]): Promise<void> {
  const unit = await storedUnit(db);
  if (!unit) return;
  const all = await allRegulations(db);
  if (new Set(wanted).size < wanted.length || wanted.some((id) => !all.some((known) => known.id === id))) {
    throw new Fault('unknown-regulation', '所选法规中有本机没有的，请刷新页面后重新选择。');
  }
  if (wanted.length === chosen.length && wanted.every((id, i) => id === chosen[i])) {
    throw new Fault('no-change', '执行的法规没有变化，无需保存。');
  }
  const { regulations: forAll = [] } = await managedPolicies(db);
  if (forAll.some((id) => chosen.includes(id) && !wanted.includes(id))) {
    throw new Fault('managed', '要取消的法规由本单位信息化部门统一设置，不能在本机取消。请联系信息化部门。');
  }
  const book = await policyBook(db, unit);
  const people = await listPeople(db);
  const tooFew = (regulations: readonly string[]) =>
    checkBook(book, people, {
      size: unit.size,
      regulations: all.filter(({ id }) => regulations.includes(id)),
    }).find(({ code }) => code === 'too-few-stages');
  const fault = tooFew(chosen) ? undefined : tooFew(wanted);
  if (fault) throw new Fault('too-few-stages', `${fault.message}请先修改“审核制度”，再选用这部法规。`);
  // What is set for all is not the unit's own choice: it stays only as long as it is set.
  const own = wanted.filter((id) => unit.regulations.includes(id) || !forAll.includes(id));
  await putUnit(db, { ...unit, regulations: own.length > 0 ? own : [...wanted] });
  const nameOf = (id: string) => `“${all.find((known) => known.id === id)?.name ?? id}”`;
  const added = wanted.filter((id) => !chosen.includes(id)).map(nameOf);
  const dropped = chosen.filter((id) => !wanted.includes(id)).map(nameOf);
  const words = [
    added.length > 0 ? `增加${added.join('、')}` : '',
    dropped.length > 0 ? `取消${dropped.join('、')}` : '',
    added.length + dropped.length === 0 ? '调整次序' : '',
  ].filter(Boolean);
  await note('regulations-chosen', words.join('；'), { before: chosen, after: wanted });
}
