import type { StoredComment } from '../../domain/comment';
import { Fault } from '../../domain/fault';
import { type Transfer, transfersOut } from '../../domain/handling';
import type { Instant } from '../../domain/ids';
import type { Merged } from '../merge';
import { checkedReason, withinMax } from './reasons';
import { type ActContext, handled, requireRunning, step } from './step';

const NAME_MAX = 60;
const TRANSFERS_MAX = 20;
const URGINGS_MAX = 50;

/**
 * 转办: gives the matter to a department, with a limit of its own. It answers nobody: 受理 and 办结 run on.
 * @param dueAt end of the department's own limit; 0 for none.
 * @throws Fault `no-department`, `reason-too-short`, `limit-passed`, `already-there`, `too-many`.
 */
export function transfer(
  stored: StoredComment,
  { to, why, dueAt }: { readonly to: string; readonly why: string; readonly dueAt: Instant },
  context: ActContext,
): Merged {
  requireRunning(stored);
  const { transfers, department } = stored.handling;
  const name = checkedName(to, '请写明转给哪个部门或者单位（2至60个字）。');
  const reason = checkedReason(why, '请写明转办的理由和要求（不少于4个字）。');
  if (dueAt !== 0 && dueAt <= context.now) {
    throw new Fault('limit-passed', '转办时限须晚于现在，请重新填写；不设时限的请留空。');
  }
  if (transfersOut(stored.handling).some((t) => t.to === name)) {
    throw new Fault('already-there', `该留言已转给${name}且尚未退回，需要催办的请点“督办”。`);
  }
  if (transfers.length >= TRANSFERS_MAX) {
    throw new Fault('too-many', `该留言已转办${TRANSFERS_MAX}次，请先由本单位协调办理。`);
  }
  const out: Transfer = { to: name, why: reason, at: context.now, dueAt, returned: null };
  const next = handled(
    { ...stored, notified: 'none' },
    { transfers: [...transfers, out], department: department || name },
  );
  return step('comment-transferred', stored, next, context, { department: name, reason, dueAt });
}

/**
 * The department gave it back with what came of it, or it was taken back (`recalled`).
 * @throws Fault `not-out`, `reason-too-short`.
 */
export function giveBack(
  stored: StoredComment,
  {
    transfer: at,
    recalled,
    result,
  }: { readonly transfer: number; readonly recalled: boolean; readonly result: string },
  context: ActContext,
): Merged {
  requireRunning(stored);
  const { transfers } = stored.handling;
  const out = transfers[at];
  if (!out || out.returned !== null) throw new Fault('not-out', '这次转办已经退回或收回，请刷新后再看。');
  const words = checkedReason(
    result,
    recalled ? '请写明收回的理由（不少于4个字）。' : '请写明承办部门的办理情况或者退回理由（不少于4个字）。',
  );
  const returned = { at: context.now, result: words, ...(recalled ? { recalled: true as const } : {}) };
  const next = handled(stored, { transfers: transfers.with(at, { ...out, returned }) });
  const overdue = out.dueAt !== 0 && context.now > out.dueAt;
  return step('comment-returned', stored, next, context, { department: out.to, recalled, reason: words, overdue });
}

/** 督办: somebody was urged to act. @throws Fault `no-department`, `too-many`. */
export function urge(
  stored: StoredComment,
  { to, note }: { readonly to: string; readonly note: string },
  context: ActContext,
): Merged {
  requireRunning(stored);
  const { urgings } = stored.handling;
  const name = checkedName(to, '请写明督办哪个部门或者哪位同志（2至60个字）。');
  if (urgings.length >= URGINGS_MAX) {
    throw new Fault('too-many', `该留言已督办${URGINGS_MAX}次，请报请分管领导协调。`);
  }
  const said = withinMax(note);
  const next = handled(stored, { urgings: [...urgings, { at: context.now, to: name, note: said }] });
  return step('comment-urged', stored, next, context, { department: name, reason: said });
}

function checkedName(text: string, message: string): string {
  const name = text.trim();
  if (name.length < 2 || name.length > NAME_MAX) throw new Fault('no-department', message);
  return name;
}
