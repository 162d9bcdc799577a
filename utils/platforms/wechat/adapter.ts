import type { Composer, PageCall, PlatformAdapter, Reading, TextOfHtml } from '../contract';
import { createKeys } from '../dom/keys';
import { isDisabled, labelMatches, labelOf } from '../dom/label';
import { noteRoots } from '../dom/roots';
import { find, findAll, matches } from '../dom/select';
import { inOrder, unknownComposers } from '../dom/unknown-composer';
import { pageAccount, remember } from './account';
import { bodyEditor, watched } from './body';
import { embeddedRecord } from './embedded';
import { asObject, asText } from './fields';
import { surfaceOf } from './pages';
import { isPicturePage, readArticle } from './read-article';
import { messageBoxes, type ReplyBox, readReply, replyBoxes, replyTriggers } from './replies';
import { PUBLISH_LABEL, REPLY_LABEL, selectors } from './selectors';

type Trigger = { readonly composer: Composer | null; readonly label: string };

/** The same for the same editor as long as it lives. */
const keyOf = createKeys();

const bare = (text: string): string => text.replace(/\s+/g, '');
const isElement = (target: EventTarget): target is HTMLElement => (target as Node).nodeType === 1;

function articleComposer(doc: Document): Composer | null {
  const present =
    bodyEditor(doc) ??
    find(doc, selectors.titleRich) ??
    find(doc, selectors.titleControl) ??
    find(doc, selectors.sendButton) ??
    // Nothing else is known any more, yet something here publishes: a page to be reported, not to be passed over.
    publishButtons(doc)[0];
  if (!present) return null;
  const surface = isPicturePage(doc) ? 'wechat.picture' : 'wechat.article';
  return {
    // One message per page: articles come and go in it, the node of the body is replaced on every change.
    key: keyOf(doc, 'wechat.article'),
    surface,
    root: doc.body,
    watch: watched(doc),
    read: () => readArticle(doc, pageAccount(doc), Date.now()),
    triggers: () => publishButtons(doc),
  };
}

function replyComposer(box: ReplyBox, doc: Document): Composer {
  const surface = `wechat.${box.kind}`;
  return {
    key: keyOf(box.editor, surface),
    surface,
    root: box.root,
    watch: [box.root],
    read: () => readReply(box, doc, pageAccount(doc)),
    triggers: () => replyTriggers(box),
  };
}

/** Buttons that start or continue publishing: bottom bar, send panel, confirmation (§2.6). */
function publishButtons(doc: Document): readonly HTMLElement[] {
  return findAll(doc, selectors.anyPublish, { visible: true, accept: isNoContent })?.elements ?? [];
}

/** Words of the article itself are no buttons, whatever they look like. */
function isNoContent(element: Element): boolean {
  return element.closest('[contenteditable="true"], .ProseMirror') === null;
}

function boxesOf(url: URL, doc: Document): readonly ReplyBox[] {
  const { kind } = surfaceOf(url);
  if (kind === 'comments') return replyBoxes(doc);
  return kind === 'messages' ? messageBoxes(doc) : [];
}

function composers(url: URL, doc: Document): readonly Composer[] {
  const { kind, id } = surfaceOf(url);
  if (kind === 'compose') {
    const composer = articleComposer(doc);
    if (composer) return [composer];
  }
  const known = boxesOf(url, doc).map((box) => replyComposer(box, doc));
  if (kind === 'other' || kind === 'scheduled') return known;
  const spec = { surface: id, account: pageAccount(doc), ...UNKNOWN[kind] };
  return inOrder(doc, known, unknownComposers(doc, known, spec));
}

/** What an editor nobody knows would be, by the kind of page. */
const UNKNOWN = {
  compose: { kind: 'article', labels: PUBLISH_LABEL, lone: PUBLISH_LABEL, dedicated: true },
  comments: { kind: 'reply', labels: REPLY_LABEL, lone: /^发送$/, dedicated: false },
  messages: { kind: 'message', labels: REPLY_LABEL, lone: /^发送$/, dedicated: true },
} as const;

const PRESSED =
  'button, a, [role="button"], input[type="button"], input[type="submit"], .weui-desktop-btn, .mass_send, #js_send';

