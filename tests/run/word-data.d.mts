export const SOURCES: readonly string[];
export function wordDataFile(): Promise<string>;
