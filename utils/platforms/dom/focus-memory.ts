import type { Passage } from '../contract';
import { deepActive } from './frames';

/** Puts the focus back where it was, with its selection. Does nothing when that place is gone. */
export type GiveBack = () => void;

/** Remembers focus and selection of the page, through shadow roots and same-origin frames, before our own UI takes the focus. */
export function rememberFocus(doc: Document): GiveBack {
  const active = deepActive(doc) as HTMLElement | null;
  if (!active || active.localName === 'sanshen-ui') return () => {};
  const again = rememberSelection(active);
  return () => {
    if (!active.isConnected) return;
    active.ownerDocument.defaultView?.focus();
    active.focus({ preventScroll: true });
    again();
  };
}

/** Remembers the selection in this editor; the returned function puts it back, as far as its nodes still stand. */
export function rememberSelection(editor: Element): () => void {
  if (isControl(editor)) {
    const { selectionStart, selectionEnd, selectionDirection } = editor;
    return () => {
      if (selectionStart === null) return;
      editor.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
    };
  }
  const selection = selectionOf(editor);
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    // A live range moves with the text; one whose nodes were drawn anew has collapsed to somewhere else.
    if (range?.startContainer.isConnected && editor.contains(range.startContainer)) selectRange(editor, range);
  };
}

const isControl = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element.localName === 'textarea' || element.localName === 'input';

/** The selection as it stands inside the element's own tree: Chromium gives shadow roots one of their own. */
export function selectionOf(element: Element): Selection | null {
  const root = element.getRootNode() as Partial<{ getSelection(): Selection | null }>;
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

export function selectRange(element: Element, range: Range): void {
  selectionOf(element)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** Does the passage stand in the focused editor, with its end at or behind the caret? */
export function endsBehindCaret(passage: Passage, active: Element): boolean {
  if (passage.kind === 'control') {
    return passage.control === active && passage.end >= (passage.control.selectionStart ?? 0);
  }
  const { range } = passage;
  if (!active.contains(range.startContainer)) return false;
  const selection = selectionOf(active);
  const caret = selection?.focusNode;
  return !!caret && active.contains(caret) && range.comparePoint(caret, selection.focusOffset) <= 0;
}
