import { describe, expect, it } from 'vitest';
import type { Contractor, FilingMatter } from '../../../utils/domain/account-register';
import { CHECK_CLAUSES, type CheckName, type CheckState, checkFilings } from '../../../utils/filings/checks';
import type { RegisterEntry } from '../../../utils/filings/entry';
import { REGULATIONS, regulationsOf } from '../../../utils/regulations/registry';
import { beijing } from '../../support/clock';
import { anEntry } from '../../support/register-samples';
import { say } from '../../support/said';

const NOW = beijing('2026-03-20 10:00');
const ALL = REGULATIONS.map(({ id }) => id);
const NOBODY = { name: '', post: '', phone: '' };
const CONTRACTOR: Contractor = {
  name: '青禾传媒',
  kind: 'subordinate',
  people: ['何三'],
  agreement: { signedOn: '2026-01-01', until: null },
};
const matter = (change: Partial<FilingMatter> & Pick<FilingMatter, 'kind' | 'on'>): FilingMatter => ({
  id: crypto.randomUUID(),
  what: '事项',
  filedOn: null,
  announcedOn: null,
  recordedAt: NOW,
  voided: null,
  ...change,
});

function check(
  entries: readonly RegisterEntry[],
  followed: readonly string[] = ALL,
  outsiders: readonly string[] = [],
) {
  return checkFilings({ now: NOW, entries, regulations: regulationsOf(followed), outsiders });
}
const found = (name: CheckName, ...entries: RegisterEntry[]) =>
  check(entries)
    .filter((c) => c.name === name)
    .map(({ state, sentence }) => [state, say(sentence)] as const);

it('an account with everything registered passes every check there is', () => {
  const checks = check([anEntry({})]);
  expect(checks.filter(({ state }) => state !== 'ok')).toEqual([]);
  const always = (Object.keys(CHECK_CLAUSES) as CheckName[]).filter(
    (name) => name !== 'agreement' && name !== 'closing',
  );
  expect(new Set(checks.map(({ name }) => name))).toEqual(new Set(always));
});

