import type { Finding } from '../domain/finding';
import type { Verdict } from '../messaging/page-schemas';
import type { MessageOutput } from '../messaging/protocol';
import type { send as sendMessage } from '../messaging/send-content';
import type { Composer, PageCall, PlatformAdapter, Reading, TextOfHtml } from '../platforms/contract';
import type { PageObserver } from './page-observer';
import type { Workbench } from './workbench';

export type PageContext = MessageOutput<'page.context'>;

export interface SessionView {
  readonly context: PageContext | null;
  readonly composer: Composer | null;
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict | null;
  /** Why the background could not be asked; null when it could. */
  readonly fault: string | null;
}

export interface SessionDeps {
  readonly adapter: PlatformAdapter;
  readonly send: typeof sendMessage;
  readonly call: PageCall;
  readonly textOf: TextOfHtml;
  readonly doc: Document;
  readonly now: () => number;
  /** Rules, marks and bar; loaded when first needed. */
  workbench(): Promise<Workbench>;
  /** The file of the language model. Rejects when it is gone. */
  language(): Promise<ArrayBuffer>;
  /** Looks at pictures and hidden text; calls `changed` when it knows more. */
  observer(bench: Workbench, changed: () => void): PageObserver;
  url(): URL;
  /** Draws marks and bar. Called only once the workbench is there. */
  render(view: SessionView, bench: Workbench): void;
  /** Fetches again what else the page is looked at with (指认). Never rejects. */
  refresh?(): Promise<void>;
  /** What is written on this page now and must not leave it unsigned; nothing where nothing is guarded. */
  composing?(texts: readonly string[]): void;
  /** The page changed, its words did not (made bold, undone): marks may have lost their place. */
  redraw(): void;
}
