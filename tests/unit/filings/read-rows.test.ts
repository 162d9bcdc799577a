import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../utils/deadlines/days';
import type { AccountFiling } from '../../../utils/domain/account';
import { AccountChangeSchema, OtherAccountChangeSchema } from '../../../utils/domain/account-change';
import type { OtherAccount } from '../../../utils/domain/account-register';
import type { AccountKey } from '../../../utils/domain/ids';
import { accountAfter, otherAfter, otherKey } from '../../../utils/filings/change';
import { COLUMNS, dayIn } from '../../../utils/filings/columns';
import { registerEntries } from '../../../utils/filings/entry';
import { formOfAccount } from '../../../utils/filings/form';
import { changeText, type ReadRows, readRows as rowsOf } from '../../../utils/filings/read-rows';
import { toCsv } from '../../../utils/reports/csv';
import { registerTable, registerTemplate } from '../../../utils/reports/register-table';
import { toXlsx } from '../../../utils/reports/xlsx';
import { readTable } from '../../../utils/tables/read-table';
import { anAccount } from '../../support/builders';
import { NOW } from '../../support/clock';
import { anOther, aRegister, COUNTY_ROWS } from '../../support/register-samples';

const UNIT = '清源县融媒体中心';
const readRows = (
  rows: readonly (readonly string[])[],
  accounts: readonly AccountFiling[],
  others: readonly OtherAccount[],
) => rowsOf(rows, accounts, others, UNIT);
const context = { now: NOW, newId: () => crypto.randomUUID() };

/** The register after a read table was imported whole. */
function stored({ rows }: ReadRows) {
  const changes = rows.flatMap(({ change }) => (change ? [change] : []));
  return {
    accounts: changes.flatMap((c) =>
      c.of === 'account'
        ? [accountAfter(null, c.change, `${c.change.platform}:${c.change.name}` as AccountKey, context)]
        : [],
    ),
    others: changes.flatMap((c) => (c.of === 'other' ? [otherAfter(null, c.change, otherKey(c.change), context)] : [])),
  };
}
const states = ({ rows }: ReadRows) => rows.map(({ state }) => state);

describe('the twenty accounts of a county', () => {
  const read = readRows(COUNTY_ROWS, [], []);

  it('are 14 公众号, 2 微博 and 2 抖音 under guard, and 2 of other platforms in the register only', () => {
    expect(read.refusal).toBe('');
    expect(read.counts).toEqual({ new: 20, changed: 0, unchanged: 0, duplicate: 0, error: 0 });
    const { accounts, others } = stored(read);
    const of = (platform: string) => accounts.filter((account) => account.platform === platform);
    expect([of('wechat').length, of('weibo').length, of('douyin').length]).toEqual([14, 2, 2]);
    expect(accounts.every(({ standing }) => standing === 'guarded')).toBe(true);
    expect(of('wechat').filter(({ register }) => register?.kind === 'service')).toHaveLength(3);
    expect(others.map(({ platformName, name, register }) => [platformName, name, register.kind])).toEqual([
      ['微信小程序', '青禾就业', 'mini-program'],
      ['今日头条', '青禾旅游', 'other'],
    ]);
    expect(registerEntries(accounts, others, '本单位')).toHaveLength(20);
    expect(accounts.at(-1)?.register?.unit).toBe('市生态环境局青禾分局(县“五水共治”办公室)');
  });

  it('are signed in the shape in which the background takes them', () => {
    for (const { change } of read.rows) {
      const schema = change?.of === 'account' ? AccountChangeSchema : OtherAccountChangeSchema;
      expect(schema.safeParse(change?.change).success).toBe(true);
    }
  });

  it('are unchanged when the same table is read again', () => {
    const { accounts, others } = stored(read);
    expect(readRows(COUNTY_ROWS, accounts, others).counts).toMatchObject({ new: 0, changed: 0, unchanged: 20 });
  });
});

