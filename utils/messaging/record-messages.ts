import * as z from 'zod/mini';
import { LedgerCheckSchema } from '../domain/ledger-check';
import {
  OfficeEntrySchema,
  OfficeRecordIdSchema,
  OfficeSettingsSchema,
  OfficeStepSchema,
} from '../domain/office-record';
import { message, Nothing } from './define';

/** 台账 and 登记簿, from the extension's own pages only: no platform page can enter or change anything. */
export const recordMessages = {
  /** A full check of the ledger has ended; its result is kept, so that every page can say how the ledger stands. */
  'ledger.checked': message(['page'], LedgerCheckSchema, Nothing),
  'record.add': message(['page'], OfficeEntrySchema, z.strictObject({ id: OfficeRecordIdSchema })),
  'record.step': message(['page'], z.strictObject({ id: OfficeRecordIdSchema, step: OfficeStepSchema }), Nothing),
  'record.settings': message(['page'], OfficeSettingsSchema, Nothing),
};
