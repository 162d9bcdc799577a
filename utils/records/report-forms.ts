import { dayOf } from '../deadlines/days';
import type { ClauseRef } from '../domain/finding';
import type { Instant } from '../domain/ids';
import type { ReportForm } from '../domain/office-record';
import { REPORT_NAMES } from './record';

/** A field of a report that somebody fills in. */
export interface ReportField {
  readonly key: string;
  readonly label: string;
  /** What belongs here, as an example. */
  readonly example: string;
  readonly long?: true;
  readonly optional?: true;
}

/** A form for a report: its fields, whom it mostly goes to, and the clause that asks for it. */
export interface ReportTemplate {
  readonly form: ReportForm;
  readonly clause: ClauseRef;
  readonly to: string;
  readonly fields: readonly ReportField[];
  /** Paragraphs with `{key}`; one whose fields are all empty is left out. */
  readonly paragraphs: readonly string[];
}

export const REPORT_TEMPLATES: Readonly<Record<ReportForm, ReportTemplate>> = {
  impostor: {
    form: 'impostor',
    clause: 'panjin-2019#三(四)·假冒账号',
    to: '上级政务新媒体主管部门、属地网信部门',
    fields: [
      { key: 'platform', label: '平台', example: '微博' },
      { key: 'name', label: '假冒账号名称和主页地址', example: '“青禾县发布厅”，https://…' },
      { key: 'found', label: '发现时间和经过', example: '11月20日值班读网时发现', long: true },
      { key: 'sign', label: '假冒情形', example: '使用本单位名称和标识，发布虚假补贴信息', long: true },
      { key: 'asked', label: '已采取的措施', example: '已向平台提交投诉，要求立即关停；已保存截图', long: true },
      { key: 'wish', label: '请求协助事项', example: '请协调平台尽快关停，并依法依规处置', long: true, optional: true },
    ],
    paragraphs: [
      '我单位在日常监测中，发现{platform}平台有账号假冒我单位政务新媒体，现将有关情况报告如下。',
      '一、账号情况。{name}',
      '二、发现经过。{found}',
      '三、假冒情形。{sign}',
      '四、已采取的措施。{asked}',
      '五、请求事项。{wish}',
    ],
  },
  harmful: {
    form: 'harmful',
    clause: 'jiangbei-2021#四(六)·违法信息',
    to: '属地网信部门、公安机关',
    fields: [
      { key: 'place', label: '出现位置', example: '本单位微博某条内容的评论区' },
      { key: 'found', label: '发现时间和经过', example: '11月20日9时10分，值班人员读网时发现', long: true },
      { key: 'content', label: '信息内容概述', example: '散布虚假停课消息，附不明链接', long: true },
      { key: 'spread', label: '传播情况', example: '发现时点赞12次、转发3次', long: true, optional: true },
      { key: 'asked', label: '已采取的措施', example: '已隐藏并向平台举报，保存截图和链接', long: true },
      { key: 'wish', label: '下一步建议', example: '请核查信息来源', long: true, optional: true },
    ],
    paragraphs: [
      '我单位政务新媒体发现违法有害信息，现将有关情况报告如下。',
      '一、出现位置。{place}',
      '二、发现经过。{found}',
      '三、信息内容。{content}',
      '四、传播情况。{spread}',
      '五、已采取的措施。{asked}',
      '六、下一步建议。{wish}',
    ],
  },
  opinion: {
    form: 'opinion',
    clause: 'yanchi-2017#通知二三·舆情报告',
    to: '本单位主要领导、上级主管部门',
    fields: [
      { key: 'matter', label: '舆情事项', example: '城北片区连续停水' },
      { key: 'course', label: '起始时间和发展经过', example: '11月19日起，相关留言由每日2条增至30条', long: true },
      { key: 'claims', label: '主要诉求和观点', example: '质疑停水未提前告知，要求公布恢复时间', long: true },
      { key: 'numbers', label: '数量和走势', example: '两日内共62条，负面54条，仍在上升', long: true },
      { key: 'done', label: '已开展的回应处置', example: '已受理全部留言，发布停水原因和恢复时间', long: true },
      { key: 'judgement', label: '研判和建议', example: '建议由水务部门召开说明会', long: true },
    ],
    paragraphs: [
      '近期，我单位政务新媒体留言集中反映“{matter}”，现将监测情况报告如下。',
      '一、基本情况。{course}',
      '二、主要诉求和观点。{claims}',
      '三、数量和走势。{numbers}',
      '四、回应处置情况。{done}',
      '五、研判和建议。{judgement}',
    ],
  },
  written: {
    form: 'written',
    clause: 'jiangbei-2021#四(四)·书面报告',
    to: '区（县）政府办公室',
    fields: [
      { key: 'notice', label: '通报或检查情况', example: '第三季度抽查通报', long: true },
      { key: 'problem', label: '存在的问题', example: '账号“青禾农业”连续15天未更新', long: true },
      { key: 'cause', label: '原因分析', example: '人员调整后未及时明确编辑', long: true },
      { key: 'measures', label: '整改措施和完成时间', example: '已明确专人，11月10日恢复更新', long: true },
      { key: 'duty', label: '责任追究情况', example: '对分管负责人进行提醒谈话', long: true, optional: true },
      { key: 'next', label: '下一步打算', example: '每周通报更新情况，纳入年度考核', long: true },
    ],
    paragraphs: [
      '根据{notice}，我单位立即组织整改，现将有关情况报告如下。',
      '一、存在的问题。{problem}',
      '二、原因分析。{cause}',
      '三、整改措施和完成情况。{measures}',
      '四、责任追究情况。{duty}',
      '五、下一步打算。{next}',
    ],
  },
  closing: {
    form: 'closing',
    clause: 'yanchi-2017#第二十二条·关闭注销',
    to: '政务新媒体主管部门',
    fields: [
      { key: 'name', label: '账号名称和平台', example: '微博“青禾农业”' },
      { key: 'reason', label: '关停原因', example: '机构改革，职能并入县发布账号', long: true },
      { key: 'approved', label: '主管部门批准情况', example: '11月5日经主管部门主要领导批准', long: true },
      { key: 'copied', label: '抄告上级情况', example: '11月6日抄告上级单位', long: true },
      { key: 'notice', label: '公告情况', example: '11月7日在该账号和政府网站发布停更公告', long: true },
      { key: 'cancelled', label: '平台注销情况', example: '11月15日完成注销，留存注销凭证', long: true },
      {
        key: 'kept',
        label: '内容归档和留言移交',
        example: '历史内容已归档，未办结留言3条移交县发布账号',
        long: true,
        optional: true,
      },
    ],
    paragraphs: [
      '因工作原因，我单位关停政务新媒体账号{name}，现将有关情况报告如下。',
      '一、关停原因。{reason}',
      '二、批准情况。{approved}',
      '三、抄告情况。{copied}',
      '四、公告情况。{notice}',
      '五、平台注销情况。{cancelled}',
      '六、内容归档和留言移交。{kept}',
    ],
  },
};

