import { decideRelease } from '../guard/decide';
import type { RawRequest } from '../platforms/contract';
import { endpointById } from '../platforms/endpoints';
import type { SanshenDb } from '../storage/database';
import type { Release } from '../storage/records';
import { requestFacts } from './release-question';
import type { ReleaseDesk } from './releases';

/** Behind the guard: what really left is compared with what was released (内容不一致). */
export async function compareObserved(
  db: SanshenDb,
  desk: Pick<ReleaseDesk, 'alarm'>,
  release: Release,
  request: RawRequest,
): Promise<void> {
  if (release.review === null) return;
  const endpoint = endpointById(release.endpoint);
  const review = await db.reviews.get(release.review);
  if (!endpoint || !review) return;
  if (request.unreadable) return desk.alarm(db, 'body-unreadable', {}, release);
  // Its answer may have been read already; what was declared is what counts.
  const urgent = release.reason === 'emergency';
  const again = decideRelease({
    ...(await requestFacts(db, review.platform, review.account, endpoint, request)),
    standing: 'guarded',
    onboarded: true,
    draft: null,
    problems: [],
    reviews: [urgent ? { ...review, status: 'in-review', published: null } : review],
    emergencies: new Set(urgent ? [review.id] : []),
    spent: new Set(),
    override: false,
  });
  if (!again.granted && again.code !== 'already-released')
    await desk.alarm(db, 'content-differs', { message: again.message }, release);
}
