import type { Composer, FieldText } from '../platforms/contract';
import { fillEditor, type Replaced } from '../platforms/dom/replace';

/** The box in which a reply or message is written now: the one in use, else the one opened last; null when none is open. */
export function replyBox(composers: readonly Composer[], current: Composer | null): Composer | null {
  if (current && answers(current)) return current;
  return composers.findLast(answers) ?? null;
}

function answers(composer: Composer): boolean {
  const { kind } = composer.read().draft;
  return kind === 'reply' || kind === 'message';
}

/**
 * Puts a text into a reply box through the editor's own input, in place of `instead`. Never sends. `refused` also when something else
 * stands there by now: whoever typed it was asked about other words.
 */
export async function fillReplyBox(box: Composer | null, text: string, instead: string): Promise<Replaced> {
  const body = box && bodyOf(box);
  if (!body || body.text !== instead) return 'refused';
  const place = body.locate(0, body.text.length);
  if (!place) return 'refused';
  const editor = place.kind === 'control' ? place.control : place.range.commonAncestorContainer;
  return fillEditor(editor, () => bodyOf(box)?.text ?? null, text);
}

function bodyOf(box: Composer): FieldText | null {
  return box.read().texts.find(({ article, field }) => article === 0 && field === 'body') ?? null;
}
