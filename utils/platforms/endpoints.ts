import type { Endpoint } from './contract';

/** Every platform's endpoint table, found by folder. */
const modules = import.meta.glob<{ endpoints: readonly Endpoint[] }>('./*/endpoints.ts', { eager: true });

export const allEndpoints: readonly Endpoint[] = Object.values(modules).flatMap((m) => m.endpoints);
const byId = new Map(allEndpoints.map((e) => [e.id, e]));

export function endpointById(id: string): Endpoint | null {
  return byId.get(id) ?? null;
}

// Taken before any page script runs: a page that replaces RegExp.prototype.exec must not make publish requests look harmless.
const { apply } = Reflect;
const { exec } = RegExp.prototype;
const matches = (pattern: RegExp, text: string): boolean => apply(exec, pattern, [text]) !== null;

/** Which endpoint a request belongs to; null when it is none of our business. `url` is absolute; a fragment is ignored. */
export function classify(method: string, url: string): Endpoint | null {
  const bare = url.split('#', 1)[0] ?? url;
  const verb = method.toUpperCase();
  for (let i = 0; i < allEndpoints.length; i++) {
    const endpoint = allEndpoints[i]!;
    if (endpoint.method === verb && matches(endpoint.url, bare)) {
      if (!(endpoint.except && matches(endpoint.except, bare))) return endpoint;
    }
  }
  return null;
}
