import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import Classic from 'aho-corasick';
import FastScanner from 'fastscan';
import ModernAhoCorasick from 'modern-ahocorasick';

/** Another package doing the same: every word, every overlap, with places. */
export interface Peer {
  readonly name: string;
  /** What it does not do; such a peer is no measure. */
  readonly lacks?: string;
  /** @returns the search over a text, giving the number of matches */
  build(words: readonly string[]): (text: string) => number;
}

export const PEERS: readonly Peer[] = [
  {
    name: '@monyone/aho-corasick/fast',
    build(words) {
      const engine = new MonyoneFast([...words]);
      return (text) => engine.matchInText(text).length;
    },
  },
  {
    name: '@monyone/aho-corasick',
    build(words) {
      const engine = new Monyone([...words]);
      return (text) => engine.matchInText(text).length;
    },
  },
  {
    name: 'aho-corasick',
    build(words) {
      const engine = new Classic();
      for (const word of words) engine.add(word, { word });
      engine.build_fail();
      return (text) => {
        let count = 0;
        engine.search(text, () => count++);
        return count;
      };
    },
  },
  {
    name: 'fastscan',
    lacks: 'words that are names of object members',
    build(words) {
      const engine = new FastScanner([...words]);
      return (text) => engine.search(text).length;
    },
  },
  {
    name: 'modern-ahocorasick',
    lacks: 'words in front of a joiner; time grows with the square of the text',
    build(words) {
      const engine = new ModernAhoCorasick([...words]);
      return (text) => engine.search(text).length;
    },
  },
];
