import * as z from 'zod/mini';
import { ReviewIdSchema } from '../domain/ids';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

/** 突发先发 and what is owed for it. Only the extension's own pages may send these: a platform page can declare nothing. */
export const emergencyMessages = {
  /** `act`: `emergency`, its comment canonicalJson of an EmergencyDeclaration (utils/domain/emergency.ts); about the page of this tab. */
  'emergency.declare': message(
    ['page'],
    z.strictObject({ tabId: z.number().check(z.int()), act: SignedActSchema }),
    z.strictObject({ review: ReviewIdSchema }),
  ),
  /** `act.comment` = canonicalJson of {debt, note}; signed by an administrator. */
  'debt.note': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
};
