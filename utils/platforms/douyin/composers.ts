import { around, type Found, find, findAll, matches, type SelectorEntry } from '../dom/select';
import { parentAcrossShadow } from '../dom/visible';
import { type FormKind, formKindOf, surfaceOf } from './pages';
import { selectors } from './selectors';

/** A publish form on screen. */
export interface Form {
  readonly kind: FormKind;
  readonly title: Found | null;
  readonly editor: Found | null;
  /** The content sub-app: contains editor and buttons (those are fixed at the bottom, perhaps outside the columns). */
  readonly root: Element;
  /** The form columns, where settings and media are. */
  readonly scope: Element;
}

const TITLES: Readonly<Record<FormKind, SelectorEntry>> = {
  video: selectors.videoTitle,
  'image-text': selectors.imageTitle,
  article: selectors.articleTitle,
};

/** Selector entry of the title, for the self-check. */
export const titleEntry = (kind: FormKind): SelectorEntry => TITLES[kind];
/** Selector entry of the editor, for the self-check. */
export const editorEntry = (kind: FormKind): SelectorEntry =>
  kind === 'article' ? selectors.articleBody : selectors.description;

/**
 * The publish form of this page. Null until it is there: on the real page it appears up to a minute after the address (§1.1), and the
 * upload page has none. On a form page an unknown editor or an unknown title with a publish button is a form too, so that the self-check can
 * say what is missing.
 */
export function formOn(url: URL, doc: Document): Form | null {
  if (surfaceOf(url).kind !== 'compose') return null;
  const known = formKindOf(url);
  const kind = known ?? kindByTitle(doc);
  if (!kind) return null;
  const title = find(doc, TITLES[kind], { readable: true, accept: outsideShell });
  const editor = editorIn(doc, editorEntry(kind));
  const anchor = (title ?? editor)?.element ?? unknownForm(doc);
  if (!anchor) return null;
  // The widest known container first: the buttons are fixed at the bottom and need not be in the columns.
  const root = selectors.contentApp.map((entry) => around(anchor, [entry])).find(Boolean) ?? doc.body;
  const scope =
    around((editor ?? title)?.element ?? anchor, selectors.form) ?? find(root, selectors.form)?.element ?? root;
  return { kind, title, editor, root, scope };
}

function kindByTitle(doc: Document): FormKind | null {
  const kinds = Object.keys(TITLES) as FormKind[];
  // Only the first alternative tells the kinds apart.
  return kinds.find((kind) => find(doc, TITLES[kind].slice(0, 1), { visible: true })) ?? null;
}

/** An older hidden copy and helper nodes exist (§2.3): only what is on screen counts, inside the form columns first, then by size. */
function editorIn(doc: Document, entry: SelectorEntry): Found | null {
  const found = findAll(doc, entry, { readable: true, accept: outsideShell });
  const [first, ...more] = found?.elements ?? [];
  if (!found || !first) return null;
  if (more.length === 0) return { element: first, alternative: found.alternative };
  const rank = (e: HTMLElement) => (around(e, selectors.form) ? 1e9 : 0) + e.offsetWidth * e.offsetHeight;
  const element = more.reduce((best, next) => (rank(next) > rank(best) ? next : best), first);
  return { element, alternative: found.alternative };
}

function unknownForm(doc: Document): HTMLElement | null {
  const options = { visible: true, accept: outsideShell };
  return find(doc, selectors.anyEditor, options)?.element ?? find(doc, selectors.publish, options)?.element ?? null;
}

/** Not in the frame of the back-office, which has editors and buttons of its own. */
export const outsideShell = (element: Element): boolean => !around(element, selectors.shell);

/**
 * Publish buttons on screen: by exact text, in the content sub-app or in a dialog (those hang at the body). Never the shell's 高清发布 and
 * 作品发布, never the radio labels 立即发布 and 定时发布 (§2.6).
 */
export function publishButtons(form: Form): readonly HTMLElement[] {
  const accept = (e: HTMLElement) =>
    e.closest('label') === null && outsideShell(e) && (form.root.contains(e) || around(e, selectors.modal) !== null);
  return findAll(form.root.ownerDocument, selectors.publish, { visible: true, accept })?.elements ?? [];
}

/** Buttons of the dialog that changes the time of a scheduled work (§3.2 update/timer; the dialog itself was not seen: inferred). */
export function timeButtons(url: URL, doc: Document): readonly HTMLElement[] {
  if (surfaceOf(url).id !== 'douyin.manage') return [];
  const field = find(doc, selectors.scheduleTime, { visible: true })?.element;
  const dialog = field && around(field, selectors.modal);
  return (dialog && findAll(outermost(dialog), selectors.confirmTime, { visible: true })?.elements) ?? [];
}

function outermost(dialog: Element): Element {
  let top = dialog;
  for (let at = parentAcrossShadow(dialog); at; at = parentAcrossShadow(at)) if (matches(at, selectors.modal)) top = at;
  return top;
}
