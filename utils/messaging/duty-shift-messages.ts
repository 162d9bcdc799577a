import * as z from 'zod/mini';
import { DutyEntryIdSchema } from '../domain/ids';
import { SignedActSchema } from '../domain/review';
import { ReadNoteEntrySchema, ShiftPlanSchema } from '../domain/shift';
import { message, Nothing } from './define';

const Id = z.strictObject({ id: DutyEntryIdSchema });

/** 值班. Only the extension's own pages may send these: no platform page decides who is on duty. */
export const dutyShiftMessages = {
  'shift.plan': message(['page'], ShiftPlanSchema, Id),
  /** 接班: `act.comment` = canonicalJson of a TakeOver (utils/domain/shift.ts), signed by whoever takes over. */
  'shift.take-over': message(['page'], z.strictObject({ act: SignedActSchema }), Id),
  'shift.note': message(['page'], ReadNoteEntrySchema, Id),
  /** 作废 of a planned shift or a note. */
  'shift.void': message(
    ['page'],
    z.strictObject({ id: DutyEntryIdSchema, reason: z.string().check(z.minLength(2), z.maxLength(200)) }),
    Nothing,
  ),
};
