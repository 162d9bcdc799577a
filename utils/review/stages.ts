import type { Delegation } from '../domain/delegation';
import type { Digest, Instant, PersonId } from '../domain/ids';
import type { Person, Stage } from '../domain/people';
import type { StageRule } from '../domain/policy';
import type { Review } from '../domain/review';
import { type DelegationCode, delegationRefusal } from './delegation';
import { holdsStage, isContractor } from './policy';
import { type Progress, progressOf, stagesOf } from './progress';
import { asOf } from './validity';

export type MaySign =
  | {
      readonly ok: true;
      readonly stage: Stage;
      /** The delegation under which they sign; absent when they sign in their own right. */
      readonly delegation?: Delegation;
    }
  | { readonly ok: false; readonly code: MaySignCode; readonly message: string };

export type MaySignCode =
  | 'not-in-review'
  | 'stale'
  | 'unknown-person'
  | 'inactive'
  | 'contractor'
  | 'no-key'
  | 'is-author'
  | 'already-signed'
  | 'reserved'
  | 'no-role'
  | 'not-on-behalf'
  | DelegationCode;

/** What a decision about signing rests on beside review and roster. */
export interface SigningContext {
  /** Digest of the version on the reviewer's screen; a version submitted since makes the answer `stale`. */
  readonly seen?: Digest;
  /** ms. Without it neither validity nor delegations are looked at. */
  readonly now?: Instant;
  readonly delegations?: readonly Delegation[];
  /** Id of the delegation signed under; null: in their own right only; absent: whichever way is open. */
  readonly via?: string | null;
}

/** The stage that has to be signed next; null when none is open (complete, rejected, withdrawn, published). */
export function nextRule(review: Review): StageRule | null {
  return review.status === 'in-review' ? progressOf(review).open : null;
}

const NOTHING_OPEN = refuse('not-in-review', '该稿件当前没有待签批的环节，请刷新列表查看最新状态。');

/** @see nextRule */
export function nextStage(review: Review): Stage | null {
  return nextRule(review)?.stage ?? null;
}

/**
 * May this person sign (or reject) at the stage that is open? The roster's record counts, not the one handed in. Rules: right role or
 * named in the policy, active key, of the unit's own staff, never an author of any version, never two stages of one draft, and exactly
 * the version they looked at. Under a delegation the same holds for the one who gave it.
 */
export function maySign(
  given: Review,
  person: PersonId,
  roster: readonly Person[],
  context: SigningContext = {},
): MaySign {
  const { review, rule } = standing(given, context);
  if (rule === null) return NOTHING_OPEN;
  if (context.seen !== undefined && context.seen !== review.digest) {
    return refuse('stale', '稿件已重新提交新版本，您看到的不是最新内容，请重新打开后再签批。');
  }
  const record = roster.find(({ id }) => id === person);
  if (!record) return refuse('unknown-person', '名册中没有此人，请联系管理员登记后再签批。');
  if (!record.active) return refuse('inactive', `${record.name}已停用，不能签批，请由其他审核人办理。`);
  if (isContractor(record)) {
    return refuse('contractor', `${record.name}是外包人员，不得承担审核环节，请由本单位审核人签批。`);
  }
  if (!record.publicKey) return refuse('no-key', `${record.name}尚未启用，请先用启用码设置 PIN。`);
  if (review.authors.includes(person)) {
    return refuse('is-author', `${record.name}提交过本稿件，不得审核自己的稿件，请由其他审核人签批。`);
  }
  const progress = progressOf(review);
  if (progress.used.has(person)) {
    return refuse('already-signed', `${record.name}已签批本稿件的其他环节，同一人不得签批两个环节。`);
  }
  const own = context.via ? null : inOwnRight(review, rule, progress, record);
  if (own?.ok || context.via === null) return own ?? noRole(rule, record);
  const delegated = byDelegation(review, rule, progress, record, roster, context);
  return delegated ?? own ?? noRole(rule, record);
}

function inOwnRight(review: Review, rule: StageRule, progress: Progress, record: Person): MaySign {
  if (!mayFill(rule, progress, record)) return noRole(rule, record);
  const later = laterStages(review, rule).find((r) => r.need === 'all' && r.persons.includes(record.id));
  if (later) {
    return refuse('reserved', `${record.name}须在${later.title}环节签批，不能先签${rule.title}，请由其他审核人签批。`);
  }
  return { ok: true, stage: rule.stage };
}

