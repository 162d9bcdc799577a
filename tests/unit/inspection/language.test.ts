import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CandidateTable, nearSyllables, SAME_SOUND, SAME_TONE } from '../../../utils/inspection/language/candidates';
import { type ModelData, packModel, unpackModel } from '../../../utils/inspection/language/data';
import { judge, TREE_NODES } from '../../../utils/inspection/language/forest';
import { LANGUAGE_MODEL_PATH, loadLanguageModel, PackedModel } from '../../../utils/inspection/language/load';
import { addTo, COUNT_OF_LEVEL, hash3, levelIn, levelOf } from '../../../utils/inspection/language/packed-table';
import { PairTable, packPairs } from '../../../utils/inspection/language/pairs';
import { atOnce, SLICE } from '../../../utils/inspection/language/slices';
import { shippedLanguage } from '../../support/language';

const model = await shippedLanguage();

function dataOf(parts: Partial<ModelData>): ModelData {
  return {
    characters: '',
    counts: new Float32Array(),
    followers: new Uint16Array(),
    alone: new Float32Array(),
    nameShare: new Uint8Array(),
    total: 1,
    wordTotal: 1,
    readings: '',
    shapes: '',
    confusions: '',
    pairCounts: new Uint16Array(),
    pairGapsLow: new Uint8Array(),
    pairGapsHigh: new Uint8Array(),
    pairLevels: new Uint8Array(),
    sequences: new Uint16Array(),
    words: new Uint16Array(),
    forestFeatures: new Int8Array(),
    forestValues: new Float32Array(),
    forestBase: 0,
    threshold: 1,
    ...parts,
  };
}

describe('packed table', () => {
  it('finds what was added and hardly anything else', () => {
    const slots = new Uint16Array(8000);
    for (let i = 0; i < 4000; i++) addTo(slots, hash3(i, 7, 9), 1 + (i % 15));
    const kept = Array.from({ length: 4000 }, (_, i) => levelIn(slots, hash3(i, 7, 9)) === 1 + (i % 15));
    expect(kept.filter(Boolean).length).toBeGreaterThan(3800);
    const chance = Array.from({ length: 4000 }, (_, i) => levelIn(slots, hash3(i, 8, 9))).filter((level) => level > 0);
    expect(chance.length).toBeLessThan(60);
  });

  it('refuses what finds no room', () => {
    const slots = new Uint16Array(8);
    const added = Array.from({ length: 100 }, (_, i) => addTo(slots, hash3(i, 1, 1), 3)).filter(Boolean);
    expect(added).toHaveLength(8);
  });

  it('gives the nearest level of a count', () => {
    for (let level = 1; level < 16; level++) expect(levelOf(COUNT_OF_LEVEL, COUNT_OF_LEVEL[level]!)).toBe(level);
    expect(levelOf(COUNT_OF_LEVEL, 0)).toBe(1);
    expect(levelOf(COUNT_OF_LEVEL, 1e12)).toBe(15);
  });
});

describe('pair table', () => {
  it('gives back every pair, and nothing for the others', () => {
    const character = fc.integer({ min: 0, max: 699 });
    const pair = fc.record({
      first: character,
      second: character,
      level: fc.integer({ min: 1, max: 15 }),
      wordLevel: fc.integer({ min: 0, max: 15 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { selector: ({ first, second }) => first * 1000 + second, maxLength: 60 }),
        (pairs) => {
          const characters = String.fromCharCode(...Array.from({ length: 700 }, (_, i) => 0x4e00 + i));
          const table = atOnce(new PairTable(dataOf({ characters, ...packPairs(700, pairs) })));
          const known = new Map(pairs.map((one) => [`${one.first},${one.second}`, one]));
          for (const { first, second } of pairs) {
            for (const other of [second, (second + 1) % 700]) {
              const expected = known.get(`${first},${other}`);
              expect(table.level(0x4e00 + first, 0x4e00 + other)).toBe(expected?.level ?? 0);
              expect(table.wordLevel(0x4e00 + first, 0x4e00 + other)).toBe(expected?.wordLevel ?? 0);
            }
          }
          expect(table.level(0x41, 0x4e00)).toBe(0);
          const all = Uint16Array.from({ length: 700 }, (_, i) => i + 1);
          const found = new Uint16Array(700);
          for (const { first, second } of pairs) {
            const behind = pairs.filter((one) => one.first === first).map((one) => one.second);
            const front = pairs.filter((one) => one.second === second).map((one) => one.first);
            const count = table.known(all, 0x4e00 + first, 0x4e00 + second, found);
            expect(new Set(found.subarray(0, count))).toEqual(new Set([...behind, ...front]));
          }
        },
      ),
    );
  });
});

describe('model file', () => {
  it('is read as it was written', () => {
    const data = dataOf({
      characters: '中文',
      counts: Float32Array.of(3, 1.5),
      nameShare: Uint8Array.of(1, 2),
      sequences: Uint16Array.of(1, 2, 3),
      forestValues: Float32Array.of(0.25),
    });
    expect(unpackModel(new Uint8Array(packModel(data)).buffer)).toEqual(data);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('not a language model, but long enough to be one')],
    ['a cut-off head', packModel(dataOf({})).slice(0, 40)],
  ])('is refused when it is %s', (_name, bytes) => {
    expect(() => unpackModel(new Uint8Array(bytes).buffer)).toThrow('No language model.');
  });

  it('is refused when it is not compressed', async () => {
    await expect(loadLanguageModel(new Uint8Array(packModel(dataOf({}))))).rejects.toThrow();
  });
});

