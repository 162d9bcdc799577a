import * as z from 'zod/mini';
import { EmergencyDeclarationSchema } from '../domain/emergency';
import type { LedgerEvent, LedgerEventType } from '../domain/ledger';
import { type SignedAct, SignedActSchema, type SignedStatement } from '../domain/review';

/** Events that nobody can cause without signing: one of these without an act was not written by the extension. */
const SIGNED_EVENTS: ReadonlySet<LedgerEventType> = new Set([
  'draft-submitted',
  'draft-resubmitted',
  'signed-off',
  'rejected',
  'withdrawn',
  'countersigned',
  'delegation-given',
  'delegation-ended',
  'roster-exported',
  'override-granted',
  'anchor-confirmed',
  'anchor-removed',
  'emergency-declared',
  'comment-extended',
  'duty-handed-over',
  'template-saved',
  'template-approved',
  'template-removed',
  'regulation-imported',
  'regulation-removed',
  'regulations-chosen',
]);

/** Events that keep the draft that was signed. */
export const CARRIES_DRAFT: ReadonlySet<LedgerEventType> = new Set([
  'draft-submitted',
  'draft-resubmitted',
  'emergency-declared',
]);

export interface ActsOfEvent {
  readonly acts: readonly SignedAct[];
  /** Something stands where an act should, and it is none. */
  readonly malformed: boolean;
  /** An act belongs to this kind of event, and there is none. */
  readonly missing: boolean;
}

/** The signed acts of an event: its data hold each of them whole, alone or in a list. */
export function actsOf(event: LedgerEvent): ActsOfEvent {
  const acts: SignedAct[] = [];
  let malformed = false;
  for (const value of Object.values(event.data).flat()) {
    if (!looksLikeAct(value)) continue;
    const parsed = SignedActSchema.safeParse(value);
    if (parsed.success) acts.push(parsed.data);
    else malformed = true;
  }
  return { acts, malformed, missing: acts.length === 0 && !malformed && SIGNED_EVENTS.has(event.type) };
}

function looksLikeAct(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'statement' in value && 'signature' in value;
}

/**
 * Acts of other computers that an event brought here (审核包), that of whoever took the packet along first: they stand nested under
 * `source`, because their signers saw the ledger over there. Null where a packet was read in and its acts are not what we write.
 */
export function importedActsOf(event: LedgerEvent): readonly SignedAct[] | null {
  if (event.type !== 'packet-imported') return [];
  const parsed = ImportSchema.safeParse(event.data);
  return parsed.success ? [parsed.data.source.signer.act, ...parsed.data.source.acts] : null;
}

const ImportSchema = z.object({
  source: z.object({ signer: z.object({ act: SignedActSchema }), acts: z.array(SignedActSchema) }),
});

/** What the signer wrote; '' for acts whose comment is the canonical JSON of what was changed, which is for verifying. */
export function opinionOf({ act, comment }: Pick<SignedStatement, 'act' | 'comment'>): string {
  if (!/^[[{]/.test(comment)) return comment;
  try {
    const said: unknown = JSON.parse(comment);
    return act === 'emergency' ? declarationInWords(said) : '';
  } catch {
    return comment;
  }
}

/** 突发先发: reason and the four elements, in one line. */
function declarationInWords(said: unknown): string {
  const { data } = EmergencyDeclarationSchema.safeParse(said);
  if (!data) return '';
  const elements = [`时间：${data.time}`, `地点：${data.place}`, `事实：${data.facts}`, `现状及措施：${data.measures}`];
  return `${data.reason}（${elements.join('；')}）`;
}
