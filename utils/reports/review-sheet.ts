import { beijingText } from '../deadlines/days';
import type { Article, Draft } from '../domain/draft';
import { type ClauseRef, type Finding, findingKey, type Gate, GateSchema } from '../domain/finding';
import type { Instant, PersonId } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import type { Person } from '../domain/people';
import { PLATFORM_NAMES } from '../domain/platform';
import type { ContentClass } from '../domain/policy';
import type { Review, SignedAct } from '../domain/review';
import { opinionOf } from '../ledger/acts';
import type { Audit } from '../ledger/audit';
import type { LedgerHead } from '../ledger/chain';
import { clauseLabel } from '../regulations/labels';
import { GATE_LABELS, KIND_LABELS, scheduleLabel } from '../review/labels';
import { actsBehind } from '../review/progress';
import { isEmergency, isOwed } from '../review/published-first';
import { mediaKey } from '../review/seen';
import { type CourseLine, courseOf, nameIn, signerText } from './sheet-course';

/** A label and what stands beside it. */
export type SheetFact = readonly [label: string, text: string];

export interface SheetFinding {
  readonly gate: string;
  readonly severity: string;
  readonly passage: string;
  readonly message: string;
  readonly clause: string;
  /** Who let it stand and why, or what became of it. */
  readonly handling: string;
}

/** 审核登记表: everything that is printed, in words. */
export interface ReviewSheet {
  readonly title: string;
  readonly number: string;
  /** Printed at the head when the unit reviews with fewer people than the rule; '' otherwise. */
  readonly reduced: string;
  readonly facts: readonly SheetFact[];
  /** One per article: heading and its parts in reading order. */
  readonly articles: readonly (readonly SheetFact[])[];
  readonly media: readonly {
    readonly kind: string;
    readonly name: string;
    readonly identity: string;
    readonly seen: string;
  }[];
  readonly findings: readonly SheetFinding[];
  /** The five gates: what the inspection found there, and who ticked it. */
  readonly gates: readonly { readonly gate: string; readonly found: string; readonly ticked: string }[];
  readonly course: readonly CourseLine[];
  readonly result: readonly SheetFact[];
  readonly proof: LedgerHead;
  readonly printed: string;
}

export interface SheetInput {
  readonly unit: string;
  readonly review: Review;
  /** Of this review, oldest first. */
  readonly events: readonly LedgerEvent[];
  readonly people: readonly Pick<Person, 'id' | 'name' | 'post'>[];
  /** The full check made when the sheet was opened; its head is printed as proof. */
  readonly audit: Audit;
  readonly now: Instant;
  /** Names a clause, those of the unit's own regulations among them. */
  readonly clauseName?: (ref: ClauseRef) => string;
}

const CLASSES: Readonly<Record<ContentClass, string>> = {
  daily: '日常',
  policy: '政策解读',
  emergency: '突发',
  'other-unit': '涉其他单位',
};
const STATUS = {
  'in-review': '审核中',
  rejected: '已退回',
  approved: '审核通过，待发布',
  published: '已发布',
  withdrawn: '已撤回',
} as const;
const MEDIA = { image: '图片', video: '视频', audio: '音频', file: '附件', cover: '封面' } as const;
const SEVERITIES = { block: '禁止发布', warn: '须说明', hint: '提示' } as const;

/** The sheet of one review as it stands now. */
export function reviewSheet(input: SheetInput): ReviewSheet {
  const { unit, review, events, people, audit, now, clauseName = clauseLabel } = input;
  const acts = actsBehind(review);
  const name = nameIn(people);
  return {
    title: `${unit}政务新媒体稿件审核登记表`,
    number: review.id,
    reduced: review.policy.label,
    facts: factsOf(review, name),
    articles: review.draft.articles.map((article, i) =>
      articleParts(article, review.draft.articles.length > 1 ? i + 1 : null),
    ),
    media: mediaOf(review.draft, acts, name),
    findings: review.findings.map((finding) => ({
      gate: GATE_LABELS[finding.gate],
      severity: SEVERITIES[finding.severity],
      passage: finding.text,
      message: finding.message,
      clause: clauseName(finding.clause),
      handling: handlingOf(finding, review, acts, name),
    })),
    gates: GateSchema.options.map((gate) => gateLine(gate, review, acts, name)),
    course: courseOf(events, review, people, audit),
    result: resultOf(review),
    proof: { head: audit.head, count: audit.count },
    printed: `${beijingText(now)}打印。${auditText(audit)}`,
  };
}

