import { readFileSync, writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { useWordData } from '../inspection/word-data';
import { runInspect } from './inspect';

/** Synchronous, in pieces: standard output may be a pipe that ends before a buffered write has left. */
function write(descriptor: number, line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(descriptor, bytes, sent);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') continue;
      // The reader has seen enough (`… | head`).
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
      throw error;
    }
  }
}

// Built and named by tests/run/inspect.mjs.
useWordData(new Uint8Array(readFileSync(process.env.SANSHEN_WORD_DATA ?? '')).buffer);

process.exitCode = await runInspect({
  args: process.argv.slice(2),
  now: Date.now(),
  readStdin: () => text(process.stdin),
  out: (line) => write(1, line),
  error: (line) => write(2, line),
});
