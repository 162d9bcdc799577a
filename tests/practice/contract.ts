/** What a practice back-office (仿真后台) of one platform provides to the server in server.ts. */

export interface PracticeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Raw bytes of the body; the recorder keeps them undecoded. */
  readonly body: Buffer;
}

export interface PracticeResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Objects are sent as JSON, strings as HTML unless a content-type is given. */
  readonly body: string | Uint8Array | object;
}

/** One request that reached the "platform", exactly as it left the browser. */
export interface Recorded {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** True when the site declares it a publish (see PracticeSite.publishes). */
  readonly publish: boolean;
}

/** State shared by the pages of one run: scenario switches and what was published. */
export interface PracticeWorld {
  /** ms; comment times are relative to it. */
  readonly startedAt: number;
  /** Scenario switches set by tests (`verification`, `fail-publish`, `markup` …) keyed by name. */
  readonly switches: Map<string, string>;
  readonly recorded: Recorded[];
}

export interface PracticeSite {
  readonly platform: 'weibo' | 'wechat' | 'douyin';
  /** Exact host names served, e.g. weibo.com, card.weibo.com. */
  readonly hosts: readonly string[];
  /** Browser modules (absolute file paths) bundled at start and served as `/__practice/<name>.js` on every host of the site. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Is this request a publish? Written from the platform file, apart from the product's own endpoint tables. */
  publishes(method: string, url: URL): boolean;
  /** Address of the account's own list of posts. */
  readonly ownPosts: string;
  /** Publishes without any browser, as a phone app does; lists show it from then on. A first line of its own is the title where there is one. */
  fromPhone(world: PracticeWorld, text: string): void;
  /** Answers a request; null = 404. */
  handle(request: PracticeRequest, world: PracticeWorld): PracticeResponse | null | Promise<PracticeResponse | null>;
  /** Every page a tester may open, with a Chinese label; the demo's start page and the surface tests walk them. */
  readonly pages: readonly {
    readonly id: string;
    readonly label: string;
    readonly url: string;
    readonly kind: 'compose' | 'scheduled' | 'comments' | 'messages';
  }[];
}
