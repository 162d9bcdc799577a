import * as z from 'zod/mini';

/** Longest text that is compared, in UTF-16 units; what is behind it is left out, and the comparison says so. */
export const SOURCE_LIMIT = 60_000;
/** Longest headline, source line or address of a source. */
export const LINE_LIMIT = 500;

/** 原文: what a draft is compared with, read from another tab or pasted. Nothing of it is stored. */
export const SourceTextSchema = z.strictObject({
  /** Headline; '' when none was found. */
  title: z.string().check(z.maxLength(LINE_LIMIT)),
  /** Visible text, one line per block. */
  body: z.string().check(z.maxLength(SOURCE_LIMIT)),
  /** Line with source, author and date as the page shows it; '' when none was found. */
  byline: z.string().check(z.maxLength(LINE_LIMIT)),
  /** The page showed more text than the limit. */
  cut: z.boolean(),
});
export type SourceText = z.infer<typeof SourceTextSchema>;

/** What kind of fact a value is. The panel lists differences under these words. */
export const CATEGORIES = [
  'number',
  'percent',
  'money',
  'date',
  'time',
  'phone',
  'document',
  'person',
  'institution',
  'title',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where something stands: UTF-16 offsets into the headline or the body. */
export interface Place {
  readonly field: 'title' | 'body';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands beside it in the same sentence, shortened. */
  readonly before: string;
  readonly after: string;
}

/**
 * `conflict`: both texts say something at the same place, and not the same. `added`: only the draft says it. `missing`: only the
 * source says it (often because the draft is shorter).
 */
export interface Difference {
  readonly kind: 'conflict' | 'added' | 'missing';
  readonly category: Category;
  readonly source: Place | null;
  readonly draft: Place | null;
}

/** `unknown`: the source has no headline that could be read. `absent`: the draft has none. */
export interface HeadlineComparison {
  readonly state: 'same' | 'changed' | 'absent' | 'unknown';
  readonly source: string;
  readonly draft: string;
}

export interface SourceComparison {
  readonly headline: HeadlineComparison;
  /** Conflicts first, then what only the draft says, then what only the source says; each by place. */
  readonly differences: readonly Difference[];
  /** Facts of the draft that the source has too. */
  readonly agreed: number;
  /** Share of sentences (0–1) that the texts have in common, of the draft or of the source, whichever is more; near 0 it is the wrong source. */
  readonly related: number;
}

/** One article of a draft, as far as it is compared. */
export interface ComparedDraft {
  readonly title: string;
  readonly body: string;
}