function publishTrigger(path: readonly EventTarget[], url: URL, doc: Document): Trigger | null {
  noteRoots(path);
  const elements = path.filter(isElement);
  const { kind } = surfaceOf(url);
  if (kind === 'compose' && elements.some((e) => matches(e, selectors.articleSwitch))) {
    // About to change to another article: what is in the editor is read now, before the page replaces it.
    articleComposer(doc)?.read();
    return null;
  }
  const button = elements.find((e) => e.matches(PRESSED));
  if (!button || isDisabled(button) || !isNoContent(button)) return null;
  const label = labelOf(button);
  if (kind === 'compose' || kind === 'scheduled') {
    if (!labelMatches(button, PUBLISH_LABEL)) return null;
    return { composer: kind === 'compose' ? (composers(url, doc)[0] ?? null) : null, label };
  }
  const composer = composers(url, doc).find((c) => c.triggers().includes(button));
  return composer ? { composer, label } : null;
}

function publishShortcut(event: KeyboardEvent, path: readonly EventTarget[], url: URL, doc: Document): Trigger | null {
  // Shift+Enter breaks the line (§4.1); while an input method is composing Enter only takes the candidate.
  if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return null;
  const elements = path.filter(isElement);
  const target = elements[0];
  if (!target) return null;
  if (surfaceOf(url).kind === 'compose') {
    // No shortcut for publishing is known; Enter inside the send dialogs is guarded all the same (§2.5 [I]).
    const dialog = elements.find((e) => matches(e, selectors.sendDialog));
    if (!dialog || target.matches('button, a')) return null;
    return { composer: articleComposer(doc), label: 'Enter' };
  }
  const box = boxesOf(url, doc).find((b) => elements.includes(b.editor));
  if (!box) return null;
  const button = replyTriggers(box)[0];
  return { composer: replyComposer(box, doc), label: button ? labelOf(button) : 'Enter' };
}

async function confirm(reading: Reading, call: PageCall, textOf: TextOfHtml) {
  const agree = (via: Reading['via']) => ({ via, disagreement: null });
  const account = asObject(await call('wechat.account').catch(() => null));
  const name = asText(account?.nick_name);
  const shown = reading.draft.account.name;
  if (name && !shown) remember(document, name);
  if (name && shown && name !== shown) {
    return { via: reading.via, disagreement: `页面显示的账号与登录账号（${name}）不一致，请刷新页面` };
  }
  const body = reading.texts.find((t) => t.field === 'body');
  if (reading.draft.kind !== 'article' || !body) return agree(reading.via);
  const answer = asObject(await call('wechat.content').catch(() => null));
  if (typeof answer?.content !== 'string') return agree(reading.via);
  const said = await textOf(answer.content);
  if (bare(said) === bare(body.text)) return agree('page-api');
  // Which article the interface means while another than the first is open is not known (§8): then it is no witness.
  const another = reading.draft.articles.some((a, i) => i !== body.article && bare(a.body) === bare(said));
  if (another && bare(said) !== '') return agree(reading.via);
  return {
    via: reading.via,
    disagreement: `编辑器接口给出的正文与页面显示的不一致（${difference(bare(body.text), bare(said))}），请保存后刷新页面`,
  };
}

/** Where two texts part: a few characters of both. */
function difference(shown: string, said: string): string {
  let i = 0;
  while (i < shown.length && shown[i] === said[i]) i++;
  const part = (text: string) => text.slice(i, i + 8) || '（结束）';
  return `第${i + 1}字起，页面为“${part(shown)}”，接口为“${part(said)}”`;
}

/**
 * WeChat Official Accounts (platform file wechat §1, §2, §4): article editor in its four generations, picture message, draft list,
 * comments, messages.
 */
export const adapter: PlatformAdapter = {
  platform: 'wechat',
  hosts: ['mp.weixin.qq.com'],
  surface: (url, doc) => {
    const surface = surfaceOf(url);
    return surface.id === 'wechat.article' && isPicturePage(doc) ? { ...surface, id: 'wechat.picture' } : surface;
  },
  account: (_url, doc) => pageAccount(doc),
  composers,
  publishTrigger,
  publishShortcut,
  embedded: embeddedRecord,
  confirm,
};
