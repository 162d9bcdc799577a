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

/** 居民身份证号码 (GB 11643-1999): region, real birth date between 1900 and `year`, check character (`x` or digit). */
export function isIdentityNumber(number: string, year: number): boolean {
  if (!/^[1-8]\d{16}[\dx]$/u.test(number)) return false;
  const birthYear = Number(number.slice(6, 10));
  if (birthYear < 1900 || birthYear > year) return false;
  if (!isRealDate(birthYear, Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false;
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
