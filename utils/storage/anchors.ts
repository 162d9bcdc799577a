import * as z from 'zod/mini';
import { type Anchor, type AnchorProposal, AnchorProposalSchema, AnchorSchema } from '../domain/anchor';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const ANCHORS: Setting<Anchor[]> = { key: 'anchors', schema: z.array(AnchorSchema), initial: [] };
const PROPOSALS: Setting<AnchorProposal[]> = {
  key: 'anchor-proposals',
  schema: z.array(AnchorProposalSchema),
  initial: [],
};

/** What reviewers have confirmed, oldest first. */
export const listAnchors = (db: SanshenDb): Promise<Anchor[]> => getSetting(db, ANCHORS);
export const putAnchors = (db: SanshenDb, anchors: readonly Anchor[]): Promise<void> =>
  putSetting(db, ANCHORS, [...anchors]);

/** Pointings that wait for a reviewer; one per tab. */
export const listProposals = (db: SanshenDb): Promise<AnchorProposal[]> => getSetting(db, PROPOSALS);
export const putProposals = (db: SanshenDb, proposals: readonly AnchorProposal[]): Promise<void> =>
  putSetting(db, PROPOSALS, [...proposals]);
