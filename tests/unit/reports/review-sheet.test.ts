import { beforeAll, describe, expect, it } from 'vitest';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId, ReviewId } from '../../../utils/domain/ids';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import type { Review, SignedAct } from '../../../utils/domain/review';
import { type Audit, auditEvents } from '../../../utils/ledger/audit';
import { type ReviewSheet, reviewSheet } from '../../../utils/reports/review-sheet';
import { mediaKey } from '../../../utils/review/seen';
import { aFinding, aMedia, aReview, ROSTER } from '../../support/builders';
import { beijing } from '../../support/clock';
import { aSignedLedger, type LedgerWriter } from '../../support/signed-ledger';

let writer: LedgerWriter;
let audit: Audit;
let review: Review;
beforeAll(async () => {
  writer = await aSignedLedger();
  audit = await auditEvents(writer.events);
  review = reviewIn(writer.events);
});

/** The review as the ledger tells it. */
function reviewIn(events: readonly LedgerEvent[]): Review {
  const [submitted, ...signed] = events.filter(({ data }) => 'act' in data);
  const act = (event: LedgerEvent | undefined) => event?.data.act as SignedAct;
  const statement = act(submitted).statement;
  return aReview({
    id: 'review-1' as ReviewId,
    digest: statement.digest!,
    draft: submitted?.data.draft as Review['draft'],
    status: 'approved',
    submission: act(submitted),
    signOffs: signed.map(act),
  });
}

function sheet(change: Partial<Review> = {}, events: readonly LedgerEvent[] = writer.events): ReviewSheet {
  return reviewSheet({
    unit: '青禾县融媒体中心',
    review: { ...review, ...change },
    events: events.filter(({ subject }) => subject === 'review-1'),
    people: ROSTER,
    audit,
    now: beijing('2026-03-16 18:00'),
  });
}
const fact = (facts: readonly (readonly [string, string])[], label: string) => facts.find(([l]) => l === label)?.[1];

