import { liveQuery } from 'dexie';
import { expect, it, vi } from 'vitest';
import type { ReleaseId, ReviewId } from '../../../utils/domain/ids';
import type { Review } from '../../../utils/domain/review';
import { openDatabase } from '../../../utils/storage/open';
import { publishedReviewsSince, putReview } from '../../../utils/storage/reviews';
import { aReview } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

const review = (id: string, updatedAt: number, out = true): Review =>
  aReview({
    id: id as ReviewId,
    updatedAt,
    status: out ? 'published' : 'in-review',
    published: out ? { at: updatedAt, platformId: id, url: '', release: 'release-1' as ReleaseId } : null,
  });

it('every published review that changed since then is read once, at the edges of the weeks and long after them too', async () => {
  const db = closing(await openDatabase());
  const since = NOW - 60 * DAY;
  const times = [-1, 0, 1, ...[7, 14, 35, 56, 63, 64].flatMap((days) => [days * DAY - 1, days * DAY, days * DAY + 1])];
  for (const [i, after] of times.entries()) await putReview(db, review(`r${i}`, since + after));
  await putReview(db, review('open', since + 5, false));
  const found = await publishedReviewsSince(db, since);
  expect(found.map(({ id }) => id).sort()).toEqual(times.flatMap((after, i) => (after >= 0 ? [`r${i}`] : [])).sort());
});

it('a page that shows them hears of a review that is published', async () => {
  const db = closing(await openDatabase());
  await putReview(db, review('a', NOW, false));
  const heard: string[][] = [];
  const running = liveQuery(() =>
    db.transaction('r', db.tables, async () => publishedReviewsSince(db, NOW - DAY)),
  ).subscribe((reviews) => heard.push(reviews.map(({ id }) => id)));
  await vi.waitFor(() => expect(heard).toEqual([[]]));
  await putReview(db, review('a', NOW + 1));
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['a']));
  running.unsubscribe();
});
