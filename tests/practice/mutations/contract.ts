/** A place where something is written and published, as the test knows it: never by the product's own selectors. */
export interface Scene {
  readonly doc: Document;
  /** Smallest part of the page that holds editor and button. */
  readonly region: Element;
  /** What is typed into; a mutator that replaces it puts the new one here. The frame's body when the editor is a frame. */
  editor: HTMLElement;
  /** What is pressed to publish; replaced likewise. */
  button: HTMLElement;
}

/** One redesign. Works on any page, in a browser and in a test DOM; self-contained, because it is also run inside practice pages. */
export interface Mutator {
  readonly name: string;
  /** What the redesign does to a person or a script; several of one family usually come together. */
  readonly family:
    | 'names'
    | 'attributes'
    | 'wrappers'
    | 'moves'
    | 'labels'
    | 'elements'
    | 'twins'
    | 'editors'
    | 'roots'
    | 'time';
  /** False where it would change nothing. By default it is always applied. */
  fits?(scene: Scene): boolean;
  apply(scene: Scene): void;
}

/** Words in a stale twin of an editor: must never be read as the draft. */
export const STALE = '这是另一处没有写完的旧稿，不应被当作稿件读取。';

/** Elements of the region, itself included; what a person writes is not part of a redesign. */
export function elementsOf(scene: Scene): Element[] {
  const own = (element: Element) => !scene.editor.contains(element) || element === scene.editor;
  return [scene.region, ...scene.region.querySelectorAll('*')].filter(own);
}

/** The editor as the page around it sees it: the frame for one inside a frame. */
export function outerEditor(scene: Scene): HTMLElement {
  const { editor, doc } = scene;
  if (editor.ownerDocument === doc) return editor;
  return (editor.ownerDocument.defaultView?.frameElement as HTMLElement | null) ?? editor;
}

/** Moves a node without tearing it down where the browser can (frames and focus survive). */
export function move(node: Node, parent: Node, before: Node | null): void {
  const mover = parent as Node & { moveBefore?(node: Node, before: Node | null): void };
  if (mover.moveBefore && node.isConnected && parent.isConnected) mover.moveBefore(node, before);
  else parent.insertBefore(node, before);
}

/** A name like those a build tool makes: the same for the same input. */
export function hash(text: string): string {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return (value >>> 0).toString(36).padStart(6, 'x').slice(0, 6);
}

export const isControl = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element.localName === 'textarea' || element.localName === 'input';

/** Writes into the page's own control the way a framework hears it. */
export function writeControl(control: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const view = control.ownerDocument.defaultView as unknown as typeof globalThis;
  const proto = control.localName === 'textarea' ? view.HTMLTextAreaElement.prototype : view.HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(control, text);
  control.dispatchEvent(new view.Event('input', { bubbles: true }));
}
