import type * as z from 'zod/mini';
import { CARRIER_REFS } from '../carriers';
import { type Regulation, RegulationSchema } from '../contract';
import { isOwn, OWN_PREFIX } from './id';
import { type JsonPath, type LocatedJson, readJson } from './json-lines';

/** One mistake in a file: where (line from 1, path of field names, '' for the file as a whole) and what to do about it, in Chinese. */
export interface FileProblem {
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

export type RegulationReading =
  | { readonly ok: true; readonly regulation: Regulation }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** More mistakes than these are shown after the first ones were put right. */
const MOST_PROBLEMS = 50;
/** Fields that begin so are explanations for people (`"//duty": "…"`) and are left out. */
const COMMENT = '//';

/**
 * Reads a regulation of the unit's own from the text of a JSON file.
 *
 * @param rules ids of the rules there are
 * @returns the regulation, or every mistake with its place, in the order of the file; never throws
 */
export function readRegulation(text: string, rules: ReadonlySet<string>): RegulationReading {
  const read = readJson(text);
  if (!read.ok) {
    const { line, column, message } = read.fault;
    return {
      ok: false,
      problems: [{ line, path: '', message: `不是有效的 JSON：第 ${column} 个字符处，${message}。` }],
    };
  }
  const { json } = read;
  const content = withoutComments(json.value);
  const parsed = RegulationSchema.safeParse(content);
  const found = parsed.success
    ? consistency(parsed.data, rules)
    : parsed.error.issues.flatMap((issue) => inWords(issue, content));
  if (found.length === 0 && parsed.success) return { ok: true, regulation: parsed.data };
  return { ok: false, problems: placed(found, json) };
}

interface Mistake {
  readonly path: JsonPath;
  readonly message: string;
}

function placed(mistakes: readonly Mistake[], json: LocatedJson): readonly FileProblem[] {
  return mistakes
    .map(({ path, message }) => ({ line: json.lineOf(path), path: pathText(path), message }))
    .sort((a, b) => a.line - b.line)
    .slice(0, MOST_PROBLEMS);
}

/** `clauses[3].carriers[0].ref` */
function pathText(path: JsonPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}

function withoutComments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutComments);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !name.startsWith(COMMENT));
  return Object.fromEntries(fields.map(([name, inner]) => [name, withoutComments(inner)]));
}

/** What a schema cannot say: things that have to fit one another. */
function consistency(regulation: Regulation, rules: ReadonlySet<string>): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  if (!isOwn(regulation)) {
    mistakes.push({ path: ['id'], message: `编号必须以“${OWN_PREFIX}”开头，例如“${OWN_PREFIX}unit-2026”。` });
  }
  const locators = new Map<string, number>();
  regulation.clauses.forEach(({ locator, carriers }, i) => {
    const path: JsonPath = ['clauses', i];
    const earlier = locators.get(locator);
    if (earlier === undefined) locators.set(locator, i);
    else mistakes.push({ path: [...path, 'locator'], message: `条款位置“${locator}”与第 ${earlier + 1} 条重复。` });
    carriers.forEach((carrier, j) => {
      if (carrier.kind === 'rule' && !rules.has(carrier.ref)) {
        const message = `没有编号为“${carrier.ref}”的检测规则，编号见工作台“规则”页。`;
        mistakes.push({ path: [...path, 'carriers', j, 'ref'], message });
      }
      if (carrier.kind === 'outside' && carriers.length > 1) {
        const message = '扩展之外（outside）的条款不能再列其他落实方式，请删去其一。';
        mistakes.push({ path: [...path, 'carriers', j], message });
      }
    });
  });
  for (const [name, { clause }] of Object.entries(regulation.parameters)) {
    if (!locators.has(clause)) {
      const message = `所依条款“${clause}”不在 clauses 中，请填写某一条的 locator。`;
      mistakes.push({ path: ['parameters', name, 'clause'], message });
    }
  }
  return mistakes;
}

type Issue = z.core.$ZodIssue;

/** One issue of the schema in Chinese; several where one issue names several fields. */
function inWords(issue: Issue, content: unknown): readonly Mistake[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const one = (message: string): readonly Mistake[] => [{ path, message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `没有“${key}”这一项，请删去或者核对拼写；说明文字的字段名请以“//”开头。`,
      }));
    case 'invalid_type':
      return one(
        valueAt(content, path) === undefined
          ? '缺少这一项，请补上。'
          : `应当是${TYPES[issue.expected] ?? '其他类型'}。`,
      );
    case 'too_small':
      return one(
        issue.origin === 'number'
          ? `应当大于 ${issue.minimum}。`
          : `不能少于 ${issue.minimum} ${UNITS[issue.origin] ?? '项'}。`,
      );
    case 'too_big':
      return one(
        issue.origin === 'number'
          ? `不能大于 ${issue.maximum}。`
          : `不能超过 ${issue.maximum} ${UNITS[issue.origin] ?? '项'}。`,
      );
    case 'invalid_value':
      return one(`只能是：${issue.values.map(String).join('、')}。`);
    case 'invalid_union':
      return one(`kind 只能是：${['rule', ...Object.keys(CARRIER_REFS), 'outside'].join('、')}。`);
    case 'invalid_format':
      return one(FORMATS[String(path.at(-1))] ?? '格式不正确。');
    default:
      return one('内容不正确，请对照模板填写。');
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（加英文双引号）',
  number: '数字（不加引号）',
  array: '列表（方括号）',
  object: '一组字段（花括号）',
  boolean: 'true 或 false',
};
const UNITS: Readonly<Record<string, string>> = { string: '个字', array: '项' };
const FORMATS: Readonly<Record<string, string>> = {
  id: '编号只能用 3 到 40 个小写字母、数字和连字符。',
  date: '日期应当写作“2026-01-31”，没有日期的留空（""）。',
  locator: '条款位置不能有空格和“#”，例如“三(二)·商业广告”。',
  ref: '编号只能用小写字母、数字和连字符。',
};

function valueAt(content: unknown, path: JsonPath): unknown {
  let value = content;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
