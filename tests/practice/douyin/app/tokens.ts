/** A confirmed topic or mention inside a description: one unit, not editable text. */
export interface Token {
  readonly type: 'topic' | 'user';
  readonly name: string;
  readonly id: string;
}

/** One UTF-16 unit, a line break, or a token. */
export type Item = string | Token;

export interface Content {
  /** What the application sends: topics as `#name`, mentions as `@name`. */
  readonly text: string;
  readonly tokens: readonly { readonly token: Token; readonly start: number; readonly end: number }[];
}

const shown = (token: Token) => (token.type === 'topic' ? `# ${token.name}` : `@${token.name}`);
const sent = (token: Token) => (token.type === 'topic' ? `#${token.name}` : `@${token.name}`);

export function contentOf(items: readonly Item[]): Content {
  let text = '';
  const tokens: { token: Token; start: number; end: number }[] = [];
  for (const item of items) {
    if (typeof item === 'string') text += item;
    else {
      tokens.push({ token: item, start: text.length, end: text.length + sent(item).length });
      text += sent(item);
    }
  }
  return { text, tokens };
}

/** Builds the `.ace-line` blocks of the description (platform file §2.3), one per line, each with its data-enter leaf. */
export function renderLines(items: readonly Item[], doc: Document): HTMLElement[] {
  const lines: Item[][] = [[]];
  for (const item of items) {
    if (item === '\n') lines.push([]);
    else lines.at(-1)?.push(item);
  }
  return lines.map((line) => {
    const block = doc.createElement('div');
    block.className = 'ace-line';
    block.dataset.node = 'true';
    block.dir = 'auto';
    const wrapper = doc.createElement('div');
    wrapper.dataset.lineWrapper = 'true';
    let run = '';
    const flush = () => {
      if (run) wrapper.append(leaf(run, doc));
      run = '';
    };
    for (const item of line) {
      if (typeof item === 'string') run += item;
      else {
        flush();
        wrapper.append(tokenNode(item, doc));
      }
    }
    flush();
    const enter = doc.createElement('span');
    enter.dataset.string = 'true';
    enter.dataset.enter = 'true';
    enter.dataset.leaf = 'true';
    enter.textContent = '\u200b';
    wrapper.append(enter);
    block.append(wrapper);
    return block;
  });
}

function leaf(text: string, doc: Document): HTMLElement {
  const outer = doc.createElement('span');
  outer.dataset.leaf = 'true';
  const inner = doc.createElement('span');
  inner.dataset.string = 'true';
  inner.textContent = text;
  outer.append(inner);
  return outer;
}

function tokenNode(token: Token, doc: Document): HTMLElement {
  const node = doc.createElement('span');
  node.className = 'mention-tag-K2b';
  node.dataset.mention = JSON.stringify(token);
  node.contentEditable = 'false';
  const inner = doc.createElement('span');
  inner.dataset.string = 'true';
  inner.textContent = shown(token);
  node.append(inner);
  return node;
}

/** Reads the editor's own DOM back into items (after an input method or a script has changed it). */
export function itemsOf(host: { readonly childNodes: Iterable<Node> }): Item[] {
  const items: Item[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text) {
      for (const unit of node.data.replaceAll('\u200b', '')) for (const c of unit.split('')) items.push(c);
    } else if (node instanceof HTMLElement) {
      if (node.dataset.mention) items.push(JSON.parse(node.dataset.mention) as Token);
      else if (node.tagName === 'BR') items.push('\n');
      else for (const child of node.childNodes) walk(child);
    }
  };
  [...host.childNodes].forEach((line, i) => {
    if (i > 0 && line instanceof HTMLElement) items.push('\n');
    walk(line);
  });
  return items;
}
