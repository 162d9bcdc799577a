/** A written number: its value, and how fine it is (3.6万 is given to a thousand, 36000 too). */
export interface Numeral {
  readonly value: number;
  readonly step: number;
}

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    [...forms].map((form) => [form, value] as const),
  ),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ...[...'十拾'].map((c) => [c, 10] as const),
  ...[...'百佰'].map((c) => [c, 100] as const),
  ...[...'千仟'].map((c) => [c, 1000] as const),
  ...[...'万萬'].map((c) => [c, 10_000] as const),
  ...[...'亿億'].map((c) => [c, 100_000_000] as const),
]);
const MYRIAD = 10_000;
const HUNDRED_MILLION = 100_000_000;

/** Chinese characters that numbers are written with, for patterns. */
export const CHINESE_NUMERALS = '零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億';

/** 二〇二六 → "2026"; null when something else than digits is in it. */
export function digitsOf(text: string): string | null {
  let out = '';
  for (const c of text) {
    const digit = DIGITS.get(c) ?? (c >= '0' && c <= '9' ? Number(c) : null);
    if (digit === null) return null;
    out += digit;
  }
  return out;
}

/**
 * The value of a number written in Arabic or Chinese digits or both: 36,000, 3.6万, 三万六千, 三万六, 二〇二六, 三点六亿, 3万6千, 1.2万亿.
 * Null for what only looks like one (十四五).
 */
export function parseNumeral(written: string): Numeral | null {
  const text = written.replace(/[,，\s]/gu, '');
  if (text === '') return null;
  const digits = digitsOf(text);
  if (digits !== null) return plain(digits, '');
  const reader = new Reader();
  for (const token of text.match(
    /\d+(?:\.\d+)?|[零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖]+(?:点[零〇○一二三四五六七八九]+)?|./gu,
  ) ?? []) {
    const unit = UNITS.get(token);
    if (unit !== undefined ? !reader.unit(unit) : !reader.number(token)) return null;
  }
  return reader.result();
}

/** Adds up tokens: `section` is what is below the next 万 or 亿, `total` what lies above. */
class Reader {
  private total = 0;
  private section = 0;
  private current: number | null = null;
  /** Given by a Chinese digit or an Arabic literal: its last place. */
  private place = 1;
  private lastUnit = 0;
  private afterZero = false;
  private step = 1;

  number(token: string): boolean {
    if (this.current !== null) return false;
    const [whole = '', fraction = ''] = token.split(/[.点]/u);
    const digits = digitsOf(whole);
    const places = digitsOf(fraction);
    if (digits === null || places === null) return false;
    // 三万零六百: the zero is a gap, not a digit.
    const bare = this.lastUnit > 0 ? digits.replace(/^0+/u, '') : digits;
    this.afterZero = bare.length < digits.length;
    if (bare === '' && this.lastUnit > 0) return true;
    // 十四五 is a name, not a number; two Chinese digits in a row are none behind a unit.
    if (this.lastUnit > 0 && bare.length > 1 && !/^\d/u.test(whole)) return false;
    const value = plain(bare, places);
    this.current = value.value;
    this.place = value.step;
    this.step = value.step;
    return true;
  }

  unit(unit: number): boolean {
    if (unit === HUNDRED_MILLION || unit === MYRIAD) {
      // 万 with nothing before it is ten thousand; 0万 is nothing.
      const bare = this.current === null && this.lastUnit === 0;
      const below = this.section + (this.current ?? (bare ? 1 : 0));
      if (unit === HUNDRED_MILLION) this.total = (this.total + below) * unit;
      else this.total += below * unit;
      this.section = 0;
      this.step = (this.current === null ? Math.max(this.step, 1) : this.place) * unit;
    } else {
      this.section += (this.current ?? 1) * unit;
      this.step = (this.current === null ? 1 : this.place) * unit;
    }
    this.current = null;
    this.lastUnit = unit;
    return true;
  }

  result(): Numeral {
    let rest = this.current ?? 0;
    let { step } = this;
    // 三万六 is 36000, 三万零六 is 30006.
    if (this.current !== null && this.lastUnit >= 100 && !this.afterZero && rest < 10 && Number.isInteger(rest)) {
      rest *= this.lastUnit / 10;
      step = this.lastUnit / 10;
    }
    return { value: tidy(this.total + this.section + rest), step: tidy(step) };
  }
}

function plain(whole: string, fraction: string): Numeral {
  const value = tidy(Number(fraction === '' ? whole : `${whole || '0'}.${fraction}`));
  if (fraction !== '') return { value, step: 10 ** -fraction.length };
  const zeros = value === 0 ? 0 : (/0*$/u.exec(whole)?.[0].length ?? 0);
  return { value, step: 10 ** zeros };
}

/** Without the dust of binary fractions: 3.6 × 10 000 is 36 000. */
function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
