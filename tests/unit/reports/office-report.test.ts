import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSeenHeads } from '../../../utils/ledger/seen-head';
import { toCsv } from '../../../utils/reports/csv';
import { toDocx } from '../../../utils/reports/docx';
import { officeReport, ordinal, periodName } from '../../../utils/reports/office-report';
import type { OfficeReport, ReportSection, RiskInWords, Run } from '../../../utils/reports/report-contract';
import { reportDocument, reportParts, reportTable } from '../../../utils/reports/report-files';
import { share, textOf } from '../../../utils/reports/report-words';
import { marchEvents, marchReport } from './office-samples';

const section = ({ sections }: OfficeReport, id: ReportSection['id']) => sections.find((each) => each.id === id)!;
const sentences = (of: ReportSection) =>
  of.blocks.flatMap((block) =>
    block.kind === 'text'
      ? [textOf(block.runs)]
      : block.kind === 'item'
        ? [`${block.title}：${textOf(block.runs)}`]
        : [],
  );
const runsOf = ({ sections }: OfficeReport): Run[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat(2) : block.kind === 'chart' ? [] : [...block.runs],
    ),
  );

describe('the report in words', () => {
  const report = officeReport(marchReport());

  it('has the shape of a notice', () => {
    expect(report.title).toBe('清源县融媒体中心政务新媒体运行情况报告（2026年3月）');
    expect(report.sections.map(({ title }) => title)).toEqual([
      '一、总体情况',
      '二、主要问题',
      '三、整改情况',
      '四、下一步工作',
    ]);
    expect(sentences(section(report, 'next'))).toEqual(['一是加强值守。', '二是组织培训。']);
  });

  it('tells the figures of the whole', () => {
    expect(sentences(section(report, 'overall'))).toEqual([
      '2026-03-01至2026-03-31（共31天），清源县融媒体中心纳入管理的政务新媒体账号2个，共发布信息16条，其中先审后发14条、突发先发后补签1条、未经审核发布1条，先审后发率87.5%。有送审稿的发布中，原创12条、转载3条，原创率80%。',
      '提交审核15件，退回1次，重新提交1次，撤回0件；先审后发的信息中一次通过审核13条（92.8%）。送审稿检测发现问题16处，书面说明15处，审核人员豁免1处。拦截未完成审核的发布1次。突发先发声明1次，发布1条。提交更正1件。',
      '收到留言和私信2条，应办2条，按时受理率50%，按时办结率50%；在办1条，其中超期1条；负面留言0条。',
    ]);
  });

  it('names what fell short, and what has become of it', () => {
    expect(sentences(section(report, 'problems'))).toEqual([
      '先审后发未落实：平台发布列表中发现未经审核发布的内容1条。',
      '更新不及时：每周应更新不少于3次，2个账号共6周不足：微博·清源发布1周（02-23起0条）；抖音·清源档案5周（02-23起0条、03-02起0条、03-09起0条、03-16起0条、03-23起0条）。',
      '长时间未更新：连续14天以上未更新的账号1个：抖音·清源档案34天（2026-02-23之后，至2026-03-30）。',
      '发布管控告警：一次放行之下又发出一个发布请求1次。',
      '突发信息发布不规范：逾期仍未补齐签批1条。',
      '留言办理超时：超时受理1条，超时办结1条，目前仍超期1条。',
      '送审稿质量：送审稿检测发现问题16处，审核退回1次。',
    ]);
    expect(sentences(section(report, 'measures'))).toEqual([
      '未经审核和不一致的发布：已由责任人签名说明情况1条。',
      '审核退回：退回1次，修改后重新提交1次。',
      '检测问题：送审人书面说明15处、审核人员写明理由豁免1处。',
      '更正：对已发布内容提交更正1件，均按原流程审核。',
      '突发补签：逾期未补齐1条。',
      '超期留言：仍在督办1条。',
    ]);
  });

  it('every number that can be opened names as many events as it says, and events that are there', () => {
    const known = new Map(marchEvents().map((event) => [event.seq, event.type]));
    const numbers = runsOf(report).filter((run) => run.events && /^\d+$/.test(run.text));
    expect(numbers.length).toBeGreaterThan(40);
    for (const { text, events } of numbers) {
      expect(events!.length).toBeGreaterThan(0);
      // One submission has one finding here; a stray post has its alarm and the word about it.
      const strays = events!.some((seq) => known.get(seq) === 'post-explained');
      if (!strays) expect(events).toHaveLength(Number(text));
      for (const seq of events!) expect(known.has(seq)).toBe(true);
    }
  });

  it('says so where nothing fell short', () => {
    const none = { ...marchReport(), risks: [] };
    const { figures, comments } = none;
    const zero = { count: 0, events: [] };
    const calm = officeReport({
      ...none,
      figures: {
        ...figures,
        accounts: [],
        strays: [],
        alarms: [],
        clauses: [],
        findings: { found: zero, explained: zero, waived: zero },
        corrections: zero,
        rounds: { ...figures.rounds, rejected: zero },
        emergency: { ...figures.emergency, overdue: zero },
      },
      comments: {
        ...comments,
        total: {
          ...comments.total,
          overdue: 0,
          acknowledge: { ...comments.total.acknowledge, late: 0 },
          resolve: { ...comments.total.resolve, late: 0 },
        },
      },
    });
    expect(sentences(section(calm, 'problems'))).toEqual(['本期统计范围内未发现问题。']);
    expect(sentences(section(calm, 'measures'))).toEqual(['本期没有需要整改的事项。']);
  });

  it('lists what the board calls pressing, as it stands when the report is made', () => {
    const row = (state: RiskInWords['state'], title: string): RiskInWords => ({
      title,
      about: '清源档案',
      state,
      figures: '已连续 15 天未更新',
      advice: '请立即更新。',
    });
    const risks = [
      row('breached', '内容不更新'),
      row('near', '更新不及时'),
      row('fine', '一切正常'),
      row('unknown', '不明'),
    ];
    const told = officeReport(marchReport({ risks }));
    expect(sentences(section(told, 'problems')).at(-1)).toBe(
      '现存风险：截至2026-04-02 09:00，违反规定1项，临近时限1项。',
    );
    expect(reportTable('risks', told)?.rows.map(([title]) => title)).toEqual(['内容不更新', '更新不及时']);
  });

  it('a period that still runs says how far it has come', () => {
    const { comments } = marchReport();
    const running = officeReport(marchReport({ comments: { ...comments, days: comments.days.slice(0, 9) } }));
    expect(sentences(section(running, 'overall'))[0]).toContain('（共31天，截至统计时已过9天）');
  });

  it('prints the head of the ledger so that it can be read back for verifying', () => {
    expect(readSeenHeads(report.proof.join('\n'))).toEqual([{ head: 'ab'.repeat(32), count: 40 }]);
  });
});

