/** Where pictures of a draft are shown: its composer, and the shadow roots and frames that belong to it. */
export type PageRoot = Element | Document | ShadowRoot;

/** The address a picture goes by: the one that is kept where the shown one is loaded later. */
export function addressOf(image: HTMLImageElement): string {
  return image.getAttribute('data-src') || image.getAttribute('src') || '';
}

/** Pictures below these nodes in the order of the page, each once; an editor's own helper images are none. */
export function picturesIn(roots: readonly PageRoot[]): HTMLImageElement[] {
  return [...new Set(roots.flatMap((root) => [...root.querySelectorAll<HTMLImageElement>('img')]))].filter(
    (image) => !image.classList.contains('ProseMirror-separator'),
  );
}

/** The picture with this id of the platform: every platform's id is a part of the address (`mediaRef` of its folder). */
export function shownAs(images: readonly HTMLImageElement[], ref: string): HTMLImageElement | undefined {
  return ref === '' ? undefined : images.find((image) => addressOf(image).includes(ref));
}
