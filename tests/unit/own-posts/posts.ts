import type { AccountKey, ReleaseId, ReviewId } from '../../../utils/domain/ids';
import type { ListedPost, OwnPost } from '../../../utils/domain/own-post';
import type { Review } from '../../../utils/domain/review';
import type { Facts, ReleaseFact } from '../../../utils/own-posts/facts';
import { ACCOUNT, ACCOUNT_KEY, aDraft, aReview } from '../../support/builders';
import { DAY, MINUTE, NOW } from '../../support/clock';

/** Posts, reviews and facts with invented content; a test names what it is about. */
export const POST_ID = '5200000000000001';
export const TEXT = '今天上午，青禾县图书馆新馆开馆。开放时间为每天9时至21时。';

export function aListed(change: Partial<ListedPost> & { body?: string } = {}): ListedPost {
  const { body = TEXT, ...rest } = change;
  return {
    platform: 'weibo',
    ids: [POST_ID],
    url: `https://weibo.com/${ACCOUNT.id}/PaBcDeFgH`,
    at: NOW,
    owner: { id: ACCOUNT.id, name: ACCOUNT.name },
    articles: [{ body }],
    cut: false,
    reposts: null,
    links: {},
    ...rest,
  };
}

/** A review that went out, under `platformId`. */
export function aPublished(platformId: string, change: Partial<Review> & { body?: string } = {}): Review {
  const { body = TEXT, ...rest } = change;
  return aReview({
    status: 'published',
    draft: aDraft({ article: { body } }),
    published: { at: NOW, platformId, url: '', release: 'release-1' as ReleaseId },
    ...rest,
  });
}

export function aRelease(change: Partial<ReleaseFact> = {}): ReleaseFact {
  return {
    id: 'release-1' as ReleaseId,
    review: 'review-1' as ReviewId,
    grantedAt: NOW - MINUTE,
    used: true,
    result: 'unknown',
    ...change,
  };
}

export function someFacts(change: Partial<Facts> = {}): Facts {
  return { reviews: [], releases: [], recorded: new Set(), taken: new Map(), ...change };
}

export const FILED = {
  key: ACCOUNT_KEY as AccountKey,
  name: ACCOUNT.name,
  filedAt: NOW - 30 * DAY,
};

export function aStored(change: Partial<OwnPost> = {}): OwnPost {
  return {
    key: `weibo:post:${POST_ID}`,
    platform: 'weibo',
    account: ACCOUNT_KEY,
    accountName: ACCOUNT.name,
    postId: POST_ID,
    url: '',
    at: NOW,
    firstSeenAt: NOW,
    text: TEXT,
    cut: false,
    state: 'known',
    kind: null,
    review: 'review-1' as ReviewId,
    foundAt: null,
    explanation: null,
    ...change,
  };
}
