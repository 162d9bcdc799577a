import { describe, expect, it } from 'vitest';
import {
  emptyForm,
  filledPeople,
  type OnboardingForm,
  type PersonRow,
  peopleProblems,
  peopleWarnings,
  suggestedRoles,
  unitProblems,
} from '../../../components/onboarding/form';
import type { Role } from '../../../utils/domain/people';

const row = (name: string, ...roles: Role[]): PersonRow => ({ name, post: '', roles });
const withPeople = (...people: PersonRow[]): OnboardingForm => ({ ...emptyForm('jiangbei-2021'), people });
const keys = (remarks: readonly { key: string }[]) => remarks.map((r) => r.key.replace('onboarding.people.', ''));

describe('suggested roles', () => {
  it.each([2, 3, 4, 5, 8, 20])('let a unit of %i go on as soon as names are filled in', (size) => {
    const people = suggestedRoles(size).map((roles, i) => ({ name: `人员${i}`, post: '', roles }));
    expect(peopleProblems(withPeople(...people))).toEqual([]);
  });
});

describe('people', () => {
  const full = [row('甲', 'operator'), row('乙', 'first', 'admin'), row('丙', 'second'), row('丁', 'final')];

  it.each<[string, PersonRow[], string[]]>([
    ['author and three reviewers', full, []],
    ['one person', [row('甲', 'operator', 'first', 'second', 'final', 'admin')], ['tooFew']],
    ['nobody', [], ['tooFew', 'noAdmin', 'noOperator']],
    ['no administrator', full.map((p) => ({ ...p, roles: p.roles.filter((r) => r !== 'admin') })), ['noAdmin']],
    ['no operator', full.map((p) => (p.name === '甲' ? row('甲', 'duty') : p)), ['noOperator']],
    ['two of the same name', [...full, row('甲', 'duty')], ['nameTwice']],
    ['somebody without a role', [...full, row('戊')], ['noRole']],
    [
      'one person for two stages',
      [row('甲', 'operator'), row('乙', 'first', 'second', 'admin'), row('丙', 'final'), row('丁', 'duty')],
      ['notThree'],
    ],
    [
      'the author as the only second reviewer',
      [row('甲', 'operator', 'second'), row('乙', 'first', 'admin'), row('丙', 'final'), row('丁', 'duty')],
      ['notThree'],
    ],
    [
      'three people with first and final review',
      [row('甲', 'operator'), row('乙', 'first', 'admin'), row('丙', 'final')],
      [],
    ],
    [
      'three people without a first reviewer',
      [row('甲', 'operator'), row('乙', 'duty', 'admin'), row('丙', 'final')],
      ['noReviewerThree'],
    ],
    ['two people', [row('甲', 'operator'), row('乙', 'final', 'admin')], []],
    [
      'two people and only the author may sign',
      [row('甲', 'operator', 'final'), row('乙', 'duty', 'admin')],
      ['noReviewerTwo'],
    ],
  ])('%s', (_, people, expected) => {
    expect(keys(peopleProblems(withPeople(...people)))).toEqual(expected);
  });

  it('finds another holder of a stage before it says that three people are missing', () => {
    const people = [
      row('甲', 'operator'),
      row('乙', 'first', 'second'),
      row('丙', 'first', 'admin'),
      row('丁', 'final'),
    ];
    expect(peopleProblems(withPeople(...people))).toEqual([]);
  });

  it('warns of an operator whose drafts nobody is left to review', () => {
    const people = [...full.slice(0, 1), row('乙', 'first', 'admin', 'operator'), ...full.slice(2)];
    expect(keys(peopleWarnings(withPeople(...people)))).toContain('cannotSubmit');
  });

  it('sends filled rows only, trimmed', () => {
    expect(filledPeople(withPeople(row(' 甲 ', 'operator'), row('  ', 'final')))).toEqual([
      { name: '甲', post: '', roles: ['operator'] },
    ]);
  });
});

describe('unit', () => {
  it.each<[string, Partial<OnboardingForm>, string[]]>([
    ['nothing filled in', {}, ['onboarding.unit.nameMissing', 'onboarding.unit.accountNameMissing']],
    ['no account at all is allowed', { unitName: '某县政府办', accounts: [] }, []],
    [
      'the same account twice',
      {
        unitName: '某县政府办',
        accounts: [
          { platform: 'weibo', name: '某县发布' },
          { platform: 'weibo', name: '某县发布 ' },
        ],
      },
      ['onboarding.unit.accountTwice'],
    ],
  ])('%s', (_, change, expected) => {
    expect(unitProblems({ ...emptyForm('jiangbei-2021'), ...change }).map((r) => r.key)).toEqual(expected);
  });
});
