import type { CommentKind } from '../domain/triage';
import { coverOf } from './cover';
import { folded } from './spoken';
import { ENOUGH, type Said, type Weighed } from './weigh';

/** Why a comment starts no clock: a mark of `rules/marks.ts`, and the class that goes with it. */
export interface Silence {
  readonly mark: string;
  readonly kind: CommentKind;
}

/** Two phrases of an advertisement, or one and a link. */
const ADVERT_SIGNS = 2;
/** Small talk covers at least this share of the letters of a comment that is nothing but small talk. */
const COVERED = 0.6;
const CHATTER_AT_MOST = 40;
const PRAISE_AT_MOST = 120;

/** Null: it starts a clock. In doubt it does. */
export function silenceOf(said: Said, weighed: Weighed): Silence | null {
  const { score, spoken, negative } = weighed;
  // 投诉、举报、求助 always start one.
  if (score.report >= ENOUGH || score.complaint >= ENOUGH || score.help >= ENOUGH) return null;
  const advert = advertOf(weighed);
  if (advert) return advert;
  const asks = score.question >= ENOUGH || score.suggestion >= ENOUGH;
  if (isBetweenCitizens(said, weighed, asks)) return { mark: 'between-citizens', kind: 'noise' };
  if (asks) return null;
  if (spoken.letters === '') return wordless(weighed);
  const doubts = score.question + score.complaint + score.help + score.suggestion;
  const { share, trouble, goesOn } = coverOf(weighed, said.channel === 'message');
  const isTalk = share >= COVERED && spoken.letters.length <= CHATTER_AT_MOST;
  if (negative || trouble || goesOn || weighed.signs.some(({ rule }) => rule.id === 'contrast')) return null;
  if (doubts > 0 && !(isTalk && score.complaint + score.help === 0)) return null;
  if (score.praise >= ENOUGH && (isTalk || spoken.letters.length <= PRAISE_AT_MOST))
    return { mark: 'only-praise', kind: 'praise' };
  return isTalk ? { mark: 'only-chatter', kind: 'noise' } : null;
}

function wordless({ spoken }: Weighed): Silence {
  const mark =
    spoken.names.length > 0
      ? 'only-names'
      : spoken.hasLink || spoken.hasTopic
        ? 'only-link'
        : spoken.whole.includes('//@')
          ? 'only-repost'
          : 'only-emoji';
  return { mark, kind: 'noise' };
}

function advertOf({ signs, score, spoken }: Weighed): Silence | null {
  const found = new Set(signs.filter(({ rule }) => rule.id === 'advert').map(({ start }) => start)).size;
  if (found + (found > 0 && spoken.hasLink ? 1 : 0) < ADVERT_SIGNS) return null;
  // 请问加微信刷单是不是诈骗: somebody asks about advertising. A single 吗 is its usual bait.
  if (score.question > ENOUGH + 1 || score.suggestion > ENOUGH) return null;
  return { mark: 'only-advert', kind: 'noise' };
}

const TO_THE_ACCOUNT = /小编|官方|政府|领导|部门|你们|贵单|发布|平台|局里|有关|相关/;
const TO_SOMEBODY = /你|楼上|兄弟|姐妹|哥们|老乡|老弟|大哥|大姐|亲/;

/** A reply to another citizen that does not turn to the account. Questions count as such only where they say 你. */
function isBetweenCitizens({ parent, accountName }: Said, { spoken }: Weighed, asks: boolean): boolean {
  const account = folded(accountName);
  const toAccount = account !== '' && (spoken.replyTo === account || spoken.whole.includes(`@${account}`));
  const toCitizen = parent === 'citizen' || (parent !== 'account' && spoken.replyTo !== '');
  if (toAccount || !toCitizen || TO_THE_ACCOUNT.test(spoken.words)) return false;
  return !asks || TO_SOMEBODY.test(spoken.words);
}