function factsOf(review: Review, name: (id: PersonId) => string): SheetFact[] {
  const { draft, policy } = review;
  const stages = policy.stages.map(({ title }) => title).join(' → ');
  return [
    ['发布账号', `${PLATFORM_NAMES[review.platform]} · ${review.accountName || '（页面未显示账号）'}`],
    ['内容类别', `${KIND_LABELS[draft.kind]}，${CLASSES[review.contentClass ?? 'daily']}`],
    ['提交人', review.authors.map(name).join('、')],
    ['提交时间', beijingText(review.submittedAt)],
    ['版次', `第${review.version}版`],
    ['状态', isOwed(review) ? '已按突发先发发布，签批待补' : STATUS[review.status]],
    ['发布方式', draft.schedule === null ? '立即发布' : `定时 ${scheduleLabel(draft.schedule)}`],
    ['可见范围', draft.visibility || '平台默认'],
    ['审核流程', `${policy.name}：${stages}${policy.label ? `（${policy.label}）` : ''}`],
    ['内容摘要值', review.digest],
    ...(isEmergency(review) ? [['突发先发', opinionOf(review.submission.statement)] as const] : []),
    ...(review.corrects ? [['更正', `更正审核编号 ${review.corrects} 的已发布内容`] as const] : []),
    ...(review.correctedBy?.length ? [['后续更正', `审核编号 ${review.correctedBy.join('、')}`] as const] : []),
  ];
}

/** Parts of one article that are filled in. @param number its place in a message of several; null when it is the only one. */
function articleParts(article: Article, number: number | null): SheetFact[] {
  const prefix = number === null ? '' : `第${number}篇 `;
  const parts: SheetFact[] = [
    [`${prefix}标题`, article.title],
    ['正文', article.body],
    ['摘要', article.digest],
    ['作者', article.author],
    ['原文链接', article.sourceUrl],
    ['链接', article.links.map(({ text, href }) => (text && text !== href ? `${text}（${href}）` : href)).join('\n')],
    ['话题', article.topics.join('、')],
    ['提及账号', article.mentions.join('、')],
    ['声明', [article.declaration, article.original ? '原创' : ''].filter(Boolean).join('、')],
  ];
  return parts.filter(([label, text]) => text.trim() !== '' || label === '正文');
}

function mediaOf(draft: Draft, acts: readonly SignedAct[], name: (id: PersonId) => string): ReviewSheet['media'] {
  return draft.articles.flatMap((article, a) =>
    article.media.map((media, m) => {
      const key = mediaKey(a, m, media);
      const looked = acts
        .filter(({ statement }) => statement.seen?.includes(key))
        .map(({ statement }) => name(statement.by));
      return {
        kind: MEDIA[media.kind],
        name: media.name ?? media.ref,
        identity: media.sha256 ?? '未取得原文件，以平台编号为准',
        seen: looked.join('、'),
      };
    }),
  );
}

function handlingOf(
  finding: Finding,
  review: Review,
  acts: readonly SignedAct[],
  name: (id: PersonId) => string,
): string {
  const key = findingKey(finding);
  const waivers = acts.flatMap(({ statement }) => statement.waivers).filter((waiver) => waiver.finding === key);
  if (waivers.length > 0) {
    const word = finding.severity === 'block' ? '豁免' : '说明';
    return waivers.map(({ by, reason }) => `${name(by)}${word}：${reason}`).join('\n');
  }
  if (finding.severity === 'hint') return '提示，由审核人掌握';
  return review.status === 'in-review' ? '待处理' : '无说明';
}

function gateLine(gate: Gate, review: Review, acts: readonly SignedAct[], name: (id: PersonId) => string) {
  const found = review.findings.filter((finding) => finding.gate === gate).length;
  const ticked = acts.filter(({ statement }) => statement.act === 'sign-off' && statement.gates?.includes(gate));
  return {
    gate: GATE_LABELS[gate],
    found: found === 0 ? '未发现问题' : `${found}处，见检测问题`,
    ticked: ticked.map((act) => signerText(act, review, name)).join('；'),
  };
}

function resultOf({ published, status }: Review): SheetFact[] {
  if (published) {
    return [
      ['发布时间', beijingText(published.at)],
      ['发布链接', published.url || '平台未返回链接'],
      ['平台编号', published.platformId || '平台未返回编号'],
    ];
  }
  return [['发布情况', status === 'withdrawn' ? '已撤回，未发布' : '尚未发布']];
}

function auditText(audit: Audit): string {
  return audit.ok
    ? `打印前全面校验：台账${audit.count}条逐条衔接，${audit.signatures}个签名全部成立。`
    : `打印前全面校验不通过：${audit.problems[0]?.problem ?? ''}本表不能作为凭据。`;
}
