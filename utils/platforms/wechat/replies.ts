import { emptyArticle } from '../../domain/draft';
import type { AccountRef } from '../../domain/platform';
import type { Reading } from '../contract';
import { rootsOf } from '../dom/roots';
import { around, Checker, find, findAll } from '../dom/select';
import { blockText, controlText } from '../dom/text-map';
import { isNoise } from './body';
import { fingerprintOf, rowOf } from './comment-rows';
import { mediaRef } from './refs';
import { selectors } from './selectors';

/** A box in which an answer is being written: to a comment, or a private message. */
export interface ReplyBox {
  readonly kind: 'reply' | 'message';
  readonly root: HTMLElement;
  readonly editor: HTMLElement;
}

/** How far up from a 发送 button its editor is looked for: no class of the message page is known (§4.2). */
const CLIMB = 6;

/** Reply boxes on the comment page, in document order. */
export function replyBoxes(doc: Document): readonly ReplyBox[] {
  const boxes = rootsOf(doc).flatMap((root) => findAll(root, selectors.replyBox, { visible: true })?.elements ?? []);
  return boxes.flatMap((root) => {
    const editor = find(root, selectors.editable, { readable: true })?.element;
    return editor ? [{ kind: 'reply' as const, root, editor }] : [];
  });
}

/** The message box: the smallest part of the page that holds both a 发送 button and something to write in. */
export function messageBoxes(doc: Document): readonly ReplyBox[] {
  const boxes = replyBoxes(doc);
  if (boxes.length > 0) return boxes.map((box) => ({ ...box, kind: 'message' }));
  const buttons = rootsOf(doc).flatMap(
    (root) => findAll(root, selectors.replyButton, { visible: true })?.elements ?? [],
  );
  const found = new Map<HTMLElement, ReplyBox>();
  for (const button of buttons) {
    let at = button.parentElement;
    for (let i = 0; at && at !== doc.body && i < CLIMB; i++, at = at.parentElement) {
      const editor = find(at, selectors.editable, { readable: true })?.element;
      if (!editor) continue;
      found.set(editor, { kind: 'message', root: at, editor });
      break;
    }
  }
  return [...found.values()];
}

/** Buttons of the box that send. */
export function replyTriggers(box: ReplyBox): readonly HTMLElement[] {
  return findAll(box.root, selectors.replyButton, { visible: true })?.elements ?? [];
}

/** Reads what would be sent from a box, and what it answers. */
export function readReply(box: ReplyBox, doc: Document, account: AccountRef): Reading {
  const check = new Checker(`wechat.${box.kind}`);
  check.need('replyButton', box.kind === 'reply' ? '回复按钮' : '发送按钮', box.root, selectors.replyButton, {
    visible: true,
  });
  const found = find(box.root, selectors.editable, { readable: true });
  if (found) check.alone('编辑区', box.root, found);
  const plain = box.editor.localName === 'textarea';
  const body = plain
    ? controlText(box.editor as HTMLTextAreaElement, 0, 'body')
    : blockText(box.editor, { article: 0, field: 'body', skip: isNoise });
  const media = [...box.editor.querySelectorAll('img:not(.ProseMirror-separator)')].map((img) => ({
    kind: 'image' as const,
    ref: mediaRef(img.getAttribute('src') ?? ''),
    name: null,
    sha256: null,
  }));
  return {
    draft: {
      kind: box.kind,
      account,
      articles: [{ ...emptyArticle(), body: body.text, media }],
      schedule: null,
      visibility: '',
      ...(box.kind === 'reply' ? answeredComment(box) : openConversation(doc)),
    },
    via: 'dom',
    texts: [body],
    check: check.result(),
  };
}

/** The comment that the box stands in. Its id is not in the page (§4.1): the fingerprint stands for it. */
function answeredComment(box: ReplyBox): { target: string | null; quoted: string } {
  const element = around(box.root, selectors.comment);
  const row = element && rowOf(element);
  return row ? { target: fingerprintOf(row), quoted: `${row.name}：${row.text}` } : { target: null, quoted: '' };
}

function openConversation(doc: Document): { target: string | null; quoted: string } {
  const card = find(doc, selectors.conversation, { visible: true })?.element;
  const name = (card?.firstElementChild?.textContent ?? '').trim().slice(0, 60);
  return { target: name || null, quoted: '' };
}
