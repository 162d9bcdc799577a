import { browser } from 'wxt/browser';
import { RELEASE_FRAGMENT } from '../page-guard/wire';
import type { RawRequest } from '../platforms/contract';
import { PRIORITY, RESOURCE_TYPES } from '../platforms/static-rules';

/** Third layer of the guard: one session rule lets one address of one tab through. */

export interface PassRule {
  readonly ruleId: number;
  readonly tabId: number;
  readonly nonce: string;
}

/**
 * Adds the rule. It matches only the one-time fragment, so of twenty requests fired together only the one that carries it
 * passes; fragments are never sent to the server and are not covered by the platforms' signatures.
 */
export async function addPassRule({ ruleId, tabId, nonce }: PassRule): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [ruleId],
    addRules: [
      {
        id: ruleId,
        priority: PRIORITY.release,
        action: { type: 'allow' },
        condition: {
          regexFilter: `#${RELEASE_FRAGMENT}${nonce}$`,
          tabIds: [tabId],
          requestMethods: ['post'],
          resourceTypes: [...RESOURCE_TYPES],
        },
      },
    ],
  } as Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0]);
}

export async function removePassRules(ruleIds: readonly number[]): Promise<void> {
  if (ruleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [...ruleIds] });
}

export async function passRuleIds(): Promise<number[]> {
  return (await browser.declarativeNetRequest.getSessionRules()).map((rule) => rule.id);
}

export function newRuleId(): number {
  return 1 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 2_000_000_000);
}

export function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** The release mark of an address, null when it carries none. */
export function nonceOf(url: string): string | null {
  return new RegExp(`#${RELEASE_FRAGMENT}([0-9a-f]{32})$`).exec(url)?.[1] ?? null;
}

/** A request as the observer sees it leave, in the form that the decoders take. Bodies of Blobs are not shown to extensions. */
export function observedRequest(details: {
  readonly method: string;
  readonly url: string;
  readonly requestBody?: chrome.webRequest.OnBeforeRequestDetails['requestBody'];
}): RawRequest {
  const body = details.requestBody;
  const url = details.url.split('#', 1)[0] ?? details.url;
  const empty = { method: details.method, url, contentType: '', body: '', form: null, unreadable: false };
  if (!body) return empty;
  if (body.formData) {
    const form = Object.entries(body.formData).flatMap(([name, values]) =>
      values.map((v) => [name, String(v)] as const),
    );
    const text = new URLSearchParams(form.map(([k, v]) => [k, v])).toString();
    return { ...empty, contentType: 'application/x-www-form-urlencoded', body: text, form };
  }
  if (body.error || !body.raw || body.raw.some((part) => !part.bytes)) return { ...empty, unreadable: true };
  const decoder = new TextDecoder();
  const text = body.raw.map((part) => decoder.decode(part.bytes, { stream: true })).join('') + decoder.decode();
  return { ...empty, body: text };
}
