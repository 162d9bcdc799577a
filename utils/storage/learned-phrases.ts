import * as z from 'zod/mini';
import { type LearnedPhrase, LearnedPhraseSchema } from '../domain/triage';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const PHRASES: Setting<LearnedPhrase[]> = {
  key: 'learned-phrases',
  schema: z.array(LearnedPhraseSchema),
  initial: [],
};

/** The unit's own phrases for sorting comments, the newest first. */
export function listLearnedPhrases(db: SanshenDb): Promise<LearnedPhrase[]> {
  return getSetting(db, PHRASES);
}

export function putLearnedPhrases(db: SanshenDb, phrases: readonly LearnedPhrase[]): Promise<void> {
  return putSetting(db, PHRASES, [...phrases]);
}
