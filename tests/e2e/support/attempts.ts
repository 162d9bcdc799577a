import type { Locator, Page } from '@playwright/test';

/** One compose page as the attempts need it. */
export interface Surface {
  readonly id: string;
  readonly url: string;
  /** Types a complete draft by keyboard; what a reader would get is `text` (in the body). */
  write(page: Page, text: string): Promise<void>;
  /** The control that starts publishing. */
  button(page: Page): Locator;
  /** Innermost element that people really hit. */
  inner(page: Page): Locator;
  /** Element that has the focus while typing. */
  editor(page: Page): Locator;
  /** Which of the draft's articles holds the words; the first when absent. */
  readonly part?: number;
  /** A publish request as a script of the page would send it. `path` may be absolute. */
  request(text: string): { readonly path: string; readonly type: string; readonly body: string };
}

export interface Attempt {
  readonly name: string;
  run(page: Page, surface: Surface, text: string): Promise<unknown>;
}

type Call = { readonly path: string; readonly type: string; readonly body: string };
const inPage = <R>(page: Page, fn: (call: Call) => R | Promise<R>, surface: Surface, text: string) =>
  page.evaluate(fn, surface.request(text));

/** Every way of publishing that a person, a script of the page or another tool has. None may get through without a release. */
export const ATTEMPTS: readonly Attempt[] = [
  { name: 'click', run: (page, s) => s.button(page).click({ timeout: 3_000 }) },
  { name: 'click on the inner span', run: (page, s) => s.inner(page).click({ timeout: 3_000 }) },
  { name: 'double click', run: (page, s) => s.button(page).dblclick({ timeout: 3_000 }) },
  {
    name: 'Enter on the focused button',
    run: async (page, s) => {
      await s.button(page).focus();
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'Space on the focused button',
    run: async (page, s) => {
      await s.button(page).focus();
      await page.keyboard.press('Space');
    },
  },
  {
    name: 'Ctrl+Enter in the editor',
    run: async (page, s) => {
      await s.editor(page).focus();
      await page.keyboard.press('Control+Enter');
    },
  },
  { name: 'element.click()', run: (page, s) => s.button(page).evaluate((el: HTMLElement) => el.click()) },
  {
    name: 'dispatched pointer and mouse events',
    run: (page, s) =>
      s.inner(page).evaluate((el) => {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          const init = { bubbles: true, cancelable: true, composed: true, view: window };
          el.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init));
        }
      }),
  },
  {
    name: 're-rendered button',
    run: async (page, s) => {
      // The page draws the inside of the control anew as the pointer arrives: what was known about the old nodes is worth nothing.
      await s.button(page).evaluate((el) => {
        const again = () => el.replaceChildren(...[...el.childNodes].map((node) => node.cloneNode(true)));
        for (const type of ['pointerover', 'pointermove']) el.addEventListener(type, again, { once: true });
      });
      await s.inner(page).click({ timeout: 3_000 });
    },
  },
  {
    name: 'fetch',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) =>
          fetch(path, {
            method: 'POST',
            body,
            headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
          }).then((r) => r.status, String),
        s,
        t,
      ),
  },
  {
    name: 'fetch with a Request object',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) =>
          fetch(
            new Request(path, {
              method: 'POST',
              body,
              headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
            }),
          ).then((r) => r.status, String),
        s,
        t,
      ),
  },
  {
    name: 'fetch with a fragment',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) =>
          fetch(`${path}#ss-${'0'.repeat(32)}`, {
            method: 'POST',
            body,
            headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
          }).then((r) => r.status, String),
        s,
        t,
      ),
  },
  {
    name: 'fetch of a Blob',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) =>
          fetch(path, { method: 'POST', body: new Blob([body], { type }) }).then((r) => r.status, String),
        s,
        t,
      ),
  },
  {
    name: 'XMLHttpRequest',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) =>
          new Promise((resolve) => {
            const xhr = new XMLHttpRequest();
            xhr.open('POST', path);
            xhr.setRequestHeader('content-type', type);
            xhr.setRequestHeader('x-xsrf-token', /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
            xhr.onloadend = () => resolve(xhr.status);
            xhr.send(body);
          }),
        s,
        t,
      ),
  },
  {
    name: 'synchronous XMLHttpRequest',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) => {
          try {
            const xhr = new XMLHttpRequest();
            xhr.open('POST', path, false);
            xhr.setRequestHeader('content-type', type);
            xhr.setRequestHeader('x-xsrf-token', /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
            xhr.send(body);
            return xhr.status;
          } catch (error) {
            return String(error);
          }
        },
        s,
        t,
      ),
  },
  { name: 'sendBeacon', run: (page, s, t) => inPage(page, ({ path, body }) => navigator.sendBeacon(path, body), s, t) },
  {
    name: 'sendBeacon taken from a new frame',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, body }) => {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          const sent = frame.contentWindow?.navigator.sendBeacon.call(navigator, path, body);
          frame.remove();
          return sent;
        },
        s,
        t,
      ),
  },
  {
    name: "a fresh frame's fetch",
    run: (page, s, t) =>
      inPage(
        page,
        async ({ path, type, body }) => {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          const status = await frame.contentWindow
            ?.fetch(new URL(path, location.href).href, {
              method: 'POST',
              body,
              headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
            })
            .then((r) => r.status, String);
          frame.remove();
          return status;
        },
        s,
        t,
      ),
  },
  {
    name: "a frame's fetch after it has loaded",
    run: (page, s, t) =>
      inPage(
        page,
        async ({ path, type, body }) => {
          const frame = document.createElement('iframe');
          frame.src = 'about:blank';
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
          document.body.append(frame);
          await loaded;
          const status = await frame.contentWindow
            ?.fetch(new URL(path, location.href).href, {
              method: 'POST',
              body,
              headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
            })
            .then((r) => r.status, String);
          frame.remove();
          return status;
        },
        s,
        t,
      ),
  },
  {
    name: "a Worker's fetch",
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) =>
          new Promise((resolve) => {
            const code = `fetch(${JSON.stringify(new URL(path, location.href).href)}, { method: 'POST', body: ${JSON.stringify(body)}, headers: { 'content-type': ${JSON.stringify(type)}, 'x-xsrf-token': ${JSON.stringify(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')} }, credentials: 'include' }).then((r) => postMessage(r.status), (e) => postMessage(String(e)))`;
            const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
            worker.onmessage = (event) => resolve(event.data);
            worker.onerror = () => resolve('error');
          }),
        s,
        t,
      ),
  },
  {
    name: 'form submission by script',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, body }) => {
          const { form } = makeForm(path, body);
          form.submit();
          function makeForm(action: string, text: string) {
            const frame = document.createElement('iframe');
            frame.name = `f${Math.random()}`;
            const made = document.createElement('form');
            made.method = 'post';
            made.action = action;
            made.target = frame.name;
            for (const [name, value] of new URLSearchParams(text)) {
              const input = document.createElement('input');
              input.name = name;
              input.value = value;
              made.append(input);
            }
            document.body.append(frame, made);
            return { form: made };
          }
        },
        s,
        t,
      ),
  },
  {
    name: 'form submission by a click',
    run: async (page, s, t) => {
      await inPage(
        page,
        ({ path, body }) => {
          const frame = document.createElement('iframe');
          frame.name = 'attempt-frame';
          const form = document.createElement('form');
          form.method = 'post';
          form.action = path;
          form.target = frame.name;
          form.style.cssText = 'position:fixed;left:0;top:0;z-index:99999;background:#fff';
          for (const [name, value] of new URLSearchParams(body)) {
            const input = document.createElement('input');
            input.type = 'hidden';
            input.name = name;
            input.value = value;
            form.append(input);
          }
          const button = document.createElement('button');
          button.id = 'attempt-submit';
          button.textContent = 'go';
          form.append(button);
          document.body.append(frame, form);
        },
        s,
        t,
      );
      await page.locator('#attempt-submit').click({ timeout: 3_000 });
      await page.locator('#attempt-submit').evaluate((el) => el.parentElement?.remove());
    },
  },
  {
    name: 'prototypes put back from a new frame',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) => {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          const clean = frame.contentWindow as unknown as typeof globalThis;
          const xhr = new XMLHttpRequest();
          clean.XMLHttpRequest.prototype.open.call(xhr, 'POST', path, true);
          clean.XMLHttpRequest.prototype.setRequestHeader.call(xhr, 'content-type', type);
          clean.XMLHttpRequest.prototype.setRequestHeader.call(
            xhr,
            'x-xsrf-token',
            /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '',
          );
          return new Promise((resolve) => {
            xhr.onloadend = () => {
              frame.remove();
              resolve(xhr.status);
            };
            clean.XMLHttpRequest.prototype.send.call(xhr, body);
          });
        },
        s,
        t,
      ),
  },
  {
    name: 'regular expressions made blind',
    run: (page, s, t) =>
      inPage(
        page,
        async ({ path, type, body }) => {
          const { exec, test } = RegExp.prototype;
          RegExp.prototype.exec = () => null;
          RegExp.prototype.test = () => false;
          try {
            return await fetch(path, {
              method: 'POST',
              body,
              headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
            }).then((r) => r.status, String);
          } finally {
            RegExp.prototype.exec = exec;
            RegExp.prototype.test = test;
          }
        },
        s,
        t,
      ),
  },
  {
    name: 'twenty fetches at once',
    run: (page, s, t) =>
      inPage(
        page,
        ({ path, type, body }) =>
          Promise.all(
            Array.from({ length: 20 }, () =>
              fetch(path, {
                method: 'POST',
                body,
                headers: {
                  'content-type': type,
                  'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '',
                },
              }).then((r) => r.status, String),
            ),
          ),
        s,
        t,
      ),
  },
];
