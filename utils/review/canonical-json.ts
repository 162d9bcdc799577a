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
  // What is in order already, as everything read from the ledger is, is written by the engine itself: three times as fast.
  return isInOrder(value, 0) ? JSON.stringify(value) : write(value, 0);
}

/** True only where `JSON.stringify` gives exactly what `write` gives: plain values of JSON with keys in order. */
function isInOrder(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? isArrayInOrder(value, depth) : isObjectInOrder(value, depth);
    default:
      return false;
  }
}

function isArrayInOrder(value: readonly unknown[], depth: number): boolean {
  if (Object.getPrototypeOf(value) !== Array.prototype || 'toJSON' in value) return false;
  for (let i = 0; i < value.length; i++) if (!isInOrder(value[i], depth + 1)) return false;
  return true;
}

function isObjectInOrder(value: object, depth: number): boolean {
  if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) return false;
  let last: string | null = null;
  for (const key in value) {
    // By UTF-16 code unit, as `sort` does.
    if ((last !== null && key <= last) || !isInOrder((value as Record<string, unknown>)[key], depth + 1)) return false;
    last = key;
  }
  return true;
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
