import type { Passage } from '../contract';
import { rememberSelection, selectionOf, selectRange } from './focus-memory';

/**
 * 一键改正: the one place where we act in an editor, on the operator's own click or key. The text goes in the way a person's would, so that
 * the editor's model takes it and its own undo brings the old text back; what came of it is judged by reading the page again, never assumed.
 */

/** `refused`: the editor did not take it, and the text stands as it was. `unsure`: it stands otherwise than asked for. */
export type Replaced = 'done' | 'refused' | 'unsure';

/** A field as it stands in the page now, with the passage in it; null passage: its nodes are gone or say something else. */
export interface Spot {
  readonly text: string;
  readonly passage: Passage | null;
}

interface Target {
  readonly editor: HTMLElement;
  readonly doc: Document;
  /** Puts the focus into the editor and selects the passage. False when that was not possible. */
  select(): boolean;
}

type Way = (target: Target, text: string) => void;

/**
 * Ways of replacing a selection, in this order; each is tried only when the one before left the text as it was.
 *
 * 1. What the browser does for a spelling correction: `beforeinput` is offered first. Editors that keep a model of their own (Slate, Lexical,
 *    Douyin's description [I]) cancel it and change their model; the DOM must then be left alone. When nobody cancels it, `execCommand`
 *    changes the DOM with native undo and a trusted `input` event: ProseMirror and TipTap read the change back into their history, UEditor
 *    and text controls keep the browser's, Vue and React hear `input`.
 * 2. A paste, for editors that take back foreign changes of the DOM but handle the clipboard themselves.
 */
const WAYS: readonly Way[] = [
  (target, text) => {
    if (offer(target, text)) command(target, text);
  },
  paste,
];

/** Long enough for frameworks to draw and for a model to undo what it did not want, ms. */
const SETTLE_MS = 60;

/**
 * Replaces a passage by `text` ('' takes it out).
 *
 * @param spot reads the field again, with the passage at `start` to `end` (UTF-16 offsets of its text).
 */
export async function replacePassage(
  spot: () => Spot | null,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): Promise<Replaced> {
  const first = spot();
  const editor = first && targetOf(first.passage, text);
  if (!first || !editor) return 'refused';
  const wanted = first.text.slice(0, start) + text + first.text.slice(end);
  return enter(
    editor,
    () => targetOf(spot()?.passage ?? null, text),
    () => spot()?.text ?? null,
    wanted,
    text,
  );
}

/**
 * Puts `text` in place of everything in an editor, also in an empty one. `read` reads it again; null when it is gone.
 *
 * @param editor a text control, or any node inside the element that is edited.
 */
export async function fillEditor(editor: Node, read: () => string | null, text: string): Promise<Replaced> {
  const target = () => wholeOf(editor, text);
  const first = target();
  return first && read() !== null ? enter(first, target, read, text, text) : 'refused';
}

async function enter(
  editor: Target,
  targetNow: () => Target | null,
  read: () => string | null,
  wantedText: string,
  text: string,
): Promise<Replaced> {
  const now = (): string | null => {
    const stands = read();
    return stands === null ? null : bare(stands);
  };
  const before = now();
  const wanted = bare(wantedText);
  const giveBack = rememberSelection(editor.editor);
  for (const way of WAYS) {
    targetNow()?.select();
    // Editors take over a selection when the browser reports it, a moment later; some draw anew when they get the focus.
    await settled(editor.doc, 0);
    const target = targetNow();
    if (!target?.select()) continue;
    const hands = watchKeys(target.doc);
    way(target, text);
    await settled(target.doc, SETTLE_MS);
    const after = now();
    // Whoever undoes it or types on at once has seen it done: nothing is tried again over their hands.
    if (hands.pressed() || after === wanted) return 'done';
    if (after === before) continue;
    // Half taken (cut off by a length limit, changed by the editor): back to what it was.
    target.doc.execCommand('undo');
    await settled(target.doc, SETTLE_MS);
    if (now() !== before) return 'unsure';
    break;
  }
  giveBack();
  return 'refused';
}

/** Runs of white space are read differently before and after an editor has drawn its text anew. */
const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

