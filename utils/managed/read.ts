import {
  type ManagedKey,
  type ManagedPolicies,
  ManagedPoliciesSchema,
  type ManagedProblem,
  type ManagedState,
} from '../domain/managed';

/** Characters of a wrong value that are kept to show it. */
const SHOWN = 60;
const SHAPE = ManagedPoliciesSchema.shape;

/**
 * The policies among what the browser hands over. Each is judged by itself: a wrong one is named and left out, the others count.
 *
 * @param raw all of `storage.managed`
 * @param regulations ids that exist here: the shipped ones and the unit's own
 */
export function readManaged(
  raw: Readonly<Record<string, unknown>>,
  regulations: readonly string[],
): Omit<ManagedState, 'since'> {
  const policies: Record<string, unknown> = {};
  const problems: ManagedProblem[] = [];
  for (const [key, value] of Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const problem = (why: ManagedProblem['why'], shown: unknown = value) => {
      problems.push({ key: key.slice(0, SHOWN), why, value: (JSON.stringify(shown) ?? '').slice(0, SHOWN) });
    };
    if (!isKey(key)) problem('unknown');
    else if (!SHAPE[key].safeParse(value).success) problem('bad-value');
    else if (key === 'regulations' && Array.isArray(value)) {
      const missing = value.filter((id) => !regulations.includes(String(id)));
      for (const id of missing) problem('unknown-regulation', id);
      policies[key] = value.filter((id) => !missing.includes(id));
    } else policies[key] = value;
  }
  const parsed: ManagedPolicies = ManagedPoliciesSchema.parse(policies);
  const { watchMinutesAtLeast = 0, watchMinutesAtMost = Number.POSITIVE_INFINITY, ...others } = parsed;
  if (watchMinutesAtLeast <= watchMinutesAtMost) return { policies: parsed, problems };
  // Neither can be told to be the one that was meant.
  for (const key of ['watchMinutesAtLeast', 'watchMinutesAtMost'] as const)
    problems.push({ key, why: 'contradiction', value: String(parsed[key]) });
  return { policies: others, problems };
}

function isKey(key: string): key is ManagedKey {
  return Object.hasOwn(SHAPE, key);
}
