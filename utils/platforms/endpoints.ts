import { classifier } from './classify';
import type { Endpoint } from './contract';

/** Every platform's endpoint table, found by folder. Not for the page world: a page is guarded with its own platform's table only. */
const modules = import.meta.glob<{ endpoints: readonly Endpoint[] }>('./*/endpoints.ts', { eager: true });

export const allEndpoints: readonly Endpoint[] = Object.values(modules).flatMap((m) => m.endpoints);
const byId = new Map(allEndpoints.map((e) => [e.id, e]));

export function endpointById(id: string): Endpoint | null {
  return byId.get(id) ?? null;
}

/** Which endpoint of any platform a request belongs to. */
export const classify = classifier(allEndpoints);
