import * as z from 'zod/mini';
import { type WordingProposal, WordingProposalSchema } from '../domain/correction';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const PROPOSALS: Setting<WordingProposal[]> = {
  key: 'wording-proposals',
  schema: z.array(WordingProposalSchema),
  initial: [],
};

/** Fixed wordings that came with corrections and wait for an administrator, oldest first. */
export function listWordingProposals(db: SanshenDb): Promise<WordingProposal[]> {
  return getSetting(db, PROPOSALS);
}

export function putWordingProposals(db: SanshenDb, proposals: readonly WordingProposal[]): Promise<void> {
  return putSetting(db, PROPOSALS, [...proposals]);
}
