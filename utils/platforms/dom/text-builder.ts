import { isDropped, isFoldable, NBSP, NEWLINE } from './text-rules';

/** A stretch of the text in nodes; `null` nodes stand for the value of a text control. */
export interface Span {
  readonly startNode: Text | null;
  readonly startOffset: number;
  readonly endNode: Text | null;
  readonly endOffset: number;
}

/** Builds the text and remembers, per run of characters, the text node and offset it came from. */
export class TextBuilder {
  /** Greater than zero: spaces and newlines count as written. */
  preserved: number;
  readonly #parts: string[] = [];
  #length = 0;
  #lines = 0;
  #open = false;
  /** A folded space that will be written if more text follows on the line. */
  #space: { readonly node: Text | null; readonly offset: number } | null = null;
  // Runs, in parallel arrays: offset in the text, length, node, offset in the node.
  readonly #at: number[] = [];
  readonly #size: number[] = [];
  readonly #nodes: (Text | null)[] = [];
  readonly #from: number[] = [];
  #text: string | null = null;

  constructor(preserve: boolean) {
    this.preserved = preserve ? 1 : 0;
  }

  text(): string {
    this.#text ??= this.#parts.join('');
    return this.#text;
  }

  openLine(): void {
    if (this.#open) return;
    if (this.#lines++ > 0) this.#write('\n');
    this.#open = true;
  }

  closeLine(): void {
    this.#open = false;
    this.#space = null;
  }

  /** `<br>`: ends the line, also an empty one. */
  lineBreak(): void {
    this.openLine();
    this.closeLine();
  }

  textNode(node: Text): void {
    this.#scan(node.data, node, this.preserved > 0, false);
  }

  /** Value of a text control: newlines are characters of it. */
  keepNewlines(value: string): void {
    this.#open = true;
    this.#scan(value, null, true, true);
  }

  #scan(data: string, node: Text | null, preserve: boolean, newlines: boolean): void {
    let from = 0;
    for (let i = 0; i < data.length; i++) {
      const code = data.charCodeAt(i);
      // Everything special is below U+00A1 or one of few zero-width characters: Chinese text takes one comparison.
      if (code > NBSP && code !== 0x200b && code !== 0x200c && code !== 0x2060 && code !== 0xfeff) continue;
      if (isDropped(code)) {
        this.#run(data, node, from, i);
        from = i + 1;
      } else if (code === NBSP) {
        this.#run(data, node, from, i);
        this.#char(' ', node, i);
        from = i + 1;
      } else if (preserve) {
        if (code === NEWLINE && !newlines) {
          this.#run(data, node, from, i);
          this.lineBreak();
          from = i + 1;
        }
      } else if (isFoldable(code)) {
        this.#run(data, node, from, i);
        if (this.#open) this.#space ??= { node, offset: i };
        from = i + 1;
      }
    }
    this.#run(data, node, from, data.length);
  }

  #run(data: string, node: Text | null, from: number, to: number): void {
    if (from >= to) return;
    this.openLine();
    this.#flushSpace();
    this.#record(node, from, to - from);
    this.#write(from === 0 && to === data.length ? data : data.slice(from, to));
  }

  #char(char: string, node: Text | null, offset: number): void {
    this.openLine();
    this.#flushSpace();
    this.#record(node, offset, 1);
    this.#write(char);
  }

  #flushSpace(): void {
    const space = this.#space;
    if (!space) return;
    this.#space = null;
    this.#record(space.node, space.offset, 1);
    this.#write(' ');
  }

  #record(node: Text | null, from: number, size: number): void {
    const last = this.#at.length - 1;
    // Runs that continue the one before (after a no-break space) stay one run.
    const follows =
      last >= 0 &&
      this.#nodes[last] === node &&
      this.#at[last]! + this.#size[last]! === this.#length &&
      this.#from[last]! + this.#size[last]! === from;
    if (follows) {
      this.#size[last] = this.#size[last]! + size;
      return;
    }
    this.#at.push(this.#length);
    this.#size.push(size);
    this.#nodes.push(node);
    this.#from.push(from);
  }

  #write(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  /** Index of the last run that begins at or before `offset`; -1 when none does. */
  #runAt(offset: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Where `[start, end)` of the text lies in the nodes; null when it holds no character of a node. */
  span(start: number, end: number): Span | null {
    if (start < 0 || end < start || end > this.#length || this.#at.length === 0) return null;
    if (start === end) {
      const run = Math.max(0, this.#runAt(start));
      const offset = this.#from[run]! + Math.min(Math.max(0, start - this.#at[run]!), this.#size[run]!);
      const node = this.#nodes[run]!;
      return { startNode: node, startOffset: offset, endNode: node, endOffset: offset };
    }
    let first = this.#runAt(start);
    if (first < 0 || this.#at[first]! + this.#size[first]! <= start) first++;
    const last = this.#runAt(end - 1);
    if (first > last) return null;
    return {
      startNode: this.#nodes[first]!,
      startOffset: this.#from[first]! + Math.max(0, start - this.#at[first]!),
      endNode: this.#nodes[last]!,
      endOffset: this.#from[last]! + Math.min(end - this.#at[last]!, this.#size[last]!),
    };
  }

  /** Do the nodes under `[start, end)` still say what was read from them? */
  unchanged(start: number, end: number): boolean {
    const text = this.text();
    for (let run = Math.max(0, this.#runAt(start)); run < this.#at.length && this.#at[run]! < end; run++) {
      const at = this.#at[run]!;
      const size = this.#size[run]!;
      const from = this.#from[run]!;
      const now = this.#nodes[run]?.data.slice(from, from + size).replace(/[\u00a0\t\n\f]/g, ' ') ?? '';
      if (now !== text.slice(at, at + size).replace(/[\t\n\f]/g, ' ')) return false;
    }
    return true;
  }
}
