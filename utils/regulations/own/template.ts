import type { Said } from '../../domain/said';
import { CARRIER_REFS } from '../carriers';
import { type FigureKey, figure, NUMERIC_PARAMETERS } from '../words';

const refs = Object.entries(CARRIER_REFS)
  .map(([kind, names]) => `${kind}：${names.join('、')}`)
  .join('；');

/**
 * 自定法规模板: a complete file to start from. Fields that begin with `//` explain the one after them and are left out on import; the
 * example itself can be imported as it stands.
 * @param say puts a figure into Chinese, the language of the file
 */
export function regulationTemplate(say: (figure: Said<FigureKey>) => string): string {
  const parameters = NUMERIC_PARAMETERS.map((name) => `${name}（${say(figure(name, 'n'))}）`).join('；');
  return `${JSON.stringify(
    {
      '//': '自定法规文件。以“//”开头的字段是说明，导入时忽略，可以删去。填好后在工作台“条款对照”页导入，由管理员签名。',
      '//id': '编号：以 own- 开头，只用小写字母、数字和连字符，本单位内不重复。',
      id: 'own-unit-2026',
      '//name': '名称，4 到 60 个字。',
      name: '某某局政务新媒体管理办法',
      '//issuer': '制发单位；没有的留空。',
      issuer: '某某局',
      '//number': '发文字号；没有的留空。',
      number: '',
      '//date': '成文日期，写作 2026-01-31；没有的留空。',
      date: '2026-01-31',
      '//clauses': [
        '每一条：locator 条款位置（“章节·关键词”，不能重复）；quote 原文摘录，60 字以内；duty 要求，一句话；carriers 由什么落实，1 到 4 项。',
        'carriers 的 kind：rule 检测规则、guard 发布拦截、deadline 办理时限、register 登记、report 报表、reminder 提醒、outside 扩展之外。',
        'outside 必须写 reason（理由，8 到 120 个字），并且不能再列其他项；其余的写 ref。',
        `ref 的取值——${refs}；rule 的编号见工作台“规则”页。`,
      ],
      clauses: [
        {
          locator: '第五条·先审后发',
          quote: '未经审核的信息一律不得发布',
          duty: '未经审核签批的内容不得发布。',
          carriers: [
            { kind: 'guard', ref: 'publish' },
            { kind: 'guard', ref: 'stages' },
          ],
        },
        {
          locator: '第七条·商业广告',
          quote: '不得发布任何形式的商业广告',
          duty: '不发布商业广告。',
          carriers: [{ kind: 'rule', ref: 'commercial-advertising' }],
        },
        {
          locator: '第九条·办理时限',
          quote: '三个工作日内答复办理结果',
          duty: '三个工作日内反馈办理结果。',
          carriers: [{ kind: 'deadline', ref: 'resolution' }],
        },
        {
          locator: '第十二条·经费',
          quote: '所需经费列入部门预算',
          duty: '落实经费保障。',
          carriers: [{ kind: 'outside', reason: '经费由财务部门落实，不经过账号后台。' }],
        },
      ],
      '//parameters': [
        '本法规规定的数值，没有规定的不写。每一项写 value（数值）和 clause（所依条款的 locator）。多个法规并用时以最严的为准。',
        `可用的数值——${parameters}。`,
        '另有 pauseAllowed（允许中止计时）、incidentFollowUp（要求跟进发布）、interpretation（要求同步解读）、repost（要求及时转载），value 只能是 true；stageNames（审核环节名称），value 是名称列表。',
      ],
      parameters: { resolveWorkingDays: { value: 3, clause: '第九条·办理时限' } },
    },
    null,
    2,
  )}\n`;
}
