import { openReleases } from '../storage/releases';
import type { Backend } from './backend';
import { passRuleIds, removePassRules } from './network';
import type { ReleaseDesk } from './releases';
import { recordResult } from './results';
import { ANSWER_LIMIT_MS } from './spent';

/**
 * Removes what is left over: rules without a live release (worker killed in between), releases whose time is over, and used
 * releases whose answer never came. Runs at every start of the worker and at the alarm of each release.
 */
export async function sweepReleases(back: Backend, desk: ReleaseDesk): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const open = await openReleases(db);
  for (const release of open) if (release.expiresAt <= now) await desk.expire(release);
  const live = new Set(open.filter((r) => r.expiresAt > now).map((r) => r.ruleId));
  await removePassRules((await passRuleIds()).filter((id) => !live.has(id)));
  const pending = await db.releases.where('result').equals('pending').toArray();
  for (const release of pending) {
    if (release.status === 'used' && (release.usedAt ?? 0) + ANSWER_LIMIT_MS <= now) {
      await recordResult(back, db, desk, release, { outcome: 'unknown', platformId: '', url: '', reason: '' });
    }
  }
}
