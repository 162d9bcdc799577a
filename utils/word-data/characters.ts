const decoder = new TextDecoder('gb18030');

let standard: ReadonlySet<string> | undefined;

/** The 6,763 characters of GB 2312: what simplified text is written with. */
export function standardCharacters(): ReadonlySet<string> {
  standard ??= new Set(rows(0xb0, 0xf7));
  return standard;
}

function* rows(first: number, last: number): Iterable<string> {
  for (let row = first; row <= last; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (isHan(character)) yield character;
    }
  }
}

/** One ideograph of the basic plane. */
export function isHan(character: string): boolean {
  return /^[\u3400-\u4dbf\u4e00-\u9fff]$/u.test(character);
}
