import { COMMON_WORDS, RUNS } from './common-pins';
import { normalisedPin } from './wrap';

export const PIN_MIN_LENGTH = 8;
const PIN_MAX_LENGTH = 128;

export interface PinCheck {
  /** May be used: long enough and not one of the patterns tried first. */
  readonly ok: boolean;
  /** 0 guessed at once, 1 weak, 2 fair, 3 good, 4 strong. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** What to improve, Chinese sentences; may be non-empty for an acceptable PIN. */
  readonly hints: readonly string[];
}

/** What others know about the person who sets the PIN. */
export interface PinOwner {
  readonly name: string;
  readonly phone?: string;
  /** Name of the unit. */
  readonly unit?: string;
}

/** Guesses an attacker needs for a pattern, in bits. */
const PATTERN_BITS = { repeated: 8, sequential: 8, common: 10, own: 8, birthday: 16, shortDate: 11, phone: 17 };
const SCORE_LIMITS = [18, 26, 40, 56] as const;

/**
 * Rates a PIN: how much guessing it costs somebody who has copied the wrapped key, in bits, lowered by what is tried first (common
 * words and runs, dates, telephone numbers, the person's own name, telephone and unit). An estimate, not a proof; nothing of the PIN is
 * kept or sent.
 */
export function checkPin(raw: string, owner?: PinOwner): PinCheck {
  const pin = normalisedPin(raw);
  const length = [...pin].length;
  if (length < PIN_MIN_LENGTH)
    return { ok: false, score: 0, hints: [`PIN 至少 ${PIN_MIN_LENGTH} 位，还差 ${PIN_MIN_LENGTH - length} 位。`] };
  if (length > PIN_MAX_LENGTH) return { ok: false, score: 0, hints: [`PIN 不能超过 ${PIN_MAX_LENGTH} 位。`] };

  const hints: string[] = [];
  let bits = randomBits(pin);
  const lower = (pattern: number, hint: string) => {
    bits = Math.min(bits, pattern);
    hints.push(hint);
  };
  const rest = extraBits(pin);
  if (isRepeated(pin)) lower(PATTERN_BITS.repeated, '不要使用重复的字符或片段，如 11111111、12121212。');
  if (isSequential(pin)) lower(PATTERN_BITS.sequential, '不要使用连续的数字、字母或键盘顺序，如 12345678、qwertyui。');
  if (hasBirthday(pin)) lower(PATTERN_BITS.birthday + rest, '不要使用生日或其他日期，如 19900101。');
  const date = shortDate(pin);
  if (date)
    lower(PATTERN_BITS.shortDate + bitsAround(pin.replace(date, '')), '不要使用生日或其他日期，如 900101、1990-1-1。');
  if (/(?<!\d)1[3-9]\d{9}(?!\d)/.test(pin)) lower(PATTERN_BITS.phone + rest, '不要使用手机号码。');
  const common = without(pin, COMMON_WORDS);
  if (common)
    lower(PATTERN_BITS.common + common.bits, `“${common.word}”一类的常用词很容易被猜中，请换成别人想不到的内容。`);
  const own = owner && without(pin, ownWords(owner));
  if (own) lower(PATTERN_BITS.own + own.bits, '不要使用本人姓名、电话或单位名称，同事很容易猜到。');
  if (hints.length === 0 && /^\d+$/.test(pin)) hints.push('纯数字较易被猜中，建议加入字母或符号。');

  const score = SCORE_LIMITS.filter((limit) => bits >= limit).length as PinCheck['score'];
  return { ok: score > 0, score, hints };
}

