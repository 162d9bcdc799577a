import * as z from 'zod/mini';
import { type InspectionControl, InspectionControlSchema, RuleSettingSchema } from './inspection';

/** The unit's own lists, in the order of the page. */
export const CONTROL_LISTS = [
  'banned',
  'allowed',
  'wording',
  'people',
  'sources',
  'domains',
  'falseAlarms',
] as const satisfies readonly (keyof InspectionControl)[];
export type ControlList = (typeof CONTROL_LISTS)[number];
export type ControlEntry<L extends ControlList = ControlList> = InspectionControl[L][number];

/** Entries one list may hold: what pages still load, match and show without a wait. */
export const LIST_LIMIT = 10_000;

const KEY_OF: { readonly [L in ControlList]: (entry: ControlEntry<L>) => string } = {
  banned: (entry) => entry.word,
  allowed: (entry) => entry,
  wording: (entry) => entry.wrong,
  people: (entry) => entry.name,
  sources: (entry) => entry,
  domains: (entry) => entry,
  falseAlarms: (entry) => JSON.stringify([entry.rule, entry.text, entry.before, entry.after]),
};

/** What tells an entry from the others of its list: a second entry with the same key replaces the first. */
export function entryKey<L extends ControlList>(list: L, entry: ControlEntry<L>): string {
  return KEY_OF[list](entry);
}

const Keys = z.array(z.string().check(z.minLength(1), z.maxLength(1_000)));

/**
 * What an administrator signs: the differences only, so that the ledger says what was changed and two administrators at work at the same
 * time do not undo each other.
 */
export const ControlChangeSchema = z.strictObject({
  /** By rule id; null: as shipped again. */
  rules: z.record(z.string(), z.nullable(RuleSettingSchema)),
  /** Entries added, or replaced where the key is known. */
  put: z.partial(z.omit(InspectionControlSchema, { rules: true })),
  /** Keys of entries taken out. */
  remove: z.strictObject({
    banned: z.optional(Keys),
    allowed: z.optional(Keys),
    wording: z.optional(Keys),
    people: z.optional(Keys),
    sources: z.optional(Keys),
    domains: z.optional(Keys),
    falseAlarms: z.optional(Keys),
  }),
  /** Ids of reported false alarms and proposed wordings that are decided with this: confirmed ones are in `put`, the others were refused. */
  decided: z.array(z.string().check(z.minLength(1), z.maxLength(80))),
});
export type ControlChange = z.infer<typeof ControlChangeSchema>;

/** True when signing it would change nothing. */
export function isEmptyChange({ rules, put, remove, decided }: ControlChange): boolean {
  return [rules, put, remove].every((part) => Object.keys(part).length === 0) && decided.length === 0;
}

/** The differences that lead from one control to another. The order of entries is no difference. */
export function changeBetween(
  before: InspectionControl,
  after: InspectionControl,
  decided: readonly string[] = [],
): ControlChange {
  const change: ControlChange = { rules: {}, put: {}, remove: {}, decided: [...decided] };
  for (const id of new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])) {
    const next = after.rules[id] ?? null;
    if (!same(before.rules[id] ?? null, next)) change.rules[id] = next;
  }
  for (const list of CONTROL_LISTS) compareList(list, before, after, change);
  return change;
}

function compareList<L extends ControlList>(
  list: L,
  before: InspectionControl,
  after: InspectionControl,
  change: ControlChange,
): void {
  // Lists nobody touched are the same object; ten thousand entries are not compared for a switch.
  if (before[list] === after[list]) return;
  const old = byKey(list, before[list]);
  const now = byKey(list, after[list]);
  const put = [...now].filter(([key, entry]) => !same(old.get(key), entry)).map(([, entry]) => entry);
  const remove = [...old.keys()].filter((key) => !now.has(key));
  if (put.length > 0) change.put[list] = put as NonNullable<ControlChange['put'][L]>;
  if (remove.length > 0) change.remove[list] = remove;
}

/** A control with a change applied. Replaced entries keep their place, new ones come last. */
export function applyChange(control: InspectionControl, change: ControlChange): InspectionControl {
  const rules = { ...control.rules };
  for (const [id, setting] of Object.entries(change.rules)) {
    if (setting) rules[id] = setting;
    else delete rules[id];
  }
  const next: InspectionControl = { ...control, rules };
  for (const list of CONTROL_LISTS) changeList(list, control, change, next);
  return next;
}

function changeList<L extends ControlList>(
  list: L,
  control: InspectionControl,
  { put, remove }: ControlChange,
  next: InspectionControl,
): void {
  const added = put[list] as InspectionControl[L] | undefined;
  const removed = remove[list];
  // An untouched list stays the same object: what was prepared from it stays valid.
  if (!added && !removed) return;
  const entries = byKey(list, control[list]);
  for (const key of removed ?? []) entries.delete(key);
  for (const entry of added ?? []) entries.set(entryKey(list, entry), entry);
  next[list] = [...entries.values()] as InspectionControl[L];
}

function byKey<L extends ControlList>(list: L, entries: InspectionControl[L]): Map<string, ControlEntry<L>> {
  return new Map((entries as ControlEntry<L>[]).map((entry) => [entryKey(list, entry), entry]));
}

/** Equal as JSON; all of these are written by the same code in the same order, or parsed by the same schema. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
