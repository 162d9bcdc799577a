import * as z from 'zod/mini';
import { CommentKeySchema } from '../domain/ids';
import { ReplyTemplateIdSchema, TEMPLATE_TEXT_MAX } from '../domain/reply-template';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

/** `act.comment` = canonicalJson of a TemplateAct (utils/domain/reply-template.ts). */
const Signed = z.strictObject({ act: SignedActSchema });

/**
 * What became of filling a text into the platform's reply box. `no-box`: none is open for this comment; `other-box`: the one that is open
 * answers somebody else; `occupied`: something else stands in it; `refused`: the editor did not take it; `unsure`: it stands there otherwise.
 */
export const FillOutcomeSchema = z.enum(['filled', 'no-box', 'other-box', 'occupied', 'refused', 'unsure']);
export type FillOutcome = z.infer<typeof FillOutcomeSchema>;

/** 答复模板. Only the extension's own pages may send these: a platform page can approve and fill nothing. */
export const templateMessages = {
  'template.save': message(['page'], Signed, z.strictObject({ id: ReplyTemplateIdSchema })),
  'template.approve': message(['page'], Signed, Nothing),
  'template.remove': message(['page'], Signed, Nothing),
  /**
   * Fills the reply box that is open for this comment; never sends. `replace`: also over something else that was typed there. `open`: where
   * none is open, shows the comment in its back-office and fills the box once the person has opened it.
   */
  'reply.fill': message(
    ['page'],
    z.strictObject({
      key: CommentKeySchema,
      text: z.string().check(z.minLength(1), z.maxLength(TEMPLATE_TEXT_MAX * 4)),
      replace: z.boolean(),
      open: z.optional(z.boolean()),
    }),
    z.strictObject({
      outcome: FillOutcomeSchema,
      /** What stands in the box when it is `occupied`; '' else. */
      typed: z.string(),
    }),
  ),
};
