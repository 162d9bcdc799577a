import type { FieldView, Span } from '../contract';
import { styleScore } from '../style/score';
import { reportedSpans } from '../text/segments';
import { matchesIn } from './matches';

/** What a sign shows. Signs of one family say much the same: each further one adds less. */
export type Family = 'feeling' | 'argument' | 'private' | 'casual' | 'wish' | 'marks';

/** A sign of a private person writing. */
export interface Sign extends Span {
  readonly family: Family;
  readonly weight: number;
  /** As written. */
  readonly text: string;
  /** True for a word that a rule of its own objects to already. */
  readonly elsewhere?: boolean;
}

/** How much a passage sounds like a private person. */
export interface Tone extends Span {
  /** 0 is as likely private talk as an office's text, to a reader who knows nothing else. */
  readonly score: number;
  /** In order of place. */
  readonly signs: readonly Sign[];
  /** The family that gave most; null when only the manner of writing speaks. */
  readonly family: Family | null;
  /** True when a word that no other rule objects to is among the signs; turns of phrase, marks and manner alone are weaker. */
  readonly hasWords: boolean;
}

/** Kinds of words: lexicon, family, weight of one word. Set by hand from how often each kind stands in private and in official texts. */
const WORDS: readonly (readonly [lexicon: string, family: Family, weight: number])[] = [
  ['blame', 'feeling', 2.4],
  ['praise', 'feeling', 1.4],
  ['emotion', 'feeling', 1.8],
  ['mockery', 'feeling', 1.5],
  ['opinion', 'argument', 1.8],
  ['rhetoric', 'argument', 1.7],
  ['debate', 'argument', 1.2],
  ['grievance', 'argument', 1.7],
  ['stance', 'argument', 1.1],
  ['storytelling', 'private', 1.1],
  ['self-talk', 'private', 1],
  ['daily-life', 'private', 0.9],
  ['familiar-people', 'private', 0.9],
  ['casual', 'casual', 1.5],
  ['wish', 'wish', 0.9],
];

/** Lexicons with a rule of their own: their words alone are no second finding. */
const OWN_RULES = new Set(['mockery', 'opinion']);

/** Lexicons that hold such words, and characters of private talk: without either there is nothing to be heard. */
export const TONE_LEXICONS: readonly string[] = WORDS.map(([lexicon]) => lexicon);
export const TONE_SIGNS = '我你咱俺吗呢吧啊呀哈呵嘿嘛啦哦哟哎唉哇么太很～~！!？?…[';

/** Words of an office speaking to the public, and what one of them takes away. */
const OFFICE = 'office';
const OFFICE_WEIGHT = 2;

/** The writer as a person; 我国, 我市 and the like are the authority. */
const PERSON =
  /我(?<![自忘唯从你]我)(?!国|省|市|县|区|州|镇|乡|局|院|校|军|党|方|委|部|厅|办|单位|中心|大队|支队|所|处|站|馆|街道|社区|村|辖区|行|们|为群众)|俺|咱|本人|楼主/gu;
const DEGREE =
  /(?:太|好|真|超|超级|特别|非常|挺|蛮|最|很|更|多么|那么|这么|如此|够|有点|有些|十分|相当)(?:的|不|是)?(?:好|差|烂|坏|美|丑|贵|便宜|难|累|烦|痛|苦|甜|香|臭|冷|热|快|慢|多|少|大|小|高|低|早|晚|想|爱|喜欢|讨厌|开心|高兴|难过|难受|伤心|失望|担心|害怕|怕|感动|心疼|可怜|可爱|可怕|可恶|可笑|可惜|严重|危险|精彩|漂亮|帅|棒|强|牛|赞|坑|黑|假|傻|笨|蠢|懒|渣|恶心|无聊|有趣|有意思|幸福|温暖|暖|舒服|辛苦|不容易|奇怪|尴尬|无语|无奈|郁闷|生气|气人|恐怖|吓人|惨|悲|狠|毒|脏|乱|吵|堵|挤|闷|急|穷|富|远|近|久|壮观|伟大|厉害|过分|离谱|不错|过瘾|期待|羡慕|佩服|感谢|感激|震撼|兴奋|激动|孤单|寂寞|失落|怀念|不爽|不满|不公|不安|慌|嚣张|冷漠|现实|真实|实在|值得|应该|需要)/gu;

