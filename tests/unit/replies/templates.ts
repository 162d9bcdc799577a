import type { PersonId } from '../../../utils/domain/ids';
import type { ReplyTemplate, ReplyTemplateId, TemplateContent } from '../../../utils/domain/reply-template';
import { templateDigest } from '../../../utils/replies/approval';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { anAct } from '../../support/builders';
import { NOW } from '../../support/clock';

/** Two lists and a day: every field is closed. */
export function aContent(change: Partial<TemplateContent> = {}): TemplateContent {
  return {
    id: 't-1' as ReplyTemplateId,
    title: '受理告知',
    kind: 'acknowledge',
    text: '您好，您反映的问题已受理，由〔承办部门〕办理，最迟于〔办理时限〕回复。\n咨询电话：〔联系电话〕。',
    platforms: ['weibo', 'douyin'],
    choices: { 承办部门: ['县交通运输局', '县教育局'], 联系电话: ['0555-0000001'] },
    ...change,
  };
}

export const TODAY = '2026-03-16';
export const VALUES = { 承办部门: '县教育局', 办理时限: '2026年3月20日', 联系电话: '0555-0000001' };
export const EXACT = '您好，您反映的问题已受理，由县教育局办理，最迟于2026年3月20日回复。\n咨询电话：0555-0000001。';

export function aTemplate(change: Partial<ReplyTemplate> = {}): ReplyTemplate {
  return { content: aContent(), authors: ['author' as PersonId], updatedAt: NOW, approval: null, ...change };
}

/** Approved by `by`, with a placeholder for the signature. */
export function anApprovedTemplate(content = aContent(), by = 'final'): ReplyTemplate {
  const digest = templateDigest(content);
  const comment = canonicalJson({ do: 'approve', id: content.id, digest });
  const act = anAct({ act: 'template', review: null, digest: null, account: null, by: by as PersonId, comment });
  return aTemplate({ content, approval: { digest, by: by as PersonId, at: NOW, act } });
}
