import { readFileSync, writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { loadLanguageModel } from '../inspection/language/load';
import { takeWordData } from '../inspection/word-data';
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

const bytesOf = (path = ''): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer;

// Built and named by tests/run/inspect.mjs.
takeWordData(bytesOf(process.env.SANSHEN_WORD_DATA));

process.exitCode = await runInspect({
  args: process.argv.slice(2),
  now: Date.now(),
  language: await loadLanguageModel(bytesOf(process.env.SANSHEN_LANGUAGE_MODEL)),
  readStdin: () => text(process.stdin),
  out: (line) => write(1, line),
  error: (line) => write(2, line),
});
