/** All Arabic digits count as one. */
const DIGIT = 0x30;
/** Half-width marks that carry style; the others belong to addresses and forwarding chains. */
const MARKS = '!?~,.#[]';
/** Names after @ end here. */
const NAME_END = ' \u3000\t\n：:，,。；;！!？?、（(）)【】#/@“”';
const LONGEST_NAME = 24;

/**
 * The characters of text[start, end) that carry style, in order: everything but Latin letters, white space, web addresses, names
 * after @ and most half-width marks. Digits are all given as `0`.
 * @returns how many were written into `into`, which has to have room for end - start
 */
export function styleUnits(text: string, start: number, end: number, into: Uint16Array): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) {
      if (unit !== 0x3000) into[count++] = unit;
    } else if (unit >= DIGIT && unit < DIGIT + 10) into[count++] = DIGIT;
    else if (unit === 0x40) i = afterName(text, i + 1, end) - 1;
    else if (unit === 0x68 && text.startsWith('http', i)) i = afterAddress(text, i, end) - 1;
    else if (MARKS.includes(text[i]!)) into[count++] = unit;
  }
  return count;
}

function afterName(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && i - from < LONGEST_NAME && !NAME_END.includes(text[i]!)) i++;
  return i;
}

function afterAddress(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && text.charCodeAt(i) > 0x20 && text.charCodeAt(i) < 0x7f) i++;
  return i;
}
