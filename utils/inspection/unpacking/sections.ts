const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;

/** How the numbers of a section are stored. */
export type SectionType = keyof typeof TYPES;

/** One section's numbers. */
export type Section = Uint8Array | Uint16Array | Uint32Array;

/** What the buffer begins with, as JSON. Offsets in bytes from the end of the header, all of them multiples of 4. */
export interface WordDataHeader {
  readonly version: string;
  readonly lexicons: readonly string[];
  readonly sections: Readonly<Record<string, readonly [type: SectionType, offset: number, length: number]>>;
}

/** First four bytes, little endian: the format's number. */
export const WORD_DATA_FORMAT = 0x32575353;

/** An opened buffer of word data. */
export interface OpenedSections {
  readonly version: string;
  readonly lexicons: readonly string[];
  has(name: string): boolean;
  /** A view on a section. @throws Error when it is missing, of another type, or reaches over the buffer's end */
  bytes(name: string): Uint8Array;
  units(name: string): Uint16Array;
  numbers(name: string): Uint32Array;
  /** A section of UTF-16 units as text. */
  text(name: string): string;
}

/** Opens a buffer made by `utils/word-data/pack.ts`. @throws Error when it is none, or cut off */
export function openSections(buffer: ArrayBuffer): OpenedSections {
  if (buffer.byteLength < 8) throw new Error('word data: cut off');
  const head = new Uint32Array(buffer, 0, 2);
  if (head[0] !== WORD_DATA_FORMAT) throw new Error('word data: unknown format');
  const start = 8 + head[1]!;
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, head[1]))) as WordDataHeader;
  const view = <Type extends SectionType>(name: string, wanted: Type): InstanceType<(typeof TYPES)[Type]> => {
    const section = header.sections[name];
    if (section?.[0] !== wanted) throw new Error(`word data: ${name} missing`);
    return new TYPES[wanted](buffer, start + section[1], section[2]) as InstanceType<(typeof TYPES)[Type]>;
  };
  return {
    version: header.version,
    lexicons: header.lexicons,
    has: (name) => name in header.sections,
    bytes: (name) => view(name, 'u8'),
    units: (name) => view(name, 'u16'),
    numbers: (name) => view(name, 'u32'),
    text: (name) => new TextDecoder('utf-16le').decode(view(name, 'u16')),
  };
}
