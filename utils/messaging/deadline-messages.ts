import * as z from 'zod/mini';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

/** 办理时限 of the unit. */
export const deadlineMessages = {
  /** `act.comment` = canonicalJson of a DeadlineChange (utils/domain/deadline-settings.ts); signed by an administrator. */
  'deadlines.change': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
};
