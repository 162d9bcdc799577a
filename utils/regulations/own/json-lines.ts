/** JSON with the line of everything in it, so that a mistake in a file can be pointed at. */

/** Where something stands: names of fields and indexes, from the outermost inwards. */
export type JsonPath = readonly (string | number)[];

export interface LocatedJson {
  readonly value: unknown;
  /**
   * Line (from 1) on which the value at this path begins, a field with its name. Where there is none (a field that is missing), the line
   * of the nearest value around it.
   */
  readonly lineOf: (path: JsonPath) => number;
}

/** Why a text is no JSON. `line` and `column` from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** Chinese, without a full stop. */
  readonly message: string;
}

export type JsonReading =
  | { readonly ok: true; readonly json: LocatedJson }
  | { readonly ok: false; readonly fault: JsonFault };

/** Deeper files are nothing that people write; a recursive reader must not run out of stack. */
const MOST_DEPTH = 64;

/** Reads JSON (RFC 8259; a byte order mark in front is allowed, a name may stand only once in an object). Never throws. */
export function readJson(text: string): JsonReading {
  const reader = new Reader(text);
  try {
    return { ok: true, json: reader.document() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: { ...placeOf(text, error.at), message: error.message } };
    throw error;
  }
}

class Refused extends Error {
  /** @param at UTF-16 offset */
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/** `\r\n`, `\n` and a lone `\r` end a line. */
function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const WORDS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

const keyOf = (path: JsonPath): string => JSON.stringify(path);

class Reader {
  private at = 0;
  private readonly starts = new Map<string, number>();

  constructor(private readonly text: string) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  document(): LocatedJson {
    const value = this.value([], this.skip());
    this.skip();
    if (this.at < this.text.length) this.refuse('最后一个括号之后还有多余的内容');
    const { text, starts } = this;
    const lineOf = (path: JsonPath): number => {
      for (let length = path.length; length >= 0; length--) {
        const start = starts.get(keyOf(path.slice(0, length)));
        if (start !== undefined) return placeOf(text, start).line;
      }
      return 1;
    };
    return { value, lineOf };
  }

  /** @param start where it begins for the reader of the file: a field begins at its name */
  private value(path: JsonPath, start: number): unknown {
    if (path.length > MOST_DEPTH) this.refuse('括号嵌套过深');
    this.starts.set(keyOf(path), start);
    const next = this.text[this.at];
    if (next === '{') return this.object(path);
    if (next === '[') return this.array(path);
    if (next === '"') return this.string();
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  private object(path: JsonPath): unknown {
    const fields = new Map<string, unknown>();
    this.at++;
    if (this.closes('}')) return {};
    for (;;) {
      const start = this.skip();
      if (this.text[this.at] !== '"') this.refuse('此处应是带英文双引号的字段名');
      const name = this.string();
      if (fields.has(name)) this.refuse(`字段“${name}”重复`, start);
      this.skip();
      if (this.text[this.at] !== ':') this.refuse(`字段“${name}”后面应是英文冒号`);
      this.at++;
      this.skip();
      fields.set(name, this.value([...path, name], start));
      if (this.closes('}')) return Object.fromEntries(fields);
      this.comma('}');
    }
  }

  private array(path: JsonPath): unknown[] {
    const items: unknown[] = [];
    this.at++;
    if (this.closes(']')) return items;
    for (;;) {
      items.push(this.value([...path, items.length], this.skip()));
      if (this.closes(']')) return items;
      this.comma(']');
    }
  }

  private closes(bracket: string): boolean {
    this.skip();
    if (this.text[this.at] !== bracket) return false;
    this.at++;
    return true;
  }

  private comma(bracket: string): void {
    const comma = this.at;
    if (this.text[comma] !== ',') this.refuse(`此处应是英文逗号或者“${bracket}”`);
    this.at++;
    this.skip();
    if (this.text[this.at] === bracket) this.refuse('最后一项后面不能有逗号', comma);
  }

  private string(): string {
    const start = this.at;
    let read = '';
    for (this.at++; ; this.at++) {
      const next = this.text[this.at];
      if (next === undefined || next === '\n' || next === '\r') this.refuse('文字没有用英文双引号结束', start);
      if (next === '"') break;
      if (next < ' ') this.refuse('文字中有不能直接书写的控制字符（如制表符）');
      read += next === '\\' ? this.escaped() : next;
    }
    this.at++;
    return read;
  }

  private escaped(): string {
    this.at++;
    const next = this.text[this.at] ?? '';
    if (next === 'u') {
      const digits = this.text.slice(this.at + 1, this.at + 5);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.refuse('“\\u”后面应是四位十六进制数字');
      this.at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    return ESCAPES[next] ?? this.refuse('反斜线后面的字符不正确');
  }

  private number(): number {
    const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) {
      this.refuse(this.at >= this.text.length ? '内容不完整，到这里就结束了' : '此处的内容不正确，文字须加英文双引号');
    }
    this.at += found.length;
    return Number(found);
  }

  /** Skips blanks; gives where what follows begins. */
  private skip(): number {
    while (' \t\r\n'.includes(this.text[this.at] ?? '-')) this.at++;
    return this.at;
  }

  private refuse(message: string, at = this.at): never {
    throw new Refused(at, message);
  }
}