describe('as files', () => {
  const report = officeReport(marchReport());

  it('Word has the headings, the tables and what somebody wrote', () => {
    const parts = unzipSync(toDocx(reportDocument(report)));
    const text = strFromU8(parts['word/document.xml']!).replaceAll(/<[^>]+>/g, '');
    for (const part of [
      '运行情况报告',
      '一、总体情况',
      '（一）先审后发未落实',
      '二是组织培训。',
      '微博·清源发布',
      '今晚停水',
    ])
      expect(text).toContain(part);
  });

  it('each table of the report can be saved, with the proof above it', () => {
    expect(reportParts(report)).toEqual(['accounts', 'comments', 'strays', 'clauses']);
    expect(reportTable('risks', report)).toBeNull();
    const accounts = reportTable('accounts', report)!;
    expect(accounts.rows).toEqual([
      ['微博·清源发布', 15, 14, 0, 0, 1, '93.3%', 11, 3, '78.5%', '1/5', 6],
      ['抖音·清源档案', 1, 0, 1, 0, 0, '0%', 1, 0, '100%', '5/5', 34],
      ['合计', 16, 14, 1, 0, 1, '87.5%', 12, 3, '80%', '6/10', ''],
    ]);
    const csv = toCsv(reportTable('clauses', report)!);
    expect(csv).toContain('条款 jiangbei-2021#三(五)·商业广告,16,15,1');
    expect(csv).toContain('末条校验值 abababab abababab');
  });
});

it.each([
  ['month', '2026-03-01', '2026-03-31', '2026年3月'],
  ['quarter', '2026-07-01', '2026-09-30', '2026年第三季度'],
  ['year', '2026-01-01', '2026-12-31', '2026年'],
  ['days', '2026-02-10', '2026-03-03', '2026-02-10至2026-03-03'],
] as const)('a %s is called %s–%s: %s', (kind, from, to, name) => {
  expect(periodName({ kind, figures: { ...marchReport().figures, period: { from, to } } })).toBe(name);
});

it('a share is never rounded up to the whole', () => {
  expect([share(999, 1_000), share(9_999, 10_000), share(1, 1), share(0, 0)]).toEqual(['99.9%', '99.9%', '100%', '—']);
});

it('points are numbered as papers number them', () => {
  expect([0, 9, 10, 11].map(ordinal)).toEqual(['一', '十', '十一', '十二']);
});
