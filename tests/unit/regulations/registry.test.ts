import { describe, expect, it } from 'vitest';
import { clauseRef, RegulationSchema } from '../../../utils/regulations/contract';
import { isOwn } from '../../../utils/regulations/own/id';
import {
  clausesThatSay,
  REGULATION_FILES,
  REGULATIONS,
  regulationsOf,
  resolveClause,
  strictest,
} from '../../../utils/regulations/registry';
import { anOwnRegulation } from './own';

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
    expect(strictest(parameter, regulationsOf(ids))).toEqual({ value, clause });
    expect(resolveClause(clause)).not.toBeNull();
  });

  it('gives null when no chosen regulation has the value', () => {
    expect(strictest('acknowledgeHours', regulationsOf(['panjin-2019', 'yunhe-2022']))).toBeNull();
    expect(strictest('incidentHours', regulationsOf(['unknown']))).toBeNull();
    expect(strictest('incidentHours', [])).toBeNull();
  });
});

describe("a unit's own regulation", () => {
  const own = anOwnRegulation();

  it('is found beside the shipped ones, in the order asked for, and nothing else is', () => {
    const ids = ['own-2026', 'nowhere-2000', 'jiangbei-2021'];
    expect(regulationsOf(ids, [own]).map(({ id }) => id)).toEqual(['own-2026', 'jiangbei-2021']);
    expect(regulationsOf(ids).map(({ id }) => id)).toEqual(['jiangbei-2021']);
  });

  it('wins with a stricter value, says whose it is, and never takes the place of a shipped one', () => {
    const chosen = regulationsOf(['jiangbei-2021', 'own-2026'], [own]);
    expect(strictest('resolveWorkingDays', chosen)).toEqual({ value: 3, clause: 'own-2026#三·办理' });
    const laxer = { ...own, id: 'jiangbei-2021' };
    expect(strictest('resolveWorkingDays', regulationsOf(['jiangbei-2021'], [laxer]))?.value).toBe(5);
  });

  it('has its clauses resolved, its words among those that say something, and no id of a shipped one', () => {
    const says = anOwnRegulation({ parameters: { incidentFollowUp: { value: true, clause: '五·广告' } } });
    expect(resolveClause('own-2026#三·办理', [own])?.clause.duty).toContain('三个工作日');
    expect(resolveClause('own-2026#三·办理')).toBeNull();
    expect(clausesThatSay('incidentFollowUp', regulationsOf(['panjin-2019', 'own-2026'], [says]))).toEqual([
      'panjin-2019#二(二)·动态信息',
      'own-2026#五·广告',
    ]);
    expect(REGULATIONS.filter(isOwn)).toEqual([]);
  });
});

describe('clauseRef', () => {
  it('joins regulation and locator', () => {
    expect(clauseRef('yunhe-2022', '二(一)·控制总数')).toBe('yunhe-2022#二(一)·控制总数');
  });
});
