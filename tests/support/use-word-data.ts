import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { useWordData } from '../../utils/inspection/word-data';

// Every test starts as a page does: with the lexicons loaded.
useWordData(new Uint8Array(readFileSync(inject('wordData'))).buffer);
