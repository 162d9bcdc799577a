import { beijingMinute, DAY_MS } from '../deadlines/days';
import type { ClauseRef } from '../domain/finding';
import type { ReportForm } from '../domain/office-record';
import type { Role } from '../domain/people';
import type { DutyName } from '../duties/contract';
import type { Attention } from '../records/attention';
import type { CarrierKey } from '../regulations/carriers';
import type { ClauseLevel } from './contract';
import { summary } from './deadlines';
import { type ClauseFacts, COUNTED } from './facts';

/** How one part of the product stands, without its place. */
export interface Standing {
  readonly level: ClauseLevel;
  readonly text: string;
}

type Judge = (facts: ClauseFacts, ref: ClauseRef) => Standing;
/** Deadlines are judged in `deadlines.ts`, rules in `state.ts`. */
type Judged = Exclude<CarrierKey, `deadline.${string}`>;

const working = (text: string): Standing => ({ level: 'working', text });
const attention = (text: string): Standing => ({ level: 'attention', text });
const unknown = (text: string): Standing => ({ level: 'unknown', text });
const off = (text: string): Standing => ({ level: 'off', text });

/** A duty officer who wrote nothing for so long is asked about. */
const NOTE_DAYS = 2;
/** A report of every month is what such notices ask for. */
const REPORT_DAYS = 35;

const ROLES: Readonly<Record<Role, string>> = {
  operator: '经办人',
  proofread: '校对',
  first: '初审',
  second: '复审',
  final: '终审',
  admin: '管理员',
  duty: '值班',
};

const more = (count: number): string => (count >= COUNTED ? `${COUNTED} 条以上` : `${count} 条`);
const stages = (titles: readonly string[]): string => `${titles.length} 个环节（${titles.join('、')}）`;

/** Only where something is guarded is anything held at all. */
const guarded =
  (judge: Judge): Judge =>
  (facts, ref) =>
    facts.guarded === 0 ? off('没有纳入管理的账号，请先在“账号备案”中登记。') : judge(facts, ref);

/** What was checked about the filings for this clause; where nothing was, for all of them. */
const filings: Judge = ({ filings: all, guarded: accounts }, ref) => {
  const own = all.filter(({ clauses }) => clauses.includes(ref));
  const wrong = own.filter(({ state }) => state === 'attention');
  const open = own.filter(({ state }) => state === 'unknown');
  const rest = (count: number) => (count > 1 ? `另有 ${count - 1} 项。` : '');
  if (wrong[0]) return attention(`${wrong[0].sentence}${rest(wrong.length)}`);
  if (open[0]) return unknown(`${open[0].sentence}${rest(open.length)}`);
  if (own.length > 0) return working(`已核对 ${own.length} 项，均符合。`);
  return accounts === 0
    ? unknown('还没有登记账号，请在“账号备案”中登记。')
    : working(`已备案 ${accounts} 个纳入管理的账号；本条由人工对照备案核对。`);
};

/** A kind of the 登记簿: what is late comes before what was never entered; what only comes near is told beside what is there. */
const office =
  (kind: keyof ClauseFacts['office']['counts'], about: readonly Attention['about'][], noun: string): Judge =>
  ({ office: { attention: all, counts } }) => {
    const items = all.filter((item) => about.includes(item.about));
    const rest = (count: number) => (count > 1 ? `，另有 ${count - 1} 项` : '');
    const [late, missing, near] = (['late', 'missing', 'near'] as const).map((state) =>
      items.filter((item) => item.state === state),
    );
    if (late?.[0]) return attention(`${late[0].title}${rest(late.length)}。`);
    if (missing?.[0]) return unknown(`${missing[0].title}${rest(missing.length)}。`);
    const soon = near?.[0] ? `${near[0].title}${rest(near.length)}。` : '';
    return counts[kind] > 0
      ? working(`已登记${noun} ${counts[kind]} 项。${soon}`)
      : unknown(`还没有登记${noun}。${soon}`);
  };

/** A report that is written when there is reason to. */
const sent =
  (form: ReportForm, noun: string): Judge =>
  ({ office: { reports } }) =>
    working(reports[form] > 0 ? `“登记簿”中已有${noun} ${reports[form]} 份。` : `“登记簿”备有${noun}格式，尚未使用。`);

