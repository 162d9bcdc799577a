import { elementsOf, type Mutator, move, outerEditor, type Scene } from './contract';

function wrap(node: Element, depth: number, make: (doc: Document, level: number) => Element): void {
  const doc = node.ownerDocument;
  for (let level = 0; level < depth; level++) {
    const parent = node.parentElement;
    if (!parent) return;
    const box = make(doc, level);
    parent.insertBefore(box, node);
    move(node, box, null);
  }
}

const div = (doc: Document, level: number): Element => {
  const box = doc.createElement('div');
  box.className = `layout-${level}`;
  return box;
};
const span = (doc: Document): Element => doc.createElement('span');
const custom = (doc: Document): Element => doc.createElement('next-box');
const contents = (doc: Document): Element => {
  const box = doc.createElement('div');
  box.setAttribute('style', 'display: contents');
  return box;
};

/** Frames lose their content when they are moved the old way. */
const movable = (s: Scene): boolean =>
  outerEditor(s).localName !== 'iframe' || typeof (s.doc.body as { moveBefore?: unknown }).moveBefore === 'function';

/** Frames lose their document on the way into another root: no `moveBefore` leads there (Chromium 156 ends the page). */
const detachable = (s: Scene): boolean => s.region !== s.doc.body && outerEditor(s).localName !== 'iframe';

function shadow(scene: Scene, mode: ShadowRootMode): void {
  const { region, doc } = scene;
  const host = doc.createElement('div');
  region.parentElement?.insertBefore(host, region);
  const root = host.attachShadow({ mode });
  root.append(region);
}

/** More boxes around things, things in other places, roots between them, later than expected. */
export const structure: readonly Mutator[] = [
  { name: 'a box around the editor', family: 'wrappers', fits: movable, apply: (s) => wrap(outerEditor(s), 1, div) },
  {
    name: 'six boxes around the editor',
    family: 'wrappers',
    fits: movable,
    apply: (s) => wrap(outerEditor(s), 6, div),
  },
  { name: 'a box around the button', family: 'wrappers', apply: (s) => wrap(s.button, 1, span) },
  { name: 'seven boxes around the button', family: 'wrappers', apply: (s) => wrap(s.button, 7, div) },
  {
    name: 'boxes of no size around both',
    family: 'wrappers',
    fits: movable,
    apply: (s) => {
      wrap(outerEditor(s), 2, contents);
      wrap(s.button, 2, contents);
    },
  },
  {
    name: 'custom elements around both',
    family: 'wrappers',
    fits: movable,
    apply: (s) => {
      wrap(outerEditor(s), 1, custom);
      wrap(s.button, 1, custom);
    },
  },
  {
    name: 'boxes around every part',
    family: 'wrappers',
    fits: movable,
    apply: (s) => {
      if (s.region === s.doc.body) return;
      for (const child of [...s.region.children]) if (!child.matches('script, style, iframe')) wrap(child, 1, div);
    },
  },
  {
    name: 'divisions made sections',
    family: 'wrappers',
    fits: movable,
    apply: (s) => {
      const box = s.button.parentElement;
      if (box?.localName !== 'div' || box === s.region || box.contains(outerEditor(s))) return;
      const section = s.doc.createElement('section');
      for (const { name, value } of [...box.attributes]) section.setAttribute(name, value);
      box.parentElement?.insertBefore(section, box);
      for (const child of [...box.childNodes]) move(child, section, null);
      box.remove();
    },
  },
  {
    name: 'the button before the editor',
    family: 'moves',
    apply: (s) => move(s.button, outerEditor(s).parentElement!, outerEditor(s)),
  },
  {
    name: 'the button at the start of the region',
    family: 'moves',
    apply: (s) => move(s.button, s.region, s.region.firstChild),
  },
  {
    name: 'the button beside the region',
    family: 'moves',
    fits: (s) => s.region !== s.doc.body,
    apply: (s) => move(s.button, s.region.parentElement!, s.region.nextSibling),
  },
  {
    name: 'the button at the end of the page',
    family: 'moves',
    apply: (s) => {
      const bar = s.doc.createElement('div');
      bar.className = 'floating-actions';
      bar.setAttribute('style', 'position:fixed;right:0;top:0;z-index:9999');
      s.doc.body.append(bar);
      move(s.button, bar, null);
    },
  },
  {
    name: 'the editor at the start of the region',
    family: 'moves',
    fits: movable,
    apply: (s) => {
      const editor = outerEditor(s);
      if (editor !== s.region && s.region !== s.doc.body) move(editor, s.region, s.region.firstChild);
    },
  },
  {
    name: 'texts and icons between the parts',
    family: 'moves',
    apply: (s) => {
      for (const child of [...s.region.children]) {
        const tip = s.doc.createElement('span');
        tip.textContent = '新';
        if (child.contains(outerEditor(s)) || child.contains(s.button)) s.region.insertBefore(tip, child);
      }
    },
  },
  {
    name: 'the composer in an open shadow root',
    family: 'roots',
    fits: detachable,
    apply: (s) => shadow(s, 'open'),
  },
  {
    name: 'the composer in a closed shadow root',
    family: 'roots',
    fits: detachable,
    apply: (s) => shadow(s, 'closed'),
  },
  {
    name: 'the composer taken out and put back',
    family: 'time',
    fits: detachable,
    apply: (s) => {
      const place = s.doc.createComment('');
      s.region.replaceWith(place);
      place.replaceWith(s.region);
    },
  },
  {
    name: 'the composer shown later',
    family: 'time',
    apply: (s) => {
      // A region that is drawn with opacity while it loads, and marked busy for good.
      for (const element of elementsOf(s).slice(0, 3)) element.setAttribute('aria-busy', 'true');
      s.region.setAttribute('style', `${s.region.getAttribute('style') ?? ''};opacity:.99`);
    },
  },
];
