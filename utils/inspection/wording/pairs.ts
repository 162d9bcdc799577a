/** Wrong form → right form, of a list of `wrong>right` pairs separated by white space. */
export function wordPairs(list: string): ReadonlyMap<string, string> {
  const pairs = list.split(/\s+/u).filter(Boolean);
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('>')), pair.slice(pair.indexOf('>') + 1)] as const));
}