const onRecord = (count: number, some: string, none: string): Standing => (count > 0 ? working(some) : unknown(none));

/** How each part of the product stands. */
export const STANDINGS: Readonly<Record<Judged, Judge>> = {
  'guard.publish': guarded(({ guarded: n }) => working(`${n} 个账号的发布均须签批齐全后放行。`)),
  'guard.stages': guarded(({ policy }) =>
    policy.label
      ? attention(`${policy.label}：${stages(policy.stages)}，少于三审；每张审核登记表均注明。`)
      : working(`发布须经 ${stages(policy.stages)}，由不同的人签批。`),
  ),
  'guard.gates': guarded(({ policy }) => working(`每次签批逐项勾选五关，共 ${policy.stages.length} 个环节。`)),
  'guard.replies': guarded(({ policy }) => working(`转发与发布同样审核；回复须经 ${stages(policy.replyStages)}。`)),
  'guard.content-class': guarded(({ policy }) =>
    working(
      policy.byClass > 1
        ? `送审时选定内容分级，各级分别适用 ${policy.byClass} 个审核流程。`
        : '送审时选定内容分级（日常、政策解读、突发、涉其他单位），目前各级适用同一流程。',
    ),
  ),
  'guard.contractors': ({ roster }) =>
    working(
      roster.contractors > 0
        ? `名册中有外包人员 ${roster.contractors} 人，均不能承担审核环节。`
        : '名册中没有外包人员；登记为外包的不能承担审核环节。',
    ),
  'guard.emergency': guarded(({ policy }) =>
    working(
      `突发先发须写明时间、地点、事实、现状及处置措施，由终审${policy.dutyDeclares ? '或者值班人员' : ''}声明，事后补签。`,
    ),
  ),
  'guard.comment-result': () => working('办结须填写结果，不予处理须说明理由，空话不能办结。'),

  'register.accounts': filings,
  'register.roster': ({ roster }) =>
    roster.missing.length > 0
      ? attention(`在岗 ${roster.active} 人，缺少能签名的${roster.missing.map((role) => ROLES[role]).join('、')}。`)
      : working(`在岗 ${roster.active} 人，各角色均有人承担。`),
  'register.policy': ({ policy }) =>
    working(`审核制度已明确：发布 ${stages(policy.stages)}，回复 ${stages(policy.replyStages)}。`),
  'register.duty': ({ duty, now }) => {
    if (duty.lastNoteAt === null) return unknown('最近三十天没有读网记录，请在“值班”中登记。');
    const last = `最近一次读网记录：${beijingMinute(duty.lastNoteAt)}。`;
    if (now - duty.lastNoteAt > NOTE_DAYS * DAY_MS) return attention(`${last}已超过 ${NOTE_DAYS} 天，请及时登记。`);
    return duty.onDuty ? working(`现有人员值班。${last}`) : attention(`${last}目前无人接班。`);
  },
  'register.comments': ({ comments }) => working(`留言按类型、重要程度、对应部门登记；在办 ${more(comments.open)}。`),
  'register.consulted': ({ declarations: { count, unconsulted } }) =>
    count === 0
      ? working('突发先发声明设有会商单位一栏；尚未发生突发先发。')
      : unconsulted > 0
        ? attention(`${count} 次突发先发中有 ${unconsulted} 次没有登记会商单位。`)
        : working(`${count} 次突发先发均已登记会商单位。`),
  'register.duty-records': ({ records }) =>
    onRecord(records, `本年度已登记履职事项 ${records} 项。`, '本年度没有登记履职事项，已开展的请在“风险雷达”中登记。'),
  'register.documents': office('document', ['document'], '制度文件'),
  'register.credentials': office('credential', ['credential'], '账号密码更换和移交'),
  'register.inspections': office('inspection', ['inspection', 'fix'], '巡检'),
  'register.faults': ({ office: { attention: all, counts } }) => {
    const open = all.filter(({ about }) => about === 'fault').length;
    if (open > 0) return attention(`差错登记 ${counts.fault} 项，其中 ${open} 项尚未纠正。`);
    return working(
      counts.fault > 0 ? `差错登记 ${counts.fault} 项，均已纠正。` : '差错在“登记簿”逐项登记并跟踪纠正；目前没有登记。',
    );
  },
  'register.retention': ({ retentionDays }) =>
    working(`数据只存于本机，不上传；留言中的个人信息在办结 ${retentionDays} 天后清除。`),

  'report.ledger': ({ ledgerEvents }) => working(`台账共 ${ledgerEvents} 条，可按时段导出、校验。`),
  'report.sheet': () => working('每件稿件可打印审核登记表，载明各环节姓名和时间。'),
  'report.radar': ({ radar }) => {
    const { level, words } = summary(radar);
    return { level, text: words };
  },
  'report.strays': ({ strays }) =>
    strays > 0
      ? attention(`平台列表中有 ${more(strays)}未经审核或者与签批不符的发布待说明。`)
      : working('平台列表中没有待说明的发布。'),
  'report.comment-times': () => working('“统计”按期给出受理、办结的按时率和中位用时，可导出。'),
  'report.comment-trend': () => working('“统计”按日给出留言和负面留言数量，可导出。'),
  'report.open-comments': ({ comments }) =>
    comments.overdue > 0
      ? attention(`在办 ${more(comments.open)}，其中超期 ${more(comments.overdue)}。`)
      : working(`在办 ${more(comments.open)}，没有超期。`),
  'report.duty-notes': ({ duty }) =>
    onRecord(duty.notes, `最近三十天读网记录 ${more(duty.notes)}，可导出。`, '最近三十天没有读网记录可供检查。'),
  'report.period': ({ lastReportAt, now }) => {
    if (lastReportAt === null) return unknown('还没有生成过运行情况报告。');
    const last = `最近一次报告：${beijingMinute(lastReportAt)}。`;
    return now - lastReportAt > REPORT_DAYS * DAY_MS ? attention(`${last}已超过一个月。`) : working(last);
  },
  'report.impostor': sent('impostor', '假冒账号情况报告'),
  'report.harmful': sent('harmful', '违法有害信息情况报告'),
  'report.opinion': sent('opinion', '重要舆情监测报告'),
  'report.written': sent('written', '整改情况书面报告'),
  'report.closing': sent('closing', '账号关停报告'),

  'reminder.incident-follow-up': ({ radar }) => {
    const rows = radar.filter(({ duty }) => duty === 'incident-follow-up');
    return rows.length === 0 ? working('目前没有须跟进的突发事件；发生后风险雷达逐件提示。') : fromRows(rows);
  },
  'reminder.yearly': ({ radar }) => {
    const rows = radar.filter(({ duty }) => duty === 'interview' || duty === 'survey' || duty === 'training');
    return rows.length === 0 ? off('本单位执行的法规没有规定年度次数，不作提示。') : fromRows(rows);
  },
  'reminder.interpretation': followed('interpretation'),
  'reminder.repost': followed('repost'),
  'reminder.duty-alarm': ({ comments }) =>
    comments.overdue > 0
      ? attention(`临期、超期时提醒值班人员；目前超期 ${more(comments.overdue)}。`)
      : working('临期、超期时提醒值班人员，长时间无人办理时逐级提示。'),
  'reminder.reply-templates': ({ templates: { approved, all } }) =>
    approved > 0
      ? working(`已批准答复模板 ${approved} 个。`)
      : unknown(all > 0 ? `有 ${all} 个答复模板，均未批准。` : '还没有答复模板，请在“答复模板”中起草。'),
  'reminder.source-check': () => working('审校台“来源核对”可与政府网站原文逐句比对。'),
  'reminder.correction': ({ corrections }) =>
    working(
      corrections > 0 ? `已办理更正 ${corrections} 次，均在台账。` : '已发布的内容有误时，可在“审核”中提交更正。',
    ),
};

/** What the 风险雷达 follows matter by matter. */
function followed(duty: DutyName): Judge {
  return ({ radar }) => {
    const rows = radar.filter((row) => row.duty === duty);
    return rows.length === 0 ? off('本单位执行的法规没有规定，不作提示。') : fromRows(rows);
  };
}

function fromRows(rows: Parameters<typeof summary>[0]): Standing {
  const { level, words } = summary(rows);
  return { level, text: words };
}
