import * as z from 'zod/mini';
import { ClosingActSchema, CommentActSchema, ManualEntrySchema } from '../domain/comment-act';
import { CommentKeySchema } from '../domain/ids';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

/** 办理 of comments. Only the extension's own pages may send these: a platform page can close and change nothing. */
export const commentMessages = {
  'comment.act': message(['page'], z.strictObject({ key: CommentKeySchema, act: CommentActSchema }), Nothing),
  /** 整件办结: one result for every running comment of a matter. */
  'comment.close-matter': message(
    ['page'],
    z.strictObject({ matter: CommentKeySchema, act: ClosingActSchema }),
    z.strictObject({ closed: z.number() }),
  ),
  /** 来信、来电、来访. */
  'comment.enter': message(
    ['page'],
    z.strictObject({ entry: ManualEntrySchema }),
    z.strictObject({ key: CommentKeySchema }),
  ),
  /** 延期: `act.comment` = canonicalJson of an ExtensionRequest (utils/domain/comment-act.ts), signed by somebody who may approve it. */
  'comment.extend': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
  'comment.open': message(['page'], z.strictObject({ key: CommentKeySchema }), Nothing),
};
