import type * as z from 'zod/mini';
import { Fault } from '../domain/fault';

/** Names of the tables as the person knows them. */
export const TABLE_LABELS = {
  unit: '单位信息',
  people: '人员名册',
  accounts: '账号备案',
  otherAccounts: '其他平台账号备案',
  reviews: '审核单',
  ledger: '台账',
  comments: '留言',
  bindings: '内容绑定',
  releases: '放行记录',
  readings: '读取记录',
  readingGaps: '读取中断记录',
  ruleCounts: '规则统计',
  ignored: '忽略记录',
  ownPosts: '发布核对记录',
  debts: '突发待补签记录',
  dutyRecords: '履职事项',
  dutySheet: '值班记录',
  officeRecords: '登记簿',
  replyTemplates: '答复模板',
  settings: '设置',
} as const;
export type TableName = keyof typeof TABLE_LABELS;

let checked = true;

/**
 * Whether records are checked when they are read, which is so unless somebody says otherwise. Every record was checked when it was written; a page
 * that shows a first picture at once reads it unchecked and the same again, checked, right behind it.
 */
export function checkRecords(check: boolean): void {
  checked = check;
}

/**
 * A record as its schema wants it. A damaged one is never dropped silently: a missing review or comment would look like nothing to
 * do.
 *
 * @throws Fault `corrupt-record`.
 */
export function readRecord<T>(schema: z.ZodMiniType<T>, table: TableName, key: unknown, record: unknown): T {
  if (!checked) return record as T;
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  throw new Fault(
    'corrupt-record',
    `${TABLE_LABELS[table]}中编号为“${String(key)}”的记录已损坏。请先导出备份，再联系管理员处理；在此之前请勿清除浏览器数据。`,
  );
}

/**
 * Checks a record before it is written.
 *
 * @throws Fault `invalid-record`: a mistake of the program, nothing was stored.
 */
export function writeRecord<T>(schema: z.ZodMiniType<T>, table: TableName, record: T): T {
  const parsed = schema.safeParse(record);
  if (parsed.success) return parsed.data;
  throw new Fault('invalid-record', `${TABLE_LABELS[table]}的内容不符合格式，操作未保存。请刷新页面后重试。`);
}
