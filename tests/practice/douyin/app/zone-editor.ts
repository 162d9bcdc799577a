import { type Content, contentOf, type Item, itemsOf, renderLines, type Token } from './tokens';

interface Step {
  readonly items: readonly Item[];
  readonly caret: number;
}

export interface ZoneListener {
  changed(content: Content): void;
  /** A `#` or `@` is being typed; null closes the list. */
  suggest(query: { readonly type: Token['type']; readonly word: string } | null): void;
  /** False: the token is refused (a sixth topic) and stays plain text. */
  accepts(token: Token): boolean;
  /** The token that Enter confirms. */
  confirm(): Token | null;
}

/**
 * The description editor of the practice pages: a small model-driven editor in the manner of the real one. It owns the
 * children of its host, answers `beforeinput` itself, keeps its own undo history, and lets input methods write first.
 */
export class ZoneEditor {
  private items: Item[] = [];
  private readonly past: Step[] = [];
  private readonly future: Step[] = [];
  private composing = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly listener: ZoneListener,
    initial = '',
  ) {
    this.items = initial.split('');
    this.render(null);
    host.addEventListener('beforeinput', this.onBeforeInput);
    host.addEventListener('input', this.onInput);
    host.addEventListener('keydown', this.onKeyDown);
    host.addEventListener('paste', this.onPaste);
    host.addEventListener('compositionstart', this.onCompositionStart);
    host.addEventListener('compositionend', this.onCompositionEnd);
  }

  destroy(): void {
    this.host.removeEventListener('beforeinput', this.onBeforeInput);
    this.host.removeEventListener('input', this.onInput);
    this.host.removeEventListener('keydown', this.onKeyDown);
    this.host.removeEventListener('paste', this.onPaste);
    this.host.removeEventListener('compositionstart', this.onCompositionStart);
    this.host.removeEventListener('compositionend', this.onCompositionEnd);
    this.host.replaceChildren();
  }

  /** Replaces the word being typed after `#` or `@` by a confirmed token. */
  insertToken(token: Token): void {
    const caret = this.selection()?.[1] ?? this.items.length;
    const from = this.wordStart(caret) ?? caret;
    this.replace(from, caret, this.listener.accepts(token) ? [token, ' '] : [...`#${token.name} `]);
  }

  /** Types text at the caret (the `#添加话题` and `@好友` buttons). */
  insertText(text: string): void {
    this.host.focus();
    const [from, to] = this.selection() ?? [this.items.length, this.items.length];
    this.replace(from, to, text.split(''));
  }

  private readonly onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n') ?? '';
    const [from, to] = this.selection() ?? [this.items.length, this.items.length];
    this.replace(from, to, text.split(''));
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    const [from, to] = event.shiftKey ? [this.future, this.past] : [this.past, this.future];
    const step = from.pop();
    if (!step) return;
    to.push({ items: [...this.items], caret: this.selection()?.[1] ?? 0 });
    this.items = [...step.items];
    this.render(step.caret);
  };

  private readonly onBeforeInput = (event: InputEvent) => {
    if (this.composing || event.isComposing || event.inputType === 'insertCompositionText') return;
    event.preventDefault();
    const target = event.getTargetRanges()[0];
    const range = target
      ? [this.index(target.startContainer, target.startOffset), this.index(target.endContainer, target.endOffset)]
      : (this.selection() ?? [this.items.length, this.items.length]);
    const [from = 0, to = from] = range;
    if (event.inputType.startsWith('delete')) {
      // A token goes as a whole.
      const start = from === to && typeof this.items[from - 1] === 'object' ? from - 1 : from;
      this.replace(start, to, []);
    } else if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') {
      const token = this.wordStart(to) === null ? null : this.listener.confirm();
      if (token) this.insertToken(token);
      else this.replace(from, to, ['\n']);
    } else if (event.inputType.startsWith('insert')) {
      const data = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
      if (data === ' ' && this.confirmTyped(to)) return;
      this.replace(from, to, data.replace(/\r\n?/g, '\n').split(''));
    }
  };

  /** Something wrote into the DOM without asking (input method, `execCommand`): take over what is there. */
  private readonly onInput = () => {
    if (this.composing) return;
    this.adopt();
  };

  private readonly onCompositionStart = () => {
    this.composing = true;
  };

  private readonly onCompositionEnd = () => {
    this.composing = false;
    this.adopt();
  };

  private adopt(): void {
    const caret = this.selection()?.[1] ?? null;
    this.remember();
    this.items = itemsOf(this.host);
    this.render(caret ?? this.items.length);
  }

  private confirmTyped(caret: number): boolean {
    const start = this.wordStart(caret);
    if (start === null || this.items[start] !== '#' || caret - start < 2) return false;
    const name = this.items.slice(start + 1, caret).join('');
    this.insertToken({ type: 'topic', name, id: `16${name.length}0001` });
    return true;
  }

  /** Index of the `#` or `@` that begins the word left of the caret; null when there is none. */
  private wordStart(caret: number): number | null {
    for (let i = caret - 1; i >= 0 && caret - i < 30; i--) {
      const item = this.items[i];
      if (item === '#' || item === '@') return i;
      if (typeof item !== 'string' || /\s/.test(item)) return null;
    }
    return null;
  }

  private replace(from: number, to: number, items: readonly Item[]): void {
    this.remember();
    this.items.splice(from, to - from, ...items);
    this.render(from + items.length);
  }

  private remember(): void {
    this.past.push({ items: [...this.items], caret: this.selection()?.[1] ?? 0 });
    if (this.past.length > 200) this.past.shift();
    this.future.length = 0;
  }

  private render(caret: number | null): void {
    this.host.replaceChildren(...renderLines(this.items, this.host.ownerDocument));
    const content = contentOf(this.items);
    this.host.dataset.empty = String(content.text === '');
    if (caret !== null && this.host.contains(this.host.ownerDocument.activeElement)) this.placeCaret(caret);
    this.listener.changed(content);
    const start = caret === null ? null : this.wordStart(caret);
    const word = start === null ? '' : this.items.slice(start + 1, caret ?? 0).join('');
    this.listener.suggest(start === null ? null : { type: this.items[start] === '#' ? 'topic' : 'user', word });
  }

  private selection(): [number, number] | null {
    const range = this.host.ownerDocument.getSelection();
    if (!range?.rangeCount) return null;
    const { startContainer, startOffset, endContainer, endOffset } = range.getRangeAt(0);
    if (!this.host.contains(startContainer)) return null;
    return [this.index(startContainer, startOffset), this.index(endContainer, endOffset)];
  }

  /** Item index of a DOM position. */
  private index(container: Node, offset: number): number {
    const until = this.host.ownerDocument.createRange();
    until.setStart(this.host, 0);
    until.setEnd(container, offset);
    const before = until.cloneContents();
    const holder = this.host.ownerDocument.createElement('div');
    holder.append(before);
    return itemsOf(holder).length;
  }

  private placeCaret(caret: number): void {
    const selection = this.host.ownerDocument.getSelection();
    let left = caret;
    for (const line of this.host.children) {
      const length = itemsOf({ childNodes: [line] }).length;
      if (left > length) {
        left -= length + 1;
        continue;
      }
      const walker = this.host.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const token = node.parentElement?.closest('[data-mention]');
        const enter = node.parentElement?.closest('[data-enter]');
        const size = token ? 1 : enter ? 0 : node.data.length;
        if (enter || (!token && left <= size)) {
          selection?.collapse(node, enter ? 0 : left);
          return;
        }
        left -= size;
      }
      return;
    }
  }
}
