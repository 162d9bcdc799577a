import { takeWordData } from '../../utils/inspection/word-data';
import { benchMatcher } from './matcher';
import { benchRules, firstInspection } from './rules';

/** What the runner calls, in Node and in a page alike. */
const bench = {
  takeWordData,
  firstInspection,
  run(print: (text: string) => void): void {
    benchMatcher(print);
    benchRules(print);
  },
};

export type Bench = typeof bench;
(globalThis as { sanshenBench?: Bench }).sanshenBench = bench;
