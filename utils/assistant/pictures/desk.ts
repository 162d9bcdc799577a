import type { Draft } from '../../domain/draft';
import type { ImageReading } from '../../domain/inspection';
import { codesIn, decodeFile, hashOf } from './bitmap';
import { type Arrival, PictureMatcher } from './matching';
import type { QrReader } from './qr-reader';
import { addressOf, type PageRoot, picturesIn, shownAs } from './shown';

/** Readings that travel with a draft (`ObservationsSchema`). */
const MOST_READINGS = 300;

interface FilePicture extends Arrival {
  sha256: string | null;
  /** Null: not read yet, or cannot be. */
  codes: readonly string[] | null;
}

export interface PictureDeskDeps {
  readonly now: () => number;
  loadReader(): Promise<QrReader>;
  /** Something more is known about the pictures of the draft. */
  changed(): void;
}

/**
 * QR codes in the pictures of the draft. Files are read when they come into the page; pictures that were there before are read where
 * they are shown, if the browser allows it (own host, blob:, data:, CORS). Everything else stays out of the readings: it was not looked at.
 */
export class PictureDesk {
  private readonly matcher = new PictureMatcher<FilePicture>();
  /** Codes of shown pictures by address; null: being read, or not readable. */
  private readonly shown = new Map<string, readonly string[] | null>();
  private line: Promise<void> = Promise.resolve();

  constructor(private readonly deps: PictureDeskDeps) {}

  /** Files that were chosen, pasted or dropped: read one after the other, when the page has time. */
  take(files: readonly File[]): void {
    for (const file of files) {
      const picture: FilePicture = { ratio: null, at: this.deps.now(), sha256: null, codes: null };
      this.matcher.arrived(picture);
      this.enqueue(() => this.readFile(file, picture));
    }
  }

  /**
   * What has been read from the pictures of this draft so far.
   * @param roots where its pictures are shown
   */
  readings(draft: Draft, roots: readonly PageRoot[]): ImageReading[] {
    const pictures = draft.articles.flatMap(({ media }, article) =>
      media.filter((m) => m.kind === 'image' || m.kind === 'cover').map(({ ref }) => ({ article, ref })),
    );
    if (pictures.length === 0) return [];
    let images: readonly HTMLImageElement[] | undefined;
    const onPage = () => {
      images ??= picturesIn(roots);
      return images;
    };
    const ratioOf = (ref: string) => {
      const image = shownAs(onPage(), ref);
      return image?.naturalWidth && image.naturalHeight ? image.naturalWidth / image.naturalHeight : null;
    };
    this.matcher.match(
      pictures.map((p) => p.ref),
      ratioOf,
      this.deps.now(),
    );
    let unnamed: HTMLImageElement[] | undefined;
    const readings: ImageReading[] = [];
    for (const { article, ref } of pictures) {
      const file = ref === '' ? null : this.matcher.of(ref);
      if (file) {
        if (file.codes) readings.push({ article, ref, sha256: file.sha256, codes: [...file.codes] });
        continue;
      }
      // A picture without an address of the platform yet is shown from memory, in the order of the draft.
      unnamed ??= onPage().filter((image) => /^(?:blob|data):/i.test(addressOf(image)));
      const image = ref === '' ? unnamed.shift() : shownAs(onPage(), ref);
      const codes = image ? this.codesShown(image) : null;
      if (codes) readings.push({ article, ref, sha256: null, codes: [...codes] });
    }
    return readings.slice(0, MOST_READINGS);
  }

  private codesShown(image: HTMLImageElement): readonly string[] | null {
    const address = image.currentSrc || image.src;
    const known = this.shown.get(address);
    if (known !== undefined) return known;
    if (!image.complete || !image.naturalWidth) {
      image.addEventListener('load', () => this.deps.changed(), { once: true });
      return null;
    }
    this.shown.set(address, null);
    this.enqueue(async () => {
      const read = await this.deps.loadReader();
      this.shown.set(address, await codesIn(image, image.naturalWidth, image.naturalHeight, read));
    });
    return null;
  }

  private async readFile(file: File, picture: FilePicture): Promise<void> {
    const bitmap = await decodeFile(file);
    if (!bitmap) return;
    picture.ratio = bitmap.width / bitmap.height;
    try {
      const [read, sha256] = await Promise.all([this.deps.loadReader(), hashOf(file)]);
      picture.sha256 = sha256;
      picture.codes = await codesIn(bitmap, bitmap.width, bitmap.height, read);
    } finally {
      bitmap.close();
    }
  }

  /** One picture at a time; one that cannot be read does not hold up the next. */
  private enqueue(work: () => Promise<void>): void {
    this.line = this.line.then(work).then(
      () => this.deps.changed(),
      () => {},
    );
  }
}
