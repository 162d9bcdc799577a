export function wordDataFile(): Promise<string>;
