/** What a comment says, taken apart. Everything is folded: NFKC, small letters. */
export interface Spoken {
  /** The whole text. */
  readonly whole: string;
  /** The author's own words: without the prefix of a reply, what was reposted, names, links, topics and emoji; one line. */
  readonly words: string;
  /** Letters, digits and ideographs of `words`. */
  readonly letters: string;
  /** Whom the prefix 回复@某某: names; '' when there is none. */
  readonly replyTo: string;
  /** Names after @ in the author's own words, without the @. */
  readonly names: readonly string[];
  /** Emoji and the platforms' [名称] ones, in the order they stand. */
  readonly emoji: readonly string[];
  readonly hasLink: boolean;
  readonly hasTopic: boolean;
}

/** Longer texts are letters, not comments; their beginning says what they are about. */
const MOST = 4000;

/** Weibo puts it before a reply's own words (platform file of Weibo: 回复@昵称:); people copy it to the other platforms. */
const REPLY_PREFIX = /^\s*回复\s*@([^\s:@]{1,30})\s*:\s*/;
const REPOSTED = /\/\/\s*@[\s\S]*$/;
const LINK = /https?:\/\/[\w\-./?%&=#:~+,;!*'()]+|网页链接/g;
const TOPIC = /#[^#\n]{1,40}#/g;
/** Names end at a space, a punctuation mark or the end. A longer run is a sentence written right behind a name. */
const NAME = /@([\p{L}\p{N}_\-·]{1,12})(?![\p{L}\p{N}_\-·])/gu;
const EMOJI =
  /\[[\p{L}\p{N}_+]{1,6}\]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu;
/** Without one of these characters there is nothing of `EMOJI`: most texts need no look at the properties of each of theirs. */
const MAY_BE_EMOJI = /\u200d|\ufe0f|[[\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\ud800-\udfff]/;
const HAN_SPACE = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;

/** The same writing for full and half width, capitals and small letters. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Letters, digits and ideographs only. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function oneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '。')
    .replace(/\s+/g, ' ')
    .replace(HAN_SPACE, '')
    .trim();
}

/** Takes a comment's text apart. */
export function listen(text: string): Spoken {
  const whole = folded(text.slice(0, MOST));
  let rest = whole;
  let replyTo = '';
  for (let prefix = REPLY_PREFIX.exec(rest); prefix; prefix = REPLY_PREFIX.exec(rest)) {
    replyTo ||= prefix[1] ?? '';
    rest = rest.slice(prefix[0].length);
  }
  rest = rest.replace(REPOSTED, '');
  const hasLink = rest.search(LINK) >= 0;
  rest = rest.replace(LINK, ' ');
  const hasTopic = rest.search(TOPIC) >= 0;
  rest = rest.replace(TOPIC, ' ');
  const emoji: string[] = [];
  if (MAY_BE_EMOJI.test(rest)) {
    rest = rest.replace(EMOJI, (each) => {
      emoji.push(each);
      return ' ';
    });
  }
  const names: string[] = [];
  if (rest.includes('@')) {
    rest = rest.replace(NAME, (_whole, name: string) => {
      names.push(name);
      return ' ';
    });
  }
  const words = /\s/.test(rest) ? oneLine(rest) : rest;
  return { whole, words, letters: lettersOf(words), replyTo, names, emoji, hasLink, hasTopic };
}