/** Under a delegation that is in force; the first refusal when there are only others, null when nobody delegated anything. */
function byDelegation(
  review: Review,
  rule: StageRule,
  progress: Progress,
  record: Person,
  roster: readonly Person[],
  { now, delegations = [], via }: SigningContext,
): MaySign | null {
  const given = delegations.filter(
    (d) => d.to === record.id && d.stages.includes(rule.stage) && (via === undefined || d.id === via),
  );
  const answers = given.map((delegation): MaySign => {
    const from = roster.find(({ id }) => id === delegation.from);
    const fault = delegationRefusal(delegation, record, from, now ?? null, {
      isAuthor: review.authors.includes(delegation.from),
      hasSigned: progress.used.has(delegation.from),
      holds: from !== undefined && mayFill(rule, progress, from),
      title: rule.title,
    });
    return fault ? refuse(fault.code, fault.message) : { ok: true, stage: rule.stage, delegation };
  });
  const found = answers.find(({ ok }) => ok) ?? answers[0];
  if (found || !via) return found ?? null;
  return refuse('no-delegation', `没有找到${record.name}所用的委托，请刷新后重新签批。`);
}

/**
 * May `recorder` write down that `leader` approved on paper or by phone (代录签批)? The leader needs the stage but no key; the recorder
 * needs a key and must not be an author; the policy says at which stages this counts.
 */
export function mayRecord(
  given: Review,
  recorder: PersonId,
  leader: PersonId,
  roster: readonly Person[],
  context: SigningContext = {},
): MaySign {
  const { review, rule } = standing(given, context);
  if (rule === null) return NOTHING_OPEN;
  const writer = roster.find(({ id }) => id === recorder);
  const record = roster.find(({ id }) => id === leader);
  if (!writer || !record) return refuse('unknown-person', '名册中没有此人，请联系管理员登记后再签批。');
  for (const { name, active } of [writer, record]) {
    if (!active) return refuse('inactive', `${name}已停用，不能签批，请由其他审核人办理。`);
  }
  if (!writer.publicKey) return refuse('no-key', `${writer.name}尚未启用，请先用启用码设置 PIN。`);
  const outside = [writer, record].find(isContractor);
  if (outside) return refuse('contractor', `${outside.name}是外包人员，不得承担审核环节，请由本单位审核人签批。`);
  if (!review.policy.onBehalf.includes(rule.stage)) {
    return refuse('not-on-behalf', `审核制度不允许${rule.title}环节代录签批，请由审核人本人签批。`);
  }
  const author = [writer, record].find(({ id }) => review.authors.includes(id));
  if (author) return refuse('is-author', `${author.name}提交过本稿件，不得代录或者审核自己的稿件，请由其他人员办理。`);
  const progress = progressOf(review);
  if (progress.used.has(leader)) {
    return refuse('already-signed', `${record.name}已签批本稿件的其他环节，同一人不得签批两个环节。`);
  }
  return mayFill(rule, progress, record) ? { ok: true, stage: rule.stage } : noRole(rule, record);
}

/** People of the roster who may sign the open stage, for "who is next". */
export function eligibleSigners(
  review: Review,
  roster: readonly Person[],
  context: SigningContext = {},
): readonly Person[] {
  return roster.filter((person) => maySign(review, person.id, roster, context).ok);
}

function mayFill(rule: StageRule, progress: Progress, person: Person): boolean {
  return holdsStage(rule, person) && (rule.need === 'any' || progress.missing.includes(person.id));
}

function laterStages(review: Review, rule: StageRule): readonly StageRule[] {
  const stages = stagesOf(review);
  return stages.slice(stages.findIndex(({ stage }) => stage === rule.stage) + 1);
}

function noRole(rule: StageRule, record: Person): MaySign {
  return refuse('no-role', `当前环节为${rule.title}，${record.name}没有该环节的审核权限。`);
}

/** The review as it stands now, and the stage that is open. */
function standing(
  given: Review,
  { now }: SigningContext,
): { readonly review: Review; readonly rule: StageRule | null } {
  const review = now === undefined ? given : asOf(given, now);
  return { review, rule: nextRule(review) };
}

function refuse(code: MaySignCode, message: string): MaySign {
  return { ok: false, code, message };
}
