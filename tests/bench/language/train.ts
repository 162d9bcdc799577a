/**
 * Makes the language model of the typo rules and says how good it is.
 *
 *   npx tsx tests/bench/language/train.ts CORPORA_DEV_FOLDER [OUT=public/language-model.bin]
 *
 * Learns from lines under an open or official licence only (`corpus.ts`) and from the word list of jieba (MIT). The judge learns from, and the
 * figures are taken on, texts that the counts of their model have not seen: five models, each without a fifth of the texts. The model
 * written at the end counts all of them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CandidateTable } from '../../../utils/inspection/language/candidates';
import { packModel } from '../../../utils/inspection/language/data';
import { judge } from '../../../utils/inspection/language/forest';
import { Probability } from '../../../utils/inspection/language/probability';
import { atOnce } from '../../../utils/inspection/language/slices';
import { eachSuspect } from '../../../utils/inspection/language/suspects';
import { unitsOf } from '../../../utils/inspection/language/units';
import { type Corpus, FOLDS, type JudgedText, readCorpus } from './corpus';
import { readDictionary } from './dictionary';
import { type Example, growForest } from './grow-forest';
import { listedIn } from './lists';
import { type ModelBody, makeModel } from './make-model';

/** Reported from this score on: chosen so that every class keeps a margin above a precision of 0.85 in held-out texts. */
const THRESHOLD = 0.3;
/** The classes with made-up errors hold far more of them than real texts do. */
const MADE_UP_WEIGHT = 0.5;
/** Of the clean official texts one suspect in so many is learnt from. */
const CLEAN_STEP = 3;
const REAL = 'official_media_weibo_sentence';

interface Judged extends Example {
  readonly text: JudgedText;
  readonly offset: number;
  readonly unit: number;
  /** An error, but another character is right. */
  readonly near: boolean;
}

/** What a model is asked with. */
const tools = new WeakMap<ModelBody, { probability: Probability; candidates: CandidateTable; names: Uint8Array }>();

const [folder, out = join(import.meta.dirname, '../../../public/language-model.bin')] = process.argv.slice(2);
if (!folder) throw new Error('Usage: train.ts CORPORA_DEV_FOLDER [OUT]');
const corpus = readCorpus(folder);
const dictionary = readDictionary();
const judged: Judged[][] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const body = makeModel(
    corpus.texts.filter((text) => text.fold !== fold).map(({ text }) => text),
    dictionary,
  );
  judged.push(corpus.judged.filter((text) => text.fold === fold).flatMap((text) => judgedIn(text, body)));
  console.error(`fold ${fold}: ${judged[fold]!.length} suspects`);
}
report(corpus, judged);
const forest = growForest(lessons(judged.flat()));
const plain = packModel({
  ...makeModel(
    corpus.texts.map(({ text }) => text),
    dictionary,
  ),
  ...forest,
  threshold: THRESHOLD,
});
const bytes = gzipSync(plain, { level: 9 });
writeFileSync(out, bytes);
console.log(`${bytes.length} bytes, ${plain.length} unpacked`);

function judgedIn(text: JudgedText, body: ModelBody): Judged[] {
  let tool = tools.get(body);
  if (!tool) {
    const data = {
      ...body,
      forestFeatures: new Int8Array(),
      forestValues: new Float32Array(),
      forestBase: 0,
      threshold: 0,
    };
    const names = new Uint8Array(0x10000).fill(5);
    for (let i = 0; i < body.characters.length; i++) names[body.characters.charCodeAt(i)] = body.nameShare[i]!;
    tool = { probability: atOnce(new Probability(data)), candidates: atOnce(new CandidateTable(data)), names };
    tools.set(body, tool);
  }
  const list: Judged[] = [];
  const { probability, candidates, names } = tool;
  eachSuspect(text.text, unitsOf(text.text), probability, candidates, names, (suspect) => {
    const meant = text.errors.get(suspect.offset);
    const right = meant !== undefined && meant.charCodeAt(0) === suspect.unit;
    list.push({
      text,
      offset: suspect.offset,
      unit: suspect.unit,
      features: Array.from(suspect.features),
      right,
      near: meant !== undefined && !right,
      weight: text.group === 'official' ? CLEAN_STEP : text.group === REAL ? 1 : MADE_UP_WEIGHT,
    });
  });
  return list;
}

function lessons(list: readonly Judged[]): Judged[] {
  let clean = 0;
  return list.filter(({ near, text }) => !near && (text.group !== 'official' || clean++ % CLEAN_STEP === 0));
}

/** Precision and recall per class at several thresholds, each fold judged by a forest grown on the others. */
function report({ judged: texts }: Corpus, folds: readonly (readonly Judged[])[]): void {
  const best = new Map<string, { score: number; judged: Judged }>();
  folds.forEach((fold, number) => {
    const forest = growForest(lessons(folds.filter((_, other) => other !== number).flat()));
    for (const one of fold) {
      const score = judge(forest, Float64Array.from(one.features));
      const key = `${one.text.id}@${one.offset}`;
      const before = best.get(key);
      if (!before || before.score < score) best.set(key, { score, judged: one });
    }
  });
  const listed = new Map(texts.map((text) => [text.id, listedIn(text.text)]));
  const groups = [...new Set(texts.map(({ group }) => group))];
  for (const threshold of [Number.POSITIVE_INFINITY, 2, 1.5, 1.2, 1, 0.9, 0.8, 0.6, 0.4, 0.2, 0]) {
    const hits = [...best.values()].filter(({ score }) => score >= threshold).map(({ judged: one }) => one);
    const parts = groups.map((group) => tally(texts, group, hits, listed));
    console.log(`${threshold === Number.POSITIVE_INFINITY ? 'lists alone' : threshold}\n  ${parts.join('\n  ')}`);
  }
}

/** The model's own precision and recall, and those of lists and model together; per finding, as the corpora's script counts. */
function tally(
  texts: readonly JudgedText[],
  group: string,
  hits: readonly Judged[],
  listed: ReadonlyMap<string, readonly { start: number; end: number }[]>,
): string {
  const own = hits.filter(({ text }) => text.group === group);
  const ownRight = own.filter(({ text, offset }) => text.errors.has(offset)).length;
  const byText = new Map<string, number[]>();
  for (const { text, offset } of own) byText.set(text.id, [...(byText.get(text.id) ?? []), offset]);
  let right = 0;
  let wrong = 0;
  let errors = 0;
  let characters = 0;
  for (const text of texts) {
    if (text.group !== group) continue;
    const lists = listed.get(text.id) ?? [];
    const offsets = (byText.get(text.id) ?? []).filter(
      (at) => !lists.some(({ start, end }) => at >= start && at < end),
    );
    const ranges = [...lists, ...offsets.map((at) => ({ start: at, end: at + 1 }))];
    const found = new Set<number>();
    for (const { start, end } of ranges) {
      const met = [...text.errors.keys()].filter((at) => at >= start && at < end);
      for (const at of met) found.add(at);
      if (met.length === 0) wrong++;
    }
    right += found.size;
    errors += text.errors.size;
    characters += text.text.length;
  }
  if (errors === 0)
    return `${group}: model ${per(own.length, characters)}, together ${per(wrong, characters)} per 1000 characters`;
  const share = (a: number, b: number) => (b === 0 ? '-' : ((100 * a) / b).toFixed(1));
  return `${group}: model P ${share(ownRight, own.length)} R ${share(ownRight, errors)}, together P ${share(right, right + wrong)} R ${share(right, errors)}`;
}

function per(count: number, characters: number): string {
  return ((1000 * count) / characters).toFixed(3);
}
