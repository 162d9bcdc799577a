import { type AccountFiling, accountKey } from '../../utils/domain/account';
import { newlyStored, type SeenComment, type StoredComment } from '../../utils/domain/comment';
import { type Article, type Draft, emptyArticle, type Media } from '../../utils/domain/draft';
import { type Finding, GateSchema } from '../../utils/domain/finding';
import type { AccountKey, Digest, PersonId, ReviewId } from '../../utils/domain/ids';
import type { LedgerEntry } from '../../utils/domain/ledger';
import type { Person, Stage } from '../../utils/domain/people';
import type { Review, SignedAct, SignedStatement } from '../../utils/domain/review';
import type { Unit } from '../../utils/domain/unit';
import { THREE_REVIEWS } from '../../utils/review/policy-presets';
import { mediaToSee } from '../../utils/review/seen';
import { HOUR, NOW } from './clock';

/**
 * Complete, valid records with invented content; every builder takes what a test cares about and fills in the rest. Nothing is
 * random and nothing reads the clock.
 */

export const ACCOUNT = { platform: 'weibo', id: '5551230001', name: '青禾县发布' } as const;
export const ACCOUNT_KEY = 'weibo:5551230001' as AccountKey;
export const DIGEST = 'ab'.repeat(32) as Digest;

export function anArticle(change: Partial<Article> = {}): Article {
  return { ...emptyArticle(), body: '今天上午，青禾县图书馆新馆开馆。\n开放时间为每天9时至21时。', ...change };
}

export function aMedia(change: Partial<Media> = {}): Media {
  return { kind: 'image', ref: 'pic-0001', name: null, sha256: null, ...change };
}

/** A Weibo post by ACCOUNT. `article` changes its only article. */
export function aDraft(change: Partial<Draft> & { article?: Partial<Article> } = {}): Draft {
  const { article, ...rest } = change;
  return {
    kind: 'post',
    account: { ...ACCOUNT },
    articles: [anArticle(article)],
    schedule: null,
    visibility: '公开',
    target: null,
    quoted: '',
    ...rest,
  };
}

export function aUnit(change: Partial<Unit> = {}): Unit {
  return { name: '青禾县融媒体中心', size: 6, regulations: ['panjin-2019'], onboardedAt: NOW, ...change };
}

export function anAccount(change: Partial<AccountFiling> = {}): AccountFiling {
  return {
    key: ACCOUNT_KEY,
    platform: 'weibo',
    platformAccountId: ACCOUNT.id,
    name: ACCOUNT.name,
    standing: 'guarded',
    leader: '周远',
    contact: '0555-0000001',
    filedAt: NOW,
    ...change,
  };
}

/** An active person whose public key is a placeholder; tests of signatures use `tests/support/signers.ts`. */
export function aPerson(id: string, change: Partial<Person> = {}): Person {
  return {
    id: id as PersonId,
    name: id,
    post: '',
    roles: ['operator'],
    activation: null,
    publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
    wrappedKey: null,
    active: true,
    createdAt: NOW,
    ...change,
  };
}

/** Author 林初, reviewers 陈一 (初审), 何二 (复审), 周远 (终审, also administrator). */
export const ROSTER: readonly Person[] = [
  aPerson('author', { name: '林初', roles: ['operator'] }),
  aPerson('first', { name: '陈一', roles: ['operator', 'first'] }),
  aPerson('second', { name: '何二', roles: ['second'] }),
  aPerson('final', { name: '周远', roles: ['final', 'admin'] }),
];

export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'test-rule',
    category: 'wording',
    gate: 'wording',
    severity: 'warn',
    outcome: 'violation',
    article: 0,
    field: 'body',
    start: 0,
    end: 2,
    text: '今天',
    message: '测试问题。',
    advice: '测试建议。',
    clause: 'panjin-2019#三（二）',
    ...change,
  };
}

export function aStatement(change: Partial<SignedStatement> = {}): SignedStatement {
  return {
    v: 1,
    act: 'submit',
    review: 'review-1' as ReviewId,
    digest: DIGEST,
    stage: null,
    account: ACCOUNT_KEY,
    by: 'author' as PersonId,
    at: NOW,
    waivers: [],
    comment: '',
    ledgerHead: '0'.repeat(64),
    ledgerCount: 0,
    ...change,
  };
}

/** An act whose signature is a placeholder. */
export function anAct(change: Partial<SignedStatement> = {}): SignedAct {
  return { statement: aStatement(change), signature: 'c2ln' };
}

/** A sign-off of `review` at `stage` by the person of the same name in ROSTER. */
export function aSignOff(review: Review, stage: Stage, change: Partial<SignedStatement> = {}): SignedAct {
  return anAct({
    act: 'sign-off',
    review: review.id,
    digest: review.digest,
    account: review.account,
    stage,
    by: stage as string as PersonId,
    gates: [...GateSchema.options],
    seen: mediaToSee(review.draft).map(({ key }) => key),
    ...change,
  });
}

/** A review in its first version, waiting for 初审. */
export function aReview(change: Partial<Review> = {}): Review {
  const id = change.id ?? ('review-1' as ReviewId);
  const digest = change.digest ?? DIGEST;
  return {
    id,
    platform: 'weibo',
    account: ACCOUNT_KEY,
    accountName: ACCOUNT.name,
    policy: THREE_REVIEWS.policy,
    status: 'in-review',
    digest,
    draft: aDraft(),
    findings: [],
    ruleset: 'test',
    pageUrl: 'https://weibo.com/',
    submittedAt: NOW,
    updatedAt: NOW,
    authors: ['author' as PersonId],
    submission: anAct({ review: id, digest }),
    signOffs: [],
    rejection: null,
    version: 1,
    published: null,
    ...change,
  };
}

/** The same review with every stage of its policy signed. */
export function anApprovedReview(change: Partial<Review> = {}): Review {
  const review = aReview(change);
  return { ...review, status: 'approved', signOffs: review.policy.stages.map(({ stage }) => aSignOff(review, stage)) };
}

export function aSeenComment(change: Partial<SeenComment> = {}): SeenComment {
  return {
    platform: 'weibo',
    channel: 'comment',
    postId: '5200000000000001',
    postTitle: '图书馆开馆',
    commentId: '5200000000000101',
    parentId: '',
    authorId: '7770001',
    authorName: '读书的人',
    own: false,
    text: '请问周一开放吗？',
    at: NOW,
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: 'https://weibo.com/5551230001/PaBcDeFgH',
    via: 'page-json',
    ...change,
  };
}

/** An open comment of ACCOUNT, due an hour after its own time. `seen` changes the comment itself. */
export function aComment(
  change: Partial<Omit<StoredComment, 'seen'>> & { seen?: Partial<SeenComment> } = {},
): StoredComment {
  const { seen: seenChange, ...rest } = change;
  const seen = aSeenComment(seenChange);
  const account = accountKey({ ...ACCOUNT, platform: seen.platform });
  return {
    ...newlyStored(seen, { account, accountName: ACCOUNT.name, now: seen.at }),
    dueAt: seen.at + HOUR,
    ...rest,
    seen,
  };
}

export function anEntry(change: Partial<LedgerEntry> = {}): LedgerEntry {
  return { type: 'alarm', at: NOW, actor: 'system', subject: 'review-1', data: {}, ...change };
}