/** Fields without which the report says nothing and that are still empty. */
export function missingFields(form: ReportForm, values: Readonly<Record<string, string>>): readonly ReportField[] {
  return REPORT_TEMPLATES[form].fields.filter(({ key, optional }) => !optional && (values[key] ?? '').trim() === '');
}

/** Title of a report. */
export function reportTitle(form: ReportForm, unit: string): string {
  return `${unit}${REPORT_NAMES[form]}`;
}

/** The report as text to copy and print: title, addressee, paragraphs with the values, unit and day. Paragraphs are numbered without gaps. */
export function reportText(input: {
  readonly form: ReportForm;
  readonly unit: string;
  readonly title: string;
  readonly to: string;
  readonly values: Readonly<Record<string, string>>;
  readonly now: Instant;
}): string {
  const { form, unit, title, to, values, now } = input;
  let number = 0;
  const paragraphs = REPORT_TEMPLATES[form].paragraphs.flatMap((paragraph) => {
    const keys = [...paragraph.matchAll(/\{(\w+)\}/g)].map(([, key]) => key!);
    const given = (key: string) => (values[key] ?? '').trim().replace(/[。；\s]+$/, '');
    if (keys.every((key) => given(key) === '') && keys.length > 0) return [];
    const text = paragraph.replace(/\{(\w+)\}/g, (_, key: string) => given(key));
    const [, rest] = /^[一二三四五六七]、(.*)$/s.exec(text) ?? [];
    return [rest === undefined ? text : `${NUMERALS[number++]}、${rest}。`];
  });
  const [year, month, day] = dayOf(now).split('-').map(Number);
  return [title, '', `${to}：`, ...paragraphs.map((p) => `　　${p}`), '', unit, `${year}年${month}月${day}日`].join(
    '\n',
  );
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'] as const;
