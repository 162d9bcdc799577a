import {
  type Section,
  type SectionType,
  WORD_DATA_FORMAT,
  type WordDataHeader,
} from '../inspection/unpacking/sections';

/** Named parts of the buffer. Texts are stored as UTF-16 units. */
export type Sections = Record<string, Section | string>;

/** Lays header and sections out in one buffer; its version is a hash of everything in it. */
export function pack(lexicons: readonly string[], sections: Sections): ArrayBuffer {
  const arrays = Object.entries(sections).map(([name, section]) => ({
    name,
    array: typeof section === 'string' ? utf16(section) : section,
  }));
  const places: Record<string, [type: SectionType, offset: number, length: number]> = {};
  let size = 0;
  for (const { name, array } of arrays) {
    places[name] = [typeName(array), size, array.length];
    size += (array.byteLength + 3) & ~3;
  }
  const body = new Uint8Array(size);
  for (const { name, array } of arrays) {
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), places[name]![1]);
  }
  const version = fnv1a([body, new TextEncoder().encode(JSON.stringify([lexicons, places]))]);
  const header: WordDataHeader = { version, lexicons, sections: places };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const headSize = (head.length + 3) & ~3;
  const bytes = new Uint8Array(8 + headSize + size);
  new Uint32Array(bytes.buffer, 0, 2).set([WORD_DATA_FORMAT, headSize]);
  bytes.fill(0x20, 8, 8 + headSize);
  bytes.set(head, 8);
  bytes.set(body, 8 + headSize);
  return bytes.buffer;
}

function utf16(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

function typeName(array: Section): SectionType {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  return 'u32';
}

/** 32-bit FNV-1a, eight hex digits: tells versions apart, protects nothing. */
function fnv1a(parts: readonly Uint8Array[]): string {
  let hash = 0x811c9dc5;
  for (const part of parts) for (const byte of part) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
