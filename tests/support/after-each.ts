import { afterEach, vi } from 'vitest';
import { emptyIndexedDb } from './indexeddb';

// Test files share modules and globals: what one test leaves is put back here. (A module imported by many of them runs once, so that an
// `afterEach` in it would count for the first file only.)
afterEach(() => {
  emptyIndexedDb();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
