import type { CommentChannel, CommentShowing, SeenComment } from '../domain/comment';
import type { Draft, FieldName, ReadingSource } from '../domain/draft';
import type { ListedPosts } from '../domain/own-post';
import type { AccountRef, PlatformId, SurfaceKind } from '../domain/platform';

/**
 * What a platform folder provides. Several files, because they live in several places:
 *
 * - `endpoints.ts` → page world, background, static network rules: which requests publish, save or carry something worth reading.
 * - `requests.ts`  → background: decodes bodies and answers. Pure, no DOM.
 * - `adapter.ts`   → isolated world: finds composers, reads drafts and comments from the page.
 * - `comments-in-page.ts` → isolated world, loaded on pages with comments: reads and finds the comments that stand in the page.
 * - `page-api.ts`  → page world (optional): allow-listed calls of the platform's own documented page API.
 *
 * Everything a redesign could change stands in `selectors.ts` of the folder, several alternatives each.
 */

// ---------------------------------------------------------------- endpoints

/**
 * `publish` is held without a release; `save` passes and binds ids to content; `read` passes and its answer is decoded; `upload` passes,
 * and the SHA-256 of the file in it is bound to the address the platform gives it.
 */
export type EndpointRole = 'publish' | 'save' | 'read' | 'upload';

export interface Endpoint {
  /** `<platform>.<name>`, e.g. `weibo.update`. */
  readonly id: string;
  readonly role: EndpointRole;
  readonly method: 'POST' | 'GET';
  /** Tested against the absolute URL, without fragment. */
  readonly url: RegExp;
  /** URLs that match `url` and are nevertheless free (auxiliary calls on a publish path). */
  readonly except?: RegExp;
  /**
   * declarativeNetRequest condition(s) of the static block rule, `publish` only. RE2 syntax, tested against the whole URL.
   * `exceptRegexFilter` becomes a static allow rule of higher priority.
   */
  readonly regexFilter?: string;
  readonly exceptRegexFilter?: string;
  /** Where the fact comes from: section of the platform file, and how sure (seen in source / inferred). */
  readonly source: string;
}

// ---------------------------------------------------------------- requests

/** A request as the page guard serialises it. `form` when it was FormData; `unreadable` when its body could not be read. */
export interface RawRequest {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  readonly form: readonly (readonly [string, string])[] | null;
  readonly unreadable: boolean;
}

