import { beijingMinute } from '../deadlines/days';
import {
  type DutyEntry,
  type DutyKind,
  type DutyRecord,
  type DutyRecordId,
  type DutyStep,
  FOLLOWED_KINDS,
  LINKED_KINDS,
} from '../domain/duty-record';
import { Fault } from '../domain/fault';
import type { Instant, ReviewId } from '../domain/ids';

/** Names of the kinds, as the ledger and the page write them. */
export const DUTY_KIND_NAMES: Readonly<Record<DutyKind, string>> = {
  activity: '重要政务活动',
  document: '规范性文件',
  interpretation: '重大政策',
  repost: '转载任务',
  incident: '突发事件',
  filing: '账号开通、变更',
  interview: '在线访谈',
  survey: '调查、意见征集',
  training: '集中学习培训',
};

/** Clocks of two people at one desk may differ a little. */
const TOLERANCE_MS = 10 * 60_000;

/**
 * A record of something that happened.
 * @throws Fault `duty-in-future`, `duty-order`, `duty-not-followed`, `duty-link`, `duty-own-line`.
 */
export function newRecord(entry: DutyEntry, id: DutyRecordId, now: Instant, debt: ReviewId | null = null): DutyRecord {
  const title = entry.title.trim();
  if (title.length < 2) throw new Fault('duty-title', '请写明事项名称（不少于2个字）。');
  requirePast(entry.at, now);
  if (entry.dueAt !== undefined) {
    if (entry.kind !== 'repost') throw new Fault('duty-own-line', '这类事项的时限由制度规定，不能自行填写。');
    if (entry.dueAt < entry.at) throw new Fault('duty-order', '要求完成的时间早于收到通知的时间，请核对后再登记。');
  }
  if (entry.done) {
    if (!FOLLOWED_KINDS.includes(entry.kind))
      throw new Fault('duty-not-followed', '这类事项只计次数，不需要登记公开时间。');
    requireDone(entry.at, entry.done.at, now);
    requireLink(entry.kind, entry.done.url);
  }
  return { ...entry, title, id, debt, recordedAt: now, followUps: [], over: null, voided: null };
}

/**
 * The record after a step. What was entered once is never changed: done twice is refused, a mistake is voided and entered anew.
 * @throws Fault `duty-voided`, `duty-done`, `duty-not-done`, `duty-over`, `duty-not-followed`, `duty-in-future`, `duty-order`, `duty-link`.
 */
export function afterStep(record: DutyRecord, step: DutyStep, now: Instant): DutyRecord {
  if (record.voided) throw new Fault('duty-voided', '这条登记已作废，请重新登记。');
  switch (step.step) {
    case 'done':
      if (!FOLLOWED_KINDS.includes(record.kind))
        throw new Fault('duty-not-followed', '这类事项只计次数，不需要登记公开时间。');
      if (record.done) throw new Fault('duty-done', '已登记过，请刷新页面；登记有误的请作废后重新登记。');
      requireDone(record.at, step.at, now);
      requireLink(record.kind, step.url);
      return { ...record, done: { at: step.at, url: step.url.trim() } };
    case 'follow-up':
    case 'over': {
      if (record.kind !== 'incident') throw new Fault('duty-not-followed', '只有突发事件需要登记动态信息。');
      if (record.over) throw new Fault('duty-over', '该事件已登记处置结束，请刷新页面。');
      if (!record.done) throw new Fault('duty-not-done', '请先登记首次发布的时间。');
      requireDone(record.done.at, step.at, now);
      const entry = { at: step.at, note: step.note.trim() };
      return step.step === 'over' ? { ...record, over: entry } : { ...record, followUps: [...record.followUps, entry] };
    }
    case 'void':
      return { ...record, voided: { at: now, reason: step.reason.trim() } };
  }
}

function requirePast(at: Instant, now: Instant): void {
  if (at > now + TOLERANCE_MS) throw new Fault('duty-in-future', '时间晚于现在，请核对日期和时间后再登记。');
}

function requireDone(from: Instant, at: Instant, now: Instant): void {
  requirePast(at, now);
  if (at < from) throw new Fault('duty-order', '登记的时间早于事项本身或上一环节的时间，请核对后再登记。');
}

const LINK = /^https?:\/\/\S+$/u;

function requireLink(kind: DutyKind, url: string): void {
  if (!LINKED_KINDS.includes(kind) || LINK.test(url.trim())) return;
  const what = kind === 'interpretation' ? '解读' : '转载内容';
  throw new Fault('duty-link', `请填写${what}的链接（以 https:// 或 http:// 开头），以便核对。`);
}

/** 公开, or what it is called for this kind. */
const DONE_NAMES: Partial<Readonly<Record<DutyKind, string>>> = {
  filing: '备案',
  interpretation: '解读',
  repost: '转载',
};
const doneName = (kind: DutyKind) => DONE_NAMES[kind] ?? '公开';

/** What the ledger says about an entry or a step, in words. */
export function recordText(record: DutyRecord, step: DutyStep | null): string {
  const what = `${DUTY_KIND_NAMES[record.kind]}“${record.title}”`;
  if (step === null)
    return [
      what,
      beijingMinute(record.at),
      ...(record.dueAt === undefined ? [] : [`要求 ${beijingMinute(record.dueAt)} 前完成`]),
      ...(record.done ? [`已于 ${beijingMinute(record.done.at)} ${doneName(record.kind)}`] : []),
    ].join('，');
  switch (step.step) {
    case 'done':
      return `${what}已${doneName(record.kind)}，${beijingMinute(step.at)}`;
    case 'follow-up':
      return `${what}跟进发布，${beijingMinute(step.at)}：${step.note}`;
    case 'over':
      return `${what}处置结束，${beijingMinute(step.at)}：${step.note}`;
    case 'void':
      return `${what}作废：${step.reason}`;
  }
}
