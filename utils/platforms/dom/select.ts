import type { CheckProblem, SelfCheck } from '../contract';
import { labelMatches } from './label';
import { isReadable, isVisible, parentAcrossShadow } from './visible';

/**
 * One way to find something in a page. Platforms redesign: every entry lists several alternatives, the most trusted first, each
 * with the reason why it is here and where and when it was seen.
 */
export interface Alternative {
  /** Short, stable, shown in the self-check: `placeholder`, `2025 class`. */
  readonly name: string;
  /**
   * A CSS selector. ` >>> ` steps into the open shadow root or the same-origin frame of the element found so far:
   * `iframe#ueditor_0 >>> body`, `.editor-v-root >>> .ProseMirror`.
   */
  readonly css: string;
  /** Optional: the element's text, without any whitespace, must match (for buttons known by their label only). */
  readonly label?: RegExp;
  readonly reason: string;
  /** Section of the platform file and date. */
  readonly seen: string;
}

/** Alternatives in order of trust. */
export type SelectorEntry = readonly Alternative[];

/** Where to look: a document, an element, a shadow root. */
export type SearchRoot = Document | DocumentFragment | Element;

export interface FindOptions {
  /** Only elements a person can see. */
  readonly visible?: boolean;
  /** Only editors whose text a person can read: no transparent, tiny or far-away copies. */
  readonly readable?: boolean;
  /** A further condition on the element. */
  readonly accept?: (element: HTMLElement) => boolean;
}

export interface Found {
  readonly element: HTMLElement;
  readonly alternative: Alternative;
}

export interface FoundAll {
  /** Never empty; document order. */
  readonly elements: readonly HTMLElement[];
  readonly alternative: Alternative;
}

/** First element of the first alternative that finds one; null when none does. Never throws on an odd page. */
export function find(root: SearchRoot, entry: SelectorEntry, options: FindOptions = {}): Found | null {
  for (const alternative of entry) {
    for (const element of candidates(root, alternative)) {
      if (fits(element, alternative, options)) return { element, alternative };
    }
  }
  return null;
}

/** All elements of the first alternative that finds at least one; null when none does. */
export function findAll(root: SearchRoot, entry: SelectorEntry, options: FindOptions = {}): FoundAll | null {
  for (const alternative of entry) {
    const elements = candidates(root, alternative).filter((element) => fits(element, alternative, options));
    if (elements.length > 0) return { elements, alternative };
  }
  return null;
}

/** Does the element itself fit one of the alternatives (last step of `>>>` only)? For events: the elements of a composed path. */
export function matches(element: Element, entry: SelectorEntry): Alternative | null {
  for (const alternative of entry) {
    const step = alternative.css.split(' >>> ').pop() ?? '';
    if (element.matches(step) && labelFits(element, alternative)) return alternative;
  }
  return null;
}

/** The nearest element around this one, or itself, that fits; null when none does. */
export function around(element: Element, entry: SelectorEntry): HTMLElement | null {
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    if (matches(at, entry)) return at as HTMLElement;
  }
  return null;
}

function candidates(root: SearchRoot, alternative: Alternative): HTMLElement[] {
  const steps = alternative.css.split(' >>> ');
  let scopes: SearchRoot[] = [root];
  for (const [index, step] of steps.entries()) {
    const found = scopes.flatMap((scope) => [...scope.querySelectorAll<HTMLElement>(step)]);
    if (index === steps.length - 1) return found;
    scopes = found.flatMap((element) => innerRoot(element) ?? []);
  }
  return [];
}

/** The document of a same-origin frame, or the open shadow root; null when there is none or it is closed to us. */
export function innerRoot(element: Element): Document | ShadowRoot | null {
  if (element.localName === 'iframe' || element.localName === 'frame') {
    try {
      return (element as HTMLIFrameElement).contentDocument;
    } catch {
      return null;
    }
  }
  return element.shadowRoot;
}

function fits(element: HTMLElement, alternative: Alternative, options: FindOptions): boolean {
  // Cheapest first: the visibility check is the only one that may ask for layout.
  if (!labelFits(element, alternative)) return false;
  if (options.accept && !options.accept(element)) return false;
  if (options.readable) return isReadable(element);
  return !options.visible || isVisible(element);
}

/** Text of an editor or a control, without any space. */
const written = (element: Element): string => {
  const value = (element as Partial<HTMLTextAreaElement>).value;
  return (typeof value === 'string' ? value : (element.textContent ?? '')).replace(/[\s\u200b\ufeff]+/g, '');
};

/**
 * Does the page hold another editor that fits as well as the one found, with other words in it? Then nobody can say which of the two will be
 * published. Empty ones and ones that say the same are no rivals.
 */
export function hasRival(root: SearchRoot, found: Found, options: FindOptions = {}): boolean {
  const others = candidates(root, found.alternative).filter(
    (e) => e !== found.element && !e.contains(found.element) && !found.element.contains(e),
  );
  if (others.length === 0) return false;
  const own = written(found.element);
  return others.some((e) => {
    const words = written(e);
    return words !== '' && words !== own && fits(e, found.alternative, { ...options, readable: true });
  });
}

function labelFits(element: Element, alternative: Alternative): boolean {
  return !alternative.label || labelMatches(element, alternative.label);
}

/** Collects what a reading looked for: which alternative matched, and what was not found at all. */
export class Checker {
  readonly #surface: string;
  readonly #problems: CheckProblem[] = [];
  readonly #matched: Record<string, string> = {};

  /** @param surface id of the surface, as in `PlatformAdapter.surface`. */
  constructor(surface: string) {
    this.#surface = surface;
  }

  /**
   * Finds something the surface cannot do without; not found is a problem.
   * @param name selector name (key of `matched`). @param what the same in words the operator understands: 正文编辑区.
   */
  need(name: string, what: string, root: SearchRoot, entry: SelectorEntry, options?: FindOptions): HTMLElement | null {
    const element = this.want(name, root, entry, options);
    if (!element) this.problem(what, entry);
    return element;
  }

  /** Finds something that may be absent. */
  want(name: string, root: SearchRoot, entry: SelectorEntry, options?: FindOptions): HTMLElement | null {
    const found = find(root, entry, options);
    if (found) this.matched(name, found.alternative);
    return found?.element ?? null;
  }

  /** Finds an editor the surface cannot do without, and notes a problem when another one that can be read fits as well. */
  sole(name: string, what: string, root: SearchRoot, entry: SelectorEntry, options?: FindOptions): HTMLElement | null {
    const found = find(root, entry, { ...options, readable: true });
    if (!found) this.problem(what, entry);
    else {
      this.matched(name, found.alternative);
      this.alone(what, root, found, options);
    }
    return found?.element ?? null;
  }

  /** Notes a problem when another editor fits as well as this one and says something else. */
  alone(what: string, root: SearchRoot, found: Found, options?: FindOptions): void {
    if (hasRival(root, found, options)) this.#problems.push({ what: `唯一的${what}`, tried: [found.alternative.name] });
  }

  /** Notes a match made elsewhere. */
  matched(name: string, alternative: Alternative): void {
    this.#matched[name] = alternative.name;
  }

  /** Notes something missing that was looked for elsewhere. */
  problem(what: string, tried: SelectorEntry): void {
    this.#problems.push({ what, tried: tried.map((alternative) => alternative.name) });
  }

  /** The self-check so far. */
  result(): SelfCheck {
    return { surface: this.#surface, problems: [...this.#problems], matched: { ...this.#matched } };
  }
}
