import { isControl, type Mutator, outerEditor, type Scene, STALE } from './contract';

/** A copy without ids, as pages keep them for animations, measuring or an older build. */
function copy<E extends Element>(element: E, text: string | null): E {
  const twin = element.cloneNode(true) as E;
  for (const each of [twin, ...twin.querySelectorAll('*')]) each.removeAttribute('id');
  if (text !== null) fill(twin, text);
  return twin;
}

function fill(twin: Element, text: string): void {
  if (isControl(twin)) twin.value = text;
  else twin.innerHTML = `<p>${text}</p>`;
}

const inDocument = (s: Scene): boolean => outerEditor(s) === s.editor;

function stale(s: Scene, style: string): void {
  const twin = copy(s.editor, STALE);
  twin.setAttribute('style', style);
  s.editor.parentElement!.insertBefore(twin, s.editor);
}

/** The same thing twice, one of them not meant. */
export const twins: readonly Mutator[] = [
  {
    name: 'a hidden copy of the button before it',
    family: 'twins',
    apply: (s) => {
      const twin = copy(s.button, null);
      twin.setAttribute('style', 'display:none');
      s.button.parentElement!.insertBefore(twin, s.button);
    },
  },
  {
    name: 'three hidden copies of the button at the start of the page',
    family: 'twins',
    apply: (s) => {
      for (let i = 0; i < 3; i++) {
        const twin = copy(s.button, null);
        twin.hidden = true;
        twin.setAttribute('style', 'display:none');
        s.doc.body.prepend(twin);
      }
    },
  },
  {
    name: 'a transparent copy of the button beside it',
    family: 'twins',
    apply: (s) => {
      const twin = copy(s.button, null);
      twin.setAttribute('style', 'opacity:0;pointer-events:none');
      s.button.parentElement!.insertBefore(twin, s.button);
    },
  },
  {
    name: 'a hidden copy of the editor with old words',
    family: 'twins',
    fits: inDocument,
    apply: (s) => stale(s, 'display:none'),
  },
  {
    name: 'a copy of the editor outside the window with old words',
    family: 'twins',
    fits: inDocument,
    apply: (s) => stale(s, 'position:absolute;left:-9999px;width:600px;height:300px'),
  },
  {
    name: 'a transparent copy of the editor with old words',
    family: 'twins',
    fits: inDocument,
    apply: (s) => stale(s, 'opacity:0;pointer-events:none'),
  },
  {
    name: 'two composers at once, the other one first',
    family: 'twins',
    fits: (s) => inDocument(s) && s.region !== s.doc.body,
    apply: (s) => {
      const twin = copy(s.region, null);
      const path: number[] = [];
      for (let at: Element = s.editor; at !== s.region; at = at.parentElement!) {
        path.unshift([...at.parentElement!.children].indexOf(at));
      }
      const editor = path.reduce<Element | undefined>((at, index) => at?.children[index], twin);
      if (editor) fill(editor, STALE);
      s.region.parentElement!.insertBefore(twin, s.region);
    },
  },
];
