import { Fault } from '../domain/fault';

/** Deeper nesting than any record of ours has; stops cycles and hostile values. */
const MAX_DEPTH = 64;

/**
 * One spelling for one JSON value: keys sorted by UTF-16 code unit, no blanks, numbers as ECMAScript writes them (as RFC 8785
 * does). Everything that is hashed or signed goes through here. Properties whose value is `undefined` are left out, as
 * `JSON.stringify` does; lone surrogates are escaped, so that two different strings never give the same bytes.
 *
 * @throws Fault `not-json` for anything JSON cannot carry without loss: NaN, infinities, bigint, functions, symbols, dates, maps,
 * class instances, `undefined` inside an array, cycles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw notJson('嵌套过深或循环引用');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw notJson(String(value));
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, depth);
  throw notJson(typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value);
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  let out = '';
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined) continue;
    out += `${out ? ',' : ''}${JSON.stringify(key)}:${write(item, depth + 1)}`;
  }
  return `{${out}}`;
}

/** A plain object of any realm: IndexedDB's clones may come from another one, so `Object.prototype` itself is not compared. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.prototype.toString.call(value) === '[object Object]';
}

function notJson(what: string): Fault {
  return new Fault(
    'not-json',
    `数据中有无法存证的内容（${what}），操作未保存。请刷新页面后重试，仍不成功请联系管理员。`,
  );
}
