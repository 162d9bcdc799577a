import * as z from 'zod/mini';
import {
  DutyEntrySchema,
  DutyRecordIdSchema,
  DutySettingsSchema,
  DutyStepSchema,
  DutyTargetSchema,
} from '../domain/duty-record';
import { message, Nothing } from './define';

/** 履职事项, entered by the person on duty in the workspace. No platform page can enter or change any. */
export const dutyMessages = {
  'duty.add': message(['page'], DutyEntrySchema, z.strictObject({ id: DutyRecordIdSchema })),
  'duty.step': message(['page'], z.strictObject({ target: DutyTargetSchema, step: DutyStepSchema }), Nothing),
  'duty.settings': message(['page'], DutySettingsSchema, Nothing),
};
