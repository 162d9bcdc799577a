import type { TemplateContent } from '../domain/reply-template';

/** A template that comes with the extension, to be adopted, changed and approved like any other. `clauses`: what asks for it. */
export interface TemplateSeed {
  readonly key: string;
  readonly title: string;
  readonly kind: TemplateContent['kind'];
  readonly text: string;
  readonly clauses: readonly string[];
}

/**
 * 受理、转办、结果、渠道. Fields as the regulations ask for them: what was taken up and by when there is an answer (江北 三(七)), what came of it
 * and whom to ask, which office is responsible and how it is reached (盐池 通知二二). They say plainly what happens next and promise nothing that a day
 * does not bound: 已收悉 alone is an empty phrase.
 */
export const TEMPLATE_SEEDS: readonly TemplateSeed[] = [
  {
    key: 'acknowledge',
    title: '受理告知',
    kind: 'acknowledge',
    text: '您好，您反映的问题已受理，由〔承办部门〕负责，最迟于〔办理时限〕在本账号答复办理结果。咨询电话：〔联系电话〕。',
    clauses: ['jiangbei-2021#三(七)·受理', 'yanchi-2017#通知二二·受理转办'],
  },
  {
    key: 'acknowledge-more',
    title: '受理告知（请补充信息）',
    kind: 'acknowledge',
    text: '您好，您反映的问题已受理。为尽快核实，请通过私信补充事情发生的时间、地点，请勿在评论中公开个人信息。我们最迟于〔办理时限〕答复办理结果。咨询电话：〔联系电话〕。',
    clauses: ['jiangbei-2021#三(七)·受理'],
  },
  {
    key: 'result',
    title: '办理结果',
    kind: 'result',
    text: '您好，您反映的〔事项〕，经〔承办部门〕核实，〔办理结果〕。咨询电话：〔联系电话〕。',
    clauses: ['jiangbei-2021#三(七)·办理结果'],
  },
  {
    key: 'more-time',
    title: '延期告知',
    kind: 'other',
    text: '您好，您反映的问题仍在办理，因〔延期原因〕，需延长办理时间，〔承办部门〕最迟于〔办理时限〕答复办理结果。咨询电话：〔联系电话〕。',
    clauses: ['yanchi-2017#通知二二·事事回应'],
  },
  {
    key: 'refer',
    title: '告知反映渠道',
    kind: 'refer',
    text: '您好，您反映的问题不属于本单位受理范围，由〔主管部门〕负责，请向该部门反映，电话：〔联系电话〕。',
    clauses: ['yanchi-2017#通知二二·反映渠道'],
  },
];
