import * as z from 'zod/mini';
import { DigestSchema, InstantSchema, ReviewIdSchema } from '../domain/ids';
import { PacketSchema } from '../domain/packet';
import { ReviewSchema, SignedActSchema } from '../domain/review';
import { message } from './define';

/** What a packet is and what an import would do, before anything is stored. */
export const PacketReportSchema = z.strictObject({
  /** Unknown here; sign-offs for the version that is here; a later version than the one here. */
  kind: z.enum(['new', 'merge', 'newer']),
  /** As it would be stored. */
  review: ReviewSchema,
  /** Acts that were not here before. */
  added: z.array(SignedActSchema),
  /** Acts that stay out: the reasons. */
  dropped: z.array(z.string()),
  /** Of the version that a newer one replaces. */
  replaced: z.nullable(z.strictObject({ version: z.number(), digest: DigestSchema, signOffs: z.number() })),
  /** Unit at the other computer, and at this one. */
  unit: z.string(),
  ownUnit: z.string(),
  /** Name of the person who took it along. */
  by: z.string(),
  madeAt: InstantSchema,
  /** Ledger of the other computer at that moment. */
  ledger: z.strictObject({ head: z.string(), count: z.number() }),
});
export type PacketReport = z.infer<typeof PacketReportSchema>;

const Incoming = z.strictObject({ packet: PacketSchema });

/** 审核包. From the extension's own pages only: a platform page can neither take a review along nor bring one in. */
export const packetMessages = {
  /** What has to be signed (act `packet`) to take a review along. */
  'packet.prepare': message(
    ['page'],
    z.strictObject({ review: ReviewIdSchema }),
    z.strictObject({
      madeAt: InstantSchema,
      digest: DigestSchema,
      account: ReviewSchema.shape.account,
      /** Comment of the act. */
      comment: z.string(),
    }),
  ),
  /** The signed packet; it stands in the ledger from then on. */
  'packet.export': message(
    ['page'],
    z.strictObject({ review: ReviewIdSchema, madeAt: InstantSchema, act: SignedActSchema }),
    Incoming,
  ),
  /** Checks everything and stores nothing. */
  'packet.look': message(['page'], Incoming, PacketReportSchema),
  /** The same checks once more, and stores. */
  'packet.import': message(['page'], Incoming, z.strictObject({ review: ReviewIdSchema, added: z.number() })),
} as const;
