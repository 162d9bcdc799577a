import type { ArticleView, FieldView, Hit, Rule, Span, WordMatch } from '../contract';
import { isSpokenAgainst } from '../support/stance';

/** An action and its reward belong together when no more than this lies between them. */
const REACH = 40;
/** Said in one phrase already. */
const COMBINED =
  /(?<![运周流中旋回扭])转发(?:抽奖|有奖|有礼|送(?!别|行|上|祝|达|暖|给|去|往|她|他|到|医)|即送|就送|赢(?!得(?:掌声|点赞|好评|尊重))|领|抽)|有奖(?:转发|关注|下载|注册|评论|留言|投票|集赞)|(?:下载|注册|安装|关注|分享|邀请好友|评论|留言|点赞|投票)(?:即|就|立)?(?:送(?!别|上|给|到)|领(?!域|导|先|取条件)|赢(?!得)|有礼(?!貌)|有奖|抽奖|返现|得红包|享优惠)|(?:集赞|积赞|攒赞|集满\d+个?赞)(?:换|兑|领|送|赢|得)|(?:点赞|转发|评论|留言|关注)(?:数)?(?:前|第)[0-9一二三四五六七八九十百]{1,4}名(?:送|获|可|奖|得|将)/gu;
/** A promise that comes first and is tied to taking part later in the text. */
const PROMISE = /机会|赢取|送出|抽取|抽送|豪礼|免费领|大奖(?!赛)/u;
/** What makes a promise the price of an action. */
const CONDITION =
  /就(?:能|可|有|送|领|得)|即(?:可|能|送|领|享|得|有)|可(?:以)?(?:领|得|获|参与|参加|抽|兑|换|享|赢|免费)|机会|送|领|赢|抽|兑|换|享|得|获/u;
/** The same characters in other words. */
const OTHER_WORDS =
  /值得|获得感|得到|送别|送医|觉得|使得|取得|显得|舍得|领导|领域|换届|赢得|享受到|送达|送往|送到|领先/gu;
/** Before an action: somebody else does it, or it means something else; nobody is asked to. */
const TOLD =
  /(?:网友|网民|市民|群众|游客|大家|纷纷|一致|被|引发|引起|广泛|持续|高度|密切|重点|备受|受到?|为|给|的|人们|社会|媒体|最|特别|更|共同|经验|成果|案例|家|了)$/u;
/** Actions that also happen without any platform; they count only before their reward. */
const WEAK = /^(?:投票|分享|安装|注册|粉丝|助力|评论|留言)$/u;

function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The first reward near an action, with a word between them that makes one the condition of the other. */
function pairIn(field: FieldView): Span | null {
  const { text } = field;
  const rewards = field.words('reward');
  if (rewards.length === 0) return null;
  for (const action of field.words('engagement')) {
    if (TOLD.test(text.slice(Math.max(0, action.start - 4), action.start))) continue;
    const reward = rewards.find((r) => r.start >= action.end && r.start - action.end <= REACH);
    if (reward && ties(text.slice(action.end, reward.end))) return join(action, reward);
    const promise = WEAK.test(action.word) ? undefined : promiseBefore(text, rewards, action);
    if (promise) return join(promise, action);
  }
  return null;
}

function ties(between: string): boolean {
  return CONDITION.test(between.replace(OTHER_WORDS, ''));
}

function promiseBefore(text: string, rewards: readonly WordMatch[], action: WordMatch): WordMatch | undefined {
  return rewards.find(
    (r) => r.end <= action.start && action.start - r.end <= 2 * REACH && PROMISE.test(text.slice(r.start, r.end + 1)),
  );
}

export default {
  id: 'rewarded-engagement',
  title: '以奖励换转发、关注、下载',
  category: 'coercion',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  scope: 'paragraph',
  clauses: ['yanchi-2017#第二十条', 'panjin-2019#三(四)·强制转发'],
  messages: {
    reward: {
      message: '“{text}”以奖品、红包等换取转发、关注或下载，属于以非正当手段获取粉丝。',
      advice: '删除奖励条件。确经批准的宣传活动，不以转发、关注、下载为参与条件，并写明主办单位和奖品来源。',
    },
  },
  anchors: ['engagement'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      if (field.words('engagement').length === 0) continue;
      const combined = COMBINED.exec(field.folded.text);
      COMBINED.lastIndex = 0;
      const span = combined
        ? field.folded.original(combined.index, combined.index + combined[0].length)
        : pairIn(field);
      if (span && !isSpokenAgainst(field, span)) yield { field: field.name, ...span, message: 'reward' };
    }
  },
} satisfies Rule;