describe('a table of the register', () => {
  it('shows what each row would change, and leaves alone what its cells leave empty', () => {
    const known = anAccount({ register: aRegister() });
    const [head] = COUNTY_ROWS;
    const read = readRows(
      [
        [...head!, '联络员', '分管领导'],
        ['微博', known.name, '', '何三', ''],
      ],
      [known],
      [],
    );
    expect(states(read)).toEqual(['changed']);
    expect(read.rows[0]?.differences).toEqual([{ heading: '联络员', before: '林初', after: '何三' }]);
    expect(read.rows[0]?.change?.change).toMatchObject({
      key: known.key,
      leader: '周远',
      register: { unit: '青禾县融媒体中心', liaison: { name: '何三', phone: '0555-0000002' } },
    });
  });

  it('finds an account by its id where both name one, else by its name', () => {
    const known = anAccount({ register: aRegister() });
    const head = ['平台', '账号名称', '账号ID'];
    const rows = [head, ['微博', '改了名', '5551230001'], ['微博', '青禾县发布', '999999']];
    const read = readRows(rows, [known], []);
    expect(read.rows.map(({ state, form }) => [state, form.key])).toEqual([
      ['changed', known.key],
      ['new', null],
    ]);
  });

  it('takes an account that was called 非本单位 under guard, and says so', () => {
    const foreign = anAccount({ standing: 'foreign' });
    const read = readRows(
      [
        ['平台', '名称'],
        ['微博', foreign.name],
      ],
      [foreign],
      [],
    );
    expect(read.rows[0]).toMatchObject({ state: 'changed', change: { change: { standing: 'guarded' } } });
    expect(read.rows[0]?.differences[0]).toEqual({ heading: '认定', before: '非本单位账号', after: '纳入管理' });
  });

  it.each([
    ['微博', '青禾', '2026-13-01', /“开通时间”的内容“2026-13-01”无法识别，日期应写作/],
    ['', '青禾', '', /没有平台类型/],
    ['微博', '', '', /没有账号名称/],
    ['微博', '名'.repeat(61), '', /“账号名称”超过 60 个字/],
  ])('says what is wrong with a row: %s %s %s', (platform, name, opened, problem) => {
    const read = readRows(
      [
        ['平台', '名称', '开通时间', '备注'],
        [platform, name, opened, '甲'],
        ['微博', '好的', '', ''],
      ],
      [],
      [],
    );
    expect(read.rows.map(({ line, state }) => [line, state])).toEqual([
      [2, 'error'],
      [3, 'new'],
    ]);
    expect(read.rows[0]?.problems.join()).toMatch(problem);
    expect(read.rows[0]?.change).toBeNull();
  });

  it('counts the first of two rows about one account', () => {
    const read = readRows([['平台', '名称'], ['微博', '青禾'], [], ['新浪微博', ' 青 禾 ']], [], []);
    expect(read.rows.map(({ line, state, first }) => [line, state, first])).toEqual([
      [2, 'new', null],
      [4, 'duplicate', 2],
    ]);
  });

  it('refuses a contractor without a name', () => {
    const rows = [
      ['平台', '名称', '保密协议签订日期'],
      ['微博', '青禾', '2026-01-01'],
    ];
    expect(readRows(rows, [], []).rows[0]).toMatchObject({
      state: 'error',
      problems: [expect.stringMatching(/受委托方须有名称/)],
    });
  });

  it('knows telephone and post by the role they stand behind, as forms have them', () => {
    const rows = [
      ['某县政务微博、微信备案登记', '', '', '', '', '', '', '', ''],
      ['平台', '微博、微信名称', '分管领导', '联系电话', '职 务', '审核人员', '联系电话', '职 务', '不认识的列'],
      ['微信服务号', '青禾', '周远', '1', '主任', '陈一', '2', '科员', '丙'],
    ];
    const read = readRows(rows, [], []);
    expect(read.rows[0]?.form).toMatchObject({
      leader: '周远',
      contact: '1',
      register: { leaderPost: '主任', reviewer: { name: '陈一', phone: '2', post: '科员' } },
    });
    expect(read.unknown).toEqual(['不认识的列']);
  });

  it.each([
    ['no headings', [['微博', '青禾']]],
    ['nothing below them', [['平台', '名称']]],
    ['too many rows', [['平台', '名称'], ...Array.from({ length: 501 }, (_, i) => ['微博', `青禾${i}`])]],
    ['nothing at all', []],
  ])('refuses a table with %s, and says why', (_, rows) => {
    const read = readRows(rows, [], []);
    expect(read.rows).toEqual([]);
    expect(read.refusal).not.toBe('');
  });

  it('is read back as it was written, as CSV and as XLSX', async () => {
    const contractor = {
      name: '青禾传媒',
      kind: 'media' as const,
      people: ['何三', '吴四'],
      agreement: { signedOn: '2026-01-01', until: '2027-01-01' },
    };
    const accounts = [
      anAccount({ register: aRegister({ contractor, remarks: '=1+1\n两行' }) }),
      anAccount({ key: 'wechat:1' as AccountKey, platform: 'wechat', register: aRegister({}, 'service') }),
    ];
    const others = [anOther()];
    const table = registerTable(registerEntries(accounts, others, '青禾县融媒体中心'), [], '青禾县融媒体中心', NOW);
    for (const bytes of [new TextEncoder().encode(toCsv(table)), toXlsx(table)]) {
      const read = readRows(await readTable(bytes), accounts, others);
      expect(read.unknown).toEqual([]);
      // A cell is one line: the two lines of the remark are the only difference.
      expect(read.rows.map(({ state, differences }) => [state, differences.map(({ heading }) => heading)])).toEqual([
        ['changed', ['备注']],
        ['unchanged', []],
        ['unchanged', []],
      ]);
      const anew = readRows(await readTable(bytes), [], []);
      expect(anew.counts).toMatchObject({ new: 3, error: 0 });
    }
  });

  it('says the own unit by its name, which changes nothing when it is read back', async () => {
    const known = anAccount({ register: aRegister({ unit: '' }) });
    const table = registerTable(registerEntries([known], [anOther()], UNIT), [], UNIT, NOW);
    const rows = await readTable(toXlsx(table));
    expect(rows.flat()).toContain(UNIT);
    expect(states(readRows(rows, [known], [anOther()]))).toEqual(['unchanged', 'unchanged']);
  });

  it('has no id for accounts of other platforms', () => {
    const rows = [
      ['平台', '名称', '账号ID', '主办单位'],
      ['今日头条', '青禾县发布', '1', ''],
    ];
    expect(states(readRows(rows, [], [anOther()]))).toEqual(['unchanged']);
  });

  it('has a template whose headings are all known', async () => {
    const rows = await readTable(toXlsx(registerTemplate()));
    const read = readRows(
      [...rows, COLUMNS.map(({ heading }) => (heading === '平台类型' ? '微博' : heading === '账号名称' ? '青禾' : ''))],
      [],
      [],
    );
    expect([read.known, read.unknown]).toEqual([COLUMNS.map(({ heading }) => heading), []]);
  });
});

