import { emptyArticle } from '../../domain/draft';
import type { AccountRef } from '../../domain/platform';
import type { FieldText, Reading } from '../contract';
import { rootsOf } from '../dom/roots';
import { Checker, findAll, hasRival, type SearchRoot } from '../dom/select';
import { blockText, controlText } from '../dom/text-map';
import { lineOf, openWork, rowAround, words } from './comment-rows';
import { surfaceOf } from './pages';
import { selectors, texts } from './selectors';

/** A box that answers a comment, comments on the own work (the box at the top), or writes a private message. */
export interface ReplyBox {
  readonly kind: 'reply' | 'comment' | 'message';
  readonly control: HTMLElement;
  /** Smallest container with its 发送 button; where none is recognised, the parent. */
  readonly root: Element;
}

/** How far up its 发送 button is looked for. */
const CLIMB = 6;

/** Surface id of a box, e.g. `douyin.reply`. */
export const boxSurface = (kind: ReplyBox['kind']): string => `douyin.${kind}`;

/** Every box on screen on the comment and message pages, in document order: one opened in the list stands after the one at the top. */
export function replyBoxes(url: URL, doc: Document): readonly ReplyBox[] {
  const { kind } = surfaceOf(url);
  if (kind !== 'comments' && kind !== 'messages') return [];
  const editable = rootsOf(doc).flatMap((root) =>
    selectors.commentBox.flatMap((alternative) => findAll(root, [alternative], { readable: true })?.elements ?? []),
  );
  return editable.map((control) => ({
    kind: kind === 'messages' ? 'message' : boxKind(control),
    control,
    root: rootOf(control, editable),
  }));
}

const placeholderOf = (control: Element): string =>
  (control.getAttribute('placeholder') ?? control.getAttribute('data-placeholder') ?? '').trim();

/** 回复 X： answers; 有爱评论… comments on the work; a box without such words answers when it stands in a comment. */
function boxKind(control: Element): 'reply' | 'comment' {
  const placeholder = placeholderOf(control);
  if (texts.answerTo.test(placeholder)) return 'reply';
  return !texts.topBox.test(placeholder) && rowAround(control) ? 'reply' : 'comment';
}

function rootOf(control: Element, others: readonly Element[]): Element {
  let last = control.parentElement ?? control;
  for (let at = control.parentElement, i = 0; at && i < CLIMB; at = at.parentElement, i++) {
    const box = at;
    // A container with a second box belongs to neither of them.
    if (others.some((other) => other !== control && box.contains(other))) break;
    if (sendButtons(at).length > 0) return at;
    if (i === 0) last = at;
  }
  return last;
}

/** 发送 buttons on screen in the container. */
export function sendButtons(root: SearchRoot): readonly HTMLElement[] {
  return findAll(root, selectors.send, { visible: true })?.elements ?? [];
}

/** Reads what would go out from one box. Synchronous. */
export function readReply(box: ReplyBox, account: AccountRef): Reading {
  const check = new Checker(boxSurface(box.kind));
  const body = boxText(box.control);
  const send = check.want('send', box.root, selectors.send, { visible: true });
  // An empty box may hide its button until something is typed: nothing can go out of it.
  if (!send && body.text.trim()) check.problem('发送按钮', selectors.send);
  if (hasRivalIn(box)) check.problem('唯一的编辑区', selectors.commentBox);
  const row = box.kind === 'reply' ? rowAround(box.control) : null;
  const line = row && lineOf(row);
  return {
    draft: {
      kind: box.kind === 'message' ? 'message' : 'reply',
      account,
      articles: [{ ...emptyArticle(), body: body.text }],
      schedule: null,
      visibility: '',
      target: targetOf(box, line?.name ?? ''),
      quoted: line ? `${line.name}：${line.text}` : '',
    },
    via: 'dom',
    texts: [body],
    check: check.result(),
  };
}

/** Another box beside the same button says something else: nobody can say which of the two it sends. */
function hasRivalIn({ control, root }: ReplyBox): boolean {
  return selectors.commentBox.some((alternative) => {
    const found = { element: control, alternative };
    return control.matches(alternative.css) && hasRival(root, found);
  });
}

function boxText(control: HTMLElement): FieldText {
  if (control.localName === 'textarea' || control.localName === 'input') {
    return controlText(control as HTMLTextAreaElement, 0, 'body');
  }
  // Emoji are pictures on the page and `[…]` in what is sent (§4; for the box inferred): such a text has no ranges.
  if (control.querySelector('img')) {
    return { article: 0, field: 'body', text: words(control).trim(), locate: () => null };
  }
  return blockText(control, { article: 0, field: 'body' });
}

/** Name of the person answered (the page shows no ids, §4), or the title of the work that is commented on. */
function targetOf(box: ReplyBox, rowName: string): string | null {
  if (box.kind === 'message') return null;
  if (box.kind === 'comment') return openWork(box.control.ownerDocument) || null;
  return texts.answerTo.exec(placeholderOf(box.control))?.[1] || rowName || null;
}
