export const SOURCES: readonly string[];
/** Path of the built page that verifies a ledger without the extension. */
export function verifierPageFile(): Promise<string>;
