import type { TestProject } from 'vitest/node';
import { wordDataFile } from '../run/word-data.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the prebuilt lexicons. */
    wordData: string;
  }
}

/** Builds the lexicons once for all tests. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('wordData', await wordDataFile());
}