/** Kinds of turns of phrase and marks: pattern, family, weight of one. */
const PATTERNS: readonly (readonly [pattern: RegExp, family: Family, weight: number])[] = [
  [DEGREE, 'feeling', 1.2],
  [/(?:让|令|叫|使)(?:人|我|你|咱)(?!民|大|口|员|类|工|们)/gu, 'feeling', 1.2],
  [/[\u4e00-\u9fff][得的](?:要死|要命|不行|不得了|很|慌|一塌|厉害|狠)/gu, 'feeling', 1.2],
  [
    /(?:政府|领导|专家|商家|厂家|公司|企业|媒体|官方|交警|城管|医院|学校|医生|老师|警察|协会|部门)(?:就|都|也|还|只会|只|不|能不能|为什么|怎么|却|根本|到底|凭|呢|啊|吗|这样|这么|何)/gu,
    'argument',
    1,
  ],
  [
    /(?:应该|不该|该|必须|需要|要|最好|还是|赶紧|赶快|直接|全部|统统|都)[要该给把被]?(?:严惩|重罚|取消|禁|罚|判|抓|管管|道歉|负责|追责|停掉|关了|关门|关掉|抵制|封|枪毙|拘留|曝光|取缔|下台|辞职|公开|改改|查查)/gu,
    'argument',
    1.2,
  ],
  [/(?:啥|咋|凭|何必|难道|岂|是不是|能不能|有没有)[^，。！!？?\n]{0,16}[？?]/gu, 'argument', 0.6],
  [PERSON, 'private', 0.5],
  [/你/gu, 'private', 0.3],
  [/[吗呢吧啊呀啦哦噢喔哟哈嘿呐嘛呗咯哒滴哇耶](?=[！!？?。…～~，,\s.）)]|$)/gu, 'casual', 0.8],
  [/(?:太|好|真|超|可|都|又|就|已经|终于|快|要|该|别)[^，。！!？?\s]{1,5}了(?=[！!？?。…～~，,\s]|$)/gu, 'casual', 1.4],
  [/(?:^|[，。！？~～\s,!])[只也真还多我]?(?:希望|祝|愿|盼|求)(?!工程|小学)[\u4e00-\u9fff]/gu, 'wish', 0.7],
  [/\[[^\]\s\d]{1,6}\]|\p{Extended_Pictographic}|\^_\^|-_-/gu, 'marks', 1.2],
  [/[！!？?]{2,}|\.{3,}|…{2,}|。{2,}|[~～]{2,}|，，|、、/gu, 'marks', 0.9],
  [/(?:哈|呵|嘿|嘻|呜|啊|嘎|噗){2,}|(?:唉|哎|哼|呸|啧|靠|艹)(?=[！!，,。…～~\s.]|$)/gu, 'marks', 1.5],
  [/[！!]/gu, 'marks', 0.3],
];
/** Patterns hardly ever give a passage more; for sparing the search where it could change nothing. */
const MOST_OF_PATTERNS = 6;
/** So many different signs of one kind count. */
const MOST_OF_KIND = 9;
/** So many characters of one's own have a manner. */
const LEAST_OWN = 4;
/** A passage: whole sentences up to this length. */
const PASSAGE = 240;
/** Of a sentence without end so much is looked at: enough to hear its tone. */
const LONGEST_SENTENCE = 600;

/** The field's passages of whole sentences whose tone is at least `least`, with the signs that made it. */
export function* tonesAbove(field: FieldView, least: number): Iterable<Tone> {
  // Folding that keeps the length keeps the offsets: traditional characters are then read as simplified ones.
  const text = field.folded.text.length === field.text.length ? field.folded.text : field.text;
  const words = wordsOf(field);
  for (const passage of passagesOf(field.sentences)) {
    const kinds = wordsIn(words, passage);
    const hasWords = kinds.some(([sign]) => !sign!.elsewhere);
    const ofWords = scoreOf(kinds);
    const manner = styleScore(text, passage.start, passage.end);
    if (manner + ofWords + MOST_OF_PATTERNS < least) continue;
    const office = officeIn(field, passage);
    if (manner + ofWords + MOST_OF_PATTERNS - office < least) continue;
    kinds.push(...patternsIn(field, text, passage));
    const shown = scoreOf(kinds) - office;
    if (manner + shown < least) continue;
    const own = withoutReported(text.slice(passage.start, passage.end));
    if (own.length < LEAST_OWN) continue;
    const score = styleScore(own) + shown;
    if (score < least) continue;
    const signs = kinds.flat().sort((a, b) => a.start - b.start || a.end - b.end);
    yield { ...passage, score, signs, family: strongest(kinds), hasWords };
  }
}

