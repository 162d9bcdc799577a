import type { Endpoint } from './contract';

/** Which endpoint a request belongs to; null when it is none of our business. `url` is absolute; a fragment is ignored. */
export type Classify = (method: string, url: string) => Endpoint | null;

const { apply } = Reflect;
const { exec } = RegExp.prototype;
/** Taken before any page script runs: a page that replaces RegExp.prototype.exec must not make publish requests look harmless. */
export const matches = (pattern: RegExp, text: string): boolean => apply(exec, pattern, [text]) !== null;

/** Tells requests by these tables: those of one platform in its pages, all of them in the background. */
export function classifier(endpoints: readonly Endpoint[]): Classify {
  return (method, url) => {
    const bare = url.split('#', 1)[0] ?? url;
    const verb = method.toUpperCase();
    for (let i = 0; i < endpoints.length; i++) {
      const endpoint = endpoints[i]!;
      if (endpoint.method === verb && matches(endpoint.url, bare)) {
        if (!(endpoint.except && matches(endpoint.except, bare))) return endpoint;
      }
    }
    return null;
  };
}
