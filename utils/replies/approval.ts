import { type Digest, DigestSchema, type PersonId } from '../domain/ids';
import type { Person } from '../domain/people';
import type { PolicyBook } from '../domain/policy';
import { type ReplyTemplate, TemplateActSchema, type TemplateContent } from '../domain/reply-template';
import { canonicalJson } from '../review/canonical-json';
import { holdsStage, isContractor, policyFor } from '../review/policy';
import { sha256Hex } from '../review/sha256';
import { readerText } from '../review/text';

/** 摘要值 of a template: everything that its approval is about. */
export function templateDigest(content: TemplateContent): Digest {
  const { id, title, kind, text, platforms, choices } = content;
  const canonical = { v: 1, id, title, kind, text: readerText(text), platforms: [...platforms].sort(), choices };
  return DigestSchema.parse(sha256Hex(canonicalJson(canonical)));
}

/** May this person sign replies, and so approve what replies may say? The final stage, or a stage of the unit's policy for replies. */
export function signsReplies(person: Person, book: PolicyBook): boolean {
  if (!person.active || isContractor(person)) return false;
  if (person.roles.includes('final')) return true;
  return (policyFor(book, 'reply', 'daily')?.stages ?? []).some((rule) => holdsStage(rule, person));
}

/** Why this person cannot approve it, one sentence; null when they can. */
export function approvalRefusal(template: ReplyTemplate, person: Person, book: PolicyBook): string | null {
  if (template.authors.includes(person.id)) return '模板由您起草或修改过，须由其他审核人批准。';
  return signsReplies(person, book) ? null : '批准答复模板须由终审人员或者审核流程中签批回复的人员办理。';
}

/** Who wrote it: what was approved before stands on somebody else's word, so only the last hand counts then. */
export function authorsAfter(before: ReplyTemplate | null, by: PersonId): readonly PersonId[] {
  if (!before || before.approval !== null) return [by];
  return [...before.authors.filter((id) => id !== by), by];
}

/**
 * Does the stored approval say what it should: exactly this content, by the person it names, who is none of its authors? The signature
 * itself is checked against the roster beside this.
 */
export function isApproved({ content, authors, approval }: ReplyTemplate): boolean {
  if (approval === null) return false;
  const { statement } = approval.act;
  const digest = templateDigest(content);
  if (statement.act !== 'template' || statement.by !== approval.by || approval.digest !== digest) return false;
  if (authors.includes(approval.by)) return false;
  const said = signedOf(statement.comment);
  return said?.do === 'approve' && said.id === content.id && said.digest === digest;
}

/** What an act about a template says; null when it says nothing of the kind. */
export function signedOf(comment: string) {
  try {
    return TemplateActSchema.safeParse(JSON.parse(comment)).data ?? null;
  } catch {
    return null;
  }
}