/** Bits if every character had been drawn at random from the kinds of characters used. */
function randomBits(pin: string): number {
  let alphabet = 0;
  if (/\d/.test(pin)) alphabet += 10;
  if (/[a-z]/.test(pin)) alphabet += 26;
  if (/[A-Z]/.test(pin)) alphabet += 26;
  if (/[ -/:-@[-`{-~]/.test(pin)) alphabet += 33;
  if (/[^ -~]/.test(pin)) alphabet += 1000;
  return [...pin].length * Math.log2(alphabet);
}

/** Bits of what surrounds a date or number. */
function extraBits(pin: string): number {
  const around = pin.replace(/\d{6,}/g, '');
  return around ? randomBits(around) : 0;
}

/** The longest of these words in the PIN, and the bits of what is left without it; null when none is in it. */
function without(pin: string, words: readonly string[]): { readonly word: string; readonly bits: number } | null {
  const lower = pin.toLowerCase();
  const plain = unleet(pin);
  const word = words
    .filter((candidate) => lower.includes(candidate) || plain.includes(candidate))
    .reduce((longest, candidate) => (candidate.length > longest.length ? candidate : longest), '');
  if (word === '') return null;
  const at = lower.includes(word) ? lower.indexOf(word) : plain.indexOf(word);
  return { word, bits: bitsAround(pin.slice(0, at) + pin.slice(at + word.length)) };
}

/** Bits of what stands around a word: mostly a short number, a year, one or two marks. */
function bitsAround(left: string): number {
  if (left === '') return 0;
  const digits = left.replace(/\D/g, '').length;
  const plain = !/[^\d -/:-@[-`{-~]/.test(left) && digits <= 4 && left.length - digits <= 2;
  return plain ? 6 : randomBits(left);
}

/** `P@ssw0rd` is `password`: those replacements are the first that are tried. */
function unleet(pin: string): string {
  const letters: Readonly<Record<string, string>> = {
    '@': 'a',
    '0': 'o',
    '1': 'l',
    '3': 'e',
    $: 's',
    '5': 's',
    '!': 'i',
  };
  return pin.toLowerCase().replace(/[@013$5!]/g, (char) => letters[char] ?? char);
}

/** Name (also its last two characters), telephone number and its ends, unit. */
function ownWords({ name, phone = '', unit = '' }: PinOwner): string[] {
  const digits = phone.replace(/\D/g, '');
  const parts = [
    name,
    name.length > 2 ? name.slice(-2) : '',
    digits,
    digits.slice(-8),
    digits.slice(-7),
    digits.slice(-6),
    unit,
  ];
  return parts.map((part) => part.toLowerCase()).filter((part) => part.length >= 2);
}

/** Few different characters, or one piece over and over. */
function isRepeated(pin: string): boolean {
  return new Set(pin).size <= 2 || /^(.{1,4})\1+.{0,3}$/u.test(pin);
}

/** Most neighbours follow one another in some run, forwards or backwards. */
function isSequential(pin: string): boolean {
  const lower = pin.toLowerCase();
  const pairs = lower.length - 1;
  const steps = (runs: readonly string[]) => {
    let count = 0;
    for (let at = 0; at < pairs; at++) if (runs.some((run) => run.includes(lower.slice(at, at + 2)))) count++;
    return count;
  };
  const reversed = RUNS.map((run) => [...run].reverse().join(''));
  return Math.max(steps(RUNS), steps(reversed)) >= pairs * 0.7;
}

/** A calendar date of the last hundred years or so: yyyymmdd, ddmmyyyy, mmddyyyy. */
function hasBirthday(pin: string): boolean {
  for (let at = 0; at + 8 <= pin.length; at++) {
    const part = pin.slice(at, at + 8);
    if (!/^\d{8}$/.test(part)) continue;
    const n = (from: number, to: number) => Number(part.slice(from, to));
    if (isDate(n(0, 4), n(4, 6), n(6, 8)) || isDate(n(4, 8), n(2, 4), n(0, 2)) || isDate(n(4, 8), n(0, 2), n(2, 4)))
      return true;
  }
  return false;
}

/** A date as yymmdd or yyyy-m-d with separators; null when there is none. */
function shortDate(pin: string): string | null {
  const written = /(19[3-9]\d|20[0-3]\d)\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(pin);
  if (written && isDate(Number(written[1]), Number(written[2]), Number(written[3]))) return written[0];
  const six = /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/.exec(pin);
  if (!six) return null;
  const year = Number(six[1]);
  return isDate(year < 40 ? 2000 + year : 1900 + year, Number(six[2]), Number(six[3])) ? six[0] : null;
}

function isDate(year: number, month: number, day: number): boolean {
  return year >= 1930 && year <= 2039 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
