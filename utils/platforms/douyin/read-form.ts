import { type Article, type Draft, emptyArticle, type Link } from '../../domain/draft';
import type { AccountRef } from '../../domain/platform';
import type { FieldText, Reading } from '../contract';
import { Checker, type Found, findAll } from '../dom/select';
import { blockText, controlText } from '../dom/text-map';
import { editorEntry, type Form, outsideShell, publishButtons, titleEntry } from './composers';
import { descriptionText, tokensIn } from './description';
import { coversIn, imagesIn, picturesOf, videoIn } from './media';
import { editedWork, type FormKind } from './pages';
import { selectors } from './selectors';
import { declarationIn, scheduleIn, visibilityIn } from './settings';

const SURFACES: Readonly<Record<FormKind, string>> = {
  video: 'douyin.video',
  'image-text': 'douyin.image',
  article: 'douyin.article',
};
const EDITORS: Readonly<Record<FormKind, string>> = {
  video: '描述编辑区',
  'image-text': '描述编辑区',
  article: '正文编辑区',
};

/** Surface id of a form, e.g. `douyin.image`. */
export const formSurface = (kind: FormKind): string => SURFACES[kind];

/** Reads everything that would go out from a publish form. Synchronous; looks only inside the form. */
export function readForm(form: Form, url: URL, account: AccountRef): Reading {
  const check = new Checker(formSurface(form.kind));
  const sole = (what: string, found: Found) => {
    check.alone(what, form.root.ownerDocument, found, { accept: outsideShell });
  };
  if (form.title) {
    check.matched('title', form.title.alternative);
    sole('标题', form.title);
  } else check.problem('标题', titleEntry(form.kind));
  if (form.editor) {
    check.matched('editor', form.editor.alternative);
    sole(EDITORS[form.kind], form.editor);
  } else check.problem(EDITORS[form.kind], editorEntry(form.kind));
  if (publishButtons(form).length === 0) check.problem('发布按钮', selectors.publish);

  const title = form.title && controlText(form.title.element as HTMLInputElement, 0, 'title');
  const content = form.kind === 'article' ? article(form, check) : post(form);
  const read: Article = {
    ...emptyArticle(),
    ...content.article,
    title: title?.text ?? '',
    declaration: declarationIn(form.scope),
  };
  const draft: Draft = {
    kind: form.kind,
    account,
    articles: [read],
    schedule: scheduleIn(form.scope, check),
    visibility: visibilityIn(form.scope),
    target: editedWork(url),
    quoted: '',
  };
  const texts = [title, ...content.texts].filter((t): t is FieldText => t !== null);
  return { draft, via: 'dom', texts, check: check.result() };
}

interface Content {
  readonly article: Partial<Article>;
  readonly texts: readonly FieldText[];
}

/** Video and image-text: a description with tokens, and what was uploaded. */
function post(form: Form): Content {
  const editor = form.editor?.element;
  const body = editor ? descriptionText(editor) : null;
  const uploaded = form.kind === 'video' ? videoIn(form.scope) : imagesIn(form.scope);
  return {
    article: {
      body: body?.text ?? '',
      links: linksIn(body?.text ?? ''),
      ...(editor ? tokensIn(editor) : {}),
      media: [...uploaded, ...coversIn(form.scope)],
    },
    texts: body ? [body] : [],
  };
}

/** Article: TipTap body, abstract, topic chips beside the text (§2.3, §2.4). */
function article(form: Form, check: Checker): Content {
  const editor = form.editor?.element;
  const body = editor ? blockText(editor, { article: 0, field: 'body', whitespace: 'preserve' }) : null;
  const field = check.want('digest', form.scope, selectors.articleDigest, { visible: true });
  const digest = field && controlText(field as HTMLInputElement, 0, 'digest');
  return {
    article: {
      body: body?.text ?? '',
      digest: digest?.text ?? '',
      links: editor ? editorLinks(editor) : [],
      topics: topicChips(form.scope),
      media: [...(editor ? picturesOf(editor) : []), ...coversIn(form.scope)],
    },
    texts: [digest, body].filter((t): t is FieldText => t !== null),
  };
}

function topicChips(scope: Element): string[] {
  const chips = findAll(scope, selectors.topicChip, { visible: true })?.elements ?? [];
  return chips.map((chip) => (chip.textContent ?? '').trim().replace(/^[#＃]\s*/, '')).filter(Boolean);
}

function editorLinks(editor: Element): Link[] {
  return [...editor.querySelectorAll('a[href]')].map((a) => ({
    text: (a.textContent ?? '').trim(),
    href: a.getAttribute('href') ?? '',
  }));
}

/** Web addresses written in a description. */
function linksIn(text: string): Link[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"'\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+/gi)].map((m) => ({
    text: m[0],
    href: m[0],
  }));
}
