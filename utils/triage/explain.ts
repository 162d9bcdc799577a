import type { CommentKind, Importance, TriageReason } from '../domain/triage';
import { triageRule } from './registry';

/** Names of the classes, as the regulations and 12345 use them. */
export const KIND_NAMES: Readonly<Record<CommentKind, string>> = {
  question: '咨询',
  help: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '建议',
  praise: '表扬',
  noise: '灌水',
  other: '其他',
};

export const IMPORTANCE_NAMES: Readonly<Record<Importance, string>> = {
  normal: '一般',
  important: '重要',
  urgent: '紧急',
};

/** A reason as a Chinese sentence: what was found, in which words, what it speaks for. */
export function explainReason({ rule: id, words }: TriageReason): string {
  const rule = triageRule(id);
  const quoted = words.map((word) => `“${word}”`).join('、');
  if (!rule) return quoted ? `依据${quoted}分类（该规则已不再使用）。` : '该规则已不再使用。';
  if (rule.kind === null && !rule.importance && rule.phrases.length === 0)
    return quoted ? `${rule.looksFor}：${quoted}。` : `${rule.looksFor}。`;
  const speaks = [
    rule.kind === null || rule.kind === 'other' ? '' : `倾向${KIND_NAMES[rule.kind]}`,
    rule.importance ? `程度${IMPORTANCE_NAMES[rule.importance]}` : '',
    rule.negative ? '语气负面' : '',
  ].filter(Boolean);
  const what = `${rule.name}${quoted}`;
  return speaks.length > 0 ? `${what}：${speaks.join('，')}。` : `${what}。`;
}
