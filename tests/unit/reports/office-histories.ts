import fc from 'fast-check';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { aDraft, anAct } from '../../support/builders';
import { beijing, DAY, HOUR } from '../../support/clock';

/** Random ledgers, in any order of events that may or may not make sense: only the figures' own fields, without hashes. */

const ACCOUNTS = ['weibo:1', 'wechat:gh_1'] as const;
const FINDINGS = ['a@0.body:0-1:x', 'b@0.body:2-3:y', 'c@0.body:4-5:z'];
const CLAUSES = ['jiangbei-2021#三(五)·商业广告', 'panjin-2019#三(二)·五关', ''];

interface Drawn {
  readonly what: number;
  readonly about: number;
  readonly account: number;
  readonly gap: number;
  readonly more: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  what: fc.nat({ max: 21 }),
  about: fc.nat({ max: 5 }),
  account: fc.nat({ max: 1 }),
  gap: fc.integer({ min: -3, max: 200 }),
  more: fc.nat({ max: 7 }),
});

export function anOfficeHistory(): fc.Arbitrary<LedgerEvent[]> {
  return fc.array(drawn, { minLength: 1, maxLength: 60 }).map((draws) => {
    let at = beijing('2026-01-01 10:00');
    const events: LedgerEvent[] = [];
    draws.forEach((draw, i) => {
      // Clocks are set back as well.
      at = Math.max(0, at + draw.gap * HOUR);
      events.push({ ...entry(draw, at, i), at, actor: 'system', seq: i + 1, prev: '', hash: '' });
    });
    return events;
  });
}

function entry(
  { what, about, account, more }: Drawn,
  at: number,
  i: number,
): Pick<LedgerEvent, 'type' | 'subject' | 'data'> {
  const review = `review-${about}`;
  const key = ACCOUNTS[account]!;
  const waivers = FINDINGS.slice(0, more % 3).map((finding) => ({ finding, reason: '已核对', by: 'author' }));
  const act = anAct({ account: key as never, waivers: waivers as never });
  const draft = aDraft({
    kind: (['post', 'repost', 'reply', 'article'] as const)[more % 4]!,
    schedule: more === 7 ? at + 3 * DAY : null,
    article: { declaration: more === 5 ? '内容为转载信息' : '' },
  });
  const version = {
    version: 1 + (more % 2),
    findings: FINDINGS,
    ...(more === 6 ? {} : { clauses: CLAUSES }),
    draft,
    act,
  };
  const post = `weibo:post:${about}`;
  const filing = { key, platform: key.split(':')[0], name: key, filedAt: at };
  switch (what) {
    case 0:
    case 1:
      return {
        type: 'account-filed',
        subject: key,
        data: { filing: { ...filing, standing: more === 0 ? 'foreign' : 'guarded' } },
      };
    case 2:
    case 3:
      return { type: 'draft-submitted', subject: review, data: version };
    case 4:
      return { type: 'draft-resubmitted', subject: review, data: version };
    case 5:
      return { type: 'emergency-declared', subject: review, data: version };
    case 6:
    case 7:
      return { type: 'signed-off', subject: review, data: { stage: 'final', act } };
    case 8:
    case 9:
    case 10:
    case 11:
      return {
        type: 'published',
        subject: review,
        data: { release: `r-${i - (more === 6 ? 1 : 0)}`, reason: more === 1 ? 'emergency' : 'signed' },
      };
    case 12:
      return {
        type: 'published',
        subject: key,
        data: { release: `r-${i}`, reason: more % 2 ? 'overridden' : 'template' },
      };
    case 13:
      return {
        type: 'alarm',
        subject: post,
        data: { code: 'unreviewed-post', account: key, message: '', publishedAt: at - more * DAY },
      };
    case 14:
      return { type: 'alarm', subject: post, data: { code: 'post-differs', account: key, message: '' } };
    case 15:
      return {
        type: 'post-explained',
        subject: post,
        data: { kind: more % 2 ? 'differs' : 'unreviewed', cause: more === 4 ? 'not-ours' : 'phone' },
      };
    case 16:
      return { type: 'post-explained', subject: post, data: { account: key, review } };
    case 17:
      return {
        type: 'emergency-published',
        subject: review,
        data: { publishedAt: at, publishBy: at + (more - 3) * HOUR },
      };
    case 18:
      return { type: more % 2 ? 'debt-overdue' : 'emergency-lapsed', subject: review, data: {} };
    case 19:
      return { type: 'debt-paid', subject: review, data: { late: more % 2 === 0 } };
    case 20:
      return { type: 'alarm', subject: 'guard', data: { code: more % 2 ? 'second-publish' : 'content-differs' } };
    default:
      return {
        type: (
          [
            'rejected',
            'withdrawn',
            'publish-held',
            'override-granted',
            'publish-failed',
            'finding-ignored',
            'correction-begun',
          ] as const
        )[more % 7]!,
        subject: review,
        data: {},
      };
  }
}
