/** The element with this id; the page is ours, so that a missing one is a mistake of the program. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as T;
}

/** An element with text and children. Text is only ever set as text: whatever a ledger holds, nothing of it becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  options: { readonly text?: string; readonly className?: string } = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (options.text !== undefined) made.textContent = options.text;
  if (options.className) made.className = options.className;
  made.append(...children);
  return made;
}
