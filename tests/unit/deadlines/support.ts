import { policyOf } from '../../../utils/deadlines/policy';
import type { SeenComment, StoredComment } from '../../../utils/domain/comment';
import { newlyStored } from '../../../utils/domain/comment';
import type { AccountKey } from '../../../utils/domain/ids';

/** 1 hour and 5 working days, as jiangbei-2021 三(七) demands. */
export const JIANGBEI = policyOf([
  {
    regulation: 'jiangbei-2021',
    acknowledge: { hours: 1, clause: 'jiangbei-2021#三(七)' },
    resolve: { workingDays: 5, extendedWorkingDays: null, clause: 'jiangbei-2021#三(七)' },
  },
]);

/** A citizen's comment under a Weibo post, read from JSON. */
export function seenComment(change: Partial<SeenComment> = {}): SeenComment {
  return {
    platform: 'weibo',
    channel: 'comment',
    postId: 'p1',
    postTitle: '关于道路施工的通告',
    commentId: 'c1',
    parentId: '',
    authorId: 'u1',
    authorName: '市民甲',
    own: false,
    text: '路灯坏了一个星期了，什么时候修？',
    at: 0,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: 'https://weibo.com/1/p1',
    via: 'page-json',
    ...change,
  };
}

/** A stored comment that was seen at once. */
export function storedComment(seen: Partial<SeenComment> = {}, change: Partial<StoredComment> = {}): StoredComment {
  const full = seenComment(seen);
  return {
    ...newlyStored(full, { account: 'weibo:1' as AccountKey, accountName: '江北发布', now: full.at }),
    ...change,
  };
}
