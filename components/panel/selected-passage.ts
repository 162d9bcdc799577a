import { FieldNameSchema } from '../../utils/domain/draft';
import type { Remark } from '../../utils/domain/review';

/** Marks the element that shows one field of the draft, its text and nothing else. */
export function fieldMark(article: number, field: string): { readonly 'data-field': string } {
  return { 'data-field': `${article}.${field}` };
}

/** The passage of the draft that is selected on this page; null when nothing is, or more than one field. */
export function selectedPassage(): Omit<Remark, 'text'> | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const holder = elementOf(range.startContainer)?.closest<HTMLElement>('[data-field]');
  if (!holder?.contains(range.endContainer)) return null;
  const [article = '', name] = (holder.dataset.field ?? '').split('.');
  const field = FieldNameSchema.safeParse(name);
  if (!field.success) return null;
  const before = document.createRange();
  before.selectNodeContents(holder);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const quote = range.toString();
  return { article: Number(article), field: field.data, start, end: start + quote.length, quote };
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
