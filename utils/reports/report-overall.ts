import { dayNumber, startOf } from '../deadlines/days';
import type { ClockFigures, Figures } from './comment-figures';
import type { AccountPosts, PostFigures } from './office-contract';
import type { ReportBlock, ReportGrid, ReportInput, Run } from './report-contract';
import { column, enumerated, number, numbers, ofComments, opening, plus, say, share } from './report-words';

/** 一、总体情况. */
export function overallBlocks(input: ReportInput): readonly ReportBlock[] {
  return [
    { kind: 'text', runs: posts(input) },
    { kind: 'text', runs: reviews(input) },
    { kind: 'text', runs: comments(input) },
    accountTable(input),
    { kind: 'chart', chart: 'cadence' },
    commentTable(input),
    { kind: 'chart', chart: 'comments' },
  ];
}

function posts({ unit, figures, comments: { days } }: ReportInput): readonly Run[] {
  const { total, accounts, rounds, period } = figures;
  const filed = accounts.filter(({ silence }) => silence !== null).length;
  const length = dayNumber(startOf(period.to)) - dayNumber(startOf(period.from)) + 1;
  // A period that still runs says how far it has come.
  const past = days.length < length ? `（共${length}天，截至统计时已过${days.length}天）` : `（共${length}天）`;
  const ways = enumerated(
    ['先审后发', plus(total.signed, total.elsewhere), '条'],
    ['突发先发后补签', total.emergency, '条'],
    ['授权强制放行', total.overridden, '条'],
    ['未经审核发布', total.unreviewed, '条'],
  );
  return [
    ...say(
      `${period.from}至${period.to}${past}，${unit}纳入管理的政务新媒体账号${filed}个，共发布信息`,
      total.all,
      '条',
    ),
    ...(ways.length > 0 ? say('，其中', ...ways) : []),
    ...say(`，先审后发率${reviewedShare(total)}。`),
    ...(total.original.count + total.reposts.count > 0
      ? say('有送审稿的发布中，原创', total.original, '条、转载', total.reposts, `条，原创率${originality(total)}。`)
      : []),
    ...(rounds.replies.count > 0 ? say('另发出回复和私信', rounds.replies, '条。') : []),
  ];
}

function reviews({ figures: { rounds, total, findings, emergency, corrections } }: ReportInput): readonly Run[] {
  const { submitted, rejected, resubmitted, withdrawn, atOnce, held } = rounds;
  return [
    ...say('提交审核', submitted, '件，退回', rejected, '次，重新提交', resubmitted, '次，撤回', withdrawn, '件；'),
    ...say('先审后发的信息中一次通过审核', atOnce, `条（${share(atOnce.count, total.signed.count)}）。`),
    ...say(
      '送审稿检测发现问题',
      findings.found,
      '处，书面说明',
      findings.explained,
      '处，审核人员豁免',
      findings.waived,
    ),
    ...say('处。拦截未完成审核的发布', held, '次。'),
    ...(emergency.declared.count > 0
      ? say('突发先发声明', emergency.declared, '次，发布', emergency.published, '条。')
      : []),
    ...(corrections.count > 0 ? say('提交更正', corrections, '件。') : []),
  ];
}

function comments({ comments: { total } }: ReportInput): readonly Run[] {
  const rate = ({ inTime, late }: ClockFigures) => share(inTime, inTime + late);
  return [
    ...say('收到留言和私信', ofComments(total.received, { tab: 'all' }), `条，应办${total.counted}条，`),
    ...say(`按时受理率${rate(total.acknowledge)}，按时办结率${rate(total.resolve)}；`),
    ...say('在办', ofComments(total.open, { tab: 'open' }), '条，其中超期'),
    ...say(ofComments(total.overdue, { tab: 'overdue' }), '条；负面留言'),
    ...say(ofComments(total.negative, { tab: 'all', negative: true }), '条。'),
  ];
}

/** Of all posts those that were signed before they went out, here or on another computer of the unit. */
export function reviewedShare({ all, signed, elsewhere }: PostFigures): string {
  return share(signed.count + elsewhere.count, all.count);
}

function originality({ original, reposts }: PostFigures): string {
  return share(original.count, original.count + reposts.count);
}

function accountTable({ figures, accountName }: ReportInput): ReportGrid {
  const cells = (figure: PostFigures): readonly (readonly Run[])[] => [
    [number(figure.all)],
    [number(plus(figure.signed, figure.elsewhere))],
    [number(figure.emergency)],
    [number(figure.overridden)],
    [number(figure.unreviewed)],
    say(reviewedShare(figure)),
    [number(figure.original)],
    [number(figure.reposts)],
    say(originality(figure)),
  ];
  const all = figures.accounts.flatMap(({ weeks }) => weeks);
  return {
    kind: 'table',
    id: 'accounts',
    title: '账号发布情况',
    columns: [
      column('账号', 20),
      ...['发布', '先审后发', '突发先发', '强制放行', '未经审核', '先审后发率', '原创', '转载', '原创率'].map((t) =>
        numbers(t),
      ),
      numbers('更新不足周数'),
      numbers('最长未更新天数'),
    ],
    rows: [
      ...figures.accounts.map((row) => [
        say(row.account === null ? '账号未能识别' : accountName(row.account)),
        ...cells(row),
        shortWeeks(row.weeks),
        say(row.silence === null ? '—' : row.silence.days),
      ]),
      [say('合计'), ...cells(figures.total), shortWeeks(all), say('')],
    ],
  };
}

/** `2/4`: of the weeks that are judged those with too few posts; the link opens the posts that there were. */
function shortWeeks(weeks: AccountPosts['weeks']): readonly Run[] {
  const judged = weeks.filter((week) => week.judged);
  if (judged.length === 0) return say('—');
  const short = judged.filter((week) => week.short);
  return [opening(`${short.length}/${judged.length}`, plus(...short.map(({ posts: own }) => own)).events)];
}

function commentTable({ comments: { total, accounts }, accountName }: ReportInput): ReportGrid {
  const cells = (figure: Figures, account: { account?: NonNullable<(typeof accounts)[number]['account']> } | null) => {
    // Letters, calls and visits have no account to filter by.
    const link = (count: number, filter: Parameters<typeof ofComments>[1]): readonly Run[] =>
      account === null ? say(count) : [ofComments(count, { ...filter, ...account })];
    return [
      link(figure.received, { tab: 'all' }),
      say(figure.counted),
      say(figure.acknowledge.inTime),
      say(figure.acknowledge.late),
      say(figure.resolve.inTime),
      say(figure.resolve.late),
      link(figure.open, { tab: 'open' }),
      link(figure.overdue, { tab: 'overdue' }),
      link(figure.negative, { tab: 'all', negative: true }),
    ];
  };
  return {
    kind: 'table',
    id: 'comments',
    title: '留言办理情况',
    columns: [
      column('账号', 20),
      ...['收到', '应办', '按时受理', '超时受理', '按时办结', '超时办结', '在办', '超期', '负面'].map((t) =>
        numbers(t),
      ),
    ],
    rows: [
      ...accounts.map((row) => [
        say(row.account === null ? '来信、来电、来访' : accountName(row.account)),
        ...cells(row, row.account === null ? null : { account: row.account }),
      ]),
      [say('合计'), ...cells(total, {})],
    ],
  };
}
