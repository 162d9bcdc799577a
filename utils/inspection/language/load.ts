import { CandidateTable } from './candidates';
import type { Correction, LanguageModel } from './contract';
import { type ModelData, unpackModel } from './data';
import { judge } from './forest';
import { Probability } from './probability';
import { atOnce, SLICE, type Steps, type Unpacking } from './slices';
import { eachSuspect } from './suspects';
import { unitsOf } from './units';

/** The model's file below the extension's (and `public`) root. */
export const LANGUAGE_MODEL_PATH = 'language-model.bin';

/**
 * The language model in a buffer: `fetch(LANGUAGE_MODEL_PATH)` in extension pages, worker and workbench, `readFile` in Node.
 * @param file the file as it is, compressed
 * @param pause awaited after every few milliseconds of work: lets a page answer its user in between; left out, it is done in one go
 * @throws Error when the buffer holds no model
 */
export async function loadLanguageModel(file: BufferSource, pause?: () => Promise<void>): Promise<LanguageModel> {
  const plain = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  const model = new PackedModel(unpackModel(await new Response(plain).arrayBuffer()));
  if (!pause) return atOnce(model);
  await pause();
  for (const _handled of model.unpack()) await pause();
  return model;
}

/** A model in parts; ready for use when it has been unpacked. */
export class PackedModel implements LanguageModel, Unpacking {
  private readonly probability: Probability;
  private readonly candidates: CandidateTable;
  private readonly nameShare = new Uint8Array(0x10000).fill(5);
  version = '';

  constructor(private readonly data: ModelData) {
    this.probability = new Probability(data);
    this.candidates = new CandidateTable(data);
  }

  *unpack(): Steps {
    const { data } = this;
    yield* this.probability.unpack();
    yield* this.candidates.unpack();
    for (let from = 0; from < data.characters.length; from += SLICE) {
      const to = Math.min(from + SLICE, data.characters.length);
      for (let i = from; i < to; i++) this.nameShare[data.characters.charCodeAt(i)] = data.nameShare[i]!;
      yield to - from;
    }
    this.version = fingerprint(data);
  }

  corrections(text: string): readonly Correction[] {
    const { data, probability, candidates, nameShare } = this;
    const found: Correction[] = [];
    eachSuspect(text, unitsOf(text), probability, candidates, nameShare, ({ offset, unit, features }) => {
      const score = judge(data, features);
      if (score < data.threshold) return;
      const correction = { offset, right: String.fromCharCode(unit), score };
      const last = found.at(-1);
      if (last?.offset !== offset) found.push(correction);
      else if (last.score < score) found[found.length - 1] = correction;
    });
    return found;
  }
}

/** Eight hex digits over a sample of the tables and the whole judge. */
function fingerprint({ sequences, forestValues, threshold }: ModelData): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < sequences.length; i += 97) hash = Math.imul(hash ^ sequences[i]!, 0x01000193);
  for (const value of forestValues) hash = Math.imul(hash ^ Math.round(value * 1e4), 0x01000193);
  return (Math.imul(hash ^ Math.round(threshold * 1e4), 0x01000193) >>> 0).toString(16).padStart(8, '0');
}
