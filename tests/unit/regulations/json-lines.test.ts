import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonPath, readJson } from '../../../utils/regulations/own/json-lines';

const readValue = (text: string) => {
  const read = readJson(text);
  return read.ok ? { value: read.json.value } : null;
};
const parsed = (text: string) => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

/** Every path of a value, with the value itself. */
function pathsOf(value: unknown, path: JsonPath = []): readonly JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.map((item, i) => pathsOf(item, [...path, i]))
    : Object.entries(value).map(([name, item]) => pathsOf(item, [...path, name]));
  return [path, ...inner.flat()];
}

/** Writes a value so that everything begins on a line of its own; gives these lines as well. */
function written(value: unknown, end: string): { readonly text: string; readonly lines: Map<string, number> } {
  const lines = new Map<string, number>();
  const rows: string[] = [''];
  const put = (text: string) => rows.push((rows.pop() ?? '') + text);
  const at = (path: JsonPath) => lines.set(JSON.stringify(path), rows.length);
  const write = (inner: unknown, path: JsonPath): void => {
    if (typeof inner !== 'object' || inner === null) return void put(JSON.stringify(inner));
    const list = Array.isArray(inner);
    const entries: readonly (readonly [string | number, unknown])[] = list
      ? [...inner.entries()]
      : Object.entries(inner);
    put(list ? '[' : '{');
    entries.forEach(([name, item], i) => {
      rows.push(i % 2 === 0 ? '' : '\t ');
      at([...path, name]);
      if (!list) {
        put(`${JSON.stringify(name)} :`);
        // The value on a later line than its name: a field stands where its name does.
        if (i % 3 === 0) rows.push('  ');
      }
      write(item, [...path, name]);
      if (i < entries.length - 1) put(',');
    });
    if (entries.length > 0) rows.push('');
    put(list ? ']' : '}');
  };
  at([]);
  write(value, []);
  return { text: rows.join(end), lines };
}

describe('reading JSON with lines', () => {
  it('reads what JSON.parse reads, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2, '\t', ' \t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readValue(text)).toEqual(parsed(text));
        expect(readValue(`\uFEFF \r\n${text}\n`)).toEqual(parsed(text));
      }),
    );
  });

  it('knows the line of everything, with every kind of line end', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('\n', '\r\n', '\r'), (value, end) => {
        const { text, lines } = written(value, end);
        const read = readJson(text);
        if (!read.ok) throw new Error(`${read.fault.message}: ${text}`);
        for (const path of pathsOf(read.json.value)) {
          expect(read.json.lineOf(path), JSON.stringify(path)).toBe(lines.get(JSON.stringify(path)));
        }
      }),
    );
  });

  it('refuses what JSON.parse refuses, at a place within the text', () => {
    const json = fc.jsonValue().map((value) => JSON.stringify(value, null, 1));
    const spoilt = fc
      .tuple(
        json,
        fc.nat(),
        fc.constantFrom('', '"', '}', ']', ',', ':', '{', '[', '\\', '\n', '0', '-', 't', '，', '“'),
      )
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(spoilt, (text) => {
        const read = readJson(text);
        const expected = parsed(text);
        if (read.ok) expect({ value: read.json.value }).toEqual(expected);
        else {
          // Names that stand twice are refused here alone.
          if (!read.fault.message.includes('重复')) expect(expected).toBeNull();
          const rows = text.split(/\r\n|\n|\r/);
          expect(read.fault.line).toBeGreaterThanOrEqual(1);
          expect(read.fault.line).toBeLessThanOrEqual(rows.length);
          expect(read.fault.column).toBeLessThanOrEqual((rows[read.fault.line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the line of what is around a field that is missing', () => {
    const read = readJson('{\n  "clauses": [\n    {},\n    { "locator": "一" }\n  ]\n}');
    if (!read.ok) throw new Error(read.fault.message);
    expect(read.json.lineOf(['clauses', 1, 'quote'])).toBe(4);
    expect(read.json.lineOf(['clauses', 7])).toBe(2);
    expect(read.json.lineOf(['name'])).toBe(1);
  });

  it.each([
    ['', 1, 1, '不完整'],
    ['{', 1, 2, '字段名'],
    ['{"a": 1,\n}', 1, 8, '不能有逗号'],
    ['[1 2]', 1, 4, '英文逗号'],
    ['{"a" 1}', 1, 6, '英文冒号'],
    ['{"a": 一}', 1, 7, '双引号'],
    ['{\n"a": "b\n"}', 2, 6, '没有用英文双引号结束'],
    ['{"a": "\\x"}', 1, 9, '反斜线'],
    ['{"a": "\\u12"}', 1, 9, '十六进制'],
    ['{"a": "b\tc"}', 1, 9, '控制字符'],
    ['{"a": 1,\n "a": 2}', 2, 2, '“a”重复'],
    ['{} {}', 1, 4, '多余'],
    [`${'['.repeat(70)}`, 1, 66, '过深'],
  ])('says what is wrong with %j', (text, line, column, words) => {
    const read = readJson(text);
    if (read.ok) throw new Error('was read');
    expect(read.fault).toMatchObject({ line, column });
    expect(read.fault.message).toContain(words);
  });

  it('keeps a field called __proto__ as a field', () => {
    const value = readValue('{"__proto__": {"a": 1}}')?.value as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
