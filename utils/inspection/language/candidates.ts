import type { ModelData } from './data';
import { SLICE, type Steps, type Unpacking } from './slices';

/** How a character could have come to stand for another: same sound and tone, same sound, near sound, look, near sound and look. */
export const SAME_TONE = 0;
export const SAME_SOUND = 1;
export const NEAR_SOUND = 2;
export const SAME_LOOK = 3;
export const NEAR_SOUND_AND_LOOK = 4;

/** Characters that may have been meant: their numbers in the model (ascending), UTF-16 units and kinds of likeness. */
export interface Candidates {
  readonly numbers: Uint16Array;
  readonly units: Uint16Array;
  readonly kinds: Uint8Array;
}

/** Initials and finals that speakers mix up. */
const INITIALS: Readonly<Record<string, string>> = {
  zh: 'z j',
  z: 'zh',
  ch: 'c q',
  c: 'ch',
  sh: 's x',
  s: 'sh',
  n: 'l',
  l: 'n r',
  r: 'l',
  f: 'h',
  h: 'f',
  j: 'q zh',
  q: 'j ch',
  x: 'sh j',
  b: 'p',
  p: 'b',
  d: 't',
  t: 'd',
  g: 'k',
  k: 'g',
};
const FINALS: Readonly<Record<string, string>> = {
  an: 'ang',
  ang: 'an',
  en: 'eng',
  eng: 'en ong',
  in: 'ing',
  ing: 'in',
  ian: 'iang uan',
  iang: 'ian',
  uan: 'uang ian',
  uang: 'uan',
  ong: 'eng',
  un: 'ong',
  ou: 'uo',
  uo: 'ou',
  ui: 'ei',
  ei: 'ui',
  ie: 'ue',
  ve: 'ie',
};
const SYLLABLE = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/;

/** Syllables (without tone) that are easily taken for the given one. */
export function nearSyllables(syllable: string): string[] {
  const [, initial = '', final = ''] = SYLLABLE.exec(syllable) ?? [];
  const initials = [initial, ...(INITIALS[initial]?.split(' ') ?? [])];
  const finals = [final, ...(FINALS[final]?.split(' ') ?? [])];
  const near = new Set<string>();
  for (const f of finals) near.add(initial + f);
  for (const i of initials) near.add(i + final);
  if (/^(?:zh?|ch?|sh?)$/.test(initial)) {
    for (const f of finals) for (const i of initials) if (!'jqx'.includes(i)) near.add(i + f);
  }
  near.delete(syllable);
  return [...near];
}

/** Characters, or pairs of characters that look alike, in one step: each of them takes much longer than an entry of a table. */
const ONE_STEP = SLICE / 16;

/** The candidates of every character; worked out when a character is first asked for. */
export class CandidateTable implements Unpacking {
  private readonly readings = new Map<number, readonly string[]>();
  private readonly bySound = new Map<string, number[]>();
  private readonly looks = new Map<number, Set<number>>();
  private readonly confused = new Map<number, Set<number>>();
  private readonly numbers = new Map<number, number>();
  private readonly made: (Candidates | undefined)[] = new Array(0x10000);

  constructor(private readonly data: ModelData) {}

  *unpack(): Steps {
    const { characters, readings, shapes, confusions } = this.data;
    const all = readings.split(' ');
    for (let from = 0; from < characters.length; from += ONE_STEP) {
      const to = Math.min(from + ONE_STEP, characters.length);
      for (let i = from; i < to; i++) this.addCharacter(i, all[i] ?? '');
      yield to - from;
    }
    yield* addGroups(this.looks, shapes);
    yield* addGroups(this.confused, confusions);
  }

  private addCharacter(i: number, readings: string): void {
    const unit = this.data.characters.charCodeAt(i);
    this.numbers.set(unit, i + 1);
    if (readings === '') return;
    const own = readings.split(',');
    this.readings.set(unit, own);
    // A character hardly ever seen is nobody's correction.
    if (this.data.counts[i]! < 2) return;
    const sounds = own.map(withoutTone);
    sounds.forEach((sound, at) => {
      if (sounds.indexOf(sound) === at) push(this.bySound, sound, unit);
    });
  }

  /** True for two characters that are known to be typed for each other. */
  isConfusion(written: number, meant: number): boolean {
    return this.confused.get(written)?.has(meant) ?? false;
  }

  of(unit: number): Candidates {
    this.made[unit] ??= this.make(unit);
    return this.made[unit];
  }

  private make(unit: number): Candidates {
    const own = this.readings.get(unit) ?? [];
    const kinds = new Map<number, number>();
    const sounds = [...new Set(own.map(withoutTone))];
    for (const sound of sounds) {
      for (const other of this.bySound.get(sound) ?? []) {
        const same = this.readings.get(other)?.some((reading) => own.includes(reading));
        kinds.set(other, same ? SAME_TONE : SAME_SOUND);
      }
    }
    for (const sound of sounds.flatMap(nearSyllables)) {
      for (const other of this.bySound.get(sound) ?? []) if (!kinds.has(other)) kinds.set(other, NEAR_SOUND);
    }
    for (const other of this.looks.get(unit) ?? []) {
      const kind = kinds.get(other);
      if (kind === undefined) kinds.set(other, SAME_LOOK);
      else if (kind === NEAR_SOUND) kinds.set(other, NEAR_SOUND_AND_LOOK);
    }
    kinds.delete(unit);
    const list = [...kinds]
      .map(([other, kind]) => ({ number: this.numbers.get(other) ?? 0, other, kind }))
      .filter(({ number }) => number > 0)
      .sort((a, b) => a.number - b.number);
    return {
      numbers: Uint16Array.from(list, ({ number }) => number),
      units: Uint16Array.from(list, ({ other }) => other),
      kinds: Uint8Array.from(list, ({ kind }) => kind),
    };
  }
}

/** The tone, if any, is the last character. */
function withoutTone(reading: string): string {
  const last = reading.charCodeAt(reading.length - 1);
  return last >= 0x30 && last <= 0x39 ? reading.slice(0, -1) : reading;
}

function push(map: Map<string, number[]>, key: string, unit: number): void {
  const list = map.get(key);
  if (list) list.push(unit);
  else map.set(key, [unit]);
}

/** Everyone in a group is like everyone else in it. */
function* addGroups(map: Map<number, Set<number>>, groups: string): Steps {
  let handled = 0;
  for (const group of groups.split(/\s+/)) {
    for (let i = 0; i < group.length; i++) {
      const unit = group.charCodeAt(i);
      let set = map.get(unit);
      if (!set) {
        set = new Set();
        map.set(unit, set);
      }
      for (let j = 0; j < group.length; j++) if (j !== i) set.add(group.charCodeAt(j));
    }
    handled += group.length ** 2;
    if (handled < ONE_STEP) continue;
    yield handled;
    handled = 0;
  }
  yield handled;
}
