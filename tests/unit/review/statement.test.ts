import { describe, expect, it } from 'vitest';
import { findingKey } from '../../../utils/domain/finding';
import type { AccountKey, Digest, PersonId, ReviewId } from '../../../utils/domain/ids';
import { ReviewSchema, type SignedStatement } from '../../../utils/domain/review';
import { mediaKey } from '../../../utils/review/seen';
import {
  buildStatement,
  checkReviewAct,
  checkSubmitAct,
  checkWithdrawAct,
  statementText,
} from '../../../utils/review/statement';
import {
  addSignOff,
  markPublished,
  openReview,
  rejectReview,
  resubmitReview,
  withdrawReview,
} from '../../../utils/review/transitions';
import {
  ACCOUNT_KEY,
  aDraft,
  aFinding,
  aMedia,
  anAct,
  anApprovedReview,
  aReview,
  aSignOff,
  DIGEST,
  ROSTER,
} from '../../support/builders';
import { MINUTE, NOW } from '../../support/clock';

const OTHER = 'cd'.repeat(32) as Digest;
const FIRST = 'first' as PersonId;
const review = aReview();
const REMARK = { article: 0, field: 'body' as const, start: 0, end: 2, quote: '今天', text: '写明日期' };

describe('buildStatement', () => {
  it('fills in what an act does not have', () => {
    const statement = buildStatement({
      act: 'submit',
      review: review.id,
      digest: DIGEST,
      account: ACCOUNT_KEY,
      by: 'author' as PersonId,
      at: NOW,
      ledger: { head: 'f'.repeat(64), count: 7 },
    });
    expect(statement).toMatchObject({
      v: 1,
      stage: null,
      waivers: [],
      comment: '',
      ledgerHead: 'f'.repeat(64),
      ledgerCount: 7,
    });
  });

  it('has one spelling whatever the order of its fields', () => {
    const { statement } = anAct();
    const turned = Object.fromEntries(Object.entries(statement).reverse()) as SignedStatement;
    expect(statementText(turned)).toBe(statementText(statement));
  });
});

describe('checkReviewAct', () => {
  it('accepts a sign-off and a rejection of the open stage', () => {
    expect(checkReviewAct(review, aSignOff(review, 'first'), ROSTER)).toEqual({ ok: true, stage: 'first' });
    const rejection = aSignOff(review, 'first', { act: 'reject', comment: '时间有误。' });
    expect(checkReviewAct(review, rejection, ROSTER)).toEqual({ ok: true, stage: 'first' });
  });

  it.each<[string, string, Partial<SignedStatement>]>([
    ['wrong-act', 'a submission', { act: 'submit' }],
    ['wrong-review', 'another review', { review: 'review-2' as ReviewId }],
    ['wrong-account', 'another account', { account: 'weibo:9' as AccountKey }],
    ['stale', 'an older version', { digest: OTHER }],
    ['stale', 'no version', { digest: null }],
    ['wrong-stage', 'a stage that is not open', { stage: 'second' }],
    ['wrong-stage', 'no stage', { stage: null }],
    ['no-role', 'somebody without the role', { by: 'second' as PersonId }],
    ['is-author', 'the author', { by: 'author' as PersonId }],
    ['comment-missing', 'a rejection without opinion', { act: 'reject', comment: ' ' }],
    ['gates-missing', 'four gates', { gates: ['political', 'legal', 'policy', 'secrecy'] }],
    ['gates-missing', 'no gates', { gates: undefined }],
    [
      'waiver-unknown',
      'a waiver of nothing that was found',
      { waivers: [{ finding: 'x', reason: '已核实无误', by: FIRST }] },
    ],
    ['no-delegation', 'a delegation that nobody gave', { delegation: 'd-9', onBehalfOf: 'second' as PersonId }],
    ['evidence-missing', 'an approval recorded without evidence', { onBehalfOf: 'second' as PersonId }],
    [
      'not-recorded',
      'a rejection recorded for somebody',
      { act: 'reject', comment: '改。', onBehalfOf: 'second' as PersonId },
    ],
    ['before-version', 'an act older than the version', { at: NOW - 1 }],
    ['remark-lost', 'a comment on words that are not there', { remarks: [{ ...REMARK, quote: '昨天' }] }],
  ])('refuses with %s: %s', (code, _name, change) => {
    expect(checkReviewAct(review, aSignOff(review, 'first', change), ROSTER)).toMatchObject({ ok: false, code });
  });
});

