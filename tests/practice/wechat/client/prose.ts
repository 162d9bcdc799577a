import { baseKeymap, chainCommands, newlineInCode, splitBlock, toggleMark } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { DOMParser, DOMSerializer, type MarkSpec, type NodeSpec, Schema } from '@tiptap/pm/model';
import { EditorState, Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet, EditorView } from '@tiptap/pm/view';

/** ProseMirror the way the platform uses it: text in `span[leaf]`, sections, placeholder as a widget. */

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  section: {
    group: 'block',
    content: 'block+',
    attrs: { style: { default: null } },
    parseDOM: [{ tag: 'section', getAttrs: (dom) => ({ style: dom.getAttribute('style') }) }],
    toDOM: (node) => ['section', node.attrs.style ? { style: node.attrs.style } : {}, 0],
  },
  heading: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'h1,h2,h3' }], toDOM: () => ['h2', 0] },
  blockquote: { group: 'block', content: 'block+', parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  list_item: { content: 'paragraph block*', parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  text: { group: 'inline' },
  image: {
    inline: true,
    group: 'inline',
    draggable: true,
    attrs: { src: {}, fileid: { default: '' } },
    parseDOM: [
      {
        tag: 'img[src],img[data-src]',
        getAttrs: (dom) => ({
          src: dom.getAttribute('data-src') ?? dom.getAttribute('src'),
          fileid: dom.getAttribute('data-imgfileid') ?? '',
        }),
      },
    ],
    toDOM: (node) => [
      'img',
      {
        class: 'rich_pages wxw-img',
        'data-src': node.attrs.src,
        'data-imgfileid': node.attrs.fileid,
        src: node.attrs.src,
      },
    ],
  },
  hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
};

/** `leaf` comes last: it is the innermost. */
const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => ({ href: dom.getAttribute('href') }) }],
    toDOM: (mark) => ['a', { href: mark.attrs.href, target: '_blank' }, 0],
  },
  strong: { parseDOM: [{ tag: 'strong,b' }], toDOM: () => ['strong', 0] },
  leaf: { parseDOM: [{ tag: 'span[leaf]' }], toDOM: () => ['span', { leaf: '' }, 0] },
};

export const schema = new Schema({ nodes, marks });
const leaf = schema.marks.leaf!;

/** All text stands in `span[leaf]`, whichever way it came in. */
const leafEverywhere = new Plugin({
  appendTransaction(transactions, _old, state) {
    if (!transactions.some((t) => t.docChanged)) return null;
    const tr = state.tr;
    state.doc.descendants((node, pos) => {
      if (node.isText && !leaf.isInSet(node.marks)) tr.addMark(pos, pos + node.nodeSize, leaf.create());
    });
    return tr.steps.length > 0 ? tr : null;
  },
});

function placeholder(text: string, className: string): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const { doc } = state;
        const empty =
          doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0;
        if (!empty) return null;
        const widget = () => {
          const node = document.createElement('span');
          node.className = className;
          node.contentEditable = 'false';
          node.textContent = text;
          return node;
        };
        return DecorationSet.create(doc, [Decoration.widget(1, widget, { side: -1 })]);
      },
    },
  });
}

export interface Prose {
  readonly view: EditorView;
  html(): string;
  text(): string;
  set(html: string): void;
  insertImage(src: string, fileid: string): void;
  toggleStrong(): void;
  setLink(href: string): void;
}

/** Makes an editor in `place`. `onEnter` set: plain Enter calls it and Shift+Enter breaks the line (reply boxes). */
export function makeProse(
  place: HTMLElement,
  options: {
    readonly html?: string;
    readonly placeholder: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly onChange?: () => void;
    readonly onEnter?: () => void;
    readonly single?: boolean;
  },
): Prose {
  const parse = (html: string) => {
    const box = document.createElement('div');
    box.append(document.createRange().createContextualFragment(html));
    return DOMParser.fromSchema(schema).parse(box);
  };
  const brk = schema.nodes.hard_break!;
  const enter = () => {
    options.onEnter?.();
    return Boolean(options.onEnter) || Boolean(options.single);
  };
  const shiftEnter = chainCommands(newlineInCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(brk.create()).scrollIntoView());
    return true;
  });
  const plugins = [
    leafEverywhere,
    placeholder(options.placeholder, 'editor_placeholder ProseMirror-widget'),
    history(),
    keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Enter': shiftEnter, Enter: enter }),
    keymap({ Enter: splitBlock }),
    keymap(baseKeymap),
  ];
  const fresh = (html: string) => {
    const state = EditorState.create({ doc: parse(html), plugins });
    return state.apply(state.tr.insertText('', 0).setMeta('init', true));
  };
  const view = new EditorView(place, {
    state: fresh(options.html ?? ''),
    attributes: { ...options.attributes },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged) options.onChange?.();
    },
  });
  return {
    view,
    html() {
      const box = document.createElement('div');
      box.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
      return box.innerHTML;
    },
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n').trim(),
    set(html) {
      view.updateState(fresh(html));
    },
    insertImage(src, fileid) {
      view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.image!.create({ src, fileid }), false));
    },
    toggleStrong() {
      toggleMark(schema.marks.strong!)(view.state, view.dispatch);
      view.focus();
    },
    setLink(href) {
      toggleMark(schema.marks.link!, { href })(view.state, view.dispatch);
      view.focus();
    },
  };
}
