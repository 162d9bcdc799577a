import { IGNORED, SPACE } from '../inspection/text/fold';
import { variantPairs } from './variants';

/** Ranges (inclusive) of characters that take no part in a word. */
const IGNORED_RANGES = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
] as const;

/** Ranges where compatibility characters live; NFKC of the rest of the plane changes nothing or is not one to one. */
const COMPATIBILITY_RANGES = [
  [0xaa, 0xba],
  [0x1d2c, 0x1dbf],
  [0x2070, 0x209c],
  [0x2100, 0x218b],
  [0x2460, 0x24ff],
  [0x2c7c, 0x2c7d],
  [0x2e80, 0x2fdf],
  [0x3200, 0x33ff],
  [0xa69c, 0xa69d],
  [0xa770, 0xa770],
  [0xab5c, 0xab5f],
  [0xf900, 0xfaff],
  [0xff01, 0xff5e],
] as const;

/** Symbol blocks whose members stand between characters like a space: arrows, shapes, dingbats. */
const DECORATION_RANGES = [
  [0x2190, 0x23ff],
  [0x2500, 0x2775],
  [0x2794, 0x27bf],
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
] as const;

/**
 * Letters of other scripts and phonetic letters that are drawn like a Latin one, and signs people use for 加. Pairs, capitals of the
 * other script folded like their small letters.
 */
const LOOKALIKES =
  'аaАaеeЕeоoОoрpРpсcСcхxХxѵvѴvѡwԝwѕsЅsіiІiјjЈjԁdԛqһhНhВbМmКkкkТtтtуyУyгrпnиu' +
  'αaΑaΒbβbΕeεeΖzΗhηnΙiιiΚkκkΜmΝnνvΟoοoΡpρpΤtτtΥyυuΧxχxωwγyσo' +
  'ɑaɡgıiɩiʋvʍwᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzⅴvⅹxⅰiⅼlⅽcⅾdⅿmℓl×x✕x✖x' +
  '＋加+加➕加✚加﹢加⊕加╋加';

/** The fold table of `utils/inspection/text/fold.ts`. Deterministic: the same on every machine with the same lock file. */
export function buildFoldTable(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let c = 0; c < 0x10000; c++) fold[c] = c;
  for (let c = 0x41; c <= 0x5a; c++) fold[c] = c + 0x20;
  for (const [from, to] of DECORATION_RANGES) for (let c = from; c <= to; c++) fold[c] = SPACE;
  // ❶-❿, ➀-➉ and ➊-➓ are dingbats without a mapping; ⑴-⑼, ⒈-⒐, ⒜-⒵ and 🄁 map to more than one character; ⓵-⓽ and ⓿ have none.
  for (const start of [0x2776, 0x2780, 0x278a, 0x2474, 0x2488, 0x24f5]) {
    for (let digit = 0; digit < 9; digit++) fold[start + digit] = 0x31 + digit;
  }
  fold[0x24ff] = 0x30;
  for (let letter = 0; letter < 26; letter++) fold[0x249c + letter] = 0x61 + letter;
  const preset = fold.slice();
  for (const [from, to] of COMPATIBILITY_RANGES) {
    for (let c = from; c <= to; c++) {
      if (isKeptPunctuation(c)) continue;
      const plain = unbracketed(String.fromCharCode(c).normalize('NFKC').toLowerCase());
      if (plain.length === 1) fold[c] = plain.charCodeAt(0);
      else fold[c] = preset[c]!;
    }
  }
  // Latin letters with marks and full-width Latin of other blocks: é → e, ü → u.
  for (let c = 0xc0; c < 0x250; c++) {
    const base = String.fromCharCode(c).normalize('NFD').toLowerCase();
    if (/^[a-z][\u0300-\u036f]*$/u.test(base)) fold[c] = base.charCodeAt(0);
  }
  for (let c = 0x1e00; c < 0x1f00; c++) {
    const base = String.fromCharCode(c).normalize('NFD').toLowerCase();
    if (/^[a-z][\u0300-\u036f]*$/u.test(base)) fold[c] = base.charCodeAt(0);
  }
  for (const [from, to] of variantPairs()) fold[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let i = 0; i + 1 < LOOKALIKES.length; i += 2) fold[LOOKALIKES.charCodeAt(i)] = LOOKALIKES.charCodeAt(i + 1);
  for (const [from, to] of IGNORED_RANGES) for (let c = from; c <= to; c++) fold[c] = IGNORED;
  // A compatibility form of a traditional character or of a look-alike goes all the way.
  for (let round = 0; round < 3; round++) for (let c = 0; c < 0x10000; c++) fold[c] = fold[fold[c]!]!;
  return fold;
}

/** ㈠ and 🈁 and their like are written with brackets around one character. */
function unbracketed(text: string): string {
  const inner = /^[(〔](.)[)〕]$/u.exec(text);
  return inner ? inner[1]! : text;
}

/** Full-width punctuation stays: it ends clauses in Chinese text, and rules look for it. */
function isKeptPunctuation(c: number): boolean {
  if (c < 0xff01 || c > 0xff5e) return false;
  const half = c - 0xfee0;
  const alphanumeric =
    (half >= 0x30 && half <= 0x39) || (half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a);
  return !alphanumeric && !'-./@_*'.includes(String.fromCharCode(half));
}
