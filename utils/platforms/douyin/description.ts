import type { FieldText } from '../contract';
import { findAll } from '../dom/select';
import { blockText } from '../dom/text-map';
import { selectors } from './selectors';

/** Confirmed topics and mentions of a description, without their signs, in order (§2.4). */
export interface Tokens {
  readonly topics: string[];
  readonly mentions: string[];
}

/** Zero-width characters stand in every line end (§2.3). */
const bare = (text: string): string => text.replace(/[\u200b\u200c\u2060\ufeff]/g, '');

const isLine = (element: Element): boolean => element.classList.contains('ace-line');
const isEnter = (element: Element): boolean =>
  // An input method writes its first characters into this leaf: then it is text.
  element.getAttribute('data-enter') === 'true' && bare(element.textContent ?? '') === '';
const isLeaf = (element: Element): boolean =>
  element.getAttribute('data-string') === 'true' || element.hasAttribute('data-mention');

/**
 * Text of the description editor: one line per `.ace-line`, of it the `data-string` leaves (§2.3). When anything else than such lines stands in
 * the editor (typed by a script, or another build), all of its visible text counts.
 */
export function descriptionText(editor: Element): FieldText {
  const lines = [...editor.children];
  const known = lines.length > 0 && lines.every(isLine) && ![...editor.childNodes].some(isLooseText);
  const place = { article: 0, field: 'body', whitespace: 'preserve', isBreak: isEnter } as const;
  return closeTokens(blockText(editor, known ? { ...place, lines, leaf: isLeaf } : place));
}

const isLooseText = (node: Node): boolean => node.nodeType === 3 && bare(node.nodeValue ?? '').trim() !== '';

/** Topics and mentions that the editor confirmed; a typed `#word` that was not confirmed stays plain text (§2.4). */
export function tokensIn(editor: Element): Tokens {
  const topics: string[] = [];
  const mentions: string[] = [];
  for (const token of findAll(editor, selectors.mention)?.elements ?? []) {
    const text = bare(token.textContent ?? '').trim();
    const name = text.slice(1).trim();
    if (!name) continue;
    if (/^[#＃]/.test(text)) topics.push(name);
    else if (/^[@＠]/.test(text)) mentions.push(name);
  }
  return { topics, mentions };
}

/** A topic is shown as `# 麦田` and published as `#麦田` (§2.4): the blank is taken out, inside tokens only. */
function closeTokens(shown: FieldText): FieldText {
  const cuts: { readonly at: number; readonly size: number }[] = [];
  for (const m of shown.text.matchAll(/(?<=[#＃@＠]) +/g)) {
    if (isInToken(shown, m.index)) cuts.push({ at: m.index, size: m[0].length });
  }
  if (cuts.length === 0) return shown;
  let text = '';
  let from = 0;
  for (const { at, size } of cuts) {
    text += shown.text.slice(from, at);
    from = at + size;
  }
  text += shown.text.slice(from);
  /** Offset in the shown text; at a cut itself, `after` says which side of it is meant. */
  const back = (offset: number, after: boolean): number => {
    let old = offset;
    for (const { at, size } of cuts) if (after ? old >= at : old > at) old += size;
    return old;
  };
  return {
    ...shown,
    text,
    locate: (start, end) => shown.locate(back(start, start < end), back(end, false)),
  };
}

function isInToken(shown: FieldText, at: number): boolean {
  const passage = shown.locate(at, at + 1);
  if (passage?.kind !== 'range') return false;
  return passage.range.startContainer.parentElement?.closest('[data-mention]') != null;
}
