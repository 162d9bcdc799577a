import type { SeenComment } from '../../domain/comment';
import { bare, domId, textParts } from '../dom/comment-text';
import { findAll } from '../dom/select';
import { selectors } from './selectors';
import { parseShownTime } from './time';

const MESSAGES_URL = 'https://creator.douyin.com/creator-micro/data/following/chat';

/** Number of unread messages. */
const BADGE = /^\d{1,3}\+?$/;
/** Nothing but a time (§4; that conversations show the same forms is inferred). */
const TIME =
  /^(?:刚刚|\d{1,3}\s*(?:秒|分钟|小时|天|周|个?月)前|(?:今天|昨天|前天)(?:\s*\d{1,2}:\d{2})?|\d{1,2}:\d{2}|(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2})?)$/;

export interface UnreadCard {
  readonly element: HTMLElement;
  readonly name: string;
  readonly text: string;
  readonly shown: string;
}

/**
 * Conversations with unread messages. Only roles are known of the message page (§3.6), and nothing says who wrote the last message of a
 * conversation: but what is unread was written by the other side [I]. Name first, then the words; badge and time are told by their form [I].
 * Cards that do not fit are left out.
 */
export function unreadCards(doc: Document): readonly UnreadCard[] {
  return (findAll(doc, selectors.conversation)?.elements ?? []).flatMap((element) => {
    const [name, ...rest] = textParts(element).map(({ text }) => text);
    const shown = rest.find((part) => TIME.test(part));
    const badge = rest.find((part) => BADGE.test(part));
    const said = rest.filter((part) => part !== shown && part !== badge);
    const text = said.at(-1);
    return name && shown && badge && text && said.length === 1 ? [{ element, name, text, shown }] : [];
  });
}

/**
 * The last message of every conversation with unread ones: all that can be read of messages. What the platform sends is binary or comes through a
 * WebSocket (§3.6), and an answer is seen nowhere: somebody has to note it.
 * @param now the platform's time, ms. @param stale how long ago the page may have written its relative times, ms.
 */
export function unreadMessages(doc: Document, now: number, stale = 0): readonly SeenComment[] {
  return unreadCards(doc).flatMap(({ name, text, shown }) => {
    const time = parseShownTime(shown, now, stale);
    if (!time) return [];
    const seen: SeenComment = {
      platform: 'douyin',
      channel: 'message',
      postId: domId(`talk\n${name}`),
      postTitle: '',
      commentId: domId(`message\n${name}\n${bare(text)}`),
      parentId: '',
      authorId: '',
      authorName: name,
      own: false,
      text,
      ...time,
      answered: false,
      answeredAt: null,
      url: MESSAGES_URL,
      via: 'dom',
    };
    return [seen];
  });
}
