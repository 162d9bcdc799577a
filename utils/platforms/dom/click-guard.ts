import { fullPath } from './roots';

export type Decision = 'pass' | 'hold';

export interface ClickGuardHandler {
  /**
   * Would this event, if let through, start publishing without leave? Asked at the start of a gesture and again when it would take effect
   * (click, submit). `path` is `event.composedPath()`. Synchronous; when it throws, the event passes: the page guard and the
   * network rules stand behind.
   */
  decide(event: Event, path: readonly EventTarget[]): Decision;
  /**
   * Called once per held gesture, when it would have taken effect (click, key down, submit), so that the person gets an answer where they
   * clicked. May repeat the click by script once the answer is yes: such a click is asked about anew.
   */
  onHeld(event: Event, path: readonly EventTarget[]): void;
}

/** Start a gesture: everything that belongs to it shares its fate. */
const STARTS = new Set(['pointerdown', 'keydown']);
/** Take effect: asked again, because a script can fire them without any gesture. */
const EFFECTS = new Set(['click', 'auxclick', 'dblclick', 'submit']);
/** Held ones of these are answered; a double click is two clicks that were answered already. */
const ANSWERED = new Set(['click', 'auxclick', 'keydown', 'submit']);
const TYPES = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'auxclick',
  'dblclick',
  'keydown',
  'keypress',
  'keyup',
  'submit',
] as const;

interface Gesture {
  /** Innermost element under the finger, or with the focus. */
  readonly target: EventTarget | undefined;
  readonly decision: Decision;
  /** The key, for a key press. */
  readonly key: string | null;
  told: boolean;
}

/**
 * First layer of the publish guard: listens at the window in the capture phase, ahead of the page's own handlers, and holds gestures that
 * would start publishing. Install at document_start, once per window (each same-origin frame has its own); shadow roots are seen through
 * `composedPath()`. Events of other elements are never held. Returns the removal.
 */
export function installClickGuard(target: Window, handler: ClickGuardHandler): () => void {
  let gesture: Gesture | null = null;

  function decide(event: Event, path: readonly EventTarget[]): Decision {
    try {
      return handler.decide(event, path);
    } catch {
      return 'pass';
    }
  }

  function judge(event: Event, path: readonly EventTarget[]): Decision {
    const key = 'key' in event ? String(event.key) : null;
    const belongs = gesture !== null && gesture.key === key && isOn(gesture, path);
    const repeated = key !== null && (event as KeyboardEvent).repeat;
    if (STARTS.has(event.type) && !(belongs && repeated)) {
      gesture = { target: path[0], decision: decide(event, path), key, told: false };
      return gesture.decision;
    }
    if (EFFECTS.has(event.type)) {
      // The page saw nothing of a held gesture: its end is held as well, even if a release came in between. What a script fires meanwhile
      // is no part of the gesture.
      return isHeldBy(event, path) ? 'hold' : decide(event, path);
    }
    return belongs && gesture ? gesture.decision : decide(event, path);
  }

  function listen(event: Event): void {
    if ('key' in event && !isActivation(event as KeyboardEvent)) return;
    const path = fullPath(event);
    if (judge(event, path) === 'pass') {
      if (ends(event)) gesture = null;
      return;
    }
    event.stopImmediatePropagation();
    // Touches keep their default, the click that follows: that one is held, and answered.
    if (event.cancelable && !event.type.startsWith('touch')) event.preventDefault();
    tell(event, path);
  }

  function isHeldBy(event: Event, path: readonly EventTarget[]): boolean {
    return event.isTrusted && gesture?.decision === 'hold' && isOn(gesture, path);
  }

  /** A press ends with its click, a key with its keyup. */
  function ends(event: Event): boolean {
    return event.isTrusted && event.type === (gesture?.key == null ? 'click' : 'keyup');
  }

  function tell(event: Event, path: readonly EventTarget[]): void {
    const known = isHeldBy(event, path) ? gesture : null;
    const told = known?.told === true;
    if (ends(event)) gesture = null;
    if (told || !ANSWERED.has(event.type)) return;
    if (known) known.told = true;
    try {
      handler.onHeld(event, path);
    } catch {
      // The event is held; an answer that cannot be shown must not break the page.
    }
  }

  for (const type of TYPES) target.addEventListener(type, listen, { capture: true, passive: type.startsWith('touch') });
  return () => {
    for (const type of TYPES) target.removeEventListener(type, listen, { capture: true });
  };
}

function isOn(gesture: Gesture, path: readonly EventTarget[]): boolean {
  return gesture.target !== undefined && path.includes(gesture.target);
}

/**
 * Keys that can start publishing: Enter and Space (buttons, reply boxes) and shortcuts. Not while an input method is composing: that
 * Enter only confirms the word.
 */
function isActivation(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  return event.key === 'Enter' || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey;
}
