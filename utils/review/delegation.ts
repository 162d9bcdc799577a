import type { Delegation } from '../domain/delegation';
import type { Instant } from '../domain/ids';
import type { Person } from '../domain/people';
import { scheduleLabel } from './labels';
import { isAble } from './policy';

export type DelegationCode =
  | 'no-delegation'
  | 'delegation-early'
  | 'delegation-over'
  | 'delegator-inactive'
  | 'delegator-author'
  | 'delegator-signed'
  | 'delegator-no-role';

/** What the review says about the one who gave the delegation. */
export interface Delegator {
  readonly isAuthor: boolean;
  /** Signed another stage of this draft, in person or through somebody. */
  readonly hasSigned: boolean;
  readonly holds: boolean;
  /** Name of the stage, for the sentence. */
  readonly title: string;
}

/** When a delegation stops, ms: at its end, or earlier when it was taken back. */
export function delegationEnd({ end, endedAt }: Delegation): Instant {
  return endedAt === null ? end : Math.min(end, endedAt);
}

/** In force within [start, end). */
export function isInForce(delegation: Delegation, now: Instant): boolean {
  return now >= delegation.start && now < delegationEnd(delegation);
}

/**
 * Why `to` may not sign for the one who gave the delegation; null when they may.
 *
 * @param now ms; null counts as "not in force".
 */
export function delegationRefusal(
  delegation: Delegation,
  to: Person,
  from: Person | undefined,
  now: Instant | null,
  delegator: Delegator,
): { readonly code: DelegationCode; readonly message: string } | null {
  if (!from) return { code: 'no-delegation', message: '名册中没有委托人，该委托无效，请联系管理员。' };
  const { name } = from;
  if (now === null || now >= delegationEnd(delegation)) {
    const end = scheduleLabel(delegationEnd(delegation));
    return {
      code: 'delegation-over',
      message: `${name}对${to.name}的委托已于 ${end} 结束，请由${name}本人签批或者重新委托。`,
    };
  }
  if (now < delegation.start) {
    return {
      code: 'delegation-early',
      message: `${name}对${to.name}的委托自 ${scheduleLabel(delegation.start)} 起生效，此前请由${name}本人签批。`,
    };
  }
  if (!isAble(from)) {
    return { code: 'delegator-inactive', message: `委托人${name}已停用，该委托不再有效，请由其他审核人签批。` };
  }
  if (delegator.isAuthor) {
    return { code: 'delegator-author', message: `委托人${name}提交过本稿件，受托人不得代其审核，请由其他审核人签批。` };
  }
  if (delegator.hasSigned) {
    return { code: 'delegator-signed', message: `委托人${name}已签批本稿件的其他环节，不得再由受托人代签一个环节。` };
  }
  if (!delegator.holds) {
    return {
      code: 'delegator-no-role',
      message: `委托人${name}没有${delegator.title}环节的审核权限，不能委托他人签批。`,
    };
  }
  return null;
}
