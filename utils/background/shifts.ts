import { beijingMinute } from '../deadlines/days';
import { Fault } from '../domain/fault';
import type { DutyEntryId, Instant } from '../domain/ids';
import type { SignedAct } from '../domain/review';
import {
  type DutyEntryOnSheet,
  type Handover,
  type ReadNote,
  type ReadNoteEntry,
  type Shift,
  type ShiftPlan,
  TakeOverSchema,
} from '../domain/shift';
import type { MessageInput } from '../messaging/protocol';
import type { SanshenDb } from '../storage/database';
import { dutySheet, getDutyEntry, lastHandover, putDutyEntry } from '../storage/duty-sheet';
import { withLedger } from '../storage/ledger';
import { getPerson } from '../storage/people';
import { type Backend, contentOf, requireFreshAct, requireUnit } from './backend';
import { countsInWords, dutyCounts } from './duty-counts';
import { actorOnDuty, personOnDuty } from './on-duty';
import { deadlinePolicy } from './policy';

const HOUR = 3_600_000;
/** Nobody is on duty for longer without a break; a longer shift is a slip of the pen. */
const LONGEST_MS = 72 * HOUR;
/** What all events about the sheet are about. */
const SUBJECT = 'duty-sheet';

/** The handlers of `duty-shift-messages`. */
export const shiftHandlers = (back: Backend) => ({
  'shift.plan': (plan: ShiftPlan) => planShift(back, plan),
  'shift.take-over': ({ act }: { readonly act: SignedAct }) => takeOver(back, act),
  'shift.note': (entry: ReadNoteEntry) => noteReading(back, entry),
  'shift.void': (input: MessageInput<'shift.void'>) => voidEntry(back, input),
});

/** 值班安排. @throws Fault `no-person`, `bad-shift`, `shift-taken`. */
export async function planShift(back: Backend, { person, from, to, remark }: ShiftPlan): Promise<{ id: DutyEntryId }> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  const { name } = await requirePerson(db, person);
  if (to <= from || to - from > LONGEST_MS) {
    throw new Fault('bad-shift', '值班结束时间须晚于开始时间，且一班不超过72小时，请核对后重新填写。');
  }
  if (to <= now) throw new Fault('bad-shift', '该时段已经过去，请填写今后的值班时段。');
  const shift: Shift = { kind: 'shift', id: newId(), at: from, to, person, remark: remark.trim(), voided: null };
  await withLedger(db, [db.dutySheet, db.people], async (append) => {
    const planned = (await dutySheet(db, from - LONGEST_MS, to)).filter((e): e is Shift => e.kind === 'shift');
    const other = planned.find((s) => s.voided === null && s.person === person && s.at < to && s.to > from);
    if (other) throw new Fault('shift-taken', `${name}在${spanText(other.at, other.to)}已有值班安排，请先作废原安排。`);
    await putDutyEntry(db, shift);
    await append({
      type: 'duty-planned',
      at: now,
      actor: await actorOnDuty(db, now),
      subject: SUBJECT,
      data: { message: `安排${name}${spanText(from, to)}值班`, shift },
    });
  });
  back.tell({ kind: 'duty-sheet-changed' });
  return { id: shift.id };
}

/**
 * 接班, signed by whoever takes over. What was left to do is counted at this moment and stands in the ledger under both names.
 * @throws Fault `bad-change`, `bad-shift`, and those of `requireFreshAct`.
 */
