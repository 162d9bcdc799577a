import * as z from 'zod/mini';
import { InstantSchema } from './ids';

/** Every kind of event in the ledger (台账). Corrections are further events, never edits. */
export const LedgerEventTypeSchema = z.enum([
  'unit-created',
  'unit-changed',
  'person-added',
  'person-activated',
  'person-changed',
  'delegation-given',
  'delegation-ended',
  'roster-exported',
  'roster-imported',
  'account-filed',
  'account-changed',
  'rules-changed',
  'draft-submitted',
  'draft-resubmitted',
  'signed-off',
  'countersigned',
  'rejected',
  'withdrawn',
  'sign-off-stale',
  'sign-off-expired',
  'policy-proposed',
  'policy-changed',
  'policy-dropped',
  'publish-held',
  'finding-ignored',
  'override-granted',
  'anchor-confirmed',
  'anchor-removed',
  'release-granted',
  'release-used',
  'release-expired',
  'published',
  'publish-failed',
  'alarm',
  'post-explained',
  'emergency-declared',
  'emergency-published',
  'emergency-lapsed',
  'debt-signed',
  'debt-paid',
  'debt-overdue',
  'debt-noted',
  'correction-begun',
  'comment-acknowledged',
  'comment-resolved',
  'comment-referred',
  'comment-declined',
  'comment-dismissed',
  'comment-reopened',
  'comment-transferred',
  'comment-returned',
  'comment-urged',
  'comment-extended',
  'comment-paused',
  'comment-resumed',
  'comment-snoozed',
  'comment-entered',
  'comment-amended',
  'comment-detailed',
  'own-reply-seen',
  'comment-identified',
  'comment-sorted',
  'phrase-removed',
  'duty-recorded',
  'duty-handed-over',
  'duty-planned',
  'duty-noted',
  'duty-escalated',
  'template-saved',
  'template-approved',
  'template-removed',
  'personal-data-removed',
  'backup-restored',
  'packet-exported',
  'packet-imported',
]);
export type LedgerEventType = z.infer<typeof LedgerEventTypeSchema>;

/** What is appended; sequence, previous hash and hash are added by the ledger. */
export const LedgerEntrySchema = z.strictObject({
  type: LedgerEventTypeSchema,
  at: InstantSchema,
  /** Person id, or 'system'. */
  actor: z.string(),
  /** The review, comment, person or account it is about. */
  subject: z.string(),
  /** JSON-safe details; signed acts are stored whole so that signatures stay verifiable. */
  data: z.record(z.string(), z.unknown()),
});
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;

/** A stored event. `hash` = SHA-256 over the canonical JSON of everything else, `prev` included. */
export const LedgerEventSchema = z.extend(LedgerEntrySchema, {
  seq: z.number().check(z.int(), z.gte(1)),
  prev: z.string(),
  hash: z.string(),
});
export type LedgerEvent = z.infer<typeof LedgerEventSchema>;
