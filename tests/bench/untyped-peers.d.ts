declare module 'aho-corasick' {
  export default class AhoCorasick {
    add(word: string, data: unknown): void;
    build_fail(): void;
    search(text: string, found: (word: string, data: unknown) => void): void;
  }
}

declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: string[]);
    search(text: string): [offset: number, word: string][];
  }
}
