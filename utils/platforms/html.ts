import { decodeEntities } from './html-entities';

/**
 * HTML → what a reader sees, without a DOM (the service worker has none). Used on request bodies, so the input is hostile:
 * never throws, runs in linear time, runs nothing.
 */
export interface HtmlText {
  /**
   * One line per block, no empty lines, entities decoded, zero-width characters removed. Runs of spaces fold, which an editor with
   * `white-space: pre-wrap` does not: compare without regard to whitespace.
   */
  readonly text: string;
  /** In order; `text` is what is shown, `href` as written (decoded, trimmed). */
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** Addresses of pictures in order, as written; lazily loaded ones (`data-src`) too. */
  readonly images: readonly string[];
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

/** Content of these is no markup (raw text up to their end tag). */
const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'textarea', 'title']);
/** Never shown to a reader, markup inside or not. */
const UNSEEN = new Set(
  'script style template title noscript noembed noframes iframe head textarea select option datalist object'.split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

const ITEMS = new Set(['li', 'dt', 'dd', 'tr', 'td', 'th', 'option']);

const NAME_END = /[\s/>]/g;
/** Shown to nobody, and dropped by the page readers as well (`isDropped` in utils/platforms/dom/text-rules.ts). */
const ZERO_WIDTH = /[\u200b\u200c\u2060\ufeff]/g;

/** Splits HTML the way browsers do for well-formed markup; whatever is unfinished at the end is dropped. */
export function* tokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      yield { kind: 'text', text: html.slice(at) };
      return;
    }
    const next = html.charAt(open + 1);
    const closing = next === '/';
    const letter = closing ? html.charAt(open + 2) : next;
    if (next === '!' || next === '?' || (closing && !/[a-zA-Z]/.test(letter))) {
      if (open > at) yield { kind: 'text', text: html.slice(at, open) };
      at = skipDeclaration(html, open);
      continue;
    }
    if (!/[a-zA-Z]/.test(letter)) {
      yield { kind: 'text', text: html.slice(at, open + 1) };
      at = open + 1;
      continue;
    }
    if (open > at) yield { kind: 'text', text: html.slice(at, open) };
    const from = open + (closing ? 2 : 1);
    NAME_END.lastIndex = from;
    const nameEnd = NAME_END.exec(html)?.index ?? html.length;
    const end = tagEnd(html, nameEnd);
    if (end < 0) return;
    const name = html.slice(from, nameEnd).toLowerCase();
    yield closing ? { kind: 'close', name } : { kind: 'open', name, attributes: html.slice(nameEnd, end) };
    at = end + 1;
    if (!closing && RAW.has(name)) {
      const stop = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
      stop.lastIndex = at;
      const rawEnd = stop.exec(html)?.index ?? html.length;
      if (rawEnd > at) yield { kind: 'text', text: html.slice(at, rawEnd) };
      at = rawEnd;
    }
  }
}

function skipDeclaration(html: string, open: number): number {
  if (html.startsWith('<!--', open)) {
    if (html.startsWith('>', open + 4)) return open + 5;
    if (html.startsWith('->', open + 4)) return open + 6;
    const end = html.indexOf('-->', open + 4);
    return end < 0 ? html.length : end + 3;
  }
  const end = html.indexOf('>', open);
  return end < 0 ? html.length : end + 1;
}

/** Index of the `>` that ends a tag whose name ends at `from`; quoted values may contain `>`. -1 when unfinished. */
function tagEnd(html: string, from: number): number {
  for (let i = from; i < html.length; i++) {
    const c = html.charAt(i);
    if (c === '>') return i;
    if (c !== '=') continue;
    do i++;
    while (/\s/.test(html.charAt(i)) && i < html.length);
    const quote = html.charAt(i);
    if (quote === '"' || quote === "'") {
      const end = html.indexOf(quote, i + 1);
      if (end < 0) return -1;
      i = end;
    } else {
      i--;
    }
  }
  return -1;
}