describe('unpacking in slices', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../public', LANGUAGE_MODEL_PATH));
  const data = unpackModel(new Uint8Array(gunzipSync(file)).buffer);

  it('handles a bounded number of entries in each step, and all of them', () => {
    const steps = [...new PackedModel(data).unpack()];
    // A character with all its followers is in one step.
    expect(Math.max(...steps)).toBeLessThanOrEqual(SLICE + data.characters.length);
    const handled = steps.reduce((sum, entries) => sum + entries, 0);
    expect(handled).toBeGreaterThan(2 * data.pairLevels.length + 3 * data.characters.length);
  });

  it('pauses after every step and gives the model that is loaded in one go', async () => {
    let pauses = 0;
    const paused = await loadLanguageModel(file, async () => {
      pauses++;
    });
    expect(pauses).toBe(1 + [...new PackedModel(data).unpack()].length);
    const atOneGo = await loadLanguageModel(file);
    expect(isDeepStrictEqual(paused, atOneGo)).toBe(true);
  });
});

describe('judge', () => {
  it('walks every tree to its leaf', () => {
    const forestFeatures = new Int8Array(2 * TREE_NODES).fill(-1);
    const forestValues = new Float32Array(2 * TREE_NODES);
    forestFeatures[0] = 1;
    forestValues.set([5, -1, 2], 0);
    forestValues[TREE_NODES] = 0.5;
    const forest = { forestFeatures, forestValues, forestBase: 10 };
    expect(judge(forest, Float64Array.of(0, 4.9))).toBe(9.5);
    expect(judge(forest, Float64Array.of(0, 5))).toBe(12.5);
  });
});

describe('candidates', () => {
  it('tells same tone, same sound and look apart', () => {
    const table = atOnce(
      new CandidateTable(
        dataOf({
          characters: '里理利清请',
          counts: Float32Array.of(9, 9, 9, 9, 1),
          readings: 'li3 li3 li4 qing1 qing3',
          shapes: '理埋 清请',
          confusions: '里理',
        }),
      ),
    );
    const { units, kinds } = table.of('里'.charCodeAt(0));
    expect([...String.fromCharCode(...units)].map((character, i) => [character, kinds[i]])).toEqual([
      ['理', SAME_TONE],
      ['利', SAME_SOUND],
    ]);
    expect(table.isConfusion('里'.charCodeAt(0), '理'.charCodeAt(0))).toBe(true);
    expect(table.isConfusion('里'.charCodeAt(0), '利'.charCodeAt(0))).toBe(false);
  });

  it.each([
    ['zhang', ['zang', 'zhan', 'jang']],
    ['lin', ['nin', 'ling', 'rin']],
    ['e', []],
  ])('knows what %s is taken for', (syllable, near) => {
    expect(nearSyllables(syllable)).toEqual(expect.arrayContaining(near));
    expect(nearSyllables(syllable)).not.toContain(syllable);
  });
});

describe('the shipped model', () => {
  it.each([
    ['加快推进基础设施件设。', 8, '建'],
    ['依法追就刑事责任。', 3, '究'],
    ['深化供给侧结购性改革。', 6, '构'],
  ])('corrects %s', (text, offset, right) => {
    expect(model.corrections(text).map((one) => [one.offset, one.right])).toEqual([[offset, right]]);
  });

  it('keeps offsets in UTF-16 units', () => {
    const [correction] = model.corrections('🚒🚒依法追就刑事责任。');
    expect(correction?.offset).toBe(7);
  });

  it('has nothing to say about empty text, other scripts and lone surrogates', () => {
    for (const text of [
      '',
      ' ',
      'Hello, world!',
      '\ud83d',
      '\udc00\ud800',
      '１２３',
      '。。。',
      'あいう',
      '\u0000'.repeat(50),
    ]) {
      expect(model.corrections(text)).toEqual([]);
    }
  });

  it('is pure and stays within the text, whatever it is', () => {
    const unit = fc.oneof(fc.integer({ min: 0x4e00, max: 0x9fff }), fc.integer({ min: 0, max: 0xffff }));
    const hostile = fc.array(unit, { maxLength: 60 }).map((units) => String.fromCharCode(...units));
    const usual = fc.array(fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          usual.map((list) => list.join('')),
        ),
        (text) => {
          const found = model.corrections(text);
          expect(model.corrections(text)).toEqual(found);
          for (const { offset, right, score } of found) {
            expect(text[offset]).toMatch(/[\u4e00-\u9fff]/);
            expect(right).toMatch(/^[\u4e00-\u9fff]$/);
            expect(right).not.toBe(text[offset]);
            expect(Number.isFinite(score)).toBe(true);
          }
          const offsets = found.map(({ offset }) => offset);
          expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('says which data it holds', () => {
    expect(model.version).toMatch(/^[0-9a-f]{8}$/);
  });
});
