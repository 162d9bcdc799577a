import { browser } from 'wxt/browser';
import type { ManagedState } from '../domain/managed';
import { readManaged } from '../managed/read';
import { canonicalJson } from '../review/canonical-json';
import { withLedger } from '../storage/ledger';
import { MANAGED } from '../storage/managed';
import { allRegulations } from '../storage/regulations';
import { getSetting, putSetting } from '../storage/settings';
import { storedUnit } from '../storage/unit';
import type { Backend } from './backend';
import { rederiveDue } from './deadline-settings';

/**
 * 统一设置: reads the browser's policies for this extension, keeps them beside the unit's own settings and writes every change into the
 * ledger. Runs at every start of the worker, when the browser tells of a change, when the unit was set up, and after a restoration,
 * whose settings are another computer's.
 *
 * @returns whether anything changed.
 */
export async function refreshManaged(back: Backend): Promise<boolean> {
  const raw = await policiesOfBrowser();
  const db = await back.db();
  const known = (await allRegulations(db)).map(({ id }) => id);
  const { policies, problems } = readManaged(raw, known);
  const now = back.now();
  const changed = await withLedger(db, [db.settings, db.unit], async (append) => {
    const before = await getSetting(db, MANAGED);
    const same = canonicalJson({ policies, problems }) === canonicalJson(withoutTime(before));
    // A ledger begins with its unit: what was set before is written down once there is one.
    if (!(await storedUnit(db))) {
      if (!same) await putSetting(db, MANAGED, { policies, problems, since: null });
      return !same;
    }
    const nothing = Object.keys(policies).length === 0 && problems.length === 0;
    if (same && (before.since !== null || nothing)) return false;
    await putSetting(db, MANAGED, { policies, problems, since: now });
    await append({
      type: 'unit-changed',
      at: now,
      actor: 'system',
      subject: 'unit',
      data: { message: messageOf(policies, problems), before: withoutTime(before), managed: { policies, problems } },
    });
    return true;
  });
  if (!changed) return false;
  back.tell({ kind: 'unit-changed' });
  await rederiveDue(back);
  return true;
}

/** Calls `changed` whenever the browser read other policies. Registered synchronously at the start of the worker. */
export function onManagedChange(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}

/** Everything the browser's policies say for this extension; nothing where there are none (Firefox then refuses the call). */
async function policiesOfBrowser(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

function withoutTime({ policies, problems }: ManagedState): Omit<ManagedState, 'since'> {
  return { policies, problems };
}

function messageOf(policies: ManagedState['policies'], problems: ManagedState['problems']): string {
  const names = Object.keys(policies).sort();
  const set = names.length === 0 ? '管理部门统一设置已取消' : `管理部门统一设置：${names.join('、')}`;
  return problems.length === 0 ? set : `${set}；${problems.map(({ key }) => key).join('、')}无效，未采用`;
}
