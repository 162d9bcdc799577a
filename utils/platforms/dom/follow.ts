export interface Follow {
  stop(): void;
}

const SOON = ['scroll', 'resize'] as const;
/** After these something may lie over the element, or it may have moved without a scroll. */
const LATER = ['click', 'focusin', 'focusout', 'transitionend', 'animationend'] as const;

/**
 * Calls `moved` at most once per frame when the element may have moved, changed its size or scrolled its own content: scrolling and
 * resizing, a change of its own size, and (through an intersection observer cut to its box) being pushed by something else.
 * `resized` says that its own size changed. Does not poll.
 */
export function followPlace(element: Element, moved: (resized: boolean) => void): Follow {
  const view = element.ownerDocument.defaultView;
  if (!view) return { stop: () => {} };
  const window = view;
  let frame = 0;
  let resized = false;
  let pushed: IntersectionObserver | null = null;
  const windows = windowsOf(window);

  function schedule(): void {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0;
      const was = resized;
      resized = false;
      moved(was);
      watchPush();
    });
  }

  /** An observer whose root is exactly the box of the element reports as soon as it leaves that box. */
  function watchPush(): void {
    pushed?.disconnect();
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const inset = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
    let first = true;
    pushed = new IntersectionObserver(
      () => {
        if (!first) schedule();
        first = false;
      },
      { rootMargin: inset.map((each) => `${-Math.floor(each)}px`).join(' '), threshold: [0.99, 1] },
    );
    pushed.observe(element);
  }

  const sizes = new ResizeObserver(() => {
    resized = true;
    schedule();
  });
  sizes.observe(element);
  for (const each of windows) {
    for (const type of [...SOON, ...LATER]) each.addEventListener(type, schedule, { capture: true, passive: true });
  }
  watchPush();

  return {
    stop() {
      window.cancelAnimationFrame(frame);
      sizes.disconnect();
      pushed?.disconnect();
      for (const each of windows) {
        for (const type of [...SOON, ...LATER]) each.removeEventListener(type, schedule, { capture: true });
      }
    },
  };
}

/** The window and those round it, as far as they are of the same origin. */
function windowsOf(window: Window): Window[] {
  const found = [window];
  while (found.at(-1)?.frameElement) found.push(found.at(-1)!.parent);
  return found;
}
