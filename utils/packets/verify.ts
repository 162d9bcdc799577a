import { accountKey } from '../domain/account';
import type { Delegation } from '../domain/delegation';
import { Fault } from '../domain/fault';
import type { Packet } from '../domain/packet';
import type { Person } from '../domain/people';
import type { SignedAct } from '../domain/review';
import { fingerprint } from '../keys/fingerprint';
import { keysOf } from '../keys/key-times';
import { verifyAct } from '../keys/sign';
import { type ActCheck, verifyActOf, verifyFreshActOf, verifyReview } from '../keys/verify-review';
import { evidenceHolds } from '../review/evidence';
import { STAGE_LABELS, scheduleLabel } from '../review/labels';
import { DelegationChangeSchema } from '../roster/delegations';
import { actsOf, isClosed, packetComment } from './body';
import { altered } from './compress';

/** How far ahead of our clock a packet may lie: computers differ by minutes, wrong dates by more. */
const CLOCK_TOLERANCE_MS = 24 * 3_600_000;

/** A packet whose every signature holds against the roster here. */
export interface CheckedPacket {
  readonly packet: Packet;
  /** Who took it along, as this roster has them. */
  readonly signer: Person;
  /** Delegations it brought, with valid signatures. */
  readonly delegations: readonly Delegation[];
}

/**
 * Checks everything about a packet that does not depend on what is stored about the review: the signature over the whole, the digest
 * recomputed from the draft, and every act against the roster of this computer. The packet's own list of people only names them.
 *
 * @param now ms.
 * @throws Fault with a sentence of its own for each reason; nothing may be stored then.
 */
export async function checkPacket(packet: Packet, roster: readonly Person[], now: number): Promise<CheckedPacket> {
  const { act, review } = packet;
  const { statement } = act;
  const fits =
    statement.act === 'packet' &&
    statement.comment === packetComment(packet) &&
    statement.review === review.id &&
    statement.digest === review.digest &&
    statement.account === review.account;
  if (!fits) throw altered();
  await requireSignature(packet, act, roster, await verifyFreshActOf(act, roster), '审核包');
  const signer = roster.find(({ id }) => id === statement.by);
  if (!signer?.active) {
    throw new Fault('packet-signer', `导出审核包的${signer?.name ?? '人员'}已停用，没有导入。请由在岗人员重新导出。`);
  }
  if (packet.madeAt > now + CLOCK_TOLERANCE_MS) {
    throw new Fault('packet-future', '审核包的导出时间晚于本机时间，没有导入。请核对两台电脑的日期后重新导出。');
  }
  if (isClosed(review)) {
    throw new Fault('packet-closed', '审核包中的稿件已发布或已撤回，不需要再签批，没有导入。');
  }
  if (review.account !== accountKey(review.draft.account) || review.platform !== review.draft.account.platform) {
    throw altered();
  }
  for (const each of [...actsOf(review), ...packet.given]) {
    const { stage, evidence } = each.statement;
    const what = stage ? STAGE_LABELS[stage] : '提交';
    await requireSignature(packet, each, roster, await verifyActOf(each, roster), what);
    if (evidence && !(await evidenceHolds(evidence))) {
      throw new Fault('packet-evidence', `${what}：代录所附的图片与其校验值不符，没有导入。请对方核对后重新导出。`);
    }
  }
  const whole = await verifyReview(review, roster);
  if (!whole.ok) throw new Fault(whole.code, `${whole.message}没有导入。`);
  return { packet, signer, delegations: await delegationsIn(packet, roster) };
}

/** @throws Fault that says whose signature it is and what to do about it. */
async function requireSignature(
  packet: Packet,
  act: SignedAct,
  roster: readonly Person[],
  check: ActCheck,
  what: string,
): Promise<void> {
  if (check.ok) return;
  const { by } = act.statement;
  const there = packet.people.find(({ id }) => id === by);
  const here = roster.find(({ id }) => id === by);
  const name = here?.name ?? there?.name ?? '未登记人员';
  if (!here) {
    throw new Fault(
      'unknown-signer',
      `${what}由“${name}”签名，此人不在本机名册中，没有导入。请先由管理员导入对方的名册，再导入审核包。`,
    );
  }
  if (keysOf(here).length === 0) {
    throw new Fault(
      'no-key-here',
      `${what}由${name}签名，本机名册中还没有其公钥，没有导入。请先由管理员导入对方的名册。`,
    );
  }
  if (check.code === 'bad-signature' && there?.publicKey && (await verifyAct(act, there.publicKey))) {
    throw new Fault(
      'other-key',
      `${what}：${name}在对方电脑上的密钥（指纹 ${fingerprint(there.publicKey)}）与本机名册不同，没有导入。请向本人核对指纹，再由管理员导入最新名册。`,
    );
  }
  if (check.code === 'key-ended') {
    const at = scheduleLabel(act.statement.at);
    throw new Fault(
      'former-key',
      `${what}：${name}于 ${at} 的签名用的是已停用的密钥，签名无效，没有导入。请由其用现在的密钥重新签名后再导出。`,
    );
  }
  if (check.code === 'bad-signature') {
    throw new Fault('bad-signature', `${what}：${name}的签名校验不通过，审核包可能被改动，没有导入。请对方重新导出。`);
  }
  throw new Fault(check.code, `${what}：${check.message}没有导入。`);
}

/** Delegations that came along, each signed by whoever gave it or by an administrator of this roster. */
async function delegationsIn({ delegations }: Packet, roster: readonly Person[]): Promise<Delegation[]> {
  const found: Delegation[] = [];
  for (const act of delegations) {
    const change = DelegationChangeSchema.safeParse(jsonOf(act.statement.comment));
    if (act.statement.act !== 'delegate' || !change.success || change.data.change !== 'give') throw altered();
    const { change: _, ...fields } = change.data;
    const { by } = act.statement;
    const signer = roster.find(({ id }) => id === by);
    const mayGive = by === fields.from || (signer?.roles.includes('admin') && by !== fields.to);
    if (!mayGive || !(await verifyActOf(act, roster)).ok) {
      throw new Fault('packet-delegation', '审核包所附委托的签名无效，没有导入。请由委托人重新办理委托后再签批。');
    }
    found.push({ ...fields, endedAt: null, by });
  }
  return found;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
