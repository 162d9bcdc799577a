import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Only lines under these licence classes may become part of a model. */
const USABLE = new Set(['open_repo', 'official']);
const FILES = ['ads', 'engagement', 'opinion', 'repost'] as const;
/** Texts that are no model of good writing: advertisements and user posts. */
const UNFIT = (line: CorpusLine) => line.label === 'ad' || line.category === 'ugc_brand' || line.derived === true;
export const FOLDS = 5;

interface CorpusLine {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly category?: string;
  readonly derived?: unknown;
  readonly licence_class: string;
  readonly errors?: readonly (readonly [number, string, string])[];
}

/** A text to learn from, in one of `FOLDS` parts; near duplicates lie in the same part. */
export interface TrainingText {
  readonly text: string;
  readonly fold: number;
}

/** A text to be judged, with the offsets (UTF-16) of its errors and what is right there. */
export interface JudgedText {
  readonly id: string;
  /** Class of the typo corpus, or `official` for clean texts. */
  readonly group: string;
  readonly text: string;
  readonly errors: ReadonlyMap<number, string>;
  readonly fold: number;
}

export interface Corpus {
  readonly texts: readonly TrainingText[];
  readonly judged: readonly JudgedText[];
}

/** Reads the evaluation corpora (their `dev` folder): usable texts without repeats, sentences with errors, clean official texts. */
export function readCorpus(folder: string): Corpus {
  const read = (name: string): CorpusLine[] =>
    readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as CorpusLine);
  const typos = read('typo').filter((line) => USABLE.has(line.licence_class));
  const official = read('official');
  const texts = new Set<string>();
  for (const line of typos) texts.add(corrected(line));
  for (const line of official) if (USABLE.has(line.licence_class)) texts.add(line.text);
  for (const name of FILES) {
    for (const line of read(name)) if (USABLE.has(line.licence_class) && !UNFIT(line)) texts.add(line.text);
  }
  const list = [...texts];
  const folds = foldsOf(list);
  const foldOf = new Map(list.map((text, index) => [text, folds[index]!]));
  return {
    texts: list.map((text, index) => ({ text, fold: folds[index]! })),
    judged: [
      ...typos.map((line) => ({
        id: line.id,
        group: line.category ?? 'typo',
        text: line.text,
        errors: errorsOf(line),
        fold: foldOf.get(corrected(line))!,
      })),
      ...official.flatMap((line) =>
        line.text.split('\n').map((text, index) => ({
          id: `${line.id}:${index}`,
          group: 'official',
          text,
          errors: new Map<number, string>(),
          fold: foldOf.get(line.text) ?? 0,
        })),
      ),
    ],
  };
}

function corrected(line: CorpusLine): string {
  const characters = [...line.text];
  for (const [at, , right] of line.errors ?? []) characters[at] = right;
  return characters.join('');
}

/** The corpus counts characters, the engine UTF-16 units. */
function errorsOf(line: CorpusLine): ReadonlyMap<number, string> {
  const characters = [...line.text];
  return new Map((line.errors ?? []).map(([at, , right]) => [characters.slice(0, at).join('').length, right]));
}

const GRAM = 4;
const LOOKED_AT = 600;
const ALIKE = 0.4;
/** A sequence that stands in more texts says nothing about likeness. */
const COMMON = 60;

/** Parts by hash; texts that share two fifths of their four-character sequences come into one part. */
function foldsOf(texts: readonly string[]): number[] {
  const group = texts.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at]!;
    return at;
  };
  const grams = texts.map((text) => {
    const set = new Set<string>();
    for (let i = 0; i + GRAM <= Math.min(text.length, LOOKED_AT); i++) set.add(text.slice(i, i + GRAM));
    return set;
  });
  const holders = new Map<string, number[]>();
  grams.forEach((set, index) => {
    for (const gram of set) {
      const list = holders.get(gram);
      if (list) list.push(index);
      else holders.set(gram, [index]);
    }
  });
  grams.forEach((set, index) => {
    const shared = new Map<number, number>();
    for (const gram of set) {
      const list = holders.get(gram)!;
      if (list.length > COMMON) continue;
      for (const other of list) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      if (count / (set.size + grams[other]!.size - count) > ALIKE) group[find(index)] = find(other);
    }
  });
  return texts.map((_, index) => hashOf(texts[find(index)]!) % FOLDS);
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
