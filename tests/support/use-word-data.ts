import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { takeWordData } from '../../utils/inspection/word-data';

// Every test starts as a page does: with the lexicons loaded.
takeWordData(new Uint8Array(readFileSync(inject('wordData'))).buffer);
