import * as z from 'zod/mini';
import { type Delegation, DelegationSchema } from '../domain/delegation';
import type { Instant, PersonId } from '../domain/ids';
import type { Person, Stage } from '../domain/people';
import { delegationEnd, isInForce } from '../review/delegation';
import { STAGE_LABELS, scheduleLabel } from '../review/labels';
import { isContractor } from '../review/policy';

/** A longer absence is a change of roles. */
const LONGEST_MS = 366 * 86_400_000;
const REASON_MIN = 4;

const { id, from, to, stages, start, end } = DelegationSchema.shape;

/** What is signed (act `delegate`, as canonical JSON) to give a delegation or to end one. */
export const DelegationChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('give'),
    id,
    from,
    to,
    stages,
    start,
    end,
    /** Asked of an administrator who acts for somebody else. */
    reason: z.string().check(z.maxLength(200)),
  }),
  z.strictObject({ change: z.literal('end'), id, reason: z.string().check(z.maxLength(200)) }),
]);
export type DelegationChange = z.infer<typeof DelegationChangeSchema>;
type Given = Extract<DelegationChange, { change: 'give' }>;

export type DelegationFault = { readonly code: string; readonly message: string };

/** What a decision about a delegation rests on. */
export interface DelegationContext {
  readonly roster: readonly Person[];
  readonly delegations: readonly Delegation[];
  /** Who signs the change. */
  readonly by: PersonId;
  /** ms. */
  readonly now: Instant;
  /** Does the person hold the stage, by role or by name in a policy? */
  readonly holds: (person: Person, stage: Stage) => boolean;
}

/**
 * Why this delegation may not be given; null when it may. Whether the delegate may sign a certain draft (not its author, no second stage)
 * is decided at each signature by `maySign`.
 */
export function giveFault(given: Given, context: DelegationContext): DelegationFault | null {
  const { roster, delegations, by, now } = context;
  const giver = roster.find((p) => p.id === given.from);
  const taker = roster.find((p) => p.id === given.to);
  if (!giver?.active || !taker?.active) {
    return { code: 'unknown-person', message: '委托人和受托人须是名册中在岗的人员，请重新选择。' };
  }
  if (giver.id === taker.id) return { code: 'own-delegate', message: '不能委托给本人，请另选受托人。' };
  const outside = [giver, taker].find(isContractor);
  if (outside) {
    return { code: 'contractor-stage', message: `${outside.name}是外包人员，不得承担审核环节，请由本单位人员受托。` };
  }
  const missing = given.stages.find((stage) => !context.holds(giver, stage));
  if (missing) {
    return {
      code: 'not-held',
      message: `${giver.name}没有${STAGE_LABELS[missing]}权限，不能委托他人${STAGE_LABELS[missing]}。`,
    };
  }
  if (given.end <= given.start || given.end <= now) {
    return { code: 'bad-period', message: '委托的结束时间须晚于开始时间，并且在现在之后，请重新填写。' };
  }
  if (given.end - given.start > LONGEST_MS) {
    return { code: 'bad-period', message: '委托期限不能超过一年。长期变动请调整名册中的角色。' };
  }
  if (by !== giver.id) {
    const fault = adminFault(given, by, roster);
    if (fault) return fault;
  }
  if (delegations.some((d) => d.id === given.id)) {
    return { code: 'replay', message: '这份委托已经登记，请刷新页面。' };
  }
  const other = delegations.find(
    (d) =>
      d.from === given.from &&
      d.to === given.to &&
      delegationEnd(d) > given.start &&
      d.start < given.end &&
      d.stages.some((stage) => given.stages.includes(stage)),
  );
  return other
    ? {
        code: 'same-delegation',
        message: `${giver.name}对${taker.name}已有一份委托，至 ${scheduleLabel(delegationEnd(other))} 结束，不必重复登记。`,
      }
    : null;
}

function adminFault(given: Given, by: PersonId, roster: readonly Person[]): DelegationFault | null {
  const signer = roster.find((p) => p.id === by);
  if (!signer?.roles.includes('admin')) {
    return { code: 'not-yours', message: '委托须由委托人本人签名；本人不能办理的，由管理员写明原因代办。' };
  }
  if (given.to === by)
    return { code: 'own-delegate', message: '管理员不能代他人把审核权限委托给自己，请由另一名管理员办理。' };
  return reasonFault(given.reason);
}

/** Why this delegation may not be ended by this person; null when it may: by whoever gave it, by whoever has it, by an administrator. */
export function endFault(
  change: Extract<DelegationChange, { change: 'end' }>,
  { roster, delegations, by, now }: Omit<DelegationContext, 'holds'>,
): DelegationFault | null {
  const delegation = delegations.find((d) => d.id === change.id);
  if (!delegation || (!isInForce(delegation, now) && delegation.start <= now) || delegation.endedAt !== null) {
    return { code: 'no-delegation', message: '这份委托已经结束，请刷新页面。' };
  }
  if (by === delegation.from || by === delegation.to) return null;
  const signer = roster.find((p) => p.id === by);
  if (!signer?.roles.includes('admin')) {
    return { code: 'not-yours', message: '提前结束委托须由委托人、受托人或者管理员签名。' };
  }
  return reasonFault(change.reason);
}

function reasonFault(reason: string): DelegationFault | null {
  return [...reason.trim()].length < REASON_MIN
    ? { code: 'reason-missing', message: `管理员代办须写明原因（不少于${REASON_MIN}个字）。` }
    : null;
}
