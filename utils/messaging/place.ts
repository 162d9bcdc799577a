import * as z from 'zod/mini';
import { FieldNameSchema } from '../domain/draft';

/** A passage of the draft in the page: UTF-16 offsets into a field, and what stands there. */
export const DraftPlaceSchema = z.strictObject({
  article: z.number(),
  field: FieldNameSchema,
  start: z.number(),
  end: z.number(),
  text: z.string(),
});
export type DraftPlace = z.infer<typeof DraftPlaceSchema>;
