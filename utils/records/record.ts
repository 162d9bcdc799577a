import { beijingMinute, dayOf } from '../deadlines/days';
import { Fault } from '../domain/fault';
import type { Instant } from '../domain/ids';
import type {
  DocumentKind,
  FaultKind,
  OfficeEntry,
  OfficeKind,
  OfficeRecord,
  OfficeRecordId,
  OfficeStep,
  RecordOf,
  ReportForm,
} from '../domain/office-record';

/** Names as the ledger, the page and the tables write them. */
export const OFFICE_KIND_NAMES: Readonly<Record<OfficeKind, string>> = {
  inspection: '巡检',
  fault: '差错',
  document: '制度文件',
  credential: '账号密码',
  report: '报告',
};
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  publishing: '信息发布审核制度',
  security: '安全管理制度',
  emergency: '应急预案',
  assessment: '考核评价办法',
  other: '其他制度文件',
};
export const FAULT_NAMES: Readonly<Record<FaultKind, string>> = {
  political: '政治性差错',
  policy: '法律政策差错',
  secrecy: '泄密或泄露隐私',
  fact: '事实差错',
  wording: '文字差错',
  technical: '链接或技术故障',
};
export const REPORT_NAMES: Readonly<Record<ReportForm, string>> = {
  impostor: '假冒账号情况报告',
  harmful: '违法有害信息情况报告',
  opinion: '重要舆情监测报告',
  written: '整改情况书面报告',
  closing: '账号关停报告',
};

/** The four that every unit has to have (云和 三(三)). */
export const REQUIRED_DOCUMENTS = [
  'publishing',
  'security',
  'emergency',
  'assessment',
] as const satisfies readonly DocumentKind[];
export type RequiredDocument = (typeof REQUIRED_DOCUMENTS)[number];

/** Clocks of two people at one desk may differ a little. */
const TOLERANCE_MS = 10 * 60_000;

/** Does something have to follow: a fault always, an inspection that found something. A report is answered or it is not. */
export function isOwed({ entry, closed, voided }: OfficeRecord): boolean {
  if (closed || voided) return false;
  return entry.kind === 'fault' || (entry.kind === 'inspection' && entry.found !== '');
}

/** Can it be closed: 已整改, 已纠正, 已办结? */
export function mayClose(record: OfficeRecord): boolean {
  return isOwed(record) || (record.entry.kind === 'report' && !record.closed && !record.voided);
}

/**
 * A new record.
 * @param by in whose name.
 * @throws Fault `record-in-future`, `record-limit`, `record-same-person`.
 */
export function newOfficeRecord(entry: OfficeEntry, id: OfficeRecordId, by: string, now: Instant): OfficeRecord {
  requirePast(entry.at, now);
  if (entry.kind === 'inspection') {
    if (entry.found.trim() === '' && entry.fixBy !== null)
      throw new Fault('record-limit', '没有发现问题的巡检不需要整改期限，请写明问题或清除期限。');
    if (entry.fixBy !== null && entry.fixBy <= entry.at)
      throw new Fault('record-limit', '整改期限应晚于巡检时间，请核对后再登记。');
  }
  if (entry.kind === 'credential' && entry.act === 'handed-over' && entry.from !== null && entry.from === entry.to)
    throw new Fault('record-same-person', '移交人和接收人是同一人，请核对后再登记。');
  return {
    id,
    kind: entry.kind,
    at: entry.at,
    entry: trimmed(entry),
    recordedAt: now,
    by,
    notes: [],
    closed: null,
    voided: null,
  };
}

/**
 * The record after a step.
 * @throws Fault `record-voided`, `record-closed`, `record-not-owed`, `record-in-future`, `record-order`.
 */
