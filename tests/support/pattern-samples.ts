/**
 * Texts for an expression: what it asks to stand before a match, the match, and what it asks to stand behind. Alternatives, ranges of
 * repetition and classes are drawn; what must not stand there is not looked at, so not every text matches. For the syntax that
 * `utils/inspection/confusion` uses.
 */
type Part =
  | { readonly kind: 'one'; readonly of: string }
  | { readonly kind: 'edge' }
  | { readonly kind: 'group'; readonly opening: string; readonly ways: readonly (readonly Part[])[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** Stands for “anything but …”. */
const ANYTHING = '甲乙丙丁甚';
const OPENINGS = ['(?:', '(?=', '(?!', '(?<=', '(?<!'];

class Reader {
  private at = 0;
  constructor(private readonly pattern: string) {}

  ways(): (readonly Part[])[] {
    const ways = [this.sequence()];
    while (this.pattern[this.at] === '|') {
      this.at++;
      ways.push(this.sequence());
    }
    return ways;
  }

  private sequence(): Part[] {
    const parts: Part[] = [];
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern[this.at]!)) {
      const part = this.part();
      const range = /^(?:\?|\+|\{(?<least>\d+)(?:,(?<most>\d+))?\})\??/u.exec(this.pattern.slice(this.at));
      this.at += range?.[0].length ?? 0;
      if (!range) parts.push(part);
      else if (range[0] === '?') parts.push({ kind: 'repeat', part, least: 0, most: 1 });
      else {
        const least = Number(range.groups?.least ?? 1);
        parts.push({
          kind: 'repeat',
          part,
          least,
          most: Number(range.groups?.most ?? (range.groups?.least ? least : 3)),
        });
      }
    }
    return parts;
  }

  private part(): Part {
    const { pattern } = this;
    const character = pattern[this.at]!;
    if (character === '(') {
      const opening = OPENINGS.find((each) => pattern.startsWith(each, this.at));
      if (!opening) throw new SyntaxError(`a group of another kind in ${pattern}`);
      this.at += opening.length;
      const ways = this.ways();
      this.at++;
      return { kind: 'group', opening, ways };
    }
    if (character === '[') {
      const end = pattern.indexOf(']', this.at);
      const inside = pattern.slice(this.at + 1, end);
      this.at = end + 1;
      if (inside.startsWith('^')) return { kind: 'one', of: ANYTHING };
      return { kind: 'one', of: inside.replace('\\d', '0123456789').replace('\\s', ' ').replace(/\\/gu, '') };
    }
    this.at += character === '\\' ? 2 : 1;
    if (character === '^' || character === '$') return { kind: 'edge' };
    if (character === '.') return { kind: 'one', of: ANYTHING };
    if (character !== '\\') return { kind: 'one', of: character };
    const escaped = pattern[this.at - 1]!;
    return { kind: 'one', of: escaped === 'd' ? '0123456789' : escaped === 'S' ? ANYTHING : escaped };
  }
}

/** A text for the expression. @param draw a number from 0 to `below` - 1 */
export function sampleOf(pattern: string, draw: (below: number) => number): string {
  let text = '';
  let behind = '';
  const add = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.kind === 'one') text += part.of[draw(part.of.length)]!;
      else if (part.kind === 'repeat') {
        for (let i = part.least + draw(part.most - part.least + 1); i > 0; i--) add([part.part]);
      } else if (part.kind === 'group') addGroup(part.opening, part.ways[draw(part.ways.length)]!);
    }
  };
  const addGroup = (opening: string, way: readonly Part[]): void => {
    if (opening === '(?:') add(way);
    if (opening !== '(?=' && opening !== '(?<=') return;
    const before = text;
    text = '';
    add(way);
    const asked = text;
    text = before;
    if (opening === '(?=') behind ||= asked;
    // Asked of the match as well as of what stands before it; what may be anything is then the match.
    else text = asked.endsWith(before.slice(-1)) ? before.slice(0, -asked.length || undefined) + asked : asked + before;
  };
  const ways = new Reader(pattern).ways();
  add(ways[draw(ways.length)]!);
  return text + behind;
}
