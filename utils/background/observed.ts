import { PlatformIdSchema } from '../domain/platform';
import { replyDigest } from '../guard/by-template';
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
  if (release.reason === 'template') return compareTemplate(db, desk, release, request);
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

/** A template's release names account, comment and words: what left has to come to the same. */
async function compareTemplate(
  db: SanshenDb,
  desk: Pick<ReleaseDesk, 'alarm'>,
  release: Release,
  request: RawRequest,
): Promise<void> {
  const endpoint = endpointById(release.endpoint);
  const platform = endpoint && PlatformIdSchema.safeParse(endpoint.id.split('.')[0]).data;
  if (!endpoint || !platform) return;
  if (request.unreadable) return desk.alarm(db, 'body-unreadable', {}, release);
  const { decoded } = await requestFacts(db, platform, release.account, endpoint, request);
  if (replyDigest(release.account, decoded) === release.digest && !decoded.alsoRepost) return;
  await desk.alarm(db, 'content-differs', { message: '发出的回复与放行的答复模板内容不一致。' }, release);
}
