import type { SeenComment } from '../../domain/comment';
import type { AccountRef } from '../../domain/platform';
import { domId, textParts } from '../dom/comment-text';
import { find, findAll } from '../dom/select';
import { fingerprint } from './comment-rows';
import { AUTOMATIC, blank } from './seen';
import { selectors } from './selectors';
import { TIME, threadLines } from './thread-rows';
import { parseShownTime } from './time';

/** The account's own last message begins so in the preview of a conversation (§4.2 [?] single source). */
const OWN = /^我[：:]\s*/;
/** Number of unread messages: no words of anybody. */
const BADGE = /^\d{1,3}\+?$/;

export interface ConversationCard {
  readonly element: HTMLElement;
  readonly name: string;
  readonly preview: string;
  readonly shown: string;
}

/**
 * Conversations in the left column. Only the class of a card is known (§4.2), so its parts are told by their order and form [I]:
 * the name first, then the last message; the time by its form. Cards that do not fit are left out.
 */
export function conversationCards(doc: Document): readonly ConversationCard[] {
  return (findAll(doc, selectors.conversationCard)?.elements ?? []).flatMap((element) => {
    const parts = textParts(element).flatMap(({ text }) => (BADGE.test(text) ? [] : [text]));
    const shown = parts.find((part) => TIME.test(part));
    const [name, ...rest] = parts.filter((part) => part !== shown);
    const preview = rest.at(-1);
    return name && preview && shown ? [{ element, name, preview, shown }] : [];
  });
}

/** Stands for the id of a conversation, which the page does not show: the person's name. */
const talkOf = (name: string): string => domId(`talk\n${name}`);

/**
 * The last message of each conversation where a reader wrote it, and of the open one what its lines say. Used only where no JSON passed by; there
 * is no id, so a message gets `dom:` and a fingerprint of name and words. An own message in a preview may be an automatic answer whose mark
 * is cut off: only the open conversation shows it whole.
 * @param now the platform's time, ms. @param stale how long ago the page may have written its words for days, ms.
 */
export function visibleMessages(doc: Document, now: number, account: AccountRef, stale = 0): readonly SeenComment[] {
  const active = find(doc, selectors.conversation, { visible: true })?.element ?? null;
  return conversationCards(doc).flatMap(({ element, name, preview, shown }) => {
    const own = OWN.test(preview);
    const said = (by: 'account' | 'reader', text: string): SeenComment => ({
      ...blank('message', 'dom'),
      postId: talkOf(name),
      commentId: fingerprint(`message ${by}`, name, text),
      authorName: by === 'account' ? (account.name ?? '') : name,
      own: by === 'account',
      ...(by === 'account' && text.includes(AUTOMATIC) ? { automatic: true } : {}),
      text,
    });
    const last = { own, text: preview.replace(OWN, '') };
    const lines = element === active ? threadLines(doc, last, now, stale) : [];
    if (lines.length > 0) {
      return lines.map(({ own: ours, text, ...time }) => ({ ...said(ours ? 'account' : 'reader', text), ...time }));
    }
    const time = own ? null : parseShownTime(shown, now, stale);
    return time ? [{ ...said('reader', preview), ...time }] : [];
  });
}
