import type { ReviewId } from '../domain/ids';
import type { SanshenDb } from '../storage/database';
import type { Release } from '../storage/records';

/** After this long without an answer from the page a used release counts as "may have been published". */
export const ANSWER_LIMIT_MS = 3 * 60_000;

/** True when this release still stands in the way of another one for the same sign-offs: never two publishes under one. */
export function isSpent(release: Release, now: number): boolean {
  if (release.status === 'granted') return release.expiresAt > now;
  if (release.status === 'expired') return false;
  return release.result !== 'failed' && release.result !== 'verification';
}

/** Reviews that have a release which is live, used, or whose result is not known. */
export async function spentReviews(db: SanshenDb, now: number): Promise<Set<ReviewId>> {
  // By result, not by status: releases with a known result are many and never in the way.
  const releases = await db.releases.where('result').anyOf('pending', 'unknown').toArray();
  return new Set(releases.flatMap((r) => (r.review !== null && isSpent(r, now) ? [r.review] : [])));
}
