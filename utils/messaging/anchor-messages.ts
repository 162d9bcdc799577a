import * as z from 'zod/mini';
import { AnchorProposalSchema, PointedSchema } from '../domain/anchor';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';
import { contentAnswers } from './page-schemas';

/** 指认, from a platform page: it can propose, and read what is in force. */
export const pointingMessages = {
  'anchor.propose': message(
    ['content'],
    z.strictObject({ pointed: PointedSchema, sample: z.string().check(z.maxLength(200)) }),
    contentAnswers['anchor.propose'],
  ),
  'anchor.list': message(['content', 'page'], Nothing, contentAnswers['anchor.list']),
};

/** Confirming and removing take a signed act from the extension's own pages. */
export const anchorMessages = {
  /** What was pointed at in this tab and waits for a reviewer. */
  'anchor.pending': message(
    ['page'],
    z.strictObject({ tabId: z.number() }),
    z.strictObject({ proposal: z.nullable(AnchorProposalSchema) }),
  ),
  /** `act.comment` = canonicalJson of the proposal's `pointed`; signed by somebody who holds a review stage. */
  'anchor.confirm': message(['page'], z.strictObject({ tabId: z.number(), act: SignedActSchema }), Nothing),
  /** An administrator's act; `act.comment` = canonicalJson of {removeAnchor: id}. */
  'anchor.remove': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
};
