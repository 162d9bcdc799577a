import { Fault } from '../domain/fault';

/** What the person has to know when the database fails, by the name of the error IndexedDB gives. */
const KNOWN: Readonly<Record<string, readonly [code: string, message: string]>> = {
  QuotaExceededError: ['storage-full', '本机存储空间不足，操作未保存。请清理磁盘空间后重试。'],
  DatabaseClosedError: ['database-closed', '数据库连接已断开，操作未保存。请刷新页面后重试。'],
  InvalidStateError: ['database-closed', '数据库连接已断开，操作未保存。请刷新页面后重试。'],
  MissingAPIError: ['database-unavailable', '浏览器禁用了本地数据库（可能是无痕窗口），请换用普通窗口。'],
  TimeoutError: ['database-busy', '数据库正忙，操作未保存。请稍后重试。'],
};

/** The error as a Fault: one that already is, stays as it is; others get the sentence that fits. Programming errors pass unchanged. */
export function asFault(error: unknown): unknown {
  if (error instanceof Fault) return error;
  const known = KNOWN[nameOf(error)] ?? KNOWN[nameOf(innerOf(error))];
  return known ? new Fault(...known) : error;
}

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

/** Dexie wraps some errors (AbortError around QuotaExceededError), and lists those of several records stored at once. */
export function innerOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return null;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0];
  return 'inner' in error ? error.inner : null;
}