/** Attributes of one tag, names in lower case, first one wins (as in browsers). */
function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  const each = /([^\s/=>"'][^\s/=>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/g;
  for (const m of source.matchAll(each)) {
    const name = (m[1] ?? '').toLowerCase();
    if (!found.has(name)) found.set(name, decodeEntities(m[2] ?? m[3] ?? m[4] ?? '', true));
  }
  return found;
}

/** Reduces HTML to visible text, links and pictures. Never throws. In doubt text is shown rather than hidden. */
export function htmlToText(html: string): HtmlText {
  const links: { text: string; href: string }[] = [];
  const images: string[] = [];
  const lines: string[] = [];
  const open = new OpenElements();
  let line = '';
  let link: { text: string; href: string } | null = null;

  const breakLine = () => {
    const done = tidy(line);
    if (done.trim()) lines.push(done);
    line = '';
  };
  const write = (raw: string) => {
    const text = decodeEntities(raw).replace(ZERO_WIDTH, '');
    const parts = open.has('pre') ? text.split(/\r\n|\r|\n/) : [text];
    for (const [i, part] of parts.entries()) {
      if (i > 0) breakLine();
      line += part;
      if (link) link.text += part;
    }
  };
  const endLink = () => {
    if (link) links.push({ text: tidy(link.text).trim(), href: link.href });
    link = null;
  };

  for (const token of tokens(html)) {
    if (token.kind === 'text') {
      if (!open.hidden) write(token.text);
      continue;
    }
    const { name } = token;
    if (token.kind === 'close') {
      open.close(name);
      if (name === 'a') endLink();
      if (BLOCK.has(name)) breakLine();
      continue;
    }
    open.closeImplied(name);
    const attributes = attributesOf(token.attributes);
    const hides = UNSEEN.has(name) || isHidden(attributes);
    if ((name === 'br' || BLOCK.has(name)) && !open.hidden) breakLine();
    if (!VOID.has(name)) open.open(name, hides);
    if (hides || open.hidden) continue;
    if (name === 'a') {
      endLink();
      const href = attributes.get('href')?.trim();
      link = href ? { text: '', href } : null;
    } else if (name === 'img') {
      const address = (attributes.get('data-src') || attributes.get('src') || '').trim();
      if (address && !(attributes.get('class') ?? '').includes('ProseMirror-separator')) images.push(address);
    }
  }
  breakLine();
  endLink();
  return { text: lines.join('\n'), links, images };
}

/** The elements open at a point, as far as it matters for what is hidden. Amortised constant time per tag. */
class OpenElements {
  private readonly stack: { readonly name: string; readonly hides: boolean }[] = [];
  private readonly counts = new Map<string, number>();
  private hiding = 0;

  /** True inside an element that hides its content. */
  get hidden(): boolean {
    return this.hiding > 0;
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  open(name: string, hides: boolean): void {
    this.stack.push({ name, hides });
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    if (hides) this.hiding++;
  }

  /** Closes the innermost element of this name and everything left open inside it. */
  close(name: string): void {
    if (!this.has(name)) return;
    for (;;) {
      const last = this.stack.pop();
      if (!last) return;
      this.counts.set(last.name, (this.counts.get(last.name) ?? 0) - 1);
      if (last.hides) this.hiding--;
      if (last.name === name) return;
    }
  }

  /** A block ends an open paragraph; an item ends the item before it. */
  closeImplied(name: string): void {
    if (BLOCK.has(name)) this.close('p');
    if (ITEMS.has(name) && this.stack.at(-1)?.name === name) this.close(name);
  }
}

/** Spaces as HTML shows them: ordinary ones fold, no-break ones stay and count as spaces. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/^ | $/g, '')
    .replaceAll('\u00a0', ' ');
}

/** Hidden by its own markup. What a style sheet hides cannot be known here. */
function isHidden(attributes: Map<string, string>): boolean {
  return attributes.has('hidden') || /(?:^|;)\s*display\s*:\s*none/i.test(attributes.get('style') ?? '');
}
