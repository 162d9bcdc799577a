import type { Draft, Media } from '../domain/draft';
import { type Gate, GateSchema } from '../domain/finding';
import type { SignedStatement } from '../domain/review';

/** What no program has looked at, by kind of tick: 图片已看, 视频已看, 音频和附件已看. */
export type SeenKind = 'image' | 'video' | 'file';

const KIND_OF: Readonly<Record<Media['kind'], SeenKind>> = {
  image: 'image',
  cover: 'image',
  video: 'video',
  audio: 'file',
  file: 'file',
};

/** Place and identity of one picture, video or file in a draft: what `seen` of a sign-off lists. */
export function mediaKey(article: number, index: number, media: Media): string {
  return `${article}.${index}:${media.sha256 ?? media.ref.slice(0, 2_000)}`;
}

/** Everything in the draft that a reviewer has to look at, with the tick it belongs to. */
export function mediaToSee(draft: Draft): readonly { readonly key: string; readonly kind: SeenKind }[] {
  return draft.articles.flatMap((article, a) =>
    article.media.map((media, m) => ({ key: mediaKey(a, m, media), kind: KIND_OF[media.kind] })),
  );
}

/** Gates (五关) that a sign-off leaves out; every one has to be ticked (盘锦 三(二), 江北 三(三)). */
export function missingGates(statement: SignedStatement): readonly Gate[] {
  return GateSchema.options.filter((gate) => !statement.gates?.includes(gate));
}

/** Media of the draft that a sign-off does not name as looked at. */
export function unseenMedia(draft: Draft, statement: SignedStatement): readonly string[] {
  const seen = new Set(statement.seen ?? []);
  return mediaToSee(draft).flatMap(({ key }) => (seen.has(key) ? [] : [key]));
}
