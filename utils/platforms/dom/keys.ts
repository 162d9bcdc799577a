/** Names things by `prefix` and a number: each keeps its first name as long as it lives. */
export function createKeys(): (owner: object, prefix: string) => string {
  const keys = new WeakMap<object, string>();
  let count = 0;
  return (owner, prefix) => {
    const key = keys.get(owner) ?? `${prefix}:${++count}`;
    keys.set(owner, key);
    return key;
  };
}
