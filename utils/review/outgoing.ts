import type { Article, Draft, Media } from '../domain/draft';
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
 * character, because requests carry HTML. Media: the same files in the same order, with or without the covers (some requests name them
 * apart).
 *
 * @param files SHA-256 of the file behind an address of the platform, where it was seen being uploaded.
 */
export function compareOutgoing(draft: Draft, outgoing: Outgoing, files: KnownFiles = NO_FILES): Mismatch[] {
  const found: Mismatch[] = [];
  const add = (article: number | null, field: ContentField, signed: string, sent: string) =>
    found.push({ article, field, label: CONTENT_FIELD_LABELS[field], signed, sent });

  if (outgoing.articles.length !== draft.articles.length) {
    add(null, 'articles', `${draft.articles.length}篇`, `${outgoing.articles.length}篇`);
  }
  outgoing.articles.forEach((sent, index) => {
    const signed = draft.articles[index];
    if (signed) compareArticle(signed, sent, files, (field, ours, theirs) => add(index, field, ours, theirs));
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
  files: KnownFiles,
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
    const sentRefs = sent.mediaRefs;
    const same = (media: readonly Media[]) =>
      media.length === sentRefs.length &&
      (sent.mediaKind === undefined || media.every(({ kind }) => kind === sent.mediaKind)) &&
      media.every((each, i) => sameFile(each, sentRefs[i] ?? '', sent.mediaLoose === true, files));
    if (!same(signed.media) && !same(signed.media.filter(({ kind }) => kind !== 'cover'))) {
      add('media', signed.media.map(({ ref }) => ref).join('\n'), sentRefs.join('\n'));
    }
  }
  if (sent.coverRefs !== undefined) {
    const covers = signed.media.filter(({ kind, ref }) => kind === 'cover' && ref !== '');
    const known = covers.some((cover) => sent.coverRefs?.some((ref) => sameFile(cover, ref, false, files)));
    if (!known) add('media', covers.map(({ ref }) => ref).join('\n'), sent.coverRefs.join('\n'));
  }
  if (sent.original !== undefined && sent.original !== signed.original) {
    add('original', signed.original ? '已声明' : '未声明', sent.original ? '已声明' : '未声明');
  }
}

/** Address of the platform → SHA-256 (hex) of the file behind it. */
export type KnownFiles = ReadonlyMap<string, string>;
const NO_FILES: KnownFiles = new Map();

/** The bytes decide where both are known; the platform may give the same file another address when it is uploaded again. */
function sameFile(signed: Media, sent: string, loose: boolean, files: KnownFiles): boolean {
  const bytes = files.get(sent);
  if (signed.sha256 !== null && bytes !== undefined) return signed.sha256 === bytes;
  if (signed.ref === sent) return true;
  if (!loose) return false;
  // Shown from memory, a video that the request names with a number that no page shows, or an address of another form than the request's: only
  // place and number of the files can be compared.
  if (signed.ref === '') return true;
  if (sent === '') return signed.kind === 'video';
  return signed.ref.startsWith('//') !== sent.startsWith('//');
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
