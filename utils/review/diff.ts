import { diffArrays } from 'diff';
import type { Draft } from '../domain/draft';
import { type CanonicalArticle, type CanonicalDraft, canonicalDraft } from './canonical';
import { CONTENT_FIELD_LABELS, type ContentField, KIND_LABELS, scheduleLabel } from './labels';

/** One run of sentences (or list items) that stayed, came or went. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The differences of one field. Only fields that differ are listed. */
export interface FieldDiff {
  /** Index of the article; null for what belongs to the whole draft. */
  readonly article: number | null;
  readonly field: ContentField;
  readonly label: string;
  readonly parts: readonly DiffPart[];
}

const TEXT_FIELDS = ['title', 'body', 'digest', 'author', 'sourceUrl', 'declaration'] as const;
const LIST_FIELDS = ['links', 'mentions', 'topics', 'media'] as const;
const MINUTE = 60_000;

/**
 * Signed versus now, sentence by sentence, on the same reduced form that the digest covers: the list is empty exactly when the
 * content is the same, and reformatting never shows up. Articles that only one side has are shown whole.
 */
export function diffDrafts(signed: Draft, now: Draft): FieldDiff[] {
  const before = canonicalDraft(signed);
  const after = canonicalDraft(now);
  const found: FieldDiff[] = [];
  const add = (article: number | null, field: ContentField, old: readonly string[], fresh: readonly string[]) => {
    const parts = diffPieces(old, fresh);
    if (parts.some(({ kind }) => kind !== 'same')) {
      found.push({ article, field, label: CONTENT_FIELD_LABELS[field], parts });
    }
  };

  const count = Math.max(before.articles.length, after.articles.length);
  for (let index = 0; index < count; index++) {
    const old = before.articles[index];
    const fresh = after.articles[index];
    for (const field of TEXT_FIELDS) add(index, field, sentences(old?.[field]), sentences(fresh?.[field]));
    for (const field of LIST_FIELDS) add(index, field, items(old, field), items(fresh, field));
    add(index, 'original', original(old), original(fresh));
  }
  add(null, 'articles', [`${before.articles.length}篇`], [`${after.articles.length}篇`]);
  for (const field of ['kind', 'account', 'schedule', 'visibility', 'target'] as const) {
    add(null, field, [setting(before, field)], [setting(after, field)]);
  }
  add(null, 'quoted', sentences(before.quoted), sentences(after.quoted));
  return found;
}

/**
 * Splits Chinese text after 。！？；… and line ends, closing quotes and brackets included, so that one changed word marks one sentence and
 * not the paragraph. Joined again, the pieces are the text.
 */
export function sentences(text: string | undefined): readonly string[] {
  return text
    ? (text.match(/[^。！？!?；;…\n]*(?:[。！？!?；;…]+[”’」』）)】》"]*\n?|\n|$)/gu) ?? []).filter(Boolean)
    : [];
}

function items(article: CanonicalArticle | undefined, field: (typeof LIST_FIELDS)[number]): readonly string[] {
  if (!article) return [];
  // Line ends between items: a list is shown one item per line.
  return field === 'links'
    ? article.links.map(([text, href]) => (text === href ? `${href}\n` : `${text} ${href}\n`))
    : article[field].map((item) => `${item}\n`);
}

function original(article: CanonicalArticle | undefined): readonly string[] {
  return article ? [article.original ? '声明原创' : '未声明原创'] : [];
}

function setting(draft: CanonicalDraft, field: 'kind' | 'account' | 'schedule' | 'visibility' | 'target'): string {
  switch (field) {
    case 'kind':
      return KIND_LABELS[draft.kind];
    case 'account':
      return draft.account ?? `${draft.platform}（未读取到账号）`;
    case 'schedule':
      return scheduleLabel(draft.schedule === null ? null : draft.schedule * MINUTE);
    case 'visibility':
      return draft.visibility || '（未设置）';
    case 'target':
      return draft.target ?? '（无）';
  }
}

function diffPieces(old: readonly string[], fresh: readonly string[]): DiffPart[] {
  return diffArrays([...old], [...fresh]).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
