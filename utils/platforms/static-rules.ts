import type { Endpoint } from './contract';

/** A declarativeNetRequest rule, the part of it that we use. */
export interface NetRule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'block' | 'allow' };
  readonly condition: {
    readonly regexFilter: string;
    readonly isUrlFilterCaseSensitive: boolean;
    readonly requestMethods: readonly string[];
    readonly resourceTypes: readonly string[];
    readonly tabIds?: readonly number[];
  };
}

/** Ways a publish request can leave: fetch/XHR (workers included), sendBeacon, navigations by forms, and the rest. */
export const RESOURCE_TYPES = ['xmlhttprequest', 'ping', 'main_frame', 'sub_frame', 'other'] as const;

/** Block < free auxiliary call < release. */
export const PRIORITY = { block: 1, auxiliary: 2, release: 10 } as const;

/** The static rule set: every publish endpoint blocked, auxiliary calls on the same path free. Ids are stable for a given table order. */
export function publishRules(endpoints: readonly Endpoint[]): NetRule[] {
  const rules: NetRule[] = [];
  const add = (type: 'block' | 'allow', regexFilter: string, method: string) =>
    rules.push({
      id: rules.length + 1,
      priority: type === 'block' ? PRIORITY.block : PRIORITY.auxiliary,
      action: { type },
      condition: {
        regexFilter,
        isUrlFilterCaseSensitive: false,
        requestMethods: [method.toLowerCase()],
        resourceTypes: RESOURCE_TYPES,
      },
    });
  for (const endpoint of endpoints) {
    if (endpoint.role !== 'publish') continue;
    if (!endpoint.regexFilter) throw new Error(`${endpoint.id}: a publish endpoint needs a regexFilter`);
    add('block', endpoint.regexFilter, endpoint.method);
    if (endpoint.exceptRegexFilter) add('allow', endpoint.exceptRegexFilter, endpoint.method);
  }
  return rules;
}
