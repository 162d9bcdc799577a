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

/** Rows of keys and runs of characters that people walk along. */
const RUNS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
];

/** Guesses an attacker needs for a pattern, in bits. */
const PATTERN_BITS = { repeated: 8, sequential: 8, birthday: 16, phone: 17 };
const SCORE_LIMITS = [18, 26, 40, 56] as const;

/** Rates a PIN. The rating is an estimate of guessing work in bits, lowered by patterns; nothing of the PIN is kept or sent. */
export function checkPin(raw: string): PinCheck {
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
  if (/(?<!\d)1[3-9]\d{9}(?!\d)/.test(pin)) lower(PATTERN_BITS.phone + rest, '不要使用手机号码。');
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

function isDate(year: number, month: number, day: number): boolean {
  return year >= 1930 && year <= 2039 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
