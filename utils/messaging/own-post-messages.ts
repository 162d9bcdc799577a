import * as z from 'zod/mini';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

/** Posts that went past the guard. What passes by on a platform page comes as `tap.seen`; a page can explain nothing. */
export const ownPostMessages = {
  /** `act.comment` = canonicalJson of a StrayExplanation (utils/domain/own-post.ts); signed by operator, reviewer or administrator. */
  'post.explain': message(['page'], z.strictObject({ act: SignedActSchema }), Nothing),
};
