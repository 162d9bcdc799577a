import type { SeenComment } from '../../domain/comment';
import { words } from '../dom/comment-text';
import { findAll } from '../dom/select';
import { fingerprint } from './comment-rows';
import { MESSAGES_URL } from './pages';
import { selectors } from './selectors';
import { parseShownTime } from './time';

/** The account's own last message begins so in the preview of a conversation (§4.2 [?] single source). */
const OWN = /^我[：:]/;
/** A time as it stands beside a message: always with hour and minute (§4.2). */
const TIME = /^(?:昨天|前天|星期[日一二三四五六]|\d{1,2}月\d{1,2}日)?\s*\d{1,2}:\d{2}$/;
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
    const parts = partsOf(element).filter((part) => !BADGE.test(part));
    const shown = parts.find((part) => TIME.test(part));
    const [name, ...rest] = parts.filter((part) => part !== shown);
    const preview = rest.at(-1);
    return name && preview && shown ? [{ element, name, preview, shown }] : [];
  });
}

/** Texts of the card, one per element that holds text of its own. */
function partsOf(element: Element): string[] {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
  return own ? [words(element).trim()] : [...element.children].flatMap(partsOf);
}

/**
 * The last message of each conversation, where a reader wrote it: all that the page shows without opening one. Used only where no JSON
 * passed by; there is no id, so it gets `dom:` and a fingerprint of name, words and minute.
 * @param now ms.
 */
export function visibleMessages(doc: Document, now: number): readonly SeenComment[] {
  return conversationCards(doc).flatMap(({ name, preview, shown }) => {
    const time = OWN.test(preview) ? null : parseShownTime(shown, now);
    if (!time) return [];
    const seen: SeenComment = {
      platform: 'wechat',
      channel: 'message',
      postId: '',
      postTitle: '',
      commentId: fingerprint(`message ${time.at}`, name, preview),
      parentId: '',
      authorId: '',
      authorName: name,
      own: false,
      text: preview,
      at: time.at,
      uncertainty: time.uncertainty,
      answered: false,
      answeredAt: null,
      url: MESSAGES_URL,
      via: 'dom',
    };
    return [seen];
  });
}
