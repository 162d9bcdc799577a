import { DAY_MS, MINUTE } from '../deadlines/days';
import { type EmergencyDeclaration, EmergencyDeclarationSchema } from '../domain/emergency';
import { type Finding, findingKey } from '../domain/finding';
import type { Instant } from '../domain/ids';
import type { Person } from '../domain/people';
import type { ReviewPolicy } from '../domain/policy';
import type { SignedStatement } from '../domain/review';
import { isAble } from '../review/policy';
import { unexplained } from '../review/submit';

/** Clocks of a person and a computer differ. */
const AHEAD = 10 * MINUTE;
/** What was started earlier is no longer an emergency of today. */
const OLDEST_PLAN = 7 * DAY_MS;

export type DeclarationCheck =
  | { readonly ok: true; readonly declaration: EmergencyDeclaration }
  | { readonly ok: false; readonly code: DeclarationCode; readonly message: string };

export type DeclarationCode =
  | 'not-authorised'
  | 'bad-declaration'
  | 'plan-ahead'
  | 'plan-old'
  | 'blocked'
  | 'waiver-unknown';

/** May this person declare 突发先发? The final stage may; 值班 where the policy says so; never somebody from outside (云和 二(四)). */
export function mayDeclare(person: Person, policy: Pick<ReviewPolicy, 'emergency'>): boolean {
  if (!isAble(person)) return false;
  return person.roles.includes('final') || (policy.emergency?.duty === true && person.roles.includes('duty'));
}

/**
 * Is a declaration complete, by somebody authorised, and does it answer for every 禁止发布 finding of the draft? Structure only: signature,
 * digest and account are checked where the page is read.
 *
 * @param findings of the inspection that the background ran on the same draft just now.
 */
export function checkDeclaration(
  statement: SignedStatement,
  person: Person,
  findings: readonly Finding[],
  policy: ReviewPolicy,
  now: Instant,
): DeclarationCheck {
  if (!mayDeclare(person, policy)) {
    const who = policy.emergency?.duty ? '终审人员或值班人员' : '终审人员';
    return refuse('not-authorised', `突发先发须由${who}签名声明，${person.name}没有这项权限。`);
  }
  const declaration = declarationOf(statement.comment);
  if (!declaration) {
    return refuse('bad-declaration', '声明不完整：须写明先发理由（不少于10个字）和时间、地点、基本事实、现状及措施。');
  }
  if (declaration.planStartedAt > now + AHEAD) {
    return refuse('plan-ahead', '启动处置预案的时间晚于现在，请核对后重新填写。');
  }
  if (declaration.planStartedAt < now - OLDEST_PLAN) {
    return refuse('plan-old', '启动处置预案已超过7天，不再适用突发先发，请按程序提交审核。');
  }
  const blocks = findings.filter(({ severity }) => severity === 'block');
  const open = unexplained(blocks, statement.waivers, person.id);
  if (open.length > 0) {
    return refuse('blocked', `有${open.length}处“禁止发布”问题，请修改，或由声明人逐条写明豁免理由（不少于4个字）。`);
  }
  const known = new Set(findings.map(findingKey));
  if (statement.waivers.some(({ finding, by }) => by !== person.id || !known.has(finding))) {
    return refuse('waiver-unknown', '检测结果已变化，部分豁免对应的问题已不存在，请核对后重新声明。');
  }
  return { ok: true, declaration };
}

/** The declaration in the comment of an `emergency` statement; null when it is none, or says nothing but blanks. */
export function declarationOf(comment: string): EmergencyDeclaration | null {
  let value: unknown = null;
  try {
    value = JSON.parse(comment);
  } catch {
    // No declaration: null below.
  }
  const parsed = EmergencyDeclarationSchema.safeParse(value);
  if (!parsed.success) return null;
  const { reason, time, place, facts, measures } = parsed.data;
  const trimmed = { reason: reason.trim(), time: time.trim(), place: place.trim() };
  const said = { ...parsed.data, ...trimmed, facts: facts.trim(), measures: measures.trim() };
  return EmergencyDeclarationSchema.safeParse(said).success ? said : null;
}

function refuse(code: DeclarationCode, message: string): DeclarationCheck {
  return { ok: false, code, message };
}