function targetOf(passage: Passage | null, text: string): Target | null {
  if (!passage) return null;
  if (passage.kind === 'control') {
    const { control, start, end } = passage;
    const length = control.value.length - (end - start) + text.length;
    if (control.disabled || control.readOnly || (control.maxLength >= 0 && length > control.maxLength)) return null;
    return {
      editor: control,
      doc: control.ownerDocument,
      select() {
        control.focus({ preventScroll: true });
        control.setSelectionRange(start, end);
        return control.selectionStart === start && control.selectionEnd === end;
      },
    };
  }
  const { range } = passage;
  const editor = editingHost(range.commonAncestorContainer);
  const doc = range.startContainer.ownerDocument;
  if (!editor || !doc || range.collapsed) return null;
  return {
    editor,
    doc,
    select() {
      doc.defaultView?.focus();
      editor.focus({ preventScroll: true });
      selectRange(editor, range);
      const selected = selectionOf(editor);
      return selected?.rangeCount === 1 && !selected.isCollapsed;
    },
  };
}

/** Everything in the editor around a node; null where nothing can be written, or not this much. */
function wholeOf(node: Node, text: string): Target | null {
  if ('value' in node) {
    const control = node as HTMLTextAreaElement | HTMLInputElement;
    return targetOf({ kind: 'control', control, start: 0, end: control.value.length }, text);
  }
  const editor = editingHost(node);
  if (!editor?.isConnected) return null;
  const doc = editor.ownerDocument;
  return {
    editor,
    doc,
    select() {
      doc.defaultView?.focus();
      editor.focus({ preventScroll: true });
      const range = doc.createRange();
      range.selectNodeContents(editor);
      selectRange(editor, range);
      return selectionOf(editor)?.rangeCount === 1;
    },
  };
}

/** The outermost editable element around a node; null where the page cannot be edited. */
function editingHost(node: Node): HTMLElement | null {
  let at = (node.nodeType === 1 ? node : node.parentElement) as HTMLElement | null;
  if (!at?.isContentEditable) return null;
  while (at.parentElement?.isContentEditable) at = at.parentElement;
  return at;
}

/** Offers the change as the browser would. False: somebody cancelled it and has changed the text by itself. */
function offer({ editor, doc }: Target, text: string): boolean {
  const view = doc.defaultView as (Window & typeof globalThis) | null;
  if (!view) return true;
  const range = selectionOf(editor)?.rangeCount ? selectionOf(editor)?.getRangeAt(0) : null;
  const targetRanges = range && range.startContainer.nodeType !== 1 ? [new view.StaticRange(range)] : [];
  const dataTransfer = new view.DataTransfer();
  dataTransfer.setData('text/plain', text);
  const init = { bubbles: true, cancelable: true, composed: true, dataTransfer, targetRanges };
  const type = text === '' ? 'deleteContentBackward' : 'insertReplacementText';
  return editor.dispatchEvent(new view.InputEvent('beforeinput', { ...init, inputType: type, data: text || null }));
}

function command({ doc }: Target, text: string): boolean {
  return text === '' ? doc.execCommand('delete') : doc.execCommand('insertText', false, text);
}

function paste({ editor, doc }: Target, text: string): boolean {
  const view = doc.defaultView as (Window & typeof globalThis) | null;
  if (!view || text === '') return false;
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  return !editor.dispatchEvent(
    new view.ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

/** Has a person pressed a key since? Listens once. */
function watchKeys(doc: Document): { pressed(): boolean } {
  let pressed = false;
  const listen = (event: Event): void => {
    pressed ||= event.isTrusted;
  };
  const view = doc.defaultView;
  view?.addEventListener('keydown', listen, { capture: true, passive: true });
  return {
    pressed() {
      view?.removeEventListener('keydown', listen, { capture: true });
      return pressed;
    },
  };
}

/** Two frames and a little more; a hidden page draws no frames, so time alone must do there. */
function settled(doc: Document, more: number): Promise<void> {
  const view = doc.defaultView;
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 250 + more);
    view?.requestAnimationFrame(() =>
      view.requestAnimationFrame(() =>
        setTimeout(() => {
          clearTimeout(late);
          resolve();
        }, more),
      ),
    );
  });
}
