/** ESTree of a module, as far as it is looked at. */
interface Parsed {
  readonly body: readonly unknown[];
}

/** The same module with its schemas made late; null where it has none. */
export function withLazySchemas(code: string, parse: (code: string) => Parsed): string | null;
/** For the Vite that WXT builds with. */
export function lazySchemas(): { readonly name: string };
