import type { Role } from '../../utils/domain/people';
import type { PlatformId } from '../../utils/domain/platform';
import type { TextValues } from '../../utils/domain/said';
import type { TextKey } from '../text';

export interface PersonRow {
  readonly name: string;
  readonly post: string;
  readonly roles: readonly Role[];
}

export interface AccountRow {
  readonly platform: PlatformId;
  readonly name: string;
}

/** Everything typed during the first run. Kept across reloads by the page that shows it. */
export interface OnboardingForm {
  /** 0 unit, 1 people, 2 regulations; the last step follows once the unit exists. */
  readonly step: 0 | 1 | 2;
  readonly unitName: string;
  /** How many people work on the unit's accounts. */
  readonly size: number;
  readonly accounts: readonly AccountRow[];
  readonly people: readonly PersonRow[];
  readonly regulations: readonly string[];
}

/** Smallest number of people that can keep author and three reviewers apart. */
export const FULL_SIZE = 4;

/** One sentence about the form. */
export interface Remark {
  readonly key: TextKey;
  readonly values?: TextValues;
}

const STAGES = ['first', 'second', 'final'] as const;

/** A new form. @param regulation id chosen beforehand. */
export function emptyForm(regulation: string): OnboardingForm {
  return {
    step: 0,
    unitName: '',
    size: 5,
    accounts: [{ platform: 'wechat', name: '' }],
    people: [],
    regulations: [regulation],
  };
}

/** Roles for a unit of this size, so that an administrator only fills in names. */
export function suggestedRoles(size: number): readonly (readonly Role[])[] {
  if (size <= 2)
    return [
      ['operator', 'duty'],
      ['final', 'admin'],
    ];
  if (size === 3) return [['operator', 'duty'], ['first', 'admin'], ['final']];
  const operators: Role[][] = Array.from({ length: Math.min(size, 12) - 3 }, (_, i) =>
    i === 0 ? ['operator', 'duty'] : ['operator'],
  );
  return [...operators, ['first', 'admin'], ['second'], ['final']];
}

const named = (people: readonly PersonRow[]) => people.filter((p) => p.name.trim() !== '');

/** Do these stages find different people, none of them `author`? Three stages at most: tried out one by one. */
function staffed(people: readonly PersonRow[], author: PersonRow, stages: readonly Role[]): boolean {
  const [stage, ...rest] = stages;
  if (!stage) return true;
  return people.some(
    (p) =>
      p !== author &&
      p.roles.includes(stage) &&
      staffed(
        people.filter((o) => o !== p),
        author,
        rest,
      ),
  );
}

/** What keeps the first step from going on. */
export function unitProblems(form: OnboardingForm): Remark[] {
  const problems: Remark[] = [];
  if (form.unitName.trim().length < 2) problems.push({ key: 'onboarding.unit.nameMissing' });
  if (form.accounts.some((a) => !a.name.trim())) problems.push({ key: 'onboarding.unit.accountNameMissing' });
  const keys = form.accounts.map((a) => `${a.platform}:${a.name.trim()}`);
  if (new Set(keys).size < keys.length) problems.push({ key: 'onboarding.unit.accountTwice' });
  return problems;
}

/** Stages that the policy asks for with this many people (utils/review/policy.ts decides; this says it beforehand). */
function stagesFor(count: number): readonly Role[] {
  if (count >= FULL_SIZE) return STAGES;
  return count === 3 ? ['first', 'final'] : ['final'];
}

/** True when the unit is too small for author + three reviewers and gets the reduced policy (labelled so). */
export function isReduced(form: OnboardingForm): boolean {
  return named(form.people).length < FULL_SIZE;
}

/** Which sentence says that the stages cannot be staffed. */
function reviewerProblem(count: number): TextKey {
  if (count >= FULL_SIZE) return 'onboarding.people.notThree';
  return count === 3 ? 'onboarding.people.noReviewerThree' : 'onboarding.people.noReviewerTwo';
}

/** What keeps the second step from going on. */
export function peopleProblems(form: OnboardingForm): Remark[] {
  const people = named(form.people);
  const problems: Remark[] = [];
  if (form.people.some((p) => !p.name.trim() && p.post.trim())) problems.push({ key: 'onboarding.people.nameMissing' });
  if (people.length < 2) problems.push({ key: 'onboarding.people.tooFew' });
  const seen = new Set<string>();
  for (const { name } of people) {
    if (seen.has(name.trim())) problems.push({ key: 'onboarding.people.nameTwice', values: { name: name.trim() } });
    seen.add(name.trim());
  }
  for (const p of people) {
    if (p.roles.length === 0) problems.push({ key: 'onboarding.people.noRole', values: { name: p.name.trim() } });
  }
  if (!people.some((p) => p.roles.includes('admin'))) problems.push({ key: 'onboarding.people.noAdmin' });
  if (!people.some((p) => p.roles.includes('operator'))) problems.push({ key: 'onboarding.people.noOperator' });
  if (people.length < 2) return problems;
  const operators = people.filter((p) => p.roles.includes('operator'));
  if (operators.length > 0 && !operators.some((o) => staffed(people, o, stagesFor(people.length)))) {
    problems.push({ key: reviewerProblem(people.length) });
  }
  return problems;
}

/** What may go on but should be known: people who can write but whose drafts nobody is left to review. */
export function peopleWarnings(form: OnboardingForm): Remark[] {
  const people = named(form.people);
  if (peopleProblems(form).length > 0) return [];
  const stages = stagesFor(people.length);
  const warnings: Remark[] = people
    .filter((p) => p.roles.includes('operator') && !staffed(people, p, stages))
    .map((p) => ({ key: 'onboarding.people.cannotSubmit', values: { name: p.name.trim() } }));
  for (const stage of isReduced(form) ? [] : STAGES) {
    const holders = people.filter((p) => p.roles.includes(stage));
    if (holders.length === 1) {
      warnings.push({ key: `onboarding.people.single.${stage}`, values: { name: holders[0]?.name.trim() ?? '' } });
    }
  }
  return warnings;
}

/** People to send: filled rows only, trimmed. */
export function filledPeople(form: OnboardingForm): { name: string; post: string; roles: Role[] }[] {
  return named(form.people).map((p) => ({ name: p.name.trim(), post: p.post.trim(), roles: [...p.roles] }));
}
