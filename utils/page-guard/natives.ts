/**
 * The page's own functions, taken at document_start before any page script can replace them. Everything in this folder
 * runs in the page world: it uses these and never looks the names up again.
 */
const { apply } = Reflect;

export const call = <R>(fn: (...args: never[]) => R, self: unknown, ...args: unknown[]): R =>
  apply(fn as (...args: unknown[]) => R, self, args);

export const native = {
  fetch: window.fetch,
  open: XMLHttpRequest.prototype.open,
  send: XMLHttpRequest.prototype.send,
  abort: XMLHttpRequest.prototype.abort,
  setRequestHeader: XMLHttpRequest.prototype.setRequestHeader,
  getResponseHeader: XMLHttpRequest.prototype.getResponseHeader,
  addEventListener: EventTarget.prototype.addEventListener,
  sendBeacon: Navigator.prototype.sendBeacon,
  submit: HTMLFormElement.prototype.submit,
  requestSubmit: HTMLFormElement.prototype.requestSubmit,
  postMessage: MessagePort.prototype.postMessage,
  setTimeout: window.setTimeout,
  now: performance.now.bind(performance),
} as const;

export const { Request: NativeRequest, URL: NativeURL, FormData: NativeFormData, Headers: NativeHeaders } = window;
const { subtle } = window.crypto;
export const nativeDigest = (bytes: BufferSource): Promise<ArrayBuffer> => {
  // Absent where the page is not served securely; no platform's page is.
  if (!subtle) return Promise.reject(new Error('no subtle crypto'));
  return call(SubtleCrypto.prototype.digest, subtle, 'SHA-256', bytes);
};
export const baseUrl = () => document.baseURI;

/** Absolute address, or null when it is not one. */
export function absolute(url: unknown): string | null {
  try {
    return new NativeURL(String(url), baseUrl()).href;
  } catch {
    return null;
  }
}
