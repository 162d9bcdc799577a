import { parseAst } from 'vite';
import { expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { lazily } from '../../utils/domain/lazily';
import { withLazySchemas } from '../run/lazy-schemas.mjs';
import { quickPage } from '../run/popup-page.mjs';

const lazy = (code: string): string | null => withLazySchemas(code, (text: string) => parseAst(text));

it.each([
  [
    'a schema',
    'export const A = z.strictObject({ a: z.string() });',
    'export const A = /* @__PURE__ */ lazily(() => z.strictObject({ a: z.string() }));',
  ],
  [
    'one with checks',
    'const A = z.string().check(z.minLength(1));',
    'const A = /* @__PURE__ */ lazily(() => z.string().check(z.minLength(1)));',
  ],
  [
    'several',
    'const A = z.string(), B = z.array(A);',
    'const A = /* @__PURE__ */ lazily(() => z.string()), B = /* @__PURE__ */ lazily(() => z.array(A));',
  ],
])('is made late: %s', (_, code, want) => {
  expect(lazy(code)?.replace(/^import [^;]*;/, '')).toBe(want);
});

it.each([
  ['a parsed value', 'const a = z.parse(A, input);'],
  ['an option of a schema', 'const all = A.options;'],
  ['a schema in something else', 'const setting = { schema: z.array(A) };'],
  ['a schema of a function', 'function f() { const a = z.string(); return a; }'],
  ['what changes', 'let a = z.string();'],
  ['what is no schema of ours', 'const a = y.string();'],
])('stays as it is: %s', (_, code) => {
  expect(lazy(code)).toBeNull();
});

it('a late schema is made once, when it is asked, and works inside of others', () => {
  const make = vi.fn(() => z.strictObject({ a: z.string(), kind: z.literal('a') }));
  const A = lazily(make);
  const B = lazily(() => z.strictObject({ b: z.number(), kind: z.literal('b') }));
  const either = lazily(() => z.discriminatedUnion('kind', [A, B]));
  const more = lazily(() => z.extend(A, { c: z.optional(z.nullable(B)) }));
  const list = lazily(() => z.array(z.union([A, z.string()])));
  expect(make).not.toHaveBeenCalled();
  expect(either.safeParse({ kind: 'b', b: 1 }).success).toBe(true);
  expect(either.safeParse({ kind: 'b', b: '1' }).success).toBe(false);
  expect(more.safeParse({ kind: 'a', a: '', c: { kind: 'b', b: 1 } }).success).toBe(true);
  expect(more.safeParse({ kind: 'a', a: '', d: 1 }).success).toBe(false);
  expect(list.safeParse(['x', { kind: 'a', a: '' }]).success).toBe(true);
  expect(A.shape.kind.safeParse('a').success).toBe(true);
  expect('shape' in A).toBe(true);
  expect(make).toHaveBeenCalledOnce();
});

it('the page of the popup holds its style sheet and draws nothing before its script', () => {
  const page =
    '<script type="module" crossorigin src="/a.js"></script><link rel="stylesheet" crossorigin href="/a.css"><link rel="stylesheet" href="/b.css">';
  const sheets: Record<string, string> = { '/a.css': '.a{content:"$&"}' };
  expect(quickPage(page, (address: string) => sheets[address])).toBe(
    '<script type="module" blocking="render" crossorigin src="/a.js"></script><style>.a{content:"$&"}</style><link rel="stylesheet" href="/b.css">',
  );
});