/** The text without what other people say in it. */
function withoutReported(text: string): string {
  let own = '';
  let end = 0;
  for (const span of reportedSpans(text)) {
    own += text.slice(end, span.start);
    end = span.end;
  }
  return own + text.slice(end);
}

function* passagesOf(sentences: readonly Span[]): Iterable<Span> {
  let start = -1;
  let end = -1;
  for (const sentence of sentences) {
    if (start >= 0 && sentence.end - start > PASSAGE) {
      yield { start, end };
      start = -1;
    }
    if (start < 0) start = sentence.start;
    end = Math.min(sentence.end, sentence.start + LONGEST_SENTENCE);
  }
  if (start >= 0) yield { start, end };
}

/** The field's words of each kind, without those of other speakers. */
function wordsOf(field: FieldView): Sign[][] {
  const kinds: Sign[][] = [];
  for (const [lexicon, family, weight] of WORDS) {
    const signs: Sign[] = [];
    for (const { start, end } of field.words(lexicon)) {
      if (field.isReported(start)) continue;
      signs.push({ start, end, family, weight, text: field.text.slice(start, end), elsewhere: OWN_RULES.has(lexicon) });
    }
    if (signs.length > 0) kinds.push(signs);
  }
  return kinds;
}

/** The different words of each kind within a passage. */
function wordsIn(words: readonly (readonly Sign[])[], { start, end }: Span): Sign[][] {
  const kinds: Sign[][] = [];
  for (const signs of words) {
    const found = new Map<string, Sign>();
    for (const sign of signs) {
      if (sign.start >= start && sign.start < end && !found.has(sign.text)) found.set(sign.text, sign);
    }
    if (found.size > 0) kinds.push([...found.values()]);
  }
  return kinds;
}

/** What the words of an office take away: they count in other people's speech, too. */
function officeIn(field: FieldView, { start, end }: Span): number {
  const found = new Set<string>();
  for (const match of field.words(OFFICE)) {
    if (match.start >= end) break;
    if (match.start >= start) found.add(match.word);
  }
  return 2 * Math.log1p(OFFICE_WEIGHT * Math.sqrt(found.size));
}

function patternsIn(field: FieldView, text: string, { start, end }: Span): Sign[][] {
  const kinds: Sign[][] = [];
  const passage = text.slice(start, end);
  for (const [pattern, family, weight] of PATTERNS) {
    const found = new Map<string, Sign>();
    for (const match of matchesIn(pattern, passage)) {
      const at = start + match.index;
      if (found.has(match[0]) || field.isReported(at)) continue;
      found.set(match[0], { start: at, end: at + match[0].length, family, weight, text: match[0] });
    }
    if (found.size > 0) kinds.push([...found.values()]);
  }
  return kinds;
}

function familySums(kinds: readonly Sign[][]): Map<Family, number> {
  const sums = new Map<Family, number>();
  for (const kind of kinds) {
    const { family, weight } = kind[0]!;
    sums.set(family, (sums.get(family) ?? 0) + weight * Math.sqrt(Math.min(kind.length, MOST_OF_KIND)));
  }
  return sums;
}

function scoreOf(kinds: readonly Sign[][]): number {
  let score = 0;
  for (const sum of familySums(kinds).values()) score += 2 * Math.log1p(sum);
  return score;
}

function strongest(kinds: readonly Sign[][]): Family | null {
  let best: Family | null = null;
  let most = 0;
  for (const [family, sum] of familySums(kinds)) {
    if (sum > most) {
      best = family;
      most = sum;
    }
  }
  return best;
}
