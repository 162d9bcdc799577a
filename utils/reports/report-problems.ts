import { beijingMinute, dayOf } from '../deadlines/days';
import type { DutyState } from '../duties/contract';
import { CODE_WORDS } from '../ledger/words';
import type { Counted, Stray } from './office-contract';
import type { ReportBlock, ReportGrid, ReportInput, Run } from './report-contract';
import { column, number, numbers, ofComments, opening, plus, say } from './report-words';

/** Posts that are told one by one; the page opens all of them. */
const MOST_STRAYS = 50;

/** 二、主要问题: what fell short, worst first, each with its number; or that nothing did. */
export function problemBlocks(input: ReportInput): readonly ReportBlock[] {
  const blocks = [
    ...strays(input),
    ...cadence(input),
    ...alarms(input),
    ...emergencies(input),
    ...timeliness(input),
    ...wording(input),
    ...risks(input),
  ];
  return blocks.length > 0 ? blocks : [{ kind: 'text', runs: say('本期统计范围内未发现问题。') }];
}

function item(title: string, ...runs: readonly Run[]): ReportBlock {
  return { kind: 'item', title, runs };
}

function strays({ figures, accountName }: ReportInput): readonly ReportBlock[] {
  // What turned out to be somebody else's is no problem of this unit.
  const own = figures.strays.filter(({ cause }) => cause !== 'not-ours');
  if (own.length === 0) return [];
  const unreviewed = counted(own.filter(({ kind }) => kind === 'unreviewed'));
  const differing = counted(own.filter(({ kind }) => kind === 'differs'));
  const sentence = [
    ...(unreviewed.count > 0 ? say('平台发布列表中发现未经审核发布的内容', unreviewed, '条') : []),
    ...(unreviewed.count > 0 && differing.count > 0 ? say('，') : []),
    ...(differing.count > 0 ? say('已发布内容与签批内容不一致', differing, '条') : []),
    ...say(own.length > MOST_STRAYS ? `，表中列出前${MOST_STRAYS}条。` : '。'),
  ];
  const grid: ReportGrid = {
    kind: 'table',
    id: 'strays',
    title: '未经审核和不一致的发布',
    columns: [column('发布时间', 12), column('账号', 16), column('内容', 36), column('情况', 18)],
    rows: own
      .slice(0, MOST_STRAYS)
      .map((stray) => [
        say(beijingMinute(stray.at)),
        say(stray.account === null ? '账号未能识别' : accountName(stray.account)),
        [opening(stray.message.replace(/^.*?：/, '') || '（无文字）', stray.events)],
        say(strayState(stray)),
      ]),
  };
  return [item('先审后发未落实', ...sentence), grid];
}

function strayState({ kind, state, cause }: Stray): string {
  const what = kind === 'differs' ? '内容不一致' : '未经审核';
  if (state === 'settled') return `${what}，签批记录已补充`;
  return state === 'open' ? `${what}，待说明` : `${what}，已说明：${CODE_WORDS.get(cause ?? '') ?? ''}`;
}

const counted = (some: readonly Stray[]): Counted => ({
  count: some.length,
  events: [...new Set(some.flatMap(({ events }) => events))].sort((a, b) => a - b),
});

function cadence({ figures, limits, accountName }: ReportInput): readonly ReportBlock[] {
  const short = figures.accounts
    .map(({ account, weeks }) => ({ account, weeks: weeks.filter((week) => week.short) }))
    .filter(({ weeks }) => weeks.length > 0);
  const silent = figures.accounts.filter(({ silence }) => silence?.over);
  const blocks: ReportBlock[] = [];
  if (short.length > 0) {
    const sum = short.reduce((all, { weeks }) => all + weeks.length, 0);
    const each = short.flatMap(({ account, weeks }, i) => [
      ...say(i === 0 ? '' : '；', `${accountName(account)}${weeks.length}周（`),
      opening(
        weeks.map(({ monday, posts }) => `${monday.slice(5)}起${posts.count}条`).join('、'),
        plus(...weeks.map(({ posts }) => posts)).events,
      ),
      ...say('）'),
    ]);
    const rule = `每周应更新不少于${limits.updatesPerWeek}次，${short.length}个账号共${sum}周不足：`;
    blocks.push(item('更新不及时', ...say(rule, ...each, '。')));
  }
  if (silent.length > 0) {
    const each = silent.map(({ account, silence }) => {
      const { days, from, to } = silence!;
      return `${accountName(account)}${days}天（${dayOf(from)}之后，至${dayOf(to - 1)}）`;
    });
    const line = Math.min(limits.silentDays ?? Infinity, limits.silentDaysOnce ?? Infinity);
    blocks.push(item('长时间未更新', ...say(`连续${line}天以上未更新的账号${silent.length}个：${each.join('；')}。`)));
  }
  return blocks;
}

