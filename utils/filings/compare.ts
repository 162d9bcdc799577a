/** Names as they are compared: full and half width, spaces and kinds of brackets make no difference. */
export function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '');
}

/**
 * Ways in which a unit may be named: 市生态环境局云和分局(县“五水共治”办公室) by the whole, by what stands before the bracket, or by what stands in it.
 */
export function namesOf(unit: string): readonly string[] {
  const whole = plain(unit);
  const parts = /^([^()]+)\(([^()]+)\)$/.exec(whole);
  return [whole, ...(parts ? [parts[1]!, parts[2]!] : [])];
}
