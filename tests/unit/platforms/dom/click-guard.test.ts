// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installClickGuard } from '../../../../utils/platforms/dom/click-guard';

let publish: HTMLButtonElement;
let other: HTMLButtonElement;
let seen: string[];
let held: string[];
let asked: string[];
let released: boolean;
let remove: () => void;

const WATCHED = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'submit'];
const KEYS = ['keydown', 'keypress', 'keyup'];

beforeEach(() => {
  [seen, held, asked, released] = [[], [], [], false];
  document.body.innerHTML = '<form><button id="publish"><b>发布</b></button></form><button id="other">存草稿</button>';
  publish = document.querySelector('#publish') as HTMLButtonElement;
  other = document.querySelector('#other') as HTMLButtonElement;
  remove = installClickGuard(window, {
    decide(event, path) {
      asked.push(event.type);
      return !released && path.includes(publish) ? 'hold' : 'pass';
    },
    onHeld: (event) => held.push(event.type),
  });
  for (const type of [...WATCHED, ...KEYS]) document.addEventListener(type, pageSees, true);
});

afterEach(() => {
  remove();
  for (const type of [...WATCHED, ...KEYS]) document.removeEventListener(type, pageSees, true);
});

function pageSees(event: Event): void {
  seen.push(event.type);
}

/** Events as the browser makes them for a person; what a script makes (`click()`) is not trusted. */
function fire(on: Element, ...types: string[]): Event[] {
  return types.map((type) => {
    const event = new Event(type, { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    on.dispatchEvent(event);
    return event;
  });
}

function press(on: Element, key: string, type = 'keydown', more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true, ...more });
  Object.defineProperty(event, 'isTrusted', { value: true });
  on.dispatchEvent(event);
  return event;
}

const CLICK = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

describe('click guard', () => {
  it('holds a whole press on the publish button and answers once, at the click', () => {
    const events = fire(publish.firstElementChild as Element, ...CLICK);
    expect(seen).toEqual([]);
    expect(events.every((event) => event.defaultPrevented)).toBe(true);
    expect(held).toEqual(['click']);
  });

  it('answers nothing to a press that was dragged away', () => {
    fire(publish, 'pointerdown', 'mousedown');
    fire(other, 'pointerup', 'mouseup');
    expect(held).toEqual([]);
  });

  it('lets the click of a touch come, so that it can be answered', () => {
    const [start, end, click] = fire(publish, 'touchstart', 'touchend', 'click');
    expect([start, end, click].map((event) => event?.defaultPrevented)).toEqual([false, false, true]);
    expect(held).toEqual(['click']);
  });

  it.each(['pointer', 'key'])(
    'lets the click be repeated by script once the answer is yes, even before the %s is up',
    (kind) => {
      if (kind === 'key') press(publish, 'Enter');
      else fire(publish, 'pointerdown', 'mousedown');
      released = true;
      publish.click();
      expect(seen).toContain('click');
      seen = [];
      if (kind === 'key') press(publish, 'Enter', 'keyup');
      else fire(publish, 'pointerup', 'mouseup');
      expect(seen).toEqual([]);
    },
  );

  it('lets every event of other elements pass, untouched', () => {
    const events = fire(other, ...CLICK, 'dblclick', 'auxclick');
    expect(seen).toEqual([...CLICK, 'dblclick', 'auxclick']);
    expect(events.some((event) => event.defaultPrevented)).toBe(false);
    expect(held).toEqual([]);
  });

  it('asks only at the start and where a press takes effect', () => {
    fire(other, ...CLICK);
    expect(asked).toEqual(['pointerdown', 'click']);
  });

  it('holds a click that a script of the page fires', () => {
    publish.click();
    expect(seen).toEqual([]);
    expect(held).toEqual(['click']);
  });

  it('tells again for each new press', () => {
    fire(publish, ...CLICK);
    fire(publish, ...CLICK);
    publish.click();
    expect(held).toEqual(['click', 'click', 'click']);
  });

  it('counts a double click as the two clicks it is made of', () => {
    fire(publish, ...CLICK, ...CLICK, 'dblclick');
    expect(seen).toEqual([]);
    expect(held).toEqual(['click', 'click']);
  });

  it('holds the end of a held press even if a release came in between', () => {
    fire(publish, 'pointerdown', 'mousedown');
    released = true;
    fire(publish, 'pointerup', 'mouseup', 'click');
    expect(seen).toEqual([]);
    fire(publish, ...CLICK);
    expect(seen).toEqual(CLICK);
  });

  it('holds a click that was allowed when it began but is no longer', () => {
    released = true;
    fire(publish, 'pointerdown', 'mousedown', 'pointerup', 'mouseup');
    released = false;
    fire(publish, 'click');
    expect(seen).not.toContain('click');
    expect(held).toEqual(['click']);
  });

  it('lets the pointer go elsewhere after a held press', () => {
    fire(publish, 'pointerdown');
    fire(other, 'pointerup', 'click');
    expect(seen).toEqual(['pointerup', 'click']);
  });

  it('holds the submission of a form that would publish', () => {
    const form = document.querySelector('form') as HTMLFormElement;
    remove();
    remove = installClickGuard(window, {
      decide: (event, path) => (event.type === 'submit' && path.includes(form) ? 'hold' : 'pass'),
      onHeld: (event) => held.push(event.type),
    });
    const [event] = fire(form, 'submit');
    expect(event?.defaultPrevented).toBe(true);
    expect(held).toEqual(['submit']);
  });

  it.each(['Enter', ' '])('holds the key %j on the focused publish button and tells once', (key) => {
    const down = press(publish, key);
    press(publish, key, 'keydown', { repeat: true });
    press(publish, key, 'keypress');
    fire(publish, 'click');
    press(publish, key, 'keyup');
    expect(down.defaultPrevented).toBe(true);
    expect(seen).toEqual([]);
    expect(held).toEqual(['keydown']);
  });

  it('lets ordinary typing pass without asking', () => {
    press(publish, 'a');
    press(publish, 'Tab');
    expect(seen).toEqual(['keydown', 'keydown']);
    expect(asked).toEqual([]);
  });

  it('asks about shortcuts, wherever the focus is', () => {
    press(other, 's', 'keydown', { ctrlKey: true });
    expect(asked).toEqual(['keydown']);
  });

  it('leaves an input method alone: that Enter confirms a word', () => {
    press(publish, 'Enter', 'keydown', { isComposing: true });
    expect(asked).toEqual([]);
    expect(seen).toEqual(['keydown']);
  });

  it('sees buttons inside shadow roots', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<button>发表</button>';
    const inner = shadow.querySelector('button') as HTMLButtonElement;
    publish = inner;
    inner.click();
    expect(held).toEqual(['click']);
    expect(seen).toEqual([]);
  });

  it('lets the event pass when the decision itself fails, and holds it when only the answer fails', () => {
    remove();
    remove = installClickGuard(window, {
      decide: () => {
        throw new Error('page changed');
      },
      onHeld: () => {},
    });
    publish.click();
    expect(seen).toContain('click');
    remove();
    seen = [];
    remove = installClickGuard(window, {
      decide: () => 'hold',
      onHeld: () => {
        throw new Error('no bar');
      },
    });
    publish.click();
    expect(seen).toEqual([]);
  });

  it('holds nothing after its removal', () => {
    remove();
    publish.click();
    expect(seen).toContain('click');
  });
});
