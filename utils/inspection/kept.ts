/**
 * Makes a function's result once for each object and keeps it as long as the object lives: what rules ask of the same view, and what
 * follows from the same word data or list.
 */
export function keptWith<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let entry = kept.get(key);
    if (!entry) {
      entry = { value: make(key) };
      kept.set(key, entry);
    }
    return entry.value;
  };
}
