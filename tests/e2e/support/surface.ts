import type { Locator, Page } from '@playwright/test';
import type { Recorded } from '../../practice/contract';
import type { Surface } from './attempts';

/** A compose surface with what the positive tests need besides. */
export interface SignedSurface extends Surface {
  /** Last path segment of the request that publishes. */
  readonly endpoint: string;
  /** The written words in the publish requests that left, decoded here and not with product code. `all`: everything recorded. */
  words(published: Recorded, all: readonly Recorded[]): string | null;
  /** How many people sign. */
  readonly stages: 1 | 3;
}

const FORM = 'application/x-www-form-urlencoded';
/** A form request. */
export const call = (path: string, fields: Record<string, string>) => ({
  path,
  type: FORM,
  body: new URLSearchParams(fields).toString(),
});
/** Value of a field of a form body. */
export const fieldOf = (recorded: Recorded, name: string) => new URLSearchParams(recorded.body).get(name);

/** Sends a request as a script of the page would; gives the status, or the error that the page got. */
export function post(page: Page, request: ReturnType<Surface['request']>): Promise<number | string> {
  return page.evaluate(async ({ path, type, body }) => {
    const token = /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
    const headers = { 'content-type': type, 'x-xsrf-token': token };
    return fetch(path, { method: 'POST', body, headers }).then((r) => r.status, String);
  }, request);
}

/** Replaces what stands in a text box, with real keys. */
export async function fill(box: Locator, text: string): Promise<void> {
  await box.click();
  await box.press('Control+A');
  await box.page().keyboard.insertText(text);
}

/** Opens what is not open yet. */
export async function unlessShown(what: Locator, open: () => Promise<void>): Promise<void> {
  if (!(await what.isVisible())) await open();
  await what.waitFor();
}

/** A surface with one text box and one button. */
export function box(s: {
  id: string;
  url: string;
  endpoint: string;
  field: string;
  stages: 1 | 3;
  editor(page: Page): Locator;
  button(page: Page): Locator;
  open?(page: Page): Promise<void>;
  request(text: string): ReturnType<Surface['request']>;
}): SignedSurface {
  return {
    id: s.id,
    url: s.url,
    endpoint: s.endpoint,
    stages: s.stages,
    write: async (page, text) => {
      await unlessShown(s.editor(page), async () => s.open?.(page));
      await fill(s.editor(page), text);
    },
    button: s.button,
    inner: (page) => s.button(page).locator('span').last(),
    editor: s.editor,
    request: s.request,
    words: (published) => fieldOf(published, s.field),
  };
}

/** A control that publishes what stands in no editor. */
export function trigger(
  s: Pick<Surface, 'id' | 'url' | 'button'> & {
    open?(page: Page): Promise<void>;
    path: string;
    fields: Record<string, string>;
  },
): Surface {
  return {
    id: s.id,
    url: s.url,
    write: (page) => unlessShown(s.button(page), async () => s.open?.(page)),
    button: s.button,
    inner: s.button,
    editor: s.button,
    request: () => call(s.path, s.fields),
  };
}
