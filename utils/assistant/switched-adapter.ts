import type { Anchor } from '../domain/anchor';
import type { PlatformAdapter } from '../platforms/contract';
import type { PageParts } from './page-parts';

/**
 * The platform's adapter, and from `anchored` on the one that also knows what people pointed at (指认). Loaded only where somebody has:
 * until then, and where it cannot be loaded, an unknown page stays unknown, and held.
 */
export class SwitchedAdapter {
  private known: PlatformAdapter;
  private latest: readonly Anchor[] = [];
  readonly adapter: PlatformAdapter;

  constructor(
    private readonly platform: PlatformAdapter,
    private readonly load: () => Promise<PageParts>,
  ) {
    this.known = platform;
    this.adapter = {
      ...platform,
      composers: (url, doc) => this.known.composers(url, doc),
      publishTrigger: (path, url, doc) => this.known.publishTrigger(path, url, doc),
    };
  }

  /** These are in force now. Never rejects. */
  async anchored(anchors: readonly Anchor[]): Promise<void> {
    const own = anchors.filter((anchor) => anchor.platform === this.platform.platform);
    this.latest = own;
    const parts = own.length === 0 ? null : await this.load().catch(() => null);
    // Something newer was said while it was loaded: an anchor that was removed meanwhile must not come back.
    if (this.latest !== own) return;
    this.known = parts ? parts.withAnchors(this.platform, own) : this.platform;
  }
}
