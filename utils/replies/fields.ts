import type { TemplateContent } from '../domain/reply-template';

/**
 * `date`: a day, written 2026年11月27日; `choice`: one of the values on the template's list; `text`: anything. The first two are closed:
 * whoever approved the template has approved every value they can take.
 */
export type FieldKind = 'date' | 'choice' | 'text';

/** A field of a template, once however often it stands there. */
export interface TemplateField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Values of a `choice`; empty for the others. */
  readonly choices: readonly string[];
}

/** A template's text in its parts, in reading order. */
export type TextPart = { readonly literal: string } | { readonly field: string };

const FIELD = /〔([^〔〕\r\n]{1,12})〕/g;
/** Names whose value is a day: 办理时限, 答复日期, 时限. */
const DAY_NAME = /(?:时限|日期)$/;

/** Fields that replies need most, for offering. Templates are written in Chinese whatever language the pages have. */
export const USUAL_FIELDS: readonly string[] = ['承办部门', '办理时限', '联系电话', '事项', '办理结果', '主管部门'];

/** Literal text and fields, in reading order. A bracket without its partner stays literal; `textFaults` refuses it. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index > from) parts.push({ literal: text.slice(from, match.index) });
    parts.push({ field: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ literal: text.slice(from) });
  return parts;
}

/** The fields of a template in the order in which they first appear. */
export function fieldsOf({ text, choices }: Pick<TemplateContent, 'text' | 'choices'>): readonly TemplateField[] {
  const names = new Set(partsOf(text).flatMap((part) => ('field' in part ? [part.field] : [])));
  return [...names].map((name) => {
    const own = choices[name] ?? [];
    const kind = isDay(name) ? 'date' : own.length > 0 ? 'choice' : 'text';
    return { name, kind, choices: kind === 'choice' ? own : [] };
  });
}

/** Is a field of this name filled with a day? */
export function isDay(name: string): boolean {
  return DAY_NAME.test(name);
}

/** Can the template go out without a sign-off at all: are all its fields closed? */
export function isClosed(content: Pick<TemplateContent, 'text' | 'choices'>): boolean {
  return fieldsOf(content).every(({ kind }) => kind !== 'text');
}

/** Why a text cannot be a template's; one sentence each, empty when it can. */
export function textFaults(text: string): readonly string[] {
  const literal = partsOf(text)
    .map((part) => ('literal' in part ? part.literal : ''))
    .join('');
  const faults: string[] = [];
  if (/[〔〕]/.test(literal)) {
    faults.push('有〔〕没有成对、是空的，或者里面超过 12 个字，请改正。');
  }
  if (literal.trim() === '') faults.push('模板里只有填写项，没有固定内容，请补充答复的正文。');
  return faults;
}
