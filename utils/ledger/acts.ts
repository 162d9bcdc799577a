import * as z from 'zod/mini';
import { EmergencyDeclarationSchema } from '../domain/emergency';
import { GateSchema } from '../domain/finding';
import type { LedgerEvent, LedgerEventType } from '../domain/ledger';
import { StageSchema } from '../domain/people';
import { type SignedAct, SignedActSchema, type SignedStatement, SignedStatementSchema } from '../domain/review';

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
    // The schema has the last word on what does not look right at first sight; asking it about every act is a fifth of a check of what is new.
    const act = isPlainlyAct(value) ? value : SignedActSchema.safeParse(value).data;
    if (act) acts.push(act);
    else malformed = true;
  }
  return { acts, malformed, missing: acts.length === 0 && !malformed && SIGNED_EVENTS.has(event.type) };
}

/** True only for what the schema accepts as it stands; false decides nothing. */
export function isPlainlyAct(value: unknown): value is SignedAct {
  if (!isPlainObject(value, ACT_FIELDS)) return false;
  return typeof value.signature === 'string' && isPlainlyStatement(value.statement);
}

const ACT_FIELDS = 2;
/** Of every statement; sign-offs have gates (五关) and what was looked at besides. */
const STATEMENT_FIELDS = 12;
const KINDS: ReadonlySet<unknown> = new Set(SignedStatementSchema.shape.act.options);
const STAGES: ReadonlySet<unknown> = new Set(StageSchema.options);
const GATES: ReadonlySet<unknown> = new Set(GateSchema.options);
/** As `SignedStatementSchema` and the ids of `domain/ids` say. */
const MOST = { id: 200, seen: 400, seenKey: 2_100 } as const;

function isPlainlyStatement(value: unknown): boolean {
  const more = typeof value !== 'object' || value === null ? 0 : Number('gates' in value) + Number('seen' in value);
  if (!isPlainObject(value, STATEMENT_FIELDS + more)) return false;
  const { v, act, review, digest, stage, account, by, at, waivers, comment, ledgerHead, ledgerCount } = value;
  return (
    v === 1 &&
    KINDS.has(act) &&
    (review === null || isText(review, MOST.id)) &&
    (digest === null || (typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest))) &&
    (stage === null || STAGES.has(stage)) &&
    (account === null || isText(account, MOST.id)) &&
    isText(by, MOST.id) &&
    Number.isSafeInteger(at) &&
    (at as number) >= 0 &&
    isListOf(waivers, 0, () => false) &&
    typeof comment === 'string' &&
    typeof ledgerHead === 'string' &&
    Number.isFinite(ledgerCount) &&
    (!('gates' in value) || isListOf(value.gates, GATES.size, (gate) => GATES.has(gate))) &&
    (!('seen' in value) ||
      isListOf(value.seen, MOST.seen, (key) => typeof key === 'string' && key.length <= MOST.seenKey))
  );
}

function isPlainObject(value: unknown, fields: number): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.keys(value).length === fields;
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= most;
}

function isListOf(value: unknown, most: number, is: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value) || value.length > most) return false;
  // Not `every`, which passes over holes.
  for (const item of value) if (!is(item)) return false;
  return true;
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
