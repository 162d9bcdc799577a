import { addDays, type Day, dayOf } from '../deadlines/days';
import type { Instant } from '../domain/ids';
import { FIELD_VALUE_MAX, type TemplateContent } from '../domain/reply-template';
import { fieldsOf, partsOf, type TemplateField } from './fields';

/** Values by the name of their field. */
export type FieldValues = Readonly<Record<string, string>>;

/** A promised day further away than this, or longer ago, is taken for a slip of the pen. */
export const DAY_REACH = 60;

/** A day as official replies write it: 2026年11月27日. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The day that a text names, written as `dayInWords` does; null for anything else, also for days that do not exist. */
export function dayFrom(words: string): Day | null {
  const found = /^([1-9]\d{3})年(\d{1,2})月(\d{1,2})日$/.exec(words);
  if (!found) return null;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return dayInWords(day) === words ? day : null;
}

/** Is this a day that a reply of `today` may name? */
export function isNearDay(words: string, today: Day): boolean {
  const day = dayFrom(words);
  return day !== null && day >= addDays(today, -DAY_REACH) && day <= addDays(today, DAY_REACH);
}

/** Why a value cannot stand in a field, one Chinese sentence; null when it can. `today`: Beijing day. */
export function valueFault({ name, kind, choices }: TemplateField, value: string, today: Day): string | null {
  if (value.trim() === '') return `请填写“${name}”。`;
  if (kind === 'date') {
    return isNearDay(value, today) ? null : `“${name}”请写成 ${dayInWords(today)} 的样子，前后不超过 ${DAY_REACH} 天。`;
  }
  if (kind === 'choice') return choices.includes(value) ? null : `“${name}”请从列表中选择。`;
  if (/[\r\n]/.test(value)) return `“${name}”只能写一行，请去掉换行。`;
  if (/[〔〕]/.test(value)) return `“${name}”里不能有〔〕。`;
  return value.length > FIELD_VALUE_MAX ? `“${name}”最多 ${FIELD_VALUE_MAX} 个字，请精简。` : null;
}

/** Every fault of the values; empty when the text can be filled. */
export function valueFaults(content: TemplateContent, values: FieldValues, today: Day): readonly string[] {
  return fieldsOf(content).flatMap((field) => valueFault(field, values[field.name] ?? '', today) ?? []);
}

/** The text with the values in their places; a field without a value stays as it is, so that nobody takes it for finished. */
export function filled(text: string, values: FieldValues): string {
  return partsOf(text)
    .map((part) => {
      if ('literal' in part) return part.literal;
      const value = values[part.field]?.trim() ?? '';
      return value === '' ? `〔${part.field}〕` : value;
    })
    .join('');
}

/** What is known of the comment that is answered. */
export interface AboutComment {
  /** When its result is due (办结), ms; null where no such clock runs. */
  readonly dueAt: Instant | null;
  /** Department that has it in hand; '' when none is recorded. */
  readonly department: string;
}

/** Values to begin with: the day on which the result is due, the department in charge, and whatever leaves no choice. */
export function firstValues(content: TemplateContent, { dueAt, department }: AboutComment): FieldValues {
  const values: Record<string, string> = {};
  for (const { name, kind, choices } of fieldsOf(content)) {
    if (kind === 'date') {
      // The last instant of a day is the next day's first: a limit of 24:00 belongs to the day before.
      if (dueAt !== null && name.endsWith('时限')) values[name] = dayInWords(dayOf(dueAt - 1));
    } else if (kind === 'choice') {
      const known = choices.find((choice) => choice === department) ?? (choices.length === 1 ? choices[0] : undefined);
      if (known !== undefined) values[name] = known;
    } else if (name.endsWith('部门') && department !== '') values[name] = department;
  }
  return values;
}
