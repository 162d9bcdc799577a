import { pinyin } from 'pinyin-pro';
import { isHan } from './characters';

/** Syllables are letters of the private use area. */
const FIRST_SYLLABLE = 0xe000;
/** How letters and digits are read where they stand for a character: V信, +1. */
const READ_AS: Readonly<Record<string, string>> = {
  v: 'wei',
  '0': 'ling',
  '1': 'yi',
  '2': 'er',
  '3': 'san',
  '4': 'si',
  '5': 'wu',
  '6': 'liu',
  '7': 'qi',
  '8': 'ba',
  '9': 'jiu',
};

/** One letter for each syllable, whatever its tone; in/ing and en/eng are one: many do not hear a difference. */
export class Sounds {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<number, number>();

  /** The letter of a folded unit's usual reading; the unit itself when it has none. */
  letterOf(unit: number): number {
    let letter = this.known.get(unit);
    if (letter === undefined) {
      const character = String.fromCharCode(unit);
      const syllable =
        unit >= 0x4e00 && isHan(character) ? (readingsOf(character)[0] ?? '') : (READ_AS[character] ?? '');
      letter = syllable === '' || syllable === character ? unit : this.letter(syllable);
      this.known.set(unit, letter);
    }
    return letter;
  }

  /** The letters of a word, and those of the word as it is read in context where that differs: 银行 is not yin xing. */
  spellings(word: string): string[] {
    const usual = String.fromCharCode(...[...word].map((c) => this.letterOf(c.charCodeAt(0))));
    const read = readingsOf(word);
    if (read.length !== word.length) return [usual];
    const inContext = [...word].map((c, i) => (isHan(c) ? this.letter(read[i]!) : this.letterOf(c.charCodeAt(0))));
    const spoken = String.fromCharCode(...inContext);
    return spoken === usual ? [usual] : [usual, spoken];
  }

  private letter(syllable: string): number {
    const plain = syllable.replace(/(?<=[ie])ng$/u, 'n');
    let number = this.numbers.get(plain);
    if (number === undefined) {
      number = FIRST_SYLLABLE + this.numbers.size;
      this.numbers.set(plain, number);
    }
    return number;
  }
}

function readingsOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
}
