import { isControl, type Mutator, outerEditor, type Scene, writeControl } from './contract';

/** Hands what is written in the new editor over to the page's own, so that the page publishes it. */
function hand(original: HTMLElement, text: string): void {
  if (isControl(original)) writeControl(original, text);
  else
    original.innerHTML = text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('');
}

/** Puts another editor in the place of the page's own, which stays behind it unseen. */
function replace(scene: Scene, made: HTMLElement, textOf: () => string, heard: HTMLElement = made): void {
  const original = scene.editor;
  const outer = outerEditor(scene);
  outer.parentElement!.insertBefore(made, outer);
  outer.setAttribute('style', 'display:none');
  heard.addEventListener('input', () => hand(original, textOf()));
}

const BOX = 'display:block;min-height:80px;min-width:300px;border:1px solid #999';

function plainEditable(s: Scene): HTMLElement {
  const box = s.doc.createElement('div');
  box.setAttribute('contenteditable', 'true');
  box.setAttribute('style', BOX);
  replace(s, box, () => box.textContent ?? '');
  return box;
}

/** Buttons that are no `<button>`: the page's own stays behind and is pressed by script. */
function replaceButton(s: Scene, made: HTMLElement): void {
  const original = s.button;
  original.parentElement!.insertBefore(made, original);
  original.setAttribute('style', 'display:none');
  made.addEventListener('click', (event) => {
    event.preventDefault();
    original.click();
  });
  s.button = made;
}

const words = (s: Scene): string => (s.button.textContent ?? '').replace(/\s+/g, '');

/** Other kinds of editors and buttons. */
export const editors: readonly Mutator[] = [
  {
    name: 'a plain editable division for the editor',
    family: 'editors',
    apply: (s) => {
      s.editor = plainEditable(s);
    },
  },
  {
    name: 'an editable division with the role of a text box',
    family: 'editors',
    apply: (s) => {
      s.editor = plainEditable(s);
      s.editor.setAttribute('role', 'textbox');
      s.editor.setAttribute('aria-multiline', 'true');
    },
  },
  {
    name: 'a bare text area for the editor',
    family: 'editors',
    apply: (s) => {
      const area = s.doc.createElement('textarea');
      area.setAttribute('style', BOX);
      replace(s, area, () => area.value);
      s.editor = area;
    },
  },
  {
    name: 'a one-line input for the editor',
    family: 'editors',
    apply: (s) => {
      const input = s.doc.createElement('input');
      input.setAttribute('style', BOX);
      replace(s, input, () => input.value);
      s.editor = input;
    },
  },
  {
    name: 'an editor that is drawn, with an unseen input',
    family: 'editors',
    apply: (s) => {
      const canvas = s.doc.createElement('canvas');
      canvas.tabIndex = 0;
      canvas.setAttribute('style', BOX);
      const input = s.doc.createElement('textarea');
      input.setAttribute('style', 'position:absolute;width:1px;height:1px;opacity:0');
      let text = '';
      input.addEventListener('input', () => {
        // What was typed goes into the drawing, the input stays empty.
        text += input.value;
        input.value = '';
      });
      replace(s, canvas, () => text, input);
      canvas.parentElement!.insertBefore(input, canvas);
      canvas.addEventListener('mousedown', (event) => {
        event.preventDefault();
        input.focus();
      });
      s.editor = canvas;
    },
  },
  {
    name: 'an editor in a frame of its own',
    family: 'editors',
    apply: (s) => {
      const frame = s.doc.createElement('iframe');
      frame.setAttribute('style', BOX);
      const outer = outerEditor(s);
      const original = s.editor;
      // A test DOM loads no empty frames; in a browser a frame with markup is not there at once.
      if (s.doc.defaultView?.navigator.userAgent.includes('HappyDOM')) frame.srcdoc = '<body></body>';
      outer.parentElement!.insertBefore(frame, outer);
      const inner = frame.contentDocument!;
      inner.body.setAttribute('contenteditable', 'true');
      inner.body.setAttribute('style', 'min-height:60px');
      outer.setAttribute('style', 'display:none');
      inner.body.addEventListener('input', () => hand(original, inner.body.textContent ?? ''));
      s.editor = inner.body;
    },
  },
  {
    name: 'a division with a role for the button',
    family: 'elements',
    apply: (s) => {
      const made = s.doc.createElement('div');
      made.setAttribute('role', 'button');
      made.tabIndex = 0;
      made.textContent = words(s);
      replaceButton(s, made);
    },
  },
  {
    name: 'a link for the button',
    family: 'elements',
    apply: (s) => {
      const made = s.doc.createElement('a');
      made.href = 'javascript:;';
      made.textContent = words(s);
      replaceButton(s, made);
    },
  },
  {
    name: 'an input for the button',
    family: 'elements',
    apply: (s) => {
      const made = s.doc.createElement('input');
      made.type = 'button';
      made.value = words(s);
      replaceButton(s, made);
    },
  },
  {
    name: 'a bare division for the button',
    family: 'elements',
    apply: (s) => {
      const made = s.doc.createElement('div');
      made.setAttribute('style', 'cursor:pointer');
      made.textContent = words(s);
      replaceButton(s, made);
    },
  },
  {
    name: 'a custom element for the button',
    family: 'elements',
    apply: (s) => {
      const made = s.doc.createElement('next-button');
      made.setAttribute('style', 'display:inline-block;cursor:pointer');
      made.textContent = words(s);
      replaceButton(s, made);
    },
  },
];
