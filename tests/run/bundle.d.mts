export const SOURCES: readonly string[];
/** Path of the bundle of `entry` (from the root). */
export function bundled(entry: string, name: string): Promise<string>;
