import { IMPORTANCE_NAMES, KIND_NAMES, type TriageReason } from '../domain/triage';
import { triageRule } from './registry';

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
