import type { DraftKind, FieldName } from '../../domain/draft';
import type { PlatformId } from '../../domain/platform';

/** How many characters a platform takes in one field. */
export interface LengthLimit {
  readonly field: FieldName;
  readonly kinds: readonly DraftKind[];
  readonly most: number;
  /** Seen as a counter, a placeholder or an error of the page itself. False: only other tools' constants say so. */
  readonly sure: boolean;
}

/**
 * Length limits by platform. Sources: shared/platforms/weibo.md §5 “Counting” (none of it from a document of Weibo; the video title from the
 * page's placeholder), wechat.md §5 and §2.4 (error codes 64702, 64703, counters; the picture message's text is “about 1000”), douyin.md §5 (counters
 * n/20, n/30, n/1000; the reply limit is a tool's own).
 */
const LIMITS: Readonly<Record<PlatformId, readonly LengthLimit[]>> = {
  weibo: [
    { field: 'body', kinds: ['post', 'repost', 'image-text', 'video'], most: 2000, sure: false },
    { field: 'body', kinds: ['message'], most: 2000, sure: false },
    { field: 'title', kinds: ['video'], most: 30, sure: true },
    { field: 'title', kinds: ['article'], most: 32, sure: false },
    { field: 'digest', kinds: ['article'], most: 44, sure: false },
  ],
  wechat: [
    { field: 'title', kinds: ['article'], most: 64, sure: true },
    { field: 'digest', kinds: ['article'], most: 120, sure: true },
    { field: 'author', kinds: ['article'], most: 8, sure: true },
    { field: 'body', kinds: ['article'], most: 20_000, sure: true },
    { field: 'title', kinds: ['image-text'], most: 20, sure: true },
    { field: 'body', kinds: ['image-text'], most: 1000, sure: false },
    { field: 'body', kinds: ['reply'], most: 600, sure: true },
  ],
  douyin: [
    { field: 'title', kinds: ['video'], most: 30, sure: true },
    { field: 'title', kinds: ['image-text'], most: 20, sure: true },
    { field: 'title', kinds: ['article'], most: 30, sure: true },
    { field: 'digest', kinds: ['article'], most: 30, sure: true },
    { field: 'body', kinds: ['article'], most: 8000, sure: true },
    { field: 'body', kinds: ['video', 'image-text'], most: 1000, sure: true },
    { field: 'body', kinds: ['reply'], most: 400, sure: false },
  ],
};

/** The limits for one kind of content. */
export function limitsFor(platform: PlatformId, kind: DraftKind): readonly LengthLimit[] {
  return LIMITS[platform].filter(({ kinds }) => kinds.includes(kind));
}

/** Length as far as a limit goes. */
export interface Measured {
  /** Characters as the platform counts them, rounded up. */
  readonly length: number;
  /** UTF-16 offset of the first character too many; the text's length when there is none. */
  readonly overflow: number;
}

/**
 * Counts a text as the platform does: Weibo takes two ASCII characters as one (weibo.md §5, from a tool), the others count Unicode
 * characters ([?] for emoji on Douyin). Spaces and line breaks at both ends are not published and not counted.
 */
export function measure(platform: PlatformId, text: string, most: number): Measured {
  const end = text.trimEnd().length;
  let length = 0;
  let overflow = text.length;
  for (let i = text.length - text.trimStart().length; i < end; ) {
    const code = text.codePointAt(i)!;
    length += platform === 'weibo' && code < 0x80 ? 0.5 : 1;
    if (length > most && overflow === text.length) overflow = i;
    i += code > 0xffff ? 2 : 1;
  }
  return { length: Math.ceil(length), overflow };
}
