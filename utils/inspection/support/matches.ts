import type { FieldName } from '../../domain/draft';
import type { Hit } from '../contract';

const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches, as `matchAll` finds them, but without a copy of the expression for every text: most texts have none.
 * @param pattern with the flag `g`, never matching an empty text
 */
export function matchesIn(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) found.push(match);
  return found;
}

/**
 * The hit that covers a whole match.
 * @param fix text to stand in its place; fills `{fix}` of the message as well
 * @param values fill other places of the message
 */
export function hitOn(
  field: FieldName,
  { index, 0: passage }: RegExpExecArray,
  message: string,
  fix?: string,
  values?: Readonly<Record<string, string>>,
): Hit {
  const hit = { field, start: index, end: index + passage.length, message };
  return fix === undefined ? hit : { ...hit, fix, values: { fix, ...values } };
}
