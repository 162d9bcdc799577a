import * as z from 'zod/mini';
import { AccountKeySchema } from '../domain/ids';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

const Act = z.strictObject({ act: SignedActSchema });

/** 账号备案, signed by an administrator; the shapes of `act.comment` are in utils/domain/account-change.ts. No platform page can file anything. */
export const filingMessages = {
  /** Canonical JSON of an OtherAccountChange. */
  'filings.other': message(['page'], Act, z.strictObject({ key: AccountKeySchema })),
  /** Canonical JSON of an AccountStep. */
  'filings.step': message(['page'], Act, Nothing),
  /** Canonical JSON of a RegisterImport: all of it or nothing. */
  'filings.import': message(
    ['page'],
    Act,
    z.strictObject({ added: z.number().check(z.int()), changed: z.number().check(z.int()) }),
  ),
};
