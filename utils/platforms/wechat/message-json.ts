import type { SeenComment } from '../../domain/comment';
import type { TapContext } from '../contract';
import { asArray, asObject, asText, type Json, nested, secondsToMs } from './fields';
import { AUTOMATIC, answered, blank, sentAt } from './seen';

/** What stands for a picture, a voice or a card, whose words nobody can read. */
const NO_WORDS = '[非文字消息]';

/** Messages of a conversation (`tofakeid` known) or of the list (each from a reader). Whose they are is inferred from `fakeid` [I]. */
export function messagesOf(json: Json, tofakeid: string, { account }: TapContext): SeenComment[] {
  const read = messageItems(json).flatMap((item) => {
    const at = secondsToMs(item.date_time);
    const commentId = asText(item.id_64bit) || asText(item.id);
    if (at === null || !commentId) return [];
    const fakeid = asText(item.fakeid);
    const own = fakeid !== '' && (tofakeid ? fakeid !== tofakeid : fakeid === account.id);
    const text = asText(item.content) || asText(item.title) || asText(item.desc) || NO_WORDS;
    const seen: SeenComment = {
      ...blank('message'),
      postId: tofakeid || fakeid,
      commentId,
      authorId: fakeid,
      // Whoever answered, from this desk, another login or the phone: it is the account.
      authorName: (own && account.name) || asText(item.nick_name),
      own,
      ...(own && text.includes(AUTOMATIC) ? { automatic: true } : {}),
      text,
      at,
      answered: asText(item.has_reply) === '1' && !own,
    };
    return [seen];
  });
  const own = read.filter((m) => m.own && !m.automatic);
  return read.map((m) =>
    answered(
      m,
      own.filter((o) => o.postId === m.postId),
    ),
  );
}

/** The message the account has just sent. The answer says no id; the conversation shows it next. */
export function messageSent(to: string, text: string, context: TapContext): SeenComment[] {
  if (!to || !text) return [];
  return [{ ...blank('message'), ...sentAt(`${to}\n${text}`, context), postId: to, text }];
}

/** `msg_item` wherever it stands: plain, nested, or as a JSON string (§3.4 does not name the way to it). */
function messageItems(json: Json): readonly Json[] {
  let level: readonly Json[] = [json];
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    for (const object of level) {
      const items = objects(asArray(object.msg_item), asObject);
      if (items.length > 0) return items;
    }
    level = level.flatMap((object) => objects(Object.values(object), nested)).slice(0, 50);
  }
  return [];
}

function objects(values: readonly unknown[], read: (value: unknown) => Json | null): Json[] {
  return values.map(read).filter((value) => value !== null);
}
