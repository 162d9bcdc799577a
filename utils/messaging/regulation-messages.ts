import * as z from 'zod/mini';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

/** 法规: which ones the unit follows, and those it brings in itself. */
export const regulationMessages = {
  /** `act.comment` = canonicalJson of a RegulationChange (utils/regulations/own/change.ts); signed by an administrator. */
  'regulations.change': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
};