describe('审核登记表', () => {
  it('says what, by whom, under which policy, and carries head and count of the ledger', () => {
    const { title, number, facts, proof, printed } = sheet();
    expect(title).toBe('青禾县融媒体中心政务新媒体稿件审核登记表');
    expect(number).toBe('review-1');
    expect(fact(facts, '提交人')).toBe('林初');
    expect(fact(facts, '发布账号')).toBe('微博 · 青禾县发布');
    expect(fact(facts, '发布方式')).toBe('立即发布');
    expect(proof).toEqual(writer.head);
    expect(printed).toBe('2026-03-16 18:00:00打印。打印前全面校验：台账15条逐条衔接，4个签名全部成立。');
  });

  it('lists who signed what stage when, with the signature checked', () => {
    expect(
      sheet().course.map(({ seq, what, who, opinion, signature }) => [seq, what, who, opinion, signature]),
    ).toEqual([
      [11, '提交审核', '林初', '', 'PIN 密钥，成立'],
      [12, '初审签批', '陈一', '同意', 'PIN 密钥，成立'],
      [13, '复审签批', '何二', '同意', 'PIN 密钥，成立'],
      [14, '终审签批', '周远', '同意', 'PIN 密钥，成立'],
      [15, '已发布', '系统', '', ''],
    ]);
  });

  it('does not vouch for a ledger that does not hold', async () => {
    const broken = await auditEvents(writer.events.toSpliced(12, 1));
    const { printed, course } = reviewSheet({
      unit: '青禾县融媒体中心',
      review,
      events: writer.events.slice(10),
      people: ROSTER,
      audit: broken,
      now: 0,
    });
    expect(printed).toContain('校验不通过：台账第13条');
    expect(printed).toContain('不能作为凭据');
    expect(course.map(({ signature }) => signature)).toContain('PIN 密钥，未能核对');
  });

  it('marks a reduced policy', () => {
    const policy = { ...review.policy, label: '精简审核（少于四人）' };
    expect(sheet({ policy }).reduced).toBe('精简审核（少于四人）');
    expect(fact(sheet({ policy }).facts, '审核流程')).toContain('精简审核');
    expect(sheet().reduced).toBe('');
  });

  it('shows each finding with its clause and what became of it', () => {
    const explained = aFinding({ start: 1, end: 2 });
    const waived = aFinding({ severity: 'block', start: 2, end: 3 });
    const findings = [
      explained,
      waived,
      aFinding({ severity: 'hint', start: 3, end: 4 }),
      aFinding({ start: 4, end: 5 }),
    ];
    const waiver = (finding: typeof explained, by: string, reason: string) => ({
      finding: findingKey(finding),
      reason,
      by: by as PersonId,
    });
    const withWaivers = (act: SignedAct, ...waivers: ReturnType<typeof waiver>[]) => ({
      ...act,
      statement: { ...act.statement, waivers },
    });
    const { findings: lines, gates } = sheet({
      findings,
      submission: withWaivers(review.submission, waiver(explained, 'author', '活动名称如此')),
      signOffs: review.signOffs.with(2, withWaivers(review.signOffs[2]!, waiver(waived, 'final', '引用法规原文'))),
    });
    expect(lines.map(({ severity, handling }) => [severity, handling])).toEqual([
      ['须说明', '林初说明：活动名称如此'],
      ['禁止发布', '周远豁免：引用法规原文'],
      ['提示', '提示，由审核人掌握'],
      ['须说明', '无说明'],
    ]);
    expect(lines[0]?.clause).toBe('盘锦市政务新媒体实施方案（2019） 三（二）');
    expect(gates.find(({ gate }) => gate === '文字关')?.found).toBe('4处，见检测问题');
  });

  it('says who ticked which gate, for whom, and on what evidence', () => {
    const statement = (i: number, change: object) => ({
      ...review.signOffs[i]!,
      statement: { ...review.signOffs[i]!.statement, ...change },
    });
    const evidence = { name: '签批单照片.jpg', sha256: 'ab'.repeat(32), mime: 'image/jpeg', dataUrl: '' };
    const signOffs = [
      statement(0, { gates: ['political', 'legal', 'policy', 'secrecy', 'wording'] }),
      statement(1, { gates: ['political'], onBehalfOf: 'author', delegation: 'd1' }),
      statement(2, { gates: ['political'], onBehalfOf: 'second', evidence }),
    ];
    const policy = { ...review.policy, onBehalf: ['final' as const] };
    const events = writer.events.map((e) => {
      const i = e.type === 'signed-off' ? e.seq - 12 : -1;
      return i >= 0 ? { ...e, data: { ...e.data, act: signOffs[i] } } : e;
    });
    const { gates, course } = sheet({ signOffs: [signOffs[0]!], policy }, events);
    expect(gates.map(({ gate, ticked }) => [gate, ticked])).toContainEqual(['政治关', '初审 陈一']);
    expect(course.map(({ who }) => who)).toEqual(['林初', '陈一', '何二（受林初委托）', '何二（周远代录）', '系统']);
    expect(course[3]?.opinion).toBe('同意\n凭证：签批单照片.jpg');
  });

  it('lists media with the hash of the file, or that it was never seen, and who looked', () => {
    const media = [aMedia({ sha256: 'cd'.repeat(32), name: '馆舍.jpg' }), aMedia({ kind: 'video', ref: 'v-1' })];
    const draft = { ...review.draft, articles: [{ ...review.draft.articles[0]!, media }] };
    const seen = [mediaKey(0, 1, media[1]!)];
    const submission = { ...review.submission, statement: { ...review.submission.statement, seen } };
    expect(sheet({ draft, submission }).media).toEqual([
      { kind: '图片', name: '馆舍.jpg', identity: 'cd'.repeat(32), seen: '' },
      { kind: '视频', name: 'v-1', identity: '未取得原文件，以平台编号为准', seen: '林初' },
    ]);
  });

  it('numbers the articles of a message, and leaves out empty parts', () => {
    const [article] = review.draft.articles;
    const draft = { ...review.draft, articles: [article!, { ...article!, title: '第二篇', original: true }] };
    const { articles } = sheet({ draft });
    expect(articles.map((parts) => parts.map(([label]) => label))).toEqual([
      ['第1篇 标题', '正文'],
      ['第2篇 标题', '正文', '声明'],
    ]);
  });

  it.each<[string, Partial<Review>, (readonly [string, string])[]]>([
    ['not yet published', {}, [['发布情况', '尚未发布']]],
    ['withdrawn', { status: 'withdrawn' }, [['发布情况', '已撤回，未发布']]],
    [
      'published',
      {
        status: 'published',
        published: {
          at: beijing('2026-03-16 10:00'),
          platformId: 'P1',
          url: 'https://weibo.com/1/P',
          release: 'r' as never,
        },
      },
      [
        ['发布时间', '2026-03-16 10:00:00'],
        ['发布链接', 'https://weibo.com/1/P'],
        ['平台编号', 'P1'],
      ],
    ],
  ])('tells what became of it: %s', (_name, change, result) => {
    expect(sheet(change).result).toEqual(result);
  });
});
