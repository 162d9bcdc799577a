import { type Draft, type DraftKind, emptyArticle } from '../../domain/draft';
import type { AccountRef } from '../../domain/platform';
import type { CheckProblem, Composer, FieldText, Reading } from '../contract';
import { createKeys } from './keys';
import { BUTTONS, labelMatches } from './label';
import { isWorkedIn, rootsOf } from './roots';
import { innerRoot } from './select';
import { blockText, controlText } from './text-map';
import { isReadable, isVisible, parentAcrossShadow } from './visible';

/** What an unknown editor of this page would be. */
export interface UnknownSpec {
  readonly surface: string;
  readonly kind: DraftKind;
  readonly account: AccountRef;
  /** Labels, folded, of buttons that publish from such a page. */
  readonly labels: RegExp;
  /** True where the page is for writing and nothing else: then an editor alone is reported even before somebody works in it. */
  readonly dedicated: boolean;
  /** Labels of buttons that are reported without any editor. */
  readonly lone: RegExp;
}

/** What a person may write longer texts in. */
const EDITORS =
  'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"], iframe, canvas[tabindex]';
/** Search boxes and names as a rule: they count beside a publish button only. */
const INPUTS = 'input:not([type]), input[type="text"]';
/** Buttons of any dialog: beside one, a one-line input is a name until it holds more than names do. */
const ANY_DIALOG = /^(?:保存|确定)$/;
const NAME_MAX = 20;
/** How far up from an editor its button is looked for. */
const CLIMB = 8;

const keyOf = createKeys();

/**
 * Places where something is written or published and that the adapter does not know: a redesign. Each is a composer with a problem, so that
 * the bar says 本页结构已变化 and publishing stays held. What stands in the editor is read as far as it can be, for people to see; it is never
 * good enough to be signed.
 */
export function unknownComposers(doc: Document, known: readonly Composer[], spec: UnknownSpec): Composer[] {
  const roots = rootsOf(doc);
  const isIn = (element: Element): boolean => known.some((c) => c.root.contains(element));
  const all = (css: string): HTMLElement[] => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)]);
  const editors = all(EDITORS).filter((e) => !isIn(e) && isEditor(e) && !inEditor(e.parentElement));
  const inputs = all(INPUTS).filter((e) => isWorkedIn(e) && !isIn(e) && isReadable(e));
  // Most looks end here: nothing is written that is not known.
  if (editors.length === 0 && inputs.length === 0 && known.length > 0) return [];
  const triggers = new Set(known.flatMap((c) => c.triggers()));
  const buttons = all(BUTTONS).filter(
    (e) => labelMatches(e, spec.labels) && !isIn(e) && !triggers.has(e) && !inEditor(e) && isVisible(e),
  );
  const found = new Map<Element, { editor: HTMLElement | null; button: HTMLElement | null; root: Element }>();
  const near = (editor: HTMLElement): { button: HTMLElement; root: Element } | null => {
    let at = parentAcrossShadow(editor);
    for (let i = 0; at && at !== doc.body && i < CLIMB; i++, at = parentAcrossShadow(at)) {
      const box = at;
      const button = buttons.find((b) => box.contains(b) && ownPart(b, editor));
      if (button) return { button, root: box };
    }
    return null;
  };
  for (const editor of editors) {
    const beside = near(editor);
    if (beside || spec.dedicated || isWorkedIn(editor)) {
      found.set(editor, {
        editor,
        button: beside?.button ?? null,
        root: beside?.root ?? editor.parentElement ?? editor,
      });
    }
  }
  for (const input of inputs) {
    const beside = near(input);
    // What it shares with a composer that is known is the page, not a composer of its own.
    if (!beside || known.some((c) => beside.root.contains(c.root))) continue;
    if (labelMatches(beside.button, ANY_DIALOG) && (input as HTMLInputElement).value.trim().length <= NAME_MAX)
      continue;
    found.set(input, { editor: input, ...beside });
  }
  if (found.size === 0 && known.length === 0) {
    for (const editor of all(INPUTS).filter((e) => isVisible(e))) {
      const beside = near(editor);
      if (beside) found.set(editor, { editor, ...beside });
    }
    const lone = buttons.find((b) => labelMatches(b, spec.lone) && !aroundContent(b));
    if (found.size === 0 && lone) found.set(lone, { editor: null, button: lone, root: lone.parentElement ?? lone });
  }
  return [...found].map(([anchor, place]) => composer(keyOf(anchor, 'unknown'), place, spec));
}

/**
 * Known and unknown composers of a page, the one that counts while nobody was seen working in any last. That is a known one, unless the
 * focus is in a frame that belongs to none: a page hears nothing of what happens inside.
 */
export function inOrder<C extends Composer>(doc: Document, known: readonly C[], unknown: readonly C[]): C[] {
  const active = doc.activeElement;
  const focused = (c: C): boolean => active?.localName === 'iframe' && c.root.contains(active);
  if (known.some(focused)) return [...unknown, ...known];
  return [...unknown.filter((c) => !focused(c)), ...known, ...unknown.filter(focused)];
}

function isEditor(element: HTMLElement): boolean {
  if (element.localName === 'iframe') {
    const inner = innerRoot(element) as Document | null;
    const body = inner?.body;
    return (
      isVisible(element) &&
      !!body &&
      (body.isContentEditable || body.hasAttribute('contenteditable') || inner.designMode === 'on')
    );
  }
  return isReadable(element);
}

/** Words somebody writes are no buttons, and an editor's own parts no editors. */
function inEditor(element: Element | null): boolean {
  return element?.closest('[contenteditable]:not([contenteditable="false"])') != null;
}

/** Posts and comments of a list have buttons of their own. */
function aroundContent(element: Element): boolean {
  return element.closest('article, li, [role="listitem"]') !== null;
}
function ownPart(button: Element, editor: Element): boolean {
  const part = button.closest('article, li, [role="listitem"]');
  return part === null || part.contains(editor);
}

function composer(
  key: string,
  { editor, button, root }: { editor: HTMLElement | null; button: HTMLElement | null; root: Element },
  spec: UnknownSpec,
): Composer {
  return {
    key,
    surface: spec.surface,
    root,
    watch: [root],
    read: () => reading(editor, button, spec),
    triggers: () => (button?.isConnected ? [button] : []),
  };
}

function reading(editor: HTMLElement | null, button: HTMLElement | null, spec: UnknownSpec): Reading {
  const text = editor && textIn(editor);
  const problems: CheckProblem[] = [{ what: '可识别的编辑区', tried: [editor ? editor.localName : 'none'] }];
  if (!button) problems.push({ what: '发布按钮', tried: ['label'] });
  const draft: Draft = {
    kind: spec.kind,
    account: spec.account,
    articles: [{ ...emptyArticle(), body: text?.text ?? '' }],
    schedule: null,
    visibility: '',
    target: null,
    quoted: '',
  };
  return { draft, via: 'dom', texts: text ? [text] : [], check: { surface: spec.surface, problems, matched: {} } };
}

/** Visible text of any editor; null for what shows none (a drawing). */
export function textIn(editor: HTMLElement): FieldText | null {
  if (editor.localName === 'textarea' || editor.localName === 'input') {
    return controlText(editor as HTMLTextAreaElement, 0, 'body');
  }
  if (editor.localName === 'canvas') return null;
  const inner = editor.localName === 'iframe' ? (innerRoot(editor) as Document | null) : editor;
  return inner ? blockText(inner, { article: 0, field: 'body' }) : null;
}