export function afterOfficeStep(record: OfficeRecord, step: OfficeStep, now: Instant): OfficeRecord {
  if (record.voided) throw new Fault('record-voided', '这条登记已作废，请重新登记。');
  if (step.step === 'void') return { ...record, voided: { at: now, reason: step.reason.trim() } };
  requirePast(step.at, now);
  if (step.at < record.at) throw new Fault('record-order', '登记的时间早于事项本身，请核对后再登记。');
  if (step.step === 'note') return { ...record, notes: [...record.notes, { at: step.at, note: step.note.trim() }] };
  if (record.closed) throw new Fault('record-closed', '已登记过办结情况，请刷新页面；登记有误的请作废后重新登记。');
  if (!mayClose(record)) throw new Fault('record-not-owed', '这条登记没有需要办结的问题。');
  const { at, note, person, correction } = step;
  return { ...record, closed: { at, note: note.trim(), person, correction } };
}

function requirePast(at: Instant, now: Instant): void {
  if (at > now + TOLERANCE_MS) throw new Fault('record-in-future', '时间晚于现在，请核对日期和时间后再登记。');
}

function trimmed(entry: OfficeEntry): OfficeEntry {
  const pairs = Object.entries(entry).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(pairs) as OfficeEntry;
}

/** Names that ids of a record stand for. */
export interface RecordNames {
  readonly account: (key: string) => string;
  readonly person: (id: string) => string;
}

/** What a record is called: in lists and before every step in the ledger. */
export function recordTitle({ entry }: OfficeRecord, names: RecordNames): string {
  switch (entry.kind) {
    case 'inspection':
      return entry.account === null ? '全部账号' : names.account(entry.account);
    case 'fault':
      return entry.where;
    case 'document':
      return entry.title;
    case 'credential':
      return names.account(entry.account);
    case 'report':
      return entry.title;
  }
}

/** What the ledger says about an entry or a step, in words. */
export function officeText(record: OfficeRecord, step: OfficeStep | null, names: RecordNames): string {
  const what = `${OFFICE_KIND_NAMES[record.kind]}“${recordTitle(record, names)}”`;
  if (step === null) return `${what}${entryText(record.entry, names)}`;
  switch (step.step) {
    case 'note':
      return `${what}跟进，${beijingMinute(step.at)}：${step.note}`;
    case 'close': {
      const who = step.person === null ? '' : `，${names.person(step.person)}办理`;
      return `${what}${CLOSED_NAMES[record.kind]}${who}，${beijingMinute(step.at)}：${step.note}${step.correction === null ? '' : '（已发更正）'}`;
    }
    case 'void':
      return `${what}作废：${step.reason}`;
  }
}

/** What 办结 is called for a kind. */
export const CLOSED_NAMES: Readonly<Record<OfficeKind, string>> = {
  inspection: '已整改',
  fault: '已纠正',
  document: '已办结',
  credential: '已办结',
  report: '已办结',
};

function entryText(entry: OfficeEntry, names: RecordNames): string {
  switch (entry.kind) {
    case 'inspection': {
      const limit = entry.fixBy === null ? '' : `，限${beijingMinute(entry.fixBy)}前整改`;
      return `，${beijingMinute(entry.at)}，${entry.found === '' ? '未发现问题' : `发现：${entry.found.replace(/[。；，]+$/, '')}${limit}`}`;
    }
    case 'fault':
      return `，${FAULT_NAMES[entry.of]}：${entry.what}${entry.note === undefined ? '' : '（转自值班读网记录）'}`;
    case 'document':
      return `，${DOCUMENT_NAMES[entry.of]}${entry.number === '' ? '' : `，${entry.number}`}，${dayOf(entry.at)}印发`;
    case 'credential': {
      const to = entry.to === null ? '' : `，由${names.person(entry.to)}保管`;
      return `${entry.act === 'changed' ? '密码已更换' : '已移交'}，${beijingMinute(entry.at)}${to}`;
    }
    case 'report':
      return `，${REPORT_NAMES[entry.form]}，报${entry.to}，${beijingMinute(entry.at)}`;
  }
}

/** Those of one kind that count: not voided, the latest first. */
export function ofKind<K extends OfficeKind>(records: readonly OfficeRecord[], kind: K): readonly RecordOf<K>[] {
  const found = records.filter((record): record is RecordOf<K> => record.kind === kind && record.voided === null);
  return found.sort((a, b) => b.at - a.at);
}
