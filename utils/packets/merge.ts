import { Fault } from '../domain/fault';
import type { Digest } from '../domain/ids';
import type { Packet } from '../domain/packet';
import type { ReviewPolicy } from '../domain/policy';
import type { Review, SignedAct } from '../domain/review';
import { canonicalJson } from '../review/canonical-json';
import { checkCountersign } from '../review/countersign';
import { isComplete } from '../review/progress';
import { isEmergency } from '../review/published-first';
import { isSameAct } from '../review/statement';
import { checkSubmission } from '../review/submit';
import { asOf } from '../review/validity';
import { altered } from './compress';
import { type Dropped, type ReplayContext, replayRejection, replaySignOffs } from './replay';

/** What is stored at this computer when a packet arrives. */
export interface Here extends ReplayContext {
  /** The review with this id, if there is one. */
  readonly local: Review | null;
  /** Policies that the unit had for this content when it was submitted, or has now, with the groups as the roster gives them. */
  readonly policies: readonly ReviewPolicy[];
  /** ms. */
  readonly now: number;
}

/** What an import would store. */
export interface ImportPlan {
  /** Unknown here; sign-offs for the version that is here; a later version than the one here. */
  readonly kind: 'new' | 'merge' | 'newer';
  readonly review: Review;
  /** Sign-offs, rejection and countersignatures that were not here before, in the order of the policy. */
  readonly added: readonly SignedAct[];
  readonly dropped: readonly Dropped[];
  /** Of the version that the newer one replaces. */
  readonly replaced: { readonly version: number; readonly digest: Digest; readonly signOffs: number } | null;
}

/**
 * Decides what becomes of a packet whose signatures hold (`checkPacket`). Pure and synchronous, so that it runs once for the preview
 * and once more inside the transaction that stores it.
 *
 * @throws Fault `packet-policy`, `packet-account`, `packet-old`, `packet-conflict`, `packet-findings`, `packet-submitter`,
 * `packet-nothing-new` and those of a review that is closed. Nothing changes then.
 */
export function planImport(packet: Packet, here: Here): ImportPlan {
  const { local, now } = here;
  const incoming = packet.review;
  if (!local) return plan('new', packet, freshVersion(incoming, here), here, null);
  if (local.account !== incoming.account) {
    throw new Fault('packet-account', '本机同一编号的稿件属于另一个账号，没有导入。请由经办人作为新稿件提交。');
  }
  if (isSameAct(local.submission, incoming.submission)) {
    const same = (review: Review) => canonicalJson([review.findings, review.policy, review.ruleset]);
    if (same(local) !== same(incoming)) {
      throw new Fault(
        'packet-findings',
        '审核包中的检测结果或者审核流程与本机保存的不同，没有导入。请从提交稿件的电脑重新导出。',
      );
    }
    return plan('merge', packet, asOf(local, now), here, null);
  }
  requireLater(local, incoming);
  const authors = [...new Set([...local.authors, ...incoming.authors])];
  const version = Math.max(incoming.version, local.version + 1);
  const base = { ...freshVersion(incoming, here), authors, version, ...linksOf(local) };
  const { digest, signOffs } = local;
  return plan('newer', packet, base, here, { version: local.version, digest, signOffs: signOffs.length });
}

function plan(
  kind: ImportPlan['kind'],
  packet: Packet,
  base: Review,
  here: Here,
  replaced: ImportPlan['replaced'],
): ImportPlan {
  const incoming = packet.review;
  const known = here.local && kind === 'merge' ? here.local : null;
  const isNew = (act: SignedAct) => !known?.signOffs.some((kept) => isSameAct(kept, act));
  const pool = unique([...incoming.signOffs, ...packet.given]).filter(isNew);
  const signed = replaySignOffs(base, base.status === 'in-review' ? pool : [], here);
  const { rejection } = incoming;
  const rejects = rejection && !(known?.rejection && isSameAct(known.rejection, rejection)) ? rejection : null;
  const decided = rejects ? replayRejection(signed.review, rejects, here) : { ...signed, added: [], dropped: [] };
  const { review, added: later } = withCountersignatures(decided.review, incoming);
  const added = [...signed.added, ...decided.added, ...later];
  const dropped = [...signed.dropped, ...decided.dropped];
  if (known && added.length === 0) throw nothingNew(known, pool.length > 0 || rejects !== null, dropped);
  return { kind, review: { ...review, updatedAt: here.now }, added, dropped, replaced };
}

/** The version of the packet before anybody signed it, as a submission here would have stored it. */
function freshVersion(incoming: Review, here: Here): Review {
  const { statement } = incoming.submission;
  const contentClass = incoming.contentClass ?? 'daily';
  if (!incoming.authors.includes(statement.by) || (statement.contentClass ?? 'daily') !== contentClass) throw altered();
  if (incoming.accountName !== (incoming.draft.account.name ?? '')) throw altered();
  requirePolicy(incoming, here);
  requireSubmitter(incoming, here);
  return {
    ...incoming,
    status: 'in-review',
    signOffs: [],
    rejection: null,
    ...(incoming.carried ? { carried: requireCarried(incoming, here) } : {}),
    ...(incoming.countersigned ? { countersigned: [] } : {}),
  };
}

