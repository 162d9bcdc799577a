import type { Anchor } from '../domain/anchor';
import { type DraftKind, emptyArticle } from '../domain/draft';
import type { PlatformId } from '../domain/platform';
import type { CheckProblem, Composer, PlatformAdapter, Reading } from './contract';
import { soleMarked } from './dom/anchor';
import { isDisabled, labelOf } from './dom/label';
import { textIn } from './dom/unknown-composer';
import { parentAcrossShadow } from './dom/visible';

/** What a page without any recognisable part would publish. */
const KINDS: Readonly<Record<PlatformId, DraftKind>> = { weibo: 'post', wechat: 'article', douyin: 'video' };
/** Problems that pointing at button and editor answers. All others stay: what is not read is not published. */
const ANSWERED = /^(?:可识别的编辑区|(?:唯一的)?(?:正文|描述)?编辑区|发布按钮|发送按钮|回复按钮|下一步按钮)$/;

interface Placed {
  readonly anchor: Anchor;
  readonly button: HTMLElement | null;
  readonly editor: HTMLElement | null;
}

/**
 * The adapter, with what people pointed at (指认) where it does not know the page. Where it does, nothing changes. An anchor that fits no
 * element or several is a problem of the page again.
 */
export function withAnchors(adapter: PlatformAdapter, anchors: readonly Anchor[]): PlatformAdapter {
  const own = anchors.filter((a) => a.platform === adapter.platform);
  const placed = (url: URL, doc: Document): Placed[] => {
    const surface = adapter.surface(url, doc).id;
    return own
      .filter((a) => a.surface === surface)
      .map((anchor) => ({ anchor, button: soleMarked(doc, anchor.button), editor: soleMarked(doc, anchor.editor) }));
  };
  const composers = (url: URL, doc: Document): readonly Composer[] => {
    const base = adapter.composers(url, doc);
    return placed(url, doc).reduce<readonly Composer[]>((all, place) => join(all, place, adapter, url, doc), base);
  };
  return {
    ...adapter,
    composers,
    publishTrigger: (path, url, doc) => {
      const known = adapter.publishTrigger(path, url, doc);
      const place = placed(url, doc).find(({ button }) => button !== null && path.includes(button));
      if (!place?.button || isDisabled(place.button)) return known;
      const composer = composers(url, doc).find((c) => c.triggers().includes(place.button!));
      return composer ? { composer, label: labelOf(place.button) } : known;
    },
  };
}

function join(
  base: readonly Composer[],
  { anchor, button, editor }: Placed,
  adapter: PlatformAdapter,
  url: URL,
  doc: Document,
): readonly Composer[] {
  const at = editor ?? button;
  const around = base.filter((c) => at === null || c.root.contains(at) || at.contains(c.root));
  const unsure = around.find((c) => c.read().check.problems.length > 0) ?? null;
  // The adapter knows the page: what was pointed at is not needed.
  if (around.length > 0 && !unsure) return base;
  if (!button || !editor) {
    const lost = [button ? null : '指认的发布按钮', editor ? null : '指认的编辑区']
      .filter((what) => what !== null)
      .map((what): CheckProblem => ({ what, tried: [anchor.id] }));
    const source = unsure ?? (base.length === 0 ? blank(adapter, url, doc, anchor) : null);
    if (!source) return base;
    return [...base.filter((c) => c !== source), { ...source, read: () => withProblems(source.read(), lost) }];
  }
  const source = unsure ?? blank(adapter, url, doc, anchor);
  const root = commonRoot(button, editor);
  const made: Composer = {
    key: `anchor:${anchor.id}`,
    surface: source.surface,
    root,
    watch: [root],
    read: () => read(source.read(), editor, anchor),
    triggers: () => (button.isConnected ? [button] : []),
  };
  return [...base.filter((c) => c !== source), made];
}

/** The page's reading with the pointed editor's visible words as its body. */
function read(base: Reading, editor: HTMLElement, anchor: Anchor): Reading {
  const text = textIn(editor);
  const problems = base.check.problems.filter((p) => !ANSWERED.test(p.what));
  if (!text) problems.push({ what: '指认的编辑区', tried: [anchor.id] });
  const first = base.draft.articles[0] ?? emptyArticle();
  const others = base.texts.filter((t) => !(t.article === 0 && t.field === 'body'));
  return {
    draft: { ...base.draft, articles: [{ ...first, body: text?.text ?? '' }, ...base.draft.articles.slice(1)] },
    via: 'dom',
    texts: text ? [...others, text] : others,
    check: { ...base.check, problems, matched: { ...base.check.matched, anchor: '指认' } },
  };
}

function withProblems(reading: Reading, more: readonly CheckProblem[]): Reading {
  return { ...reading, check: { ...reading.check, problems: [...reading.check.problems, ...more] } };
}

/** A page on which nothing is recognised but what was pointed at. */
function blank(adapter: PlatformAdapter, url: URL, doc: Document, anchor: Anchor): Composer {
  return {
    key: `anchor:${anchor.id}`,
    surface: anchor.surface,
    root: doc.body,
    watch: [doc.body],
    triggers: () => [],
    read: () => ({
      draft: {
        kind: KINDS[adapter.platform],
        account: adapter.account(url, doc),
        articles: [emptyArticle()],
        schedule: null,
        visibility: '',
        target: null,
        quoted: '',
      },
      via: 'dom',
      texts: [],
      check: { surface: anchor.surface, problems: [], matched: {} },
    }),
  };
}

function commonRoot(button: Element, editor: Element): Element {
  for (let at: Element | null = editor; at; at = parentAcrossShadow(at)) {
    for (let inner: Element | null = button; inner; inner = parentAcrossShadow(inner)) if (inner === at) return at;
  }
  return editor.ownerDocument.body;
}
