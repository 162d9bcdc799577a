/**
 * A value that is made when something is first asked of it. The build of the extension's pages wraps every schema that a module defines in
 * this (tests/run/lazy-schemas.mjs): making the hundreds that a page may need takes longer than drawing its first picture.
 */
export function lazily<T extends object>(make: () => T): T {
  let made: T | undefined;
  const real = (): T => {
    made ??= make();
    return made;
  };
  return new Proxy({} as T, {
    get: (_, name) => Reflect.get(real(), name),
    has: (_, name) => Reflect.has(real(), name),
  });
}
