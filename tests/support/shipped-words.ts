import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { readWordData } from '../../utils/inspection/word-data';

/** The lexicons as they are shipped. */
export const shippedWords = readWordData(new Uint8Array(readFileSync(inject('wordData'))).buffer);
