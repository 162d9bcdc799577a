import type * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import type { Person } from '../domain/people';
import type { SignedAct, SignedStatement } from '../domain/review';
import type { Unit } from '../domain/unit';
import { verifyFreshActOf } from '../keys/verify-review';
import { PAGES_CHANNEL } from '../messaging/define';
import { statementText } from '../review/statement';
import type { SanshenDb } from '../storage/database';
import { openDatabase } from '../storage/open';
import { listPeople } from '../storage/people';
import { getUnit } from '../storage/unit';

/** What every service of the background needs. The clock is a value here too, so that tests can turn it. */
export interface Backend {
  db(): Promise<SanshenDb>;
  now(): number;
  /** Tells the extension's open pages that something changed. */
  tell(event: { readonly kind: string; readonly tabId?: number; readonly finding?: string }): void;
}

export function createBackend(): Backend {
  let opening: Promise<SanshenDb> | null = null;
  const channel = new BroadcastChannel(PAGES_CHANNEL);
  return {
    db: () => {
      opening ??= openDatabase().catch((error: unknown) => {
        // The next message tries again: a full disk may have been cleared.
        opening = null;
        throw error;
      });
      return opening;
    },
    now: () => Date.now(),
    tell: (event) => channel.postMessage(event),
  };
}

/** The unit after onboarding. @throws Fault `not-onboarded`. */
export async function requireUnit(db: SanshenDb): Promise<Unit> {
  const unit = await getUnit(db);
  if (!unit) throw new Fault('not-onboarded', '本单位尚未完成设置，请先点击工具栏的三审台图标完成设置。');
  return unit;
}

/** How far a signer's clock may be from ours: everything happens on one computer, so minutes are already odd. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/**
 * Checks an act signed just now: the key of an active person of the roster, a fresh time, and a ledger head that is ours.
 * @throws Fault with the reason.
 */
export async function requireFreshAct(
  db: SanshenDb,
  act: SignedAct,
  kind: SignedStatement['act'],
  now: number,
): Promise<{ person: Person; roster: Person[] }> {
  const roster = await listPeople(db);
  const { statement } = act;
  if (statement.act !== kind) throw new Fault('wrong-act', '签名与操作不符，请重新操作。');
  const check = await verifyFreshActOf(act, roster);
  if (!check.ok) throw new Fault(check.code, check.message);
  const person = roster.find((p) => p.id === statement.by);
  if (!person?.active) throw new Fault('inactive', '该人员已停用，不能办理，请由其他人员办理。');
  if (Math.abs(statement.at - now) > CLOCK_TOLERANCE_MS) throw new Fault('old-act', '签名已过时，请重新操作。');
  const seen = statement.ledgerCount === 0 ? null : await db.ledger.get(statement.ledgerCount);
  if (statement.ledgerCount > 0 && seen?.hash !== statement.ledgerHead) {
    throw new Fault('ledger-moved', '签名所见的台账与本机台账不一致，请到工作台校验台账。');
  }
  // The same statement twice would be a replay, also under another signature: ECDSA knows two for each.
  if (await isReplay(db, act)) throw new Fault('replay', '这次签名已经用过，请重新操作。');
  return { person, roster };
}

async function isReplay(db: SanshenDb, act: SignedAct): Promise<boolean> {
  const text = statementText(act.statement);
  const later = await db.ledger.where(':id').above(act.statement.ledgerCount).toArray();
  return later.some((event) => {
    const stored = event.data.act as SignedAct | undefined;
    return stored?.signature === act.signature || (stored && statementText(stored.statement) === text);
  });
}

/** What an act is about: its comment, the canonical JSON of something. @throws Fault `bad-change` with this sentence where it is not. */
export function contentOf<T>(act: SignedAct, schema: z.ZodMiniType<T>, refusal: string): T {
  const parsed = schema.safeParse(jsonOf(act));
  if (!parsed.success) throw new Fault('bad-change', refusal);
  return parsed.data;
}

/** The comment of an act as the value that it writes down; null where it is no JSON. */
export function jsonOf({ statement }: SignedAct): unknown {
  try {
    return JSON.parse(statement.comment);
  } catch {
    return null;
  }
}

/** For handlers of messages that have no answer. */
export async function nothing(work: Promise<unknown>): Promise<Record<string, never>> {
  await work;
  return {};
}

/** Same, and the person must be an administrator. `comment` of the statement holds the change as canonical JSON. */
export async function requireAdminAct(
  db: SanshenDb,
  act: SignedAct,
  now: number,
): Promise<{ person: Person; change: unknown }> {
  const { person } = await requireFreshAct(db, act, 'admin', now);
  if (!person.roles.includes('admin')) throw new Fault('not-admin', '此操作须由管理员办理。');
  try {
    return { person, change: JSON.parse(act.statement.comment) as unknown };
  } catch {
    throw new Fault('bad-change', '变更内容格式不正确，请重新操作。');
  }
}