export interface RawResponse {
  readonly status: number;
  readonly url: string;
  readonly body: string;
  /** Lower-case names; only those the platform folder asks for in `responseHeaders`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One article as it leaves the browser. A missing field is not part of this request and is not compared. */
export interface OutgoingArticle {
  readonly title?: string;
  /** Visible text. HTML bodies are reduced to text by the decoder (`htmlToText` in utils/platforms/html.ts). */
  readonly body?: string;
  readonly digest?: string;
  readonly author?: string;
  readonly sourceUrl?: string;
  readonly links?: readonly string[];
  readonly mediaRefs?: readonly string[];
  /**
   * The platform's page need not show the address of every picture or video: one that the signed draft lists without an address is then
   * compared by its place and by the number of all of them only.
   */
  readonly mediaLoose?: boolean;
  /** What all files of `mediaRefs` are, when the request names each kind in a field of its own. */
  readonly mediaKind?: 'image' | 'video';
  /** Addresses of one cover in its several crops; the signed cover has to be one of them. Empty: the request names none. */
  readonly coverRefs?: readonly string[];
  /** Declared 原创. */
  readonly original?: boolean;
}

/** Content of a publish or save request, comparable with a signed draft. */
export interface Outgoing {
  readonly articles: readonly OutgoingArticle[];
  /** ms; null = now; undefined = this request does not say. */
  readonly schedule?: number | null;
  readonly visibility?: string;
  readonly target?: string;
}

export interface Decoded {
  /** Null when the body carries only an id. */
  readonly content: Outgoing | null;
  /** Ids (`appmsgid:123`, `schedule_id:9`) that stand for content saved earlier. */
  readonly boundIds: readonly string[];
  /** Schedule or other settings that come with the id and override the bound content's. */
  readonly schedule?: number | null;
  /** Set when the body cannot be understood: it is then held (fail closed). Chinese, says what was expected. */
  readonly problem: string | null;
  /** Whom it answers, by the platform's ids, when the request says so. */
  readonly answers?: Answers;
  /** A comment that is published as a repost as well (同时转发): a reply's sign-off is not enough. */
  readonly alsoRepost?: boolean;
  /** Parts that readers get and that nothing signed can be compared with, because the page does not show them (定位, 封面 …). */
  readonly unchecked?: readonly string[];
  /** For publishing without an editor: how the content comes before reviewers. Chinese, one sentence. */
  readonly howToSubmit?: string;
}

/** The comment or the person that a reply or message answers. */
export interface Answers {
  readonly channel: 'comment' | 'message';
  /** Id of the comment answered; '' when the request names none. */
  readonly comment: string;
  /** Id of the person written to, for messages; '' else. */
  readonly person: string;
}

/** Says that `id` stands for `content` on the platform from now on. */
export interface Binding {
  readonly id: string;
  readonly content: Outgoing;
}

export interface PublishResult {
  readonly outcome: 'published' | 'failed' | 'verification' | 'unknown';
  readonly platformId: string;
  readonly url: string;
  /** The platform's own reason when it refused. */
  readonly reason: string;
}

export interface TapContext {
  /** Now, ms. */
  readonly now: number;
  readonly account: AccountRef;
}

/** What an answer says about a comment that it does not show: the account has just deleted, hidden or selected it. */
export interface CommentChange {
  readonly channel: CommentChannel;
  readonly commentId: string;
  readonly showing?: CommentShowing;
  readonly featured?: boolean;
}

/** Pure decoders of one platform; runs in the background. None of these may throw on hostile input: return null / [] / problem. */
export interface PlatformRequests {
  readonly platform: PlatformId;
  decode(endpoint: Endpoint, request: RawRequest): Decoded;
  bindings(endpoint: Endpoint, request: RawRequest, response: RawResponse): readonly Binding[];
  result(endpoint: Endpoint, request: RawRequest, response: RawResponse): PublishResult;
  /** Comments and messages in an answer the page fetched for itself. */
  comments(endpoint: Endpoint, request: RawRequest, response: RawResponse, context: TapContext): readonly SeenComment[];
  /** An answer that lists comments or messages of the account, even when it lists none: 没有, not 未读取. */
  lists?(endpoint: Endpoint, response: RawResponse): boolean;
  /** What the account did with comments on this page (删除、精选 …); [] where the answer refuses it. */
  changes?(endpoint: Endpoint, request: RawRequest, response: RawResponse): readonly CommentChange[];
  /** The platform's own time in an answer, ms, where its JSON says one; the `Date` header counts else. */
  serverTime?(endpoint: Endpoint, response: RawResponse): number | null;
  /** Posts in an answer the page fetched for itself, whosever they are. */
  ownPosts(endpoint: Endpoint, request: RawRequest, response: RawResponse): ListedPosts;
  /** Addresses (`Media.ref`) that the platform gave the one file of an upload; [] when it says none. */
  uploaded?(endpoint: Endpoint, response: RawResponse): readonly string[];
  /** The account named in an answer, when it names one. */
  account(endpoint: Endpoint, request: RawRequest, response: RawResponse): AccountRef | null;
  readonly responseHeaders: readonly string[];
}

// ---------------------------------------------------------------- inbox

/** 值守模式 (`inbox.ts` of a platform folder): where an account's comments come in, and what its pages look like when they do not. Pure. */
export interface PlatformInbox {
  readonly platform: PlatformId;
  /** Address of the inbox. @param open addresses of the platform's open tabs, for platforms whose address carries the session. */
  inboxUrl(open: readonly URL[]): string;
  isInbox(url: URL): boolean;
  /** The platform asks for a login there. */
  isLogin(url: URL): boolean;
  /** Selectors of which one that can be seen makes a page one that asks for a login. */
  readonly loginMarks: readonly string[];
  /** Words with which the platform asks for a proof that a person is there. */
  readonly captchaWords: RegExp;
}

// ---------------------------------------------------------------- page

/** A passage in the page: a DOM range, or offsets inside a text control (which has no ranges). */
export type Passage =
  | { readonly kind: 'range'; readonly range: Range }
  | {
      readonly kind: 'control';
      readonly control: HTMLTextAreaElement | HTMLInputElement;
      readonly start: number;
      readonly end: number;
    };

/** Text of one field with a way back into the page. */
export interface FieldText {
  readonly article: number;
  readonly field: FieldName;
  readonly text: string;
  /** UTF-16 offsets into `text`; null when the page has changed under us or this text is not on screen. */
  locate(start: number, end: number): Passage | null;
}

export interface CheckProblem {
  /** What was looked for, in words the operator understands: 正文编辑区, 发布按钮 … */
  readonly what: string;
  /** Names of the selector alternatives tried. */
  readonly tried: readonly string[];
}

/** Self-check of a surface: `problems` empty means everything needed was found. */
export interface SelfCheck {
  readonly surface: string;
  readonly problems: readonly CheckProblem[];
  /** Selector name → name of the alternative that matched. */
  readonly matched: Readonly<Record<string, string>>;
}

export interface Reading {
  readonly draft: Draft;
  readonly via: ReadingSource;
  readonly texts: readonly FieldText[];
  readonly check: SelfCheck;
}

/** One place in the page where content is being composed right now. */
export interface Composer {
  /** Same value for the same editor as long as it lives. */
  readonly key: string;
  readonly surface: string;
  /** Element that contains editor and buttons; never modified. */
  readonly root: Element;
  /** Nodes whose changes mean the draft may have changed (incl. shadow roots and iframe documents). */
  readonly watch: readonly Node[];
  /** Synchronous, cheap enough for every keystroke. */
  read(): Reading;
  /** Publish buttons visible now; empty is a problem reported by `read().check`. */
  triggers(): readonly HTMLElement[];
}

/** What a person starts publishing with. */
export interface PublishTrigger {
  /** The composer whose content would go out; null when the content is not in an editor, e.g. 立即发送, 快转. */
  readonly composer: Composer | null;
  /** As the person sees it. */
  readonly label: string;
}

/** Asks the page world for an allow-listed call of the platform's own API (page-api.ts). Rejects when there is none. */
export type PageCall = (name: string) => Promise<unknown>;

/** Visible text of HTML (utils/platforms/html.ts), loaded when it is first asked for. Rejects when it cannot be loaded. */
export type TextOfHtml = (html: string) => Promise<string>;

/** An answer of the platform that stands in the page itself instead of being fetched. `body`: its JSON. */
export interface EmbeddedAnswer {
  readonly endpoint: string;
  readonly body: string;
}

export interface PlatformAdapter {
  readonly platform: PlatformId;
  /** Host names it is for, exact. */
  readonly hosts: readonly string[];
  /** Kind of page at this address, by URL and, where the URL does not tell, by the document. */
  surface(url: URL, doc: Document): { readonly kind: SurfaceKind; readonly id: string };
  account(url: URL, doc: Document): AccountRef;
  /** Every composer on screen, most recently opened last. Must stay cheap on a busy feed (no full-document text reads). */
  composers(url: URL, doc: Document): readonly Composer[];
  /** Does this event, if let through, start publishing? `path` is `event.composedPath()`. Null: no. */
  publishTrigger(path: readonly EventTarget[], url: URL, doc: Document): PublishTrigger | null;
  /** Does this key press publish (Ctrl+Enter, plain Enter in a reply box)? Enter/Space on a button comes as publishTrigger. */
  publishShortcut(event: KeyboardEvent, path: readonly EventTarget[], url: URL, doc: Document): PublishTrigger | null;
  /** What the page holds that is otherwise fetched; asked once, when the document is there. Absent: this platform fetches everything. */
  embedded?(url: URL, doc: Document): EmbeddedAnswer | null;
  /**
   * Compares a reading with the platform's documented page API; null when it agrees or there is none, else what differs (Chinese). Rejects
   * when `textOf` does: what could not be compared is not confirmed.
   */
  confirm(
    reading: Reading,
    call: PageCall,
    textOf: TextOfHtml,
  ): Promise<{ readonly via: ReadingSource; readonly disagreement: string | null }>;
}

/** Functions of page-api.ts: run in the page world, JSON-safe results. */
export type PageApi = Readonly<Record<string, () => Promise<unknown>>>;
