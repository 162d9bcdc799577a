import * as z from 'zod/mini';
import { SourceTextSchema } from '../source-check/contract';
import { message, Nothing } from './define';
import { DraftPlaceSchema } from './place';

/** An open tab that may hold the original: what the operator chooses from. */
export const SourceTabSchema = z.strictObject({
  tabId: z.number(),
  title: z.string(),
  host: z.string(),
  /** Scheme and host, for asking the permission of exactly this site. */
  origin: z.string(),
});
export type SourceTab = z.infer<typeof SourceTabSchema>;

/** 来源核对. All from the extension's own pages: a platform page can neither list tabs nor read them. */
export const sourceMessages = {
  /** Open web pages but the draft's own. Needs the optional permission `tabs`, which is given back at once. */
  'source.tabs': message(
    ['page'],
    z.strictObject({ besides: z.number() }),
    z.strictObject({ tabs: z.array(SourceTabSchema) }),
  ),
  /** Text of a tab. Needs `scripting` and the host of that origin; both are given back, whatever comes of it. */
  'source.read': message(['page'], z.strictObject({ tabId: z.number(), origin: z.string() }), SourceTextSchema),
  /** Gives back what an interrupted check left. */
  'source.release': message(['page'], Nothing, Nothing),
  /** Scrolls to a passage of the draft. */
  'page.show': message(
    ['page'],
    z.strictObject({ tabId: z.number(), place: DraftPlaceSchema }),
    z.strictObject({ found: z.boolean() }),
  ),
};
