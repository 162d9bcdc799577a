import { type Day, dayOf } from '../deadlines/days';
import type { AccountFiling } from '../domain/account';
import type {
  AccountChange,
  FilingStep,
  OtherAccountChange,
  RecordedChange,
  RegisterFields,
} from '../domain/account-change';
import type { Certification, FilingMatter, OtherAccount, Register } from '../domain/account-register';
import { Fault } from '../domain/fault';
import type { AccountKey, Instant } from '../domain/ids';
import { type AccountMatterKind, MATTER_NAMES } from './limits';

/** What a change needs from outside: the clock, and ids for what is new. */
export interface ChangeContext {
  readonly now: Instant;
  readonly newId: () => string;
}

/** Most matters one account may have; the schema's own limit. */
const MATTERS_MAX = 200;

/**
 * A filing after a change of its fields. Its key never changes: digests depend on it.
 * @throws Fault `filing-future`, `filing-order`, `filing-closed`.
 */
export function accountAfter(
  before: AccountFiling | null,
  { key: _key, matter, register, ...fields }: AccountChange,
  key: AccountKey,
  context: ChangeContext,
): AccountFiling {
  const kept = before?.register;
  const next = register ? registerAfter(kept ?? null, register, matter ?? null, context) : kept;
  // What stood on the account while it was not ours is history: no deadline was missed and no review skipped.
  const takenOver = before?.standing === 'foreign' && fields.standing === 'guarded';
  const filedAt = before && !takenOver ? before.filedAt : context.now;
  return { ...fields, key, filedAt, ...(next ? { register: next } : {}) };
}

/** The same for an account of another platform. @throws as `accountAfter`. */
export function otherAfter(
  before: OtherAccount | null,
  { key: _key, matter, register, ...fields }: OtherAccountChange,
  key: AccountKey,
  context: ChangeContext,
): OtherAccount {
  const next = registerAfter(before?.register ?? null, register, matter ?? null, context);
  return { ...fields, key, filedAt: before?.filedAt ?? context.now, register: next };
}

/** Key of an account of another platform. */
export function otherKey({ platformName, name }: Pick<OtherAccount, 'platformName' | 'name'>): AccountKey {
  return `other:${platformName}:${name}` as AccountKey;
}

function registerAfter(
  before: Register | null,
  { certification, ...fields }: RegisterFields,
  matter: RecordedChange | null,
  context: ChangeContext,
): Register {
  const { on, filedOn } = fields.opening;
  const today = dayOf(context.now);
  requirePast(on, today);
  requireOrder(on, filedOn, today, '备案日期');
  const next = {
    ...fields,
    certification: certifiedByHand(before?.certification ?? null, certification.trim(), context.now),
    matters: before?.matters ?? [],
  };
  return matter ? afterStep(next, { step: 'add', kind: 'changed', announcedOn: null, ...matter }, context) : next;
}

/** What was read from the platform stays as it was read, unless somebody writes something else. */
function certifiedByHand(before: Certification | null, text: string, at: Instant): Certification | null {
  if (before?.text === text) return before;
  return text === '' ? null : { text, source: 'hand', at };
}

/** After so long the same words are told anew, so that the register says how fresh they are. */
const RENEW_MS = 30 * 24 * 3_600_000;

/**
 * What the account's own page said, as it passed by.
 * @returns null when nothing has to be stored: the same words, told not long ago
 */
export function afterReading(before: Certification | null, text: string, now: Instant): Certification | null {
  const words = text.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  if (words === '') return null;
  const same = before?.text === words && before.source === 'page';
  return same && now - before.at < RENEW_MS ? null : { text: words, source: 'page', at: now };
}

/**
 * The register after a matter or what became of it. What was entered once is never changed: a mistake is voided and entered anew.
 * @throws Fault `filing-future`, `filing-order`, `no-matter`, `matter-done`, `filing-closed`, `too-many-matters`.
 */
export function afterStep(register: Register, step: FilingStep, { now, newId }: ChangeContext): Register {
  const today = dayOf(now);
  if (step.step === 'add') {
    const { step: _step, ...matter } = step;
    requirePast(matter.on, today);
    requireOrder(register.opening.on, matter.on, today, '事项日期');
    requireOrder(matter.on, matter.filedOn, today, '备案日期');
    requireOrder(matter.on, matter.announcedOn, today, '公告日期');
    if (register.matters.some(({ kind, voided }) => kind === 'cancelled' && voided === null)) {
      throw new Fault('filing-closed', '该账号已登记注销，不能再登记事项；登记有误的，请先作废注销事项。');
    }
    if (register.matters.length >= MATTERS_MAX) {
      throw new Fault('too-many-matters', `一个账号最多登记 ${MATTERS_MAX} 项，请核对是否重复登记。`);
    }
    const entered: FilingMatter = { ...matter, id: newId(), recordedAt: now, voided: null };
    return { ...register, matters: [...register.matters, entered] };
  }
  const found = register.matters.find(({ id }) => id === step.id);
  if (!found) throw new Fault('no-matter', '没有找到这项备案事项，请刷新页面。');
  if (found.voided) throw new Fault('matter-done', '这项备案事项已作废，请重新登记。');
  const next = changedMatter(found, step, now);
  return { ...register, matters: register.matters.map((matter) => (matter === found ? next : matter)) };
}

function changedMatter(found: FilingMatter, step: Exclude<FilingStep, { step: 'add' }>, now: Instant): FilingMatter {
  const today = dayOf(now);
  switch (step.step) {
    case 'filed':
      if (found.filedOn !== null) throw new Fault('matter-done', '备案日期已登记；登记有误的，请作废后重新登记。');
      requireOrder(found.on, step.on, today, '备案日期');
      return { ...found, filedOn: step.on };
    case 'announced':
      if (found.announcedOn !== null) throw new Fault('matter-done', '公告日期已登记；登记有误的，请作废后重新登记。');
      requireOrder(found.on, step.on, today, '公告日期');
      return { ...found, announcedOn: step.on };
    case 'void':
      return { ...found, voided: { at: now, reason: step.reason.trim() } };
  }
}

function requirePast(day: Day | null, today: Day): void {
  if (day !== null && day > today) throw new Fault('filing-future', '日期晚于今天，请核对后再登记。');
}

/** @param name what the later day is called: 备案日期 */
function requireOrder(from: Day | null, day: Day | null, today: Day, name: string): void {
  if (day === null) return;
  if (day > today) throw new Fault('filing-future', `${name}晚于今天，请核对后再登记。`);
  if (from !== null && day < from) throw new Fault('filing-order', `${name}早于开设或事项发生的日期，请核对后再登记。`);
}

/** What the ledger says about a step, in words. */
export function stepText(register: Register, step: FilingStep): string {
  if (step.step === 'add') return `登记${MATTER_NAMES[step.kind]}（${step.on}）：${step.what}`;
  const kind: AccountMatterKind = register.matters.find(({ id }) => id === step.id)?.kind ?? 'changed';
  if (step.step === 'void') return `${MATTER_NAMES[kind]}事项作废：${step.reason}`;
  return `${MATTER_NAMES[kind]}已${step.step === 'filed' ? '备案' : '公告'}（${step.on}）`;
}
