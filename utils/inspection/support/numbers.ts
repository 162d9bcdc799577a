/** Luhn check (ISO/IEC 7812-1 Annex B) over a string of digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Codes of the provinces (GB/T 2260) that the first two digits of an identity number can be; 81–83 stand on residence permits. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u;
const DAY = 86_400_000;

/** The calendar year in Beijing at `now` (ms): a birth year beyond it is no birth year. */
export function beijingYear(now: number): number {
  return new Date(now + DAY / 3).getUTCFullYear();
}

/** The shape of a 居民身份证号码: province, real birth date between 1900 and `year`; 18 characters, or 15 digits as before 1999. */
export function looksLikeIdentity(number: string, year: number): boolean {
  if (!PROVINCE.test(number)) return false;
  if (/^\d{15}$/u.test(number)) {
    return isRealDate(1900 + Number(number.slice(6, 8)), Number(number.slice(8, 10)), Number(number.slice(10, 12)));
  }
  if (!/^\d{17}[\dx]$/u.test(number)) return false;
  const birthYear = Number(number.slice(6, 10));
  if (birthYear < 1900 || birthYear > year) return false;
  return isRealDate(birthYear, Number(number.slice(10, 12)), Number(number.slice(12, 14)));
}

/** 居民身份证号码 (GB 11643-1999): 18 characters of that shape with the right check character (`x` or digit). */
export function isIdentityNumber(number: string, year: number): boolean {
  if (number.length !== 18 || !looksLikeIdentity(number, year)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * (number.charCodeAt(i) - 48), 0);
  return '10x98765432'[sum % 11] === number[17];
}

/** True when the Gregorian calendar has this day. `year` 0 stands for an unknown year: 29 February is then possible. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year === 0 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= days[month - 1]!;
}

/**
 * Issuer ranges of bank cards used in China with the length they go with: 62 UnionPay; 4, 51–55 and 35 international; 9558 and 9559
 * the older cards of two banks.
 */
const ISSUERS = /^(?:62\d{14,17}|(?:4\d|5[1-5]|35)\d{14}|955[89]\d{15})$/u;

/** A bank card number: issuer range, length and check digit. */
export function isCardNumber(digits: string): boolean {
  return ISSUERS.test(digits) && passesLuhn(digits);
}