it('every heading of the register belongs to one column', () => {
  const all = COLUMNS.flatMap(({ heading, also }) => [heading, ...also]);
  expect(all.filter((heading, i) => all.indexOf(heading) !== i)).toEqual([]);
});

describe('a day in a cell', () => {
  it('is read in every way people write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }), fc.integer({ min: 0, max: 5 }), (at, way) => {
        const day = dayOf(at);
        const [y, m, d] = day.split('-').map(Number) as [number, number, number];
        const ways = [
          day,
          `${y}/${m}/${d}`,
          `${y}.${m}.${d}`,
          `${y}年${m}月${d}日`,
          day.replaceAll('-', ''),
          `${day}T00:00:00`,
        ];
        expect(dayIn(ways[way]!)).toBe(day);
      }),
    );
  });

  it.each(['', '去年', '2026-02-30', '2026-1', '12/31/2026', '1800-01-01', '2026'])('is not read in %j', (text) => {
    expect(dayIn(text)).toBeNull();
  });
});

it('says in words what was edited', () => {
  const before = formOfAccount(anAccount({ register: aRegister() }));
  const after = { ...before, leader: '吴江', register: { ...before.register, qq: '', purpose: '公开' } };
  expect(changeText(before, after)).toBe(
    '功能定位由政务公开和政民互动改为公开；分管领导由周远改为吴江；QQ号由10001改为空',
  );
});