describe('a sign-off', () => {
  const picture = aMedia();
  const withPicture = aReview({ draft: aDraft({ article: { media: [picture] } }) });

  it('names every picture as looked at', () => {
    expect(checkReviewAct(withPicture, aSignOff(withPicture, 'first'), ROSTER)).toMatchObject({ ok: true });
    const unseen = aSignOff(withPicture, 'first', { seen: [mediaKey(0, 1, picture)] });
    expect(checkReviewAct(withPicture, unseen, ROSTER)).toMatchObject({ code: 'media-unseen' });
  });

  it('carries comments on passages', () => {
    expect(checkReviewAct(review, aSignOff(review, 'first', { remarks: [REMARK] }), ROSTER)).toMatchObject({
      ok: true,
    });
  });

  it('cannot be given twice: neither the act nor another signature over the same statement', () => {
    const act = aSignOff(review, 'first');
    const again = { ...review, signOffs: [act] };
    for (const signature of [act.signature, 'YW5vdGhlcg==']) {
      expect(checkReviewAct(again, { ...act, signature }, ROSTER)).toMatchObject({ code: 'replay' });
    }
  });

  it('of the final stage waives every 禁止发布 with a reason of its own', () => {
    const block = aFinding({ severity: 'block' });
    const asked = aReview({ findings: [block] });
    const waiting = { ...asked, signOffs: [aSignOff(asked, 'first'), aSignOff(asked, 'second')] };
    expect(checkReviewAct(waiting, aSignOff(waiting, 'final'), ROSTER)).toMatchObject({ code: 'waiver-missing' });
    const waiver = { finding: findingKey(block), reason: '经请示县委宣传部同意', by: 'final' as PersonId };
    const waived = aSignOff(waiting, 'final', { waivers: [waiver] });
    expect(checkReviewAct(waiting, waived, ROSTER)).toMatchObject({ ok: true });
    const borrowed = aSignOff(waiting, 'final', { waivers: [{ ...waiver, by: 'author' as PersonId }] });
    expect(checkReviewAct(waiting, borrowed, ROSTER)).toMatchObject({ code: 'waiver-unknown' });
    expect(checkReviewAct(asked, aSignOff(asked, 'first'), ROSTER)).toMatchObject({ ok: true });
  });
});

describe('checkSubmitAct', () => {
  it.each<[string | null, Partial<SignedStatement>]>([
    [null, {}],
    ['wrong-act', { act: 'sign-off' }],
    ['stale', { digest: OTHER }],
    ['wrong-account', { account: null }],
  ])('answers %s', (code, change) => {
    const answer = checkSubmitAct(anAct(change), { digest: DIGEST, account: ACCOUNT_KEY });
    expect(answer).toMatchObject(code === null ? { ok: true } : { ok: false, code });
  });
});

describe('checkWithdrawAct', () => {
  it.each<[string | null, Parameters<typeof checkWithdrawAct>[0], Partial<SignedStatement>]>([
    [null, review, {}],
    [null, anApprovedReview(), {}],
    ['wrong-act', review, { act: 'reject' }],
    ['wrong-act', review, { review: 'review-2' as ReviewId }],
    ['stale', review, { digest: OTHER }],
    ['not-author', review, { by: 'first' as PersonId }],
    ['closed', aReview({ status: 'published' }), {}],
    ['closed', aReview({ status: 'withdrawn' }), {}],
  ])('answers %s', (code, target, change) => {
    const answer = checkWithdrawAct(target, anAct({ act: 'withdraw', ...change }));
    expect(answer).toMatchObject(code === null ? { ok: true } : { ok: false, code });
  });
});

describe('a review on its way', () => {
  const content = {
    platform: 'weibo' as const,
    accountName: '青禾县发布',
    policy: review.policy,
    contentClass: 'daily' as const,
    draft: aDraft(),
    findings: [],
    ruleset: 'test',
    pageUrl: 'https://weibo.com/',
  };

  it('opens, is signed stage by stage, and is approved with the last', () => {
    let current = openReview(content, anAct());
    expect(ReviewSchema.parse(current)).toMatchObject({
      status: 'in-review',
      version: 1,
      authors: ['author'],
      digest: DIGEST,
    });
    for (const stage of ['first', 'second', 'final'] as const) {
      expect(current.status).toBe('in-review');
      current = addSignOff(current, aSignOff(current, stage, { at: NOW + MINUTE }));
    }
    expect(ReviewSchema.parse(current)).toMatchObject({ status: 'approved', updatedAt: NOW + MINUTE });
  });

  it('starts again with a new version and keeps every author', () => {
    const rejected = rejectReview(anApprovedReview(), anAct({ act: 'reject', comment: '时间有误。' }));
    expect(rejected).toMatchObject({ status: 'rejected', rejection: { statement: { comment: '时间有误。' } } });
    const second = resubmitReview(rejected, content, anAct({ digest: OTHER, by: 'second' as PersonId }));
    expect(ReviewSchema.parse(second)).toMatchObject({
      id: rejected.id,
      status: 'in-review',
      version: 2,
      digest: OTHER,
      authors: ['author', 'second'],
      signOffs: [],
      rejection: null,
    });
    expect(resubmitReview(second, content, anAct()).authors).toEqual(['author', 'second']);
  });

  it('cannot be resubmitted once published', () => {
    const published = markPublished(anApprovedReview(), {
      at: NOW,
      platformId: '1',
      url: '',
      release: 'r-1' as NonNullable<typeof review.published>['release'],
    });
    expect(ReviewSchema.parse(published).status).toBe('published');
    expect(() => resubmitReview(published, content, anAct())).toThrow('不能再提交新版本');
  });

  it('can be withdrawn', () => {
    expect(withdrawReview(review, anAct({ act: 'withdraw', at: NOW + 1 }))).toMatchObject({
      status: 'withdrawn',
      updatedAt: NOW + 1,
    });
  });

  it('cannot be opened by an act without a review or digest', () => {
    expect(() => openReview(content, anAct({ review: null }))).toThrow('提交审核记录');
    expect(() => openReview(content, anAct({ digest: null }))).toThrow('提交审核记录');
  });
});
