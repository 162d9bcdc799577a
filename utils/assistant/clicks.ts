import type { Verdict } from '../messaging/page-schemas';
import type { Composer, PlatformAdapter } from '../platforms/contract';
import type { ClickGuardHandler, Decision } from '../platforms/dom/click-guard';
import type { PageSession } from './session';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ClicksDeps {
  readonly adapter: PlatformAdapter;
  readonly session: PageSession;
  readonly doc: Document;
  url(): URL;
  onChecking(near: Rect | undefined): void;
  onHeld(verdict: Verdict | null, near: Rect | undefined): void;
}

/**
 * First layer of the guard: decides at the click. Passes what the background has already said yes to for exactly this content,
 * holds everything else, asks, and repeats the click when the answer is yes.
 */
export class PublishClicks implements ClickGuardHandler {
  /** Where publishing was started last; the page guard's question is about this content. */
  last: { readonly composer: Composer | null; readonly near: Rect | undefined } | null = null;
  private repeating: EventTarget | null = null;

  constructor(private readonly deps: ClicksDeps) {}

  decide(event: Event, path: readonly EventTarget[]): Decision {
    const trigger = this.triggerOf(event, path);
    if (!trigger) return 'pass';
    this.last = { composer: trigger.composer, near: rectOf(path) };
    if (this.repeating !== null && path.includes(this.repeating)) return 'pass';
    // Content that is in no editor (立即发送, 快转) cannot be read here; the request itself is held and answered.
    if (!trigger.composer) return 'pass';
    return this.deps.session.mayStart(trigger.composer) === true ? 'pass' : 'hold';
  }

  onHeld(event: Event, path: readonly EventTarget[]): void {
    const composer = this.triggerOf(event, path)?.composer ?? this.last?.composer ?? null;
    const near = rectOf(path);
    if (!composer) {
      this.deps.onHeld(null, near);
      return;
    }
    // Also where the last answer was no: the page does not hear of every sign-off (worker stopped, tab still loading).
    const { verdict: before } = this.deps.session.view();
    this.deps.onChecking(near);
    const reading = this.deps.session.read(composer);
    void this.deps.session.askVerdict(this.deps.session.own(reading.draft), reading).then((verdict) => {
      if (verdict?.publishable) this.repeat(this.repeatable(event, path, composer));
      else this.deps.onHeld(verdict ?? before, near);
    });
  }

  private triggerOf(event: Event, path: readonly EventTarget[]) {
    const { adapter, doc } = this.deps;
    const url = this.deps.url();
    if (event instanceof KeyboardEvent) {
      const activates = event.key === 'Enter' || event.key === ' ';
      return (
        (activates ? adapter.publishTrigger(path, url, doc) : null) ??
        (event.type === 'keydown' ? adapter.publishShortcut(event, path, url, doc) : null)
      );
    }
    return adapter.publishTrigger(path, url, doc);
  }

  /**
   * What to click instead of the held gesture: the element itself, and for Enter in a reply box the button that sends, because a click on the
   * box does nothing. A chord is not repeated: whether the page knows it is not known; pressed again, it passes.
   */
  private repeatable(event: Event, path: readonly EventTarget[], composer: Composer): HTMLElement | undefined {
    const { adapter, doc } = this.deps;
    if (!(event instanceof KeyboardEvent) || adapter.publishTrigger(path, this.deps.url(), doc)) {
      return path.find((t): t is HTMLElement => t instanceof HTMLElement);
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    return plain ? composer.triggers()[0] : undefined;
  }

  /** The answer came after the click was held: do for the person what they asked for. */
  private repeat(target: HTMLElement | undefined): void {
    if (!target?.isConnected) return;
    this.repeating = target;
    try {
      target.click();
    } finally {
      this.repeating = null;
    }
  }
}

function rectOf(path: readonly EventTarget[]): Rect | undefined {
  const element = path.find((t): t is Element => t instanceof Element);
  if (!element) return undefined;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}
