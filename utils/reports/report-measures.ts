import type { Counted, Stray } from './office-contract';
import type { ReportBlock, ReportInput, Run } from './report-contract';
import { enumerated, ofComments, say } from './report-words';

/** 三、整改情况: what has become of the problems until the end of the ledger. */
export function measureBlocks(input: ReportInput): readonly ReportBlock[] {
  const { rounds, findings, corrections } = input.figures;
  const blocks: ReportBlock[] = [];
  const point = (title: string, runs: readonly Run[]) => {
    if (runs.length > 0) blocks.push({ kind: 'item', title, runs: [...runs, ...say('。')] });
  };
  point('未经审核和不一致的发布', strays(input.figures.strays));
  point(
    '审核退回',
    rounds.rejected.count > 0 ? say('退回', rounds.rejected, '次，修改后重新提交', rounds.resubmitted, '次') : [],
  );
  point('检测问题', reasons(findings));
  point('更正', corrections.count > 0 ? say('对已发布内容提交更正', corrections, '件，均按原流程审核') : []);
  point('突发补签', debts(input));
  point('超期留言', overdue(input));
  return blocks.length > 0 ? blocks : [{ kind: 'text', runs: say('本期没有需要整改的事项。') }];
}

function strays(found: readonly Stray[]): readonly Run[] {
  const of = (where: (stray: Stray) => boolean): Counted => {
    const some = found.filter(where);
    return { count: some.length, events: [...new Set(some.flatMap(({ events }) => events))].sort((a, b) => a - b) };
  };
  return enumerated(
    ['已由责任人签名说明情况', of(({ state, cause }) => state === 'explained' && cause !== 'not-ours'), '条'],
    ['核实为非本单位内容', of(({ cause }) => cause === 'not-ours'), '条'],
    ['已补充签批记录', of(({ state }) => state === 'settled'), '条'],
    ['尚待说明', of(({ state }) => state === 'open'), '条'],
  );
}

function reasons({ explained, waived }: ReportInput['figures']['findings']): readonly Run[] {
  return enumerated(['送审人书面说明', explained, '处'], ['审核人员写明理由豁免', waived, '处']);
}

function debts({ figures: { emergency } }: ReportInput): readonly Run[] {
  return enumerated(
    ['按时补齐签批', emergency.paidInTime, '条'],
    ['逾期后补齐', emergency.paidLate, '条'],
    ['正在补签', emergency.owed, '条'],
    ['逾期未补齐', emergency.overdue, '条'],
    ['声明后未发布', emergency.lapsed, '次'],
  );
}

function overdue({ comments: { total } }: ReportInput): readonly Run[] {
  if (total.resolve.late === 0) return [];
  const closed = total.resolve.late - total.overdue;
  return [
    ...say(closed > 0 ? `超时后已办结${closed}条，` : ''),
    ...say('仍在督办', ofComments(total.overdue, { tab: 'overdue' }), '条'),
  ];
}
