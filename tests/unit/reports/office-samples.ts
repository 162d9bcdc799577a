import { unitPolicy } from '../../../utils/deadlines/unit-policy';
import type { AccountKey } from '../../../utils/domain/ids';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import { regulationsOf } from '../../../utils/regulations/registry';
import { FigureCounter } from '../../../utils/reports/comment-figures';
import { OfficeCounter } from '../../../utils/reports/office-counter';
import type { ReportInput } from '../../../utils/reports/report-contract';
import { aDraft, anAct } from '../../support/builders';
import { beijing, HOUR } from '../../support/clock';
import { storedComment } from '../deadlines/support';

/** A month of two accounts, written by hand: one event of each kind that a report tells of, so that every number can be checked by eye. */

const WEIBO = 'weibo:1' as AccountKey;
const DOUYIN = 'douyin:2' as AccountKey;
const NAMES: Readonly<Record<string, string>> = { [WEIBO]: '微博·清源发布', [DOUYIN]: '抖音·清源档案' };
const PERIOD = { from: '2026-03-01', to: '2026-03-31' };
export const MADE_AT = beijing('2026-04-02 09:00');
const HEAD = { head: 'ab'.repeat(32), count: 40 };
const LIMITS = { updatesPerWeek: 3, silentDays: 14, silentDaysOnce: 20 };
const CLAUSE = 'jiangbei-2021#三(五)·商业广告';
const FINDING = 'commercial-advertising@0.body:0-4:限时优惠';

export function marchEvents(): LedgerEvent[] {
  const events: LedgerEvent[] = [];
  const add = (at: string, type: LedgerEvent['type'], subject: string, data: LedgerEvent['data'] = {}) =>
    events.push({ type, at: beijing(at), actor: 'system', subject, data, seq: events.length + 1, prev: '', hash: '' });
  const filing = (key: AccountKey, platform: string, name: string) => ({
    filing: { key, platform, name, standing: 'guarded', filedAt: beijing('2026-02-23 00:00') },
  });
  const submission = (account: AccountKey, kind: 'post' | 'repost', version = 1) => {
    const waivers = [{ finding: FINDING, reason: '活动名称如此', by: 'author' as never }];
    const act = anAct({ account, waivers });
    return { version, findings: [FINDING], clauses: [CLAUSE], draft: aDraft({ kind }), act };
  };
  const out = (n: number, reason: string) => ({ release: `r-${n}`, reason, outcome: 'published' });
  add('2026-02-23 00:00', 'account-filed', WEIBO, filing(WEIBO, 'weibo', '清源发布'));
  add('2026-02-23 00:00', 'account-filed', DOUYIN, filing(DOUYIN, 'douyin', '清源档案'));
  for (let n = 1; n <= 14; n++) {
    const day = String(2 * n).padStart(2, '0');
    add(`2026-03-${day} 09:00`, 'draft-submitted', `review-${n}`, submission(WEIBO, n % 4 === 0 ? 'repost' : 'post'));
    if (n === 3) {
      add(`2026-03-${day} 09:30`, 'rejected', 'review-3', { stage: 'first', status: 'rejected' });
      add(`2026-03-${day} 09:50`, 'draft-resubmitted', 'review-3', submission(WEIBO, 'post', 2));
    }
    if (n === 5) add(`2026-03-${day} 09:55`, 'publish-held', '清源发布', { code: 'in-review' });
    add(`2026-03-${day} 10:00`, 'published', `review-${n}`, out(n, 'signed'));
  }
  add('2026-03-30 08:00', 'emergency-declared', 'review-20', submission(DOUYIN, 'post'));
  add('2026-03-30 08:10', 'published', 'review-20', out(20, 'emergency'));
  const times = { publishedAt: beijing('2026-03-30 08:10'), publishBy: beijing('2026-03-30 10:00') };
  add('2026-03-30 08:10', 'emergency-published', 'review-20', times);
  add('2026-03-31 08:00', 'debt-overdue', 'review-20', {});
  const stray = (id: string, publishedAt: string, message: string) => ({
    code: 'unreviewed-post',
    account: WEIBO,
    postId: id,
    message,
    publishedAt: beijing(publishedAt),
  });
  add(
    '2026-03-12 20:00',
    'alarm',
    'weibo:post:9',
    stray('9', '2026-03-12 19:00', '平台上出现未经审核发布的内容：今晚停水'),
  );
  add('2026-03-12 21:00', 'post-explained', 'weibo:post:9', { kind: 'unreviewed', cause: 'phone', reason: '手机发布' });
  add('2026-03-20 10:00', 'correction-begun', 'review-5', { correction: 'review-6' });
  add('2026-03-21 10:00', 'alarm', 'guard', { code: 'second-publish' });
  return events;
}

/** The report of that March, made in April. */
export function marchReport(change: Partial<ReportInput> = {}): ReportInput {
  const counter = new OfficeCounter(PERIOD, LIMITS, MADE_AT);
  for (const event of marchEvents()) counter.add(event);
  const comments = new FigureCounter(PERIOD, unitPolicy(regulationsOf(['jiangbei-2021'])), MADE_AT);
  const at = beijing('2026-03-16 09:30');
  const done = {
    account: WEIBO,
    status: 'resolved' as const,
    acknowledgedAt: at + HOUR / 2,
    resolvedAt: at + 20 * HOUR,
  };
  comments.add(storedComment({ commentId: '1', at }, done));
  comments.add(storedComment({ commentId: '2', at }, { account: WEIBO }));
  return {
    unit: '清源县融媒体中心',
    kind: 'month',
    figures: counter.finish(),
    comments: comments.finish([], [WEIBO, DOUYIN]),
    limits: LIMITS,
    risks: [],
    head: HEAD,
    now: MADE_AT,
    accountName: (account) => NAMES[account ?? ''] ?? '来信、来电、来访',
    clauseName: (clause) => `条款 ${clause}`,
    next: '一是加强值守。\n二是组织培训。',
    ...change,
  };
}