function alarms({ figures: { alarms: found, rounds, total } }: ReportInput): readonly ReportBlock[] {
  const parts: Run[][] = [];
  if (rounds.overrides.count > 0)
    parts.push([...say('授权强制放行未能检测的页面', rounds.overrides, '次，由此发布', total.overridden, '条')]);
  for (const { code, ...count } of found) parts.push([...say(`${CODE_WORDS.get(code) ?? '其他告警'}`, count, '次')]);
  if (rounds.failed.count > 0) parts.push([...say('平台退回发布请求', rounds.failed, '次')]);
  if (parts.length === 0) return [];
  return [
    item('发布管控告警', ...parts.flatMap((part, i) => (i === 0 ? part : [...say('；'), ...part])), ...say('。')),
  ];
}

function emergencies({ figures: { emergency } }: ReportInput): readonly ReportBlock[] {
  const { publishedLate, paidLate, overdue } = emergency;
  const parts = [
    publishedLate.count > 0 ? say('超过时限发布', publishedLate, '条') : [],
    paidLate.count > 0 ? say('逾期补齐签批', paidLate, '条') : [],
    overdue.count > 0 ? say('逾期仍未补齐签批', overdue, '条') : [],
  ].filter((part) => part.length > 0);
  if (parts.length === 0) return [];
  return [
    item('突发信息发布不规范', ...parts.flatMap((part, i) => (i === 0 ? part : [...say('，'), ...part])), ...say('。')),
  ];
}

function timeliness({ comments: { total } }: ReportInput): readonly ReportBlock[] {
  const { acknowledge, resolve, overdue } = total;
  if (acknowledge.late + resolve.late + overdue === 0) return [];
  return [
    item(
      '留言办理超时',
      ...say(`超时受理${acknowledge.late}条，超时办结${resolve.late}条，目前仍超期`),
      ...say(ofComments(overdue, { tab: 'overdue' }), '条。'),
    ),
  ];
}

function wording({ figures: { findings, clauses, rounds, ignored }, clauseName }: ReportInput): readonly ReportBlock[] {
  if (findings.found.count === 0 && rounds.rejected.count === 0) return [];
  const runs = say('送审稿检测发现问题', findings.found, '处，审核退回', rounds.rejected, '次');
  const skipped = ignored.count > 0 ? say('，编辑时忽略提示', ignored, '处') : [];
  const grid: ReportGrid = {
    kind: 'table',
    id: 'clauses',
    title: '检测发现的问题（按条款）',
    columns: [column('条款', 40), numbers('发现'), numbers('书面说明'), numbers('豁免')],
    rows: clauses.map(({ clause, found, explained, waived }) => [
      say(clause === '' ? '未记录条款' : clauseName(clause)),
      [number(found)],
      [number(explained)],
      [number(waived)],
    ]),
  };
  return [item('送审稿质量', ...runs, ...skipped, ...say('。')), ...(clauses.length > 0 ? [grid] : [])];
}

const STATES: Readonly<Record<Exclude<DutyState, 'fine'>, string>> = {
  breached: '违反',
  near: '临近',
  unknown: '情况不明',
};

function risks({ risks: rows, now }: ReportInput): readonly ReportBlock[] {
  const pressing = rows.filter(({ state }) => state === 'breached' || state === 'near');
  if (pressing.length === 0) return [];
  const breached = pressing.filter(({ state }) => state === 'breached').length;
  const grid: ReportGrid = {
    kind: 'table',
    id: 'risks',
    title: '风险雷达',
    columns: [column('风险', 18), column('对象', 16), column('状态', 8), column('情况', 34), column('建议', 30)],
    rows: pressing.map(({ title, about, state, figures, advice }) => [
      say(title),
      say(about || '本单位'),
      say(STATES[state as Exclude<DutyState, 'fine'>]),
      say(figures),
      say(advice),
    ]),
  };
  const sentence = `截至${beijingMinute(now)}，违反规定${breached}项，临近时限${pressing.length - breached}项。`;
  return [item('现存风险', ...say(sentence)), grid];
}
