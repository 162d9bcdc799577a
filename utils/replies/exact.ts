import type { Day } from '../deadlines/days';
import type { PlatformId } from '../domain/platform';
import type { ReplyTemplate, TemplateContent } from '../domain/reply-template';
import { readerText } from '../review/text';
import { fieldsOf, partsOf } from './fields';
import { type FieldValues, isNearDay } from './fill';

/**
 * Is a text exactly what the template says, with nothing but approved values in its fields? The values, or null. Both are compared as the
 * digest sees them (utils/review/text.ts): without what a reader cannot see. A field filled in freely makes it null: nobody has approved
 * what stands there.
 *
 * @param today Beijing day of now: days too far from it are not taken.
 */
export function exactValues(text: string, content: TemplateContent, today: Day): FieldValues | null {
  const own = wholeText(content.text);
  const fields = new Map(fieldsOf({ ...content, text: own }).map((field) => [field.name, field]));
  const dates: string[] = [];
  const groups: string[] = [];
  let pattern = '';
  for (const part of partsOf(own)) {
    if ('literal' in part) {
      pattern += escaped(part.literal);
      continue;
    }
    const field = fields.get(part.field);
    if (!field || field.kind === 'text') return null;
    const known = groups.indexOf(field.name);
    if (known >= 0) {
      // The same field says the same everywhere.
      pattern += `(?:\\${known + 1})`;
      continue;
    }
    groups.push(field.name);
    if (field.kind === 'date') {
      dates.push(field.name);
      pattern += '(\\d{4}年\\d{1,2}月\\d{1,2}日)';
    } else pattern += `(${field.choices.map((choice) => escaped(wholeText(choice))).join('|')})`;
  }
  const found = new RegExp(`^${pattern}$`, 'u').exec(wholeText(text));
  if (!found) return null;
  const values = Object.fromEntries(groups.map((name, i) => [name, found[i + 1] ?? '']));
  return dates.every((name) => isNearDay(values[name] ?? '', today)) ? values : null;
}

/** The approved template that a reply on this platform says exactly; null when it says anything else. */
export function exactTemplate(
  text: string,
  platform: PlatformId,
  approved: readonly ReplyTemplate[],
  today: Day,
): ReplyTemplate | null {
  return (
    approved.find(
      ({ content }) => content.platforms.includes(platform) && exactValues(text, content, today) !== null,
    ) ?? null
  );
}

const wholeText = (text: string): string => readerText(text).trim();
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
