import type { Article } from '../../domain/draft';
import type { ImageReading, Observations } from '../../domain/inspection';

/** Pictures of an article as readers see them: a cover that is one of the pictures below counts once. */
export function picturesOf({ media }: Article): readonly string[] {
  const images = media.filter((m) => m.kind === 'image').map((m) => m.ref);
  const covers = media.filter((m) => m.kind === 'cover' && (m.ref === '' || !images.includes(m.ref))).map((m) => m.ref);
  return [...images, ...covers];
}

/** What was read from the pictures of an article; readings of pictures that are gone do not count. */
export function readingsOf(article: Article, index: number, observed: Observations | undefined): ImageReading[] {
  const left = [...picturesOf(article)];
  return (observed?.images ?? []).filter((image) => {
    if (image.article !== index) return false;
    const at = left.indexOf(image.ref);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}
