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
  await desk.inTurn(async () => {
    await desk.expireOverdue(db);
    const live = new Set((await openReleases(db)).map((r) => r.ruleId));
    await removePassRules((await passRuleIds()).filter((id) => !live.has(id)));
  });
  const now = back.now();
  const pending = await db.releases.where('result').equals('pending').toArray();
  for (const release of pending) {
    if (release.status !== 'used') continue;
    // No time of use: it was found out only afterwards that the request may have left. A clock set back counts as time over.
    const since = now - (release.usedAt ?? 0);
    if (since >= ANSWER_LIMIT_MS || since < 0) {
      await recordResult(back, db, desk, release, { outcome: 'unknown', platformId: '', url: '', reason: '' });
    }
  }
}
