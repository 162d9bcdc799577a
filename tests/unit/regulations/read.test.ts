import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../utils/inspection/registry';
import { CARRIER_REFS } from '../../../utils/regulations/carriers';
import { readRegulation } from '../../../utils/regulations/own/read';
import { regulationTemplate } from '../../../utils/regulations/own/template';
import { REGULATIONS } from '../../../utils/regulations/registry';
import { NUMERIC_PARAMETERS } from '../../../utils/regulations/words';
import { say } from '../../support/said';

const RULE_IDS = new Set(RULES.map(({ id }) => id));
const read = (text: string) => readRegulation(text, RULE_IDS);
const problemsOf = (text: string) => {
  const reading = read(text);
  return reading.ok ? [] : reading.problems;
};

/** A small sound file, one field a line. Line 8 begins the first clause. */
const LINES = [
  '{',
  '  "id": "own-2026",',
  '  "name": "本单位账号管理办法",',
  '  "issuer": "",',
  '  "number": "",',
  '  "date": "2026-03-01",',
  '  "clauses": [',
  '    {',
  '      "locator": "三·办理",',
  '      "quote": "三个工作日内答复",',
  '      "duty": "三个工作日内答复。",',
  '      "carriers": [',
  '        { "kind": "deadline", "ref": "resolution" }',
  '      ]',
  '    }',
  '  ],',
  '  "parameters": {',
  '    "resolveWorkingDays": { "value": 3, "clause": "三·办理" }',
  '  }',
  '}',
] as const;
const file = (change: Readonly<Record<number, string>> = {}) =>
  LINES.map((line, i) => change[i + 1] ?? line).join('\n');

describe('a regulation file of the unit', () => {
  it('is read as it stands', () => {
    expect(read(file())).toMatchObject({ ok: true, regulation: { id: 'own-2026', clauses: [{ locator: '三·办理' }] } });
  });

  it.each<[string, Record<number, string>, number, string, string]>([
    ['no JSON at all', { 3: '  "name": 本单位,' }, 3, '', '不是有效的 JSON'],
    ['an id without the prefix', { 2: '  "id": "jiangbei-2021",' }, 2, 'id', 'own-'],
    ['an id that is none', { 2: '  "id": "own-某局",' }, 2, 'id', '小写字母'],
    ['a field that is missing', { 3: '' }, 1, 'name', '缺少这一项'],
    ['a field that is misspelt', { 4: '  "issuers": "",\n  "issuer": "",' }, 4, 'issuers', '没有“issuers”这一项'],
    ['a date that is none', { 6: '  "date": "2026年3月",' }, 6, 'date', '2026-01-31'],
    [
      'words where a number belongs',
      { 18: '"resolveWorkingDays": { "value": "3", "clause": "三·办理" }' },
      18,
      'parameters.resolveWorkingDays.value',
      '数字',
    ],
    [
      'a limit of nothing',
      { 18: '"resolveWorkingDays": { "value": 0, "clause": "三·办理" }' },
      18,
      'parameters.resolveWorkingDays.value',
      '大于 0',
    ],
    [
      'a parameter without its clause',
      { 18: '"resolveWorkingDays": { "value": 3, "clause": "九" }' },
      18,
      'parameters.resolveWorkingDays.clause',
      '“九”不在 clauses 中',
    ],
    [
      'a parameter nobody knows',
      { 18: '"workingDays": { "value": 3, "clause": "三·办理" }' },
      18,
      'parameters.workingDays',
      '没有“workingDays”这一项',
    ],
    ['a quote that is too short', { 10: '      "quote": "三",' }, 10, 'clauses[0].quote', '不能少于 2 个字'],
    [
      'a quote that is too long',
      { 10: `      "quote": "${'三'.repeat(61)}",` },
      10,
      'clauses[0].quote',
      '不能超过 60 个字',
    ],
    ['a locator with a blank', { 9: '      "locator": "三 办理",' }, 9, 'clauses[0].locator', '不能有空格'],
    [
      'a kind nobody knows',
      { 13: '{ "kind": "law", "ref": "a" }' },
      13,
      'clauses[0].carriers[0].kind',
      'kind 只能是：rule',
    ],
    [
      'a ref nobody knows',
      { 13: '{ "kind": "deadline", "ref": "tomorrow" }' },
      13,
      'clauses[0].carriers[0].ref',
      '只能是：acknowledgement',
    ],
    [
      'a rule nobody knows',
      { 13: '{ "kind": "rule", "ref": "no-such-rule" }' },
      13,
      'clauses[0].carriers[0].ref',
      '“no-such-rule”',
    ],
    ['outside without a reason', { 13: '{ "kind": "outside" }' }, 13, 'clauses[0].carriers[0].reason', '缺少这一项'],
    [
      'outside beside something else',
      {
        13: '{ "kind": "outside", "reason": "由财务部门落实，不经过账号。" },\n{ "kind": "deadline", "ref": "resolution" }',
      },
      13,
      'clauses[0].carriers[0]',
      '不能再列',
    ],
    ['no carrier', { 13: '' }, 12, 'clauses[0].carriers', '不能少于 1 项'],
    [
      'the same clause twice',
      {
        15: '},\n{ "locator": "三·办理", "quote": "同上", "duty": "同上一条。", "carriers": [{ "kind": "guard", "ref": "publish" }] }',
      },
      16,
      'clauses[1].locator',
      '与第 1 条重复',
    ],
    ['no clauses', { 7: '  "clauses": "无",\n"//": [' }, 7, 'clauses', '列表'],
  ])('is refused with line and path: %s', (_what, change, line, path, words) => {
    const [problem] = problemsOf(file(change));
    expect(problem).toMatchObject({ line, path });
    expect(problem?.message).toContain(words);
  });

  it('names every mistake at once, in the order of the file', () => {
    const found = problemsOf(file({ 3: '', 6: '  "date": "?",', 10: '      "quote": "三",' }));
    expect(found.map(({ path }) => path)).toEqual(['name', 'date', 'clauses[0].quote']);
    expect(found.map(({ line }) => line)).toEqual([1, 6, 10]);
  });

  it('is no regulation when it is anything else', () => {
    for (const text of ['null', '[]', '"x"', '3', '{}']) expect(problemsOf(text).length, text).toBeGreaterThan(0);
  });

  it('never throws, and every problem has a line of the file and a sentence', () => {
    const values = fc.jsonValue().map((value) => JSON.stringify(value, null, 1));
    const cut = fc.nat(file().length).map((at) => file().slice(0, at));
    fc.assert(
      fc.property(fc.oneof(values, cut, fc.string()), (text) => {
        for (const { line, message } of problemsOf(text)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
          expect(message).toMatch(/[。]$/);
        }
      }),
    );
  });
});

describe('the template', () => {
  const template = regulationTemplate(say);

  it('can be imported as it stands', () => {
    const reading = read(template);
    expect(reading).toMatchObject({ ok: true });
    if (reading.ok) expect(JSON.stringify(reading.regulation)).not.toContain('//');
  });

  it('names every ref and every parameter there is', () => {
    for (const name of [...Object.values(CARRIER_REFS).flat(), ...NUMERIC_PARAMETERS]) {
      expect(template, name).toContain(name);
    }
  });

  it('is like the shipped files: each of them is read as well, but for its id', () => {
    for (const { id, ...rest } of REGULATIONS) {
      const own = JSON.stringify({ id: `own-${id}`, ...rest });
      expect(read(own).ok, id).toBe(true);
    }
  });
});
