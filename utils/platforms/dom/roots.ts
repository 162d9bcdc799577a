/**
 * Shadow roots somebody has worked in. A page's shadow roots cannot be found without looking at every element; but to write in one, a person
 * has to press or type in it, and then the event's path names it. Closed roots are opened by the browser for extensions.
 */
interface Known {
  readonly noted: WeakMap<Document, Set<ShadowRoot>>;
  readonly worked: WeakSet<EventTarget>;
}

// Scripts that are loaded later look at the same page: what is known belongs to the isolated world, whose global no page can see.
// Own properties only: an element of the page with this id would answer to the name as well.
const world = globalThis as { sanshenRoots?: Known };
const known: Known =
  Object.hasOwn(world, 'sanshenRoots') && world.sanshenRoots
    ? world.sanshenRoots
    : { noted: new WeakMap(), worked: new WeakSet() };
world.sanshenRoots = known;
const { noted, worked } = known;

type Opener = { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };

/** Has somebody pressed, focused or typed in this element? */
export const isWorkedIn = (element: Element): boolean => worked.has(element);

/** Takes note of what somebody works in, and of the shadow roots on an event's path (`composedPath()`). Cheap; called on every press, focus and input. */
export function noteRoots(path: readonly EventTarget[]): void {
  if (path[0]) worked.add(path[0]);
  for (const target of path) {
    const node = target as Node;
    if (node.nodeType === 11 && (node as ShadowRoot).host) note(node as ShadowRoot);
  }
  const inner = path[0] as Element | undefined;
  const closed = inner?.nodeType === 1 && !inner.shadowRoot ? closedRoot(inner) : null;
  if (closed) note(closed);
}

/**
 * The whole path of an event, also inside closed shadow roots that somebody has worked in: there the browser names only the host, and what
 * was pressed is asked of the root itself. Takes note of roots on the way.
 */
export function fullPath(event: Event): readonly EventTarget[] {
  const path = event.composedPath();
  noteRoots(path);
  const host = path[0] as Element | undefined;
  const root = host?.nodeType === 1 && !host.shadowRoot ? closedRoot(host) : null;
  if (!root) return path;
  const inner =
    event instanceof MouseEvent && event.type !== 'focusin'
      ? root.elementFromPoint(event.clientX, event.clientY)
      : root.activeElement;
  const inside: EventTarget[] = [];
  for (let at: Node | null = inner && root.contains(inner) ? inner : null; at && at !== root; at = at.parentNode)
    inside.push(at);
  if (inside[0]) worked.add(inside[0]);
  return [...inside, root, ...path];
}

/** The document and the shadow roots in it that somebody has worked in and that are still there. */
export function rootsOf(doc: Document): readonly (Document | ShadowRoot)[] {
  const roots = noted.get(doc);
  if (!roots) return [doc];
  for (const root of roots) if (!root.host.isConnected) roots.delete(root);
  return [doc, ...roots];
}

function note(root: ShadowRoot): void {
  const doc = root.ownerDocument;
  const roots = noted.get(doc) ?? new Set();
  roots.add(root);
  noted.set(doc, roots);
}

/** Null where there is none, or where it is the browser's own (video controls, text boxes). */
function closedRoot(element: Element): ShadowRoot | null {
  // Our own place in the page is nobody's composer.
  if (element.localName === 'sanshen-ui') return null;
  const opener = (globalThis as { chrome?: Opener }).chrome?.dom;
  try {
    const root = opener?.openOrClosedShadowRoot?.(element) ?? null;
    return root && (root as { mode?: string }).mode !== 'user-agent' ? root : null;
  } catch {
    return null;
  }
}
