import type { Article, Draft } from '../domain/draft';
import type { Outgoing, OutgoingArticle } from '../platforms/contract';
import { CONTENT_FIELD_LABELS, type ContentField, scheduleLabel } from './labels';
import { canonicalHref } from './link';
import { withoutBlanks } from './text';

/** Platforms round scheduled times to the minute, up or down. */
const SCHEDULE_TOLERANCE = 60_000;

/** Who sees it when the page offers no choice. */
const PUBLIC = '公开';

/** One difference between the signed draft and the request that is about to leave. */
export interface Mismatch {
  /** Index into `draft.articles`; null for what belongs to the whole draft. */
  readonly article: number | null;
  readonly field: ContentField;
  /** Chinese name of the field. */
  readonly label: string;
  readonly signed: string;
  readonly sent: string;
}

/**
 * Compares the outgoing request with the signed draft; empty list = same content. Every field that the request carries must equal
 * the draft's; a field that it does not carry is not compared. Texts are compared without any blank and zero-width
 * character, because requests carry HTML. Media: the same references in the same order, with or without the covers (some
 * requests name them apart).
 */
export function compareOutgoing(draft: Draft, outgoing: Outgoing): Mismatch[] {
  const found: Mismatch[] = [];
  const add = (article: number | null, field: ContentField, signed: string, sent: string) =>
    found.push({ article, field, label: CONTENT_FIELD_LABELS[field], signed, sent });

  if (outgoing.articles.length !== draft.articles.length) {
    add(null, 'articles', `${draft.articles.length}篇`, `${outgoing.articles.length}篇`);
  }
  outgoing.articles.forEach((sent, index) => {
    const signed = draft.articles[index];
    if (signed) compareArticle(signed, sent, (field, ours, theirs) => add(index, field, ours, theirs));
  });

  if (outgoing.schedule !== undefined && !sameSchedule(draft.schedule, outgoing.schedule)) {
    add(null, 'schedule', scheduleLabel(draft.schedule), scheduleLabel(outgoing.schedule));
  }
  if (outgoing.visibility !== undefined) {
    const signed = draft.visibility || PUBLIC;
    const sent = outgoing.visibility || PUBLIC;
    if (!sameText(signed, sent)) add(null, 'visibility', signed, sent);
  }
  if (outgoing.target !== undefined && !sameText(draft.target ?? '', outgoing.target)) {
    add(null, 'target', draft.target ?? '', outgoing.target);
  }
  return found;
}

function compareArticle(
  signed: Article,
  sent: OutgoingArticle,
  add: (field: ContentField, signed: string, sent: string) => void,
): void {
  for (const field of ['title', 'body', 'digest', 'author'] as const) {
    const value = sent[field];
    if (value !== undefined && !sameText(signed[field], value)) add(field, signed[field], value);
  }
  if (sent.sourceUrl !== undefined && canonicalHref(signed.sourceUrl) !== canonicalHref(sent.sourceUrl)) {
    add('sourceUrl', signed.sourceUrl, sent.sourceUrl);
  }
  if (sent.links !== undefined) {
    const ours = signed.links.map((link) => link.href);
    if (!sameList(ours.map(canonicalHref), sent.links.map(canonicalHref))) {
      add('links', ours.join('\n'), sent.links.join('\n'));
    }
  }
  if (sent.mediaRefs !== undefined) {
    const all = signed.media.map((media) => media.ref);
    const withoutCovers = signed.media.filter((media) => media.kind !== 'cover').map((media) => media.ref);
    if (!sameList(all, sent.mediaRefs) && !sameList(withoutCovers, sent.mediaRefs)) {
      add('media', all.join('\n'), sent.mediaRefs.join('\n'));
    }
  }
}

function sameText(a: string, b: string): boolean {
  return a === b || withoutBlanks(a) === withoutBlanks(b);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameSchedule(signed: number | null, sent: number | null): boolean {
  if (signed === null || sent === null) return signed === sent;
  return Math.abs(signed - sent) <= SCHEDULE_TOLERANCE;
}
