/** A running observation. */
export interface Settled {
  /** Observes these nodes instead (the editor was replaced); what was scheduled stays scheduled. */
  watch(nodes: readonly Node[]): void;
  /** Asks for a call as if something had changed. */
  poke(): void;
  /** Stops; nothing is called afterwards. */
  disconnect(): void;
}

export interface SettledOptions {
  /** Attributes whose changes count too (`class`, `disabled` …); by default only text and structure do. */
  readonly attributes?: readonly string[];
}

/** A hidden tab draws no frames: then this timer stands in. */
const FRAME_FALLBACK_MS = 250;
const EVENTS = ['input', 'change', 'compositionstart', 'compositionend'] as const;

/**
 * Calls back after nodes (or anything below them) changed: text, structure, typing. At most once per animation frame, and then in an
 * idle slice of the page, at the latest 100 ms later; never while an input method is composing, so that half-typed pinyin is not read.
 * Setting `value` by script is not seen (no browser reports it): call `poke()` where that matters. Does not poll.
 */
export function onSettled(nodes: readonly Node[], callback: () => void, options: SettledOptions = {}): Settled {
  const observer = new MutationObserver(() => schedule());
  let watched: readonly Node[] = [];
  let composing = false;
  let cancel: (() => void) | null = null;

  function schedule(): void {
    if (cancel || composing) return;
    cancel = nextFrame(() => {
      cancel = nextIdle(() => {
        cancel = null;
        if (!composing) callback();
      });
    });
  }

  function onEvent(event: Event): void {
    composing = event.type === 'compositionstart' || (composing && event.type !== 'compositionend');
    schedule();
  }

  function release(): void {
    observer.disconnect();
    for (const node of watched) {
      for (const type of EVENTS) node.removeEventListener(type, onEvent, true);
    }
    watched = [];
    composing = false;
  }

  function watch(next: readonly Node[]): void {
    release();
    watched = [...next];
    for (const node of watched) {
      observer.observe(node, {
        childList: true,
        characterData: true,
        subtree: true,
        ...(options.attributes ? { attributeFilter: [...options.attributes] } : {}),
      });
      for (const type of EVENTS) node.addEventListener(type, onEvent, { capture: true, passive: true });
    }
  }

  watch(nodes);
  return {
    watch,
    poke: schedule,
    disconnect() {
      release();
      cancel?.();
      cancel = null;
    },
  };
}

/** Next animation frame, or a timer in a tab that draws none. Returns how to cancel. */
function nextFrame(run: () => void): () => void {
  const done = (): void => {
    stop();
    run();
  };
  const frame = requestAnimationFrame(done);
  const timer = setTimeout(done, FRAME_FALLBACK_MS);
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return stop;
}

function nextIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 100 });
  return () => cancelIdleCallback(handle);
}
