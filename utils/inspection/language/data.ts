/** Everything the model consists of, as it lies in the file. Numbers per character stand in the order of `characters`. */
export interface ModelData {
  /** The characters the model knows, as one string. */
  readonly characters: string;
  /** Occurrences in the training texts and the dictionary, and the number of different characters that followed. */
  readonly counts: Float32Array;
  readonly followers: Uint16Array;
  /** Log-probability of the character as a word of its own. */
  readonly alone: Float32Array;
  /** How much of its use in the dictionary is in names, 0 to 10. */
  readonly nameShare: Uint8Array;
  /** Sum of `counts`; total of the word frequencies. */
  readonly total: number;
  readonly wordTotal: number;
  /** Readings per character, separated by spaces, several by commas: `zhong1,zhong4`. */
  readonly readings: string;
  /** Groups of characters that look alike, and of characters often typed for each other, separated by spaces. */
  readonly shapes: string;
  readonly confusions: string;
  /** Sequences of two units (`pairs.ts`): number of followers of each character, the gaps between their numbers, their levels. */
  readonly pairCounts: Uint16Array;
  readonly pairGapsLow: Uint8Array;
  readonly pairGapsHigh: Uint8Array;
  readonly pairLevels: Uint8Array;
  /** Packed tables of sequences of three and four units and of words of three and four characters. */
  readonly sequences: Uint16Array;
  readonly words: Uint16Array;
  /** The judge: complete binary trees, `TREE_NODES` numbers each; a leaf has the feature -1 and its value in `forestValues`. */
  readonly forestFeatures: Int8Array;
  readonly forestValues: Float32Array;
  readonly forestBase: number;
  /** Least score that is reported. */
  readonly threshold: number;
}

const MAGIC = 0x315a5353;
const TYPES = { Float32Array, Int8Array, Uint8Array, Uint16Array } as const;
type TypeName = keyof typeof TYPES;

interface Section {
  readonly name: string;
  readonly type: TypeName;
  readonly length: number;
}

/** Before compression: magic number, length of the head, head as JSON, then the arrays, each at a multiple of eight. */
export function packModel(data: ModelData): Uint8Array {
  const sections: Section[] = [];
  const plain: Record<string, string | number> = {};
  const parts: Uint8Array[] = [];
  for (const [name, value] of Object.entries(data) as [string, ModelData[keyof ModelData]][]) {
    if (typeof value === 'string' || typeof value === 'number') plain[name] = value;
    else {
      sections.push({ name, type: typeName(value), length: value.length });
      parts.push(padded(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
    }
  }
  const head = padded(new TextEncoder().encode(JSON.stringify({ plain, sections })), 0x20);
  const start = new Uint8Array(new Uint32Array([MAGIC, head.length]).buffer);
  return joined([start, head, ...parts]);
}

/** Reads what `packModel` made; the arrays are views into the buffer. @throws Error when it is none */
export function unpackModel(buffer: ArrayBuffer): ModelData {
  const [magic, headLength = 0] = buffer.byteLength >= 8 ? new Uint32Array(buffer, 0, 2) : [];
  if (magic !== MAGIC || 8 + headLength > buffer.byteLength) throw new Error('No language model.');
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headLength))) as {
    plain: Record<string, string | number>;
    sections: Section[];
  };
  const data: Record<string, unknown> = { ...head.plain };
  let offset = 8 + headLength;
  for (const { name, type, length } of head.sections) {
    const array = new TYPES[type](buffer, offset, length);
    data[name] = array;
    offset += Math.ceil(array.byteLength / 8) * 8;
  }
  return data as unknown as ModelData;
}

function typeName(value: Float32Array | Int8Array | Uint8Array | Uint16Array): TypeName {
  return value.constructor.name as TypeName;
}

function padded(bytes: Uint8Array, filler = 0): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 8) * 8).fill(filler);
  out.set(bytes);
  return out;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
