import { type Person, STAGE_ROLES } from '../domain/people';
import { clauseLabel } from '../regulations/labels';
import { STAGE_LABELS } from '../review/labels';
import { isAble, isContractor } from '../review/policy';

export interface RosterFault {
  readonly code: 'contractor-stage' | 'last-admin' | 'last-final' | 'bad-stand-in' | 'same-person';
  /** Chinese sentence for the administrator. */
  readonly message: string;
}

/** Clause that keeps contractors away from review stages. */
const CONTRACTOR_CLAUSE = 'yunhe-2022#二(四)·主办单位负责';

/** Can administer: on the roster and able to sign. */
function isAdmin(person: Person): boolean {
  return person.active && person.roles.includes('admin') && person.publicKey !== null;
}

function isFinal(person: Person): boolean {
  return isAble(person) && person.roles.includes('final');
}

/**
 * Why the roster may not become `after`; null when it may. Only what the change itself brings about is refused, so that an old fault
 * elsewhere does not stand in the way of anything else.
 */
export function rosterFault(before: readonly Person[], after: readonly Person[]): RosterFault | null {
  const known = new Map(before.map((person) => [person.id, person]));
  const touched = after.filter((person) => known.get(person.id) !== person && person.active);
  for (const person of touched) {
    const fault = contractorFault(person) ?? standInFault(person, after) ?? nameFault(person, after);
    if (fault) return fault;
  }
  // Whoever waits for a key cannot sign the next change: losing the last key would shut the roster for good.
  if (before.some(isAdmin) && !after.some(isAdmin)) {
    return {
      code: 'last-admin',
      message: '这是最后一名已启用的管理员，变更后将无人管理名册。请先添加另一名管理员并由其启用，再办理。',
    };
  }
  if (before.some(isFinal) && !after.some(isFinal)) {
    return {
      code: 'last-final',
      message: '这是最后一名终审人员，变更后稿件将无人终审。请先为其他人员登记终审角色，再办理。',
    };
  }
  return null;
}

function contractorFault(person: Person): RosterFault | null {
  const stages = STAGE_ROLES.filter((role) => person.roles.includes(role));
  if (!isContractor(person) || stages.length === 0) return null;
  const names = stages.map((role) => STAGE_LABELS[role as keyof typeof STAGE_LABELS]).join('、');
  return {
    code: 'contractor-stage',
    message: `${person.name}是外包人员，不能承担${names}。依据：${clauseLabel(CONTRACTOR_CLAUSE)}（内容运营业务原则上由主办单位负责）。请取消审核角色，或者改由本单位人员担任。`,
  };
}

function standInFault(person: Person, after: readonly Person[]): RosterFault | null {
  if (person.standIn === undefined) return null;
  const other = after.find(({ id }) => id === person.standIn);
  if (other?.active && other.id !== person.id && !isContractor(other)) return null;
  return { code: 'bad-stand-in', message: `请为${person.name}另选 B 角：须是名册中在岗的其他人员，且不是外包人员。` };
}

/** Two people that nobody could tell apart on a sheet. */
function nameFault(person: Person, after: readonly Person[]): RosterFault | null {
  const same = after.some(
    (other) =>
      other.id !== person.id &&
      other.active &&
      other.name === person.name &&
      other.post === person.post &&
      (other.unit ?? '') === (person.unit ?? ''),
  );
  return same
    ? { code: 'same-person', message: `名册中已有同名同职务的“${person.name}”，请在姓名或者职务中加以区分。` }
    : null;
}