/** The stages decide how many have to sign: a packet cannot bring weaker ones. */
function requirePolicy(incoming: Review, { local, policies }: Here): void {
  const known = local && sameClass(local, incoming) ? [...policies, local.policy] : policies;
  const wanted = policyText(incoming.policy);
  if (known.some((policy) => policyText(policy) === wanted)) return;
  throw new Fault(
    'packet-policy',
    `审核包所用的审核流程“${incoming.policy.name}”与本机的审核制度不一致，没有导入。请管理员先把两台电脑的审核制度和名册统一。`,
  );
}

function requireSubmitter(incoming: Review, { roster }: Here): void {
  const { by, waivers } = incoming.submission.statement;
  const person = roster.find(({ id }) => id === by);
  const roles = isEmergency(incoming) ? (['final', 'duty'] as const) : (['operator'] as const);
  if (!person || !roles.some((role) => person.roles.includes(role))) {
    const what = isEmergency(incoming) ? '不能作突发先发声明' : '不是经办人';
    throw new Fault('packet-submitter', `提交人${person?.name ?? ''}在本机名册中${what}，没有导入。请管理员核对名册。`);
  }
  if (isEmergency(incoming)) return;
  const check = checkSubmission(incoming.findings, waivers, by, incoming.policy);
  if (!check.ok) throw new Fault(check.code, `${check.message}没有导入，请对方重新提交。`);
}

/** A version on whose sign-offs this one leans (only punctuation changed since) must have been signed as completely as any. */
function requireCarried(incoming: Review, here: Here): NonNullable<Review['carried']> {
  const { carried } = incoming;
  if (!carried) throw altered();
  const { digest, draft, submission } = carried;
  const before: Review = {
    ...incoming,
    digest,
    draft,
    submission,
    carried: undefined,
    signOffs: [],
    status: 'in-review',
  };
  // Its findings are not kept: waivers of that version cannot be held against those of this one.
  const open = { ...before, findings: [], rejection: null };
  const acts = carried.signOffs.map((act) => ({ ...act, statement: { ...act.statement, waivers: [] } }));
  if (!isComplete(replaySignOffs(open, acts, here).review)) {
    throw new Fault('packet-carried', '审核包所依据的上一版签批不完整，没有导入。请对方重新提交审核。');
  }
  return carried;
}

/** @throws Fault `packet-old`, `packet-conflict`, or that the review here is closed. */
function requireLater(local: Review, incoming: Review): void {
  if (local.status === 'published' || local.status === 'withdrawn' || local.published !== null) throw closedHere(local);
  if (isEmergency(local)) {
    throw new Fault('emergency-closed', '该稿件已作突发先发声明，内容不能再改，没有导入。请作为新稿件提交审核。');
  }
  const [mine, theirs] = [local.submission.statement.at, incoming.submission.statement.at];
  if (incoming.version < local.version || (incoming.version === local.version && theirs < mine)) {
    throw new Fault(
      'packet-old',
      `审核包是第 ${incoming.version} 版，本机已有更新的第 ${local.version} 版，没有导入。请把本机的新版带给对方重新签批。`,
    );
  }
  if (incoming.version === 1 || theirs <= mine) {
    throw new Fault(
      'packet-conflict',
      '审核包与本机是同一编号的两份不同稿件，没有经签名的重新提交，不能判断以哪份为准，没有导入。请由经办人重新提交审核。',
    );
  }
}

function withCountersignatures(review: Review, incoming: Review): { review: Review; added: SignedAct[] } {
  let next = review;
  const added: SignedAct[] = [];
  for (const act of incoming.countersigned ?? []) {
    if (!checkCountersign(next, act).ok) continue;
    next = { ...next, countersigned: [...(next.countersigned ?? []), act] };
    added.push(act);
  }
  return { review: next, added };
}

function nothingNew(local: Review, offered: boolean, dropped: readonly Dropped[]): Fault {
  if (offered && local.status !== 'in-review') return closedHere(local);
  const reasons = dropped.map(({ reason }) => reason).join('');
  return new Fault(
    'packet-nothing-new',
    reasons
      ? `审核包中的签批都不能并入：${reasons}`
      : '审核包中没有本机尚未记录的签批，不需要导入。请确认对方是在签批之后导出的。',
  );
}

function closedHere({ status }: Review): Fault {
  const words = {
    published: ['已经发布', '不需要再签批'],
    withdrawn: ['已经撤回', '请由经办人重新提交审核'],
    rejected: ['已被退回', '请经办人修改后重新提交审核'],
    approved: ['已完成全部签批', '不需要再签批'],
    'in-review': ['正在审核', '请刷新后重试'],
  } as const;
  const [state, then] = words[status];
  return new Fault('packet-closed', `该稿件在本机${state}，没有导入，${then}。`);
}

function linksOf({ corrects, correctedBy }: Review): Pick<Review, 'corrects' | 'correctedBy'> {
  return { ...(corrects ? { corrects } : {}), ...(correctedBy ? { correctedBy } : {}) };
}

function sameClass(a: Review, b: Review): boolean {
  return (a.contentClass ?? 'daily') === (b.contentClass ?? 'daily');
}

/** Groups are sets: in which order the roster lists its people says nothing. */
function policyText(policy: ReviewPolicy): string {
  const stages = policy.stages.map((rule) => ({ ...rule, persons: [...rule.persons].sort() }));
  return canonicalJson({ ...policy, stages });
}

function unique(acts: readonly SignedAct[]): SignedAct[] {
  return acts.filter((act, i) => acts.findIndex((other) => isSameAct(other, act)) === i);
}
