import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../utils/domain/fault';
import { canonicalJson } from '../../../utils/review/canonical-json';

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

describe('canonicalJson', () => {
  it.each([
    ['keys sorted at every level', { b: 1, a: { d: null, c: [true] } }, '{"a":{"c":[true],"d":null},"b":1}'],
    [
      'keys sorted by code unit, not by locale',
      { é: 1, z: 2, Z: 3, '10': 4, '9': 5 },
      '{"10":4,"9":5,"Z":3,"z":2,"é":1}',
    ],
    ['numbers as ECMAScript writes them', [1e21, 0.1, -0, 1.0, 1e-7], '[1e+21,0.1,0,1,1e-7]'],
    ['undefined properties left out', { a: undefined, b: 1 }, '{"b":1}'],
    ['lone surrogates escaped', '\uD800', '"\\ud800"'],
    ['Chinese as it is', { 标题: '通知' }, '{"标题":"通知"}'],
    ['a list that would write itself otherwise', Object.assign([1], { toJSON: () => 2 }), '[1]'],
    ['a field called toJSON', { toJSON: 'x' }, '{"toJSON":"x"}'],
    ['objects without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ])('%s', (_name, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it.each([
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['NaN', Number.NaN],
    ['Infinity', { a: Number.POSITIVE_INFINITY }],
    ['bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    [
      'a class instance',
      new (class Point {
        x = 1;
      })(),
    ],
    ['a cycle', cyclic],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(Fault);
  });

  it('refuses what lies too deep, in order or not', () => {
    const nested = (depth: number, inside: unknown): unknown =>
      depth === 0 ? inside : { a: nested(depth - 1, inside) };
    expect(canonicalJson(nested(64, 1))).toContain('1');
    expect(() => canonicalJson(nested(65, 1))).toThrow(Fault);
    expect(() => canonicalJson({ b: 1, a: nested(64, 1) })).toThrow(Fault);
  });

  it('reads back as the same value, whatever the order of keys was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
        // Keys in order already: written by the engine itself.
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