describe('clauses', () => {
  it('of every check stand in a shipped regulation', () => {
    for (const ref of Object.values(CHECK_CLAUSES).flat()) {
      const [id, locator] = ref.split('#');
      const clauses = REGULATIONS.find((regulation) => regulation.id === id)?.clauses ?? [];
      expect(
        clauses.map((clause) => clause.locator),
        ref,
      ).toContain(locator);
    }
  });

  it('are those of the regulations that the unit follows; what none of them asks for is not checked', () => {
    const names = (followed: string) => new Set(check([anEntry({})], [followed]).map(({ name }) => name));
    expect(names('panjin-2019')).toEqual(new Set(['one-per-platform', 'same-name', 'certified', 'filed', 'safety']));
    expect(names('yanchi-2017')).toEqual(new Set(['filing-form', 'approved', 'filed', 'safety']));
    expect(names('jiangbei-2021')).toEqual(new Set());
    for (const { clauses } of check([anEntry({})], ['yunhe-2022'])) {
      expect(clauses.length).toBeGreaterThan(0);
      for (const ref of clauses) expect(ref).toMatch(/^yunhe-2022#/);
    }
  });

  it('of a unit’s own regulation count where they give a figure', () => {
    const own = {
      ...REGULATIONS[0]!,
      id: 'own',
      clauses: [],
      parameters: { accountsMost: { value: 1, clause: '一' } },
    };
    const entries = [anEntry({}), anEntry({ name: '另一个' })];
    const checks = checkFilings({ now: NOW, entries, regulations: [own], outsiders: [] });
    expect(checks).toMatchObject([{ name: 'total', state: 'attention', clauses: ['own#一'] }]);
  });
});

describe('accounts compared with one another', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => anEntry({ name: `青禾${i}` }));

  it('are at most as many as the regulation says, closed ones not counted', () => {
    expect(found('total', ...many(10))[0]?.[0]).toBe('ok');
    expect(found('total', ...many(11))[0]).toEqual(['attention', expect.stringContaining('超出 1 个')]);
    const closed = anEntry({ name: '停更', register: { matters: [matter({ kind: 'closed', on: '2026-03-10' })] } });
    expect(found('total', ...many(10), closed)[0]?.[0]).toBe('ok');
  });

  it('are one for each platform and unit; 小程序 and 今日头条 are platforms of their own', () => {
    const service = anEntry({ platform: 'wechat', name: '青禾服务', register: { kind: 'service' } });
    const subscription = anEntry({ platform: 'wechat', name: '青禾县发布', register: { kind: 'subscription' } });
    const states = found('one-per-platform', service, subscription, anEntry({}));
    expect(states.map(([state]) => state)).toEqual(['attention', 'attention', 'ok']);
    expect(states[0]?.[1]).toContain('微信订阅号“青禾县发布”');
    const elsewhere = [
      anEntry({ platform: 'other', platformName: '今日头条' }),
      anEntry({ platform: 'other', platformName: '微信小程序' }),
      anEntry({ platform: 'wechat', register: { unit: '县教育局' } }),
      anEntry({ platform: 'wechat' }),
    ];
    expect(found('one-per-platform', ...elsewhere).map(([state]) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('of one unit have one name on all platforms', () => {
    const other = anEntry({ platform: 'douyin', name: '看青禾' });
    expect(found('same-name', anEntry({}), other).map(([state]) => state)).toEqual(['attention', 'attention']);
    expect(found('same-name', anEntry({}), anEntry({ platform: 'douyin', name: '青禾县 发布' }))[0]?.[0]).toBe('ok');
    const elsewhere = anEntry({ platform: 'douyin', name: '青禾教育', register: { unit: '县教育局' } });
    expect(found('same-name', anEntry({}), elsewhere).map(([state]) => state)).toEqual(['ok', 'ok']);
  });

  it('have one main account', () => {
    expect(found('main-account', anEntry({}))[0]?.[0]).toBe('ok');
    expect(found('main-account', anEntry({ register: { main: false } }))[0]?.[0]).toBe('unknown');
    expect(found('main-account', anEntry({}), anEntry({ name: '二' }))[0]?.[0]).toBe('attention');
  });
});

const CASES: readonly (readonly [string, CheckName, Parameters<typeof anEntry>[0], CheckState, RegExp])[] = [
  ['no certification', 'certified', { register: { certification: null } }, 'unknown', /没有认证信息/],
  [
    'a certification of somebody else',
    'certified',
    { register: { certification: { text: '某文化公司', source: 'page', at: NOW } } },
    'attention',
    /“某文化公司”（平台页面，2026-03-20 10:00），没有标明“青禾县融媒体中心”/,
  ],
  [
    'a certification with the name before the bracket of the unit',
    'certified',
    {
      register: {
        unit: '县司法局(县行政复议局)',
        certification: { text: '青禾县司法局 官方帐号', source: 'page', at: NOW },
      },
    },
    'ok',
    /标明了/,
  ],
  ['no liaison', 'two-roles', { register: { liaison: NOBODY } }, 'attention', /没有明确联络员/],
  ['no leader', 'two-roles', { leader: '' }, 'attention', /没有明确分管领导/],
  [
    'an incomplete form',
    'filing-form',
    {
      register: {
        opening: { on: null, filedOn: null, approver: '' },
        reviewer: { name: '陈一', post: '', phone: '1' },
        publisher: NOBODY,
        qq: '',
      },
    },
    'attention',
    /备案表缺开通时间、审核人员职务、发布人员、QQ号/,
  ],
  ['no QQ number, on Douyin', 'filing-form', { platform: 'douyin', register: { qq: '' } }, 'ok', /齐全/],
  [
    'nobody who approved the opening',
    'approved',
    { register: { opening: { on: '2026-03-02', filedOn: '2026-03-06', approver: '' } } },
    'unknown',
    /批准人/,
  ],
  [
    'a reviewer of the contractor',
    'own-reviewers',
    { register: { contractor: { ...CONTRACTOR, people: ['陈 一'] } } },
    'attention',
    /审核人员陈一是受委托方或外包人员/,
  ],
  [
    'a leader of the contractor',
    'own-reviewers',
    { register: { contractor: { ...CONTRACTOR, people: ['周远'] } } },
    'attention',
    /分管领导周远/,
  ],
  [
    'a contractor whose people nobody named',
    'own-reviewers',
    { register: { contractor: { ...CONTRACTOR, people: [] } } },
    'unknown',
    /无法核对审核人员/,
  ],
  [
    'a contractor apart from the reviewers',
    'own-reviewers',
    { register: { contractor: CONTRACTOR } },
    'ok',
    /陈一不是/,
  ],
  ['no reviewer', 'own-reviewers', { register: { reviewer: NOBODY } }, 'unknown', /没有登记审核人员/],
  [
    'a contractor without agreement',
    'agreement',
    { register: { contractor: { ...CONTRACTOR, agreement: null } } },
    'attention',
    /没有登记保密协议/,
  ],
  [
    'an agreement that has ended',
    'agreement',
    { register: { contractor: { ...CONTRACTOR, agreement: { signedOn: '2025-01-01', until: '2026-03-19' } } } },
    'attention',
    /2026-03-19 到期/,
  ],
  [
    'an agreement on its last day',
    'agreement',
    { register: { contractor: { ...CONTRACTOR, agreement: { signedOn: '2025-01-01', until: '2026-03-20' } } } },
    'ok',
    /签订于/,
  ],
  [
    'a contractor of any other kind',
    'contractor',
    { register: { contractor: { ...CONTRACTOR, kind: 'other' } } },
    'attention',
    /不得委托/,
  ],
  [
    'no keeper of the password',
    'safety',
    { register: { safety: { keeper: '', duties: '', passwordChangedOn: null } } },
    'unknown',
    /密码管理人/,
  ],
  [
    'an opening filed on the last day',
    'filed',
    { register: { opening: { on: '2026-03-02', filedOn: '2026-03-09', approver: '周远' } } },
    'ok',
    /开设（2026-03-02）已于 2026-03-09 备案/,
  ],
  [
    'an opening filed a day late',
    'filed',
    { register: { opening: { on: '2026-03-02', filedOn: '2026-03-10', approver: '周远' } } },
    'attention',
    /应于 2026-03-09 前备案，2026-03-10 才备案/,
  ],
  [
    'an opening not filed in time',
    'filed',
    { register: { opening: { on: '2026-03-02', filedOn: null, approver: '周远' } } },
    'attention',
    /逾期未备案.*立即填报/,
  ],
  [
    'an opening that may still be filed',
    'filed',
    { register: { opening: { on: '2026-03-18', filedOn: null, approver: '周远' } } },
    'unknown',
    /应于 2026-03-25 前备案，尚未备案/,
  ],
  [
    'no day of opening',
    'filed',
    { register: { opening: { on: null, filedOn: null, approver: '' } } },
    'unknown',
    /开通时间/,
  ],
  [
    'a change not filed in time',
    'filed',
    { register: { matters: [matter({ kind: 'changed', on: '2026-03-11' })] } },
    'attention',
    /变更（2026-03-11）应于 2026-03-18 前备案，逾期未备案/,
  ],
  [
    'a voided change',
    'filed',
    { register: { matters: [matter({ kind: 'changed', on: '2026-03-11', voided: { at: NOW, reason: '登记有误' } })] } },
    'ok',
    /开设/,
  ],
  [
    'a closing without announcement',
    'closing',
    { register: { matters: [matter({ kind: 'closed', on: '2026-03-19' })] } },
    'attention',
    /没有登记公告和在平台上注销/,
  ],
  [
    'a cancelled account that was announced when it closed',
    'closing',
    {
      register: {
        matters: [
          matter({ kind: 'cancelled', on: '2026-03-20' }),
          matter({ kind: 'closed', on: '2026-03-18', announcedOn: '2026-03-18' }),
        ],
      },
    },
    'ok',
    /已于 2026-03-20 注销并公告/,
  ],
];

it.each(CASES)('%s', (_, name, change, state, sentence) => {
  const [first] = found(name, anEntry(change));
  expect(first).toEqual([state, expect.stringMatching(sentence)]);
});

it('a reviewer who is 外包人员 on the roster is no reviewer of the unit', () => {
  const checks = check([anEntry({})], ALL, ['陈一']);
  expect(checks.find(({ name }) => name === 'own-reviewers')?.state).toBe('attention');
});

it('of closed accounts only filing and closing are checked', () => {
  const closed = anEntry({ leader: '', register: { matters: [matter({ kind: 'closed', on: '2026-03-19' })] } });
  const names = check([closed]).filter(({ account }) => account !== null);
  expect(new Set(names.map(({ name }) => name))).toEqual(new Set(['filed', 'closing']));
});

it('what needs attention comes first', () => {
  const order = check([anEntry({ leader: '', register: { certification: null } })]).map(({ state }) => state);
  const ranks = order.map((state) => ['attention', 'unknown', 'ok'].indexOf(state));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});
