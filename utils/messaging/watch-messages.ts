import * as z from 'zod/mini';
import { AccountKeySchema } from '../domain/ids';
import { SignedActSchema } from '../domain/review';
import { WatchOutcomeSchema } from '../domain/watch';
import { message, Nothing } from './define';

/** 值守模式 and 个人信息保存期限, from the extension's own pages only. */
export const watchMessages = {
  /** `act.comment` = canonicalJson of a WatchChange (utils/domain/watch.ts); signed by an administrator. */
  'watch.change': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
  /** 立即读取: reads a watched account now; a tab somebody works in is left alone all the same. */
  'watch.now': message(
    ['page'],
    z.strictObject({ account: AccountKeySchema }),
    z.strictObject({ outcome: WatchOutcomeSchema }),
  ),
  /** `act.comment` = canonicalJson of {retention} (utils/domain/retention.ts); signed by an administrator. */
  'retention.change': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
};