export async function takeOver(back: Backend, act: SignedAct): Promise<{ id: DutyEntryId }> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  const { person } = await requireFreshAct(db, act, 'hand-over', now);
  const { until, remark } = contentOf(act, TakeOverSchema, '接班的内容格式不正确，请重新操作。');
  if (until <= now || until - now > LONGEST_MS) {
    throw new Fault('bad-shift', '请填写值到几时，须晚于现在且不超过72小时。');
  }
  const counts = await dutyCounts(db, await deadlinePolicy(db), now);
  const id = newId();
  await withLedger(db, [db.dutySheet, db.people], async (append) => {
    // Two within one millisecond would have no order.
    const last = await lastHandover(db, now);
    if (last && last.at >= now) throw new Fault('bad-shift', '刚刚有人接班，请刷新页面后再看。');
    const handover: Handover = {
      kind: 'handover',
      id,
      at: now,
      to: until,
      person: person.id,
      from: await personOnDuty(db, now),
      counts,
      remark: remark.trim(),
    };
    await putDutyEntry(db, handover);
    const words = [
      `${person.name}接班，值至${timeText(until)}；交接时${countsInWords(counts)}`,
      ...(handover.remark === '' ? [] : [handover.remark]),
    ];
    await append({
      type: 'duty-handed-over',
      at: now,
      actor: person.id,
      subject: SUBJECT,
      data: { message: words.join('；'), handover, act },
    });
  });
  back.tell({ kind: 'duty-sheet-changed' });
  return { id };
}

/** 读网记录, in the name of whoever is on duty. */
export async function noteReading(back: Backend, { about, text }: ReadNoteEntry): Promise<{ id: DutyEntryId }> {
  const db = await back.db();
  await requireUnit(db);
  const now = back.now();
  const counts = await dutyCounts(db, await deadlinePolicy(db), now);
  const id = newId();
  await withLedger(db, [db.dutySheet, db.people], async (append) => {
    const person = await personOnDuty(db, now);
    const note: ReadNote = { kind: 'note', id, at: now, person, about, text: text.trim(), counts, voided: null };
    await putDutyEntry(db, note);
    await append({
      type: 'duty-noted',
      at: now,
      actor: await actorOnDuty(db, now),
      subject: SUBJECT,
      data: { message: `${ABOUT[about]}：${note.text}`, note },
    });
  });
  back.tell({ kind: 'duty-sheet-changed' });
  return { id };
}

/** 作废 of a planned shift or a note; a hand-over is signed and stays. @throws Fault `no-duty-entry`, `already-void`. */
export async function voidEntry(
  back: Backend,
  { id, reason }: MessageInput<'shift.void'>,
): Promise<Record<string, never>> {
  const db = await back.db();
  const now = back.now();
  await withLedger(db, [db.dutySheet, db.people], async (append) => {
    const entry = await getDutyEntry(db, id);
    if (!entry || entry.kind === 'handover') throw new Fault('no-duty-entry', '没有找到这条值班记录，请刷新页面。');
    if (entry.voided) throw new Fault('already-void', '这条记录已经作废。');
    await putDutyEntry(db, { ...entry, voided: { at: now, reason: reason.trim() } });
    await append({
      type: entry.kind === 'shift' ? 'duty-planned' : 'duty-noted',
      at: now,
      actor: await actorOnDuty(db, now),
      subject: SUBJECT,
      data: { message: `作废${await inWords(db, entry)}，理由：${reason.trim()}`, entry: id, reason: reason.trim() },
    });
  });
  back.tell({ kind: 'duty-sheet-changed' });
  return {};
}

const ABOUT: Readonly<Record<ReadNote['about'], string>> = { read: '读网', error: '差错', action: '处置' };

async function inWords(db: SanshenDb, entry: Exclude<DutyEntryOnSheet, Handover>): Promise<string> {
  if (entry.kind === 'note') return `${timeText(entry.at)}的${ABOUT[entry.about]}记录`;
  const name = (await getPerson(db, entry.person))?.name ?? '';
  return `${name}${spanText(entry.at, entry.to)}的值班安排`;
}

async function requirePerson(db: SanshenDb, id: ShiftPlan['person']) {
  const person = await getPerson(db, id);
  if (!person?.active) throw new Fault('no-person', '名册中没有这位在岗人员，请刷新页面后重新选择。');
  return person;
}

/** `11-22 08:30`, Beijing time. */
function timeText(at: Instant): string {
  return beijingMinute(at).slice(5);
}

function spanText(from: Instant, to: Instant): string {
  return ` ${timeText(from)} 至 ${timeText(to)} `;
}

function newId(): DutyEntryId {
  return crypto.randomUUID() as DutyEntryId;
}
