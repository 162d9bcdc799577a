import { describe, expect, it } from 'vitest';
import { RULES } from '../../../utils/inspection/registry';
import { clauseRef, RegulationSchema } from '../../../utils/regulations/contract';
import { REGULATION_FILES, REGULATIONS, resolveClause, strictest } from '../../../utils/regulations/registry';

describe('regulation registry', () => {
  it('finds the five regulations by their files', () => {
    expect(REGULATIONS.map((regulation) => regulation.id)).toEqual([
      'gov-website-content-sample',
      'jiangbei-2021',
      'panjin-2019',
      'yanchi-2017',
      'yunhe-2022',
    ]);
    expect(REGULATION_FILES).toEqual(REGULATIONS.map((regulation) => regulation.id));
  });

  it.each(REGULATIONS.map((regulation) => ({ id: regulation.id, regulation })))(
    '$id is well formed',
    ({ regulation }) => {
      expect(RegulationSchema.safeParse(regulation).error?.issues ?? []).toEqual([]);
      const locators = regulation.clauses.map((clause) => clause.locator);
      expect(locators.filter((locator, index) => locators.indexOf(locator) !== index)).toEqual([]);
      for (const { clause } of Object.values(regulation.parameters)) expect(locators).toContain(clause);
    },
  );

  it.each(REGULATIONS.map((regulation) => ({ id: regulation.id, regulation })))(
    '$id names rules that exist',
    ({ regulation }) => {
      const rules = new Set(RULES.map((rule) => rule.id));
      for (const { carrier, locator } of regulation.clauses) {
        if (carrier.kind === 'rule') expect(rules, locator).toContain(carrier.ref);
        else if (carrier.kind !== 'outside') expect(carrier.ref, locator).toBeTruthy();
      }
    },
  );
});

describe('resolveClause', () => {
  it('finds a clause by its full locator', () => {
    const found = resolveClause('panjin-2019#三(二)·商业广告');
    expect(found?.regulation.name).toContain('盘锦市');
    expect(found?.clause.quote).toContain('商业广告');
  });

  it('takes a paragraph without a catchword as its first duty', () => {
    expect(resolveClause('jiangbei-2021#三(七)')?.clause.locator).toBe('三(七)·受理');
  });

  it.each(['panjin-2019#九(九)', 'nowhere-2000#三(二)', 'panjin-2019#', 'panjin-2019', '', 'panjin-2019#三'])(
    'gives null for %j',
    (ref) => {
      expect(resolveClause(ref)).toBeNull();
    },
  );
});

describe('strictest', () => {
  it.each([
    [
      'the smaller limit',
      'resolveWorkingDays',
      ['gov-website-content-sample', 'jiangbei-2021'],
      5,
      'jiangbei-2021#三(七)·办理结果',
    ],
    ['the only one given', 'acknowledgeHours', ['panjin-2019', 'jiangbei-2021'], 1, 'jiangbei-2021#三(七)·受理'],
    ['the larger number of updates', 'updatesPerWeek', ['jiangbei-2021'], 3, 'jiangbei-2021#三(二)·每周更新'],
    [
      'the extension of the sample text',
      'extendedWorkingDays',
      ['gov-website-content-sample'],
      15,
      'gov-website-content-sample#(四)·七个工作日',
    ],
  ] as const)('takes %s', (_name, parameter, ids, value, clause) => {
    expect(strictest(parameter, ids)).toEqual({ value, clause });
    expect(resolveClause(clause)).not.toBeNull();
  });

  it('gives null when no chosen regulation has the value', () => {
    expect(strictest('acknowledgeHours', ['panjin-2019', 'yunhe-2022'])).toBeNull();
    expect(strictest('incidentHours', ['unknown'])).toBeNull();
    expect(strictest('incidentHours', [])).toBeNull();
  });
});

describe('clauseRef', () => {
  it('joins regulation and locator', () => {
    expect(clauseRef('yunhe-2022', '二(一)·控制总数')).toBe('yunhe-2022#二(一)·控制总数');
  });
});
