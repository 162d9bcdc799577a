import { labelOf } from '../dom/label';
import { rootsOf } from '../dom/roots';
import { around, findAll, matches, type SelectorEntry } from '../dom/select';
import { isReadable, parentAcrossShadow } from '../dom/visible';
import { surfaceOf } from './pages';
import { selectors } from './selectors';

export type BoxKind = 'compose' | 'edit' | 'repost' | 'comment' | 'reply' | 'message';

/** A text box on screen with the place it belongs to. */
export interface TextBox {
  readonly kind: BoxKind;
  readonly control: HTMLTextAreaElement;
  /** Smallest container with its send button; where none is recognised, the dialog, post or parent around the box. */
  readonly root: Element;
  /** Dialog around it, null when it stands in the page. */
  readonly dialog: Element | null;
  /** Another box with other words that cannot be told apart from this one: they share the container and its button. */
  readonly rival: HTMLTextAreaElement | null;
  /** How the box was recognised: selector name and alternative. */
  readonly by: { readonly selector: string; readonly alternative: string };
}

const BUTTONS: Readonly<Record<BoxKind, SelectorEntry>> = {
  compose: selectors.sendPost,
  edit: selectors.saveEdit,
  repost: selectors.sendRepost,
  comment: selectors.sendComment,
  reply: selectors.sendComment,
  message: selectors.sendMessage,
};

/** Order matters: a reply box is no comment box, both come before what is known by class only. */
const KNOWN: readonly (readonly [BoxKind, string, SelectorEntry])[] = [
  ['repost', 'repostText', selectors.repostText],
  ['reply', 'replyText', selectors.replyText],
  ['comment', 'commentText', selectors.commentText],
  ['compose', 'composeText', selectors.composeText],
];

/** How far up from a box without a mark its button is looked for. */
const NEAR = 8;
const NO_ENTRY: readonly Element[] = [];

/**
 * Every text box on screen that Weibo publishes from, in document order: a dialog lies later in the document than the page
 * under it (§2.1). One query for text areas and a look at each: cheap on a busy feed.
 */
export function textBoxes(url: URL, doc: Document): readonly TextBox[] {
  const visible = rootsOf(doc).flatMap((root) => [...root.querySelectorAll('textarea')].filter((t) => isReadable(t)));
  if (visible.length === 0) return [];
  const chat = surfaceOf(url).kind === 'messages';
  const kinds = visible.map((control) => kindOf(control, chat));
  return visible.flatMap((control, i) => {
    const kind = kinds[i];
    if (!kind) return [];
    const others = visible.filter((_, j) => j !== i && kinds[j]);
    return [{ ...kind, control, ...placeOf(control, kind.kind, kind.dialog, others) }];
  });
}

function kindOf(control: HTMLTextAreaElement, chat: boolean): Pick<TextBox, 'kind' | 'dialog' | 'by'> | null {
  const dialog = around(control, selectors.dialog);
  const placed = around(control, selectors.commentItem) !== null;
  for (const [kind, selector, entry] of KNOWN) {
    const alternative = matches(control, entry);
    if (!alternative) continue;
    // Known by class only, all boxes look alike: inside a comment it answers that comment.
    const exact = alternative.name.startsWith('placeholder');
    const found: BoxKind = !exact && placed ? 'reply' : kind === 'compose' && isEditing(dialog) ? 'edit' : kind;
    return { kind: found, dialog, by: { selector, alternative: alternative.name } };
  }
  if (chat) return { kind: 'message', dialog, by: { selector: 'anyText', alternative: 'textarea' } };
  if (dialog && buttonsIn(dialog, 'edit').length > 0) {
    return { kind: 'edit', dialog, by: { selector: 'anyText', alternative: 'textarea in dialog' } };
  }
  const beside = kindByButton(control);
  return beside && { kind: beside, dialog, by: { selector: 'anyText', alternative: 'button beside it' } };
}

/** 编辑微博 edits a published or scheduled post (§1.1): told by the title, else by its buttons (IDX-3: 确定, 保存). */
function isEditing(dialog: Element | null): boolean {
  if (!dialog) return false;
  if (titleOf(dialog).includes('编辑微博')) return true;
  return buttonsIn(dialog, 'compose').length === 0 && buttonsIn(dialog, 'edit').length > 0;
}

/** Title of a dialog: the text before its text box, without the sign that closes it. */
export function titleOf(dialog: Element | null): string {
  for (let head = dialog?.firstElementChild ?? null; head; head = head.firstElementChild) {
    if (head.querySelector('textarea') || head.localName === 'textarea') continue;
    return (head.textContent ?? '').replace(/[✕×]/g, '').replace(/\s+/g, ' ').trim().slice(0, 80);
  }
  return '';
}

function placeOf(
  control: HTMLTextAreaElement,
  kind: BoxKind,
  dialog: Element | null,
  others: readonly HTMLTextAreaElement[],
): Pick<TextBox, 'root' | 'rival'> {
  const border = dialog ?? around(control, selectors.commentItem) ?? around(control, selectors.feedItem);
  let last = control.parentElement ?? control;
  for (let at = parentAcrossShadow(control); at && at !== control.ownerDocument.body; at = parentAcrossShadow(at)) {
    const box = at;
    // A container with a second box belongs to neither of them.
    const other = others.find((o) => box.contains(o));
    if (other) return { root: last, rival: last.contains(other) ? other : null };
    last = at as HTMLElement;
    if (buttonsIn(at, kind, control).length > 0 || at === border) break;
  }
  return { root: last, rival: null };
}

/** Does this button belong to the post or comment that the box stands in? A post in a feed has buttons of the same name. */
function ownPart(button: Element, control: Element): boolean {
  const part = around(button, selectors.commentItem) ?? around(button, selectors.feedItem);
  return part === null || part.contains(control);
}

/** Send buttons of this kind on screen in the container. */
export function buttonsIn(root: Element, kind: BoxKind, control: Element | null = null): readonly HTMLElement[] {
  const accept = control ? (e: HTMLElement) => ownPart(e, control) : () => true;
  return (findAll(root, BUTTONS[kind], { visible: true, accept })?.elements ?? NO_ENTRY) as readonly HTMLElement[];
}

/** Kind of a box without any mark of its own: by the button that stands nearest to it. */
function kindByButton(control: Element): BoxKind | null {
  let at = parentAcrossShadow(control);
  for (let i = 0; at && at !== control.ownerDocument.body && i < NEAR; i++, at = parentAcrossShadow(at)) {
    for (const kind of ['repost', 'comment', 'compose'] as const) {
      const button = buttonsIn(at, kind, control)[0];
      if (!button) continue;
      if (kind !== 'comment') return kind;
      return labelOf(button) === '回复' || around(control, selectors.commentItem) ? 'reply' : 'comment';
    }
  }
  return null;
}

/** Selector entry of the send button, for the self-check. */
export const buttonEntry = (kind: BoxKind): SelectorEntry => BUTTONS[kind];
