import type { KeptComment } from '../domain/comment';
import type { Draft } from '../domain/draft';

/** Whom a reply or message really goes to, as the platform's own lists showed them; null: never seen here. */
export type Addressee = Pick<KeptComment, 'channel' | 'authorName' | 'text'> | null;

/**
 * Is the reply about to answer the comment, or to reach the person, that stood on the signed sheet? Null where nothing can be said: the page or the
 * platform's lists did not show it. The page shows no ids, so name and words are compared; emoji, links and cut texts are written differently
 * in the page and in the lists and do not count.
 */
export function isSignedAddressee(signed: Draft, addressee: Addressee): boolean | null {
  if (!addressee || bare(addressee.authorName) === '') return null;
  if (addressee.channel === 'message') {
    return signed.target === null ? null : bare(signed.target) === bare(addressee.authorName);
  }
  const colon = signed.quoted.indexOf('：');
  // Some dialogs say only whom they answer (回复 @名字).
  if (colon < 0) return signed.quoted === '' ? null : bare(signed.quoted).includes(bare(addressee.authorName));
  if (bare(signed.quoted.slice(0, colon)) !== bare(addressee.authorName)) return false;
  const [shown, listed] = [words(signed.quoted.slice(colon + 1)), words(addressee.text)];
  return shown === '' || listed === '' || shown.includes(listed) || listed.includes(shown);
}

const bare = (text: string): string => text.replace(/[\s\u200b\u200c\u2060\ufeff@]/g, '');

/** Letters, digits and Han characters alone, without emoji in brackets, links and whom an answer names first. */
function words(text: string): string {
  return text
    .replace(/^\s*回复\s*@[^:：]{1,40}[:：]/, '')
    .replace(/\[[^[\]\s]{1,12}\]/g, '')
    .replace(/https?:\/\/\S+|网页链接|图片评论|展开$|收起$|…+$|\.{3}$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
