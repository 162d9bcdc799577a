import type { ArticleView, Hit, Rule, Span, WordMatch } from '../contract';
import { isSpokenAgainst } from '../support/stance';

/** An action and its reward belong together when no more than this lies between them. */
const REACH = 40;
/** Said in one word already. */
const COMBINED =
  /转发(?:抽奖|有奖|有礼|送(?!别|行|上|祝|达|暖|给|去|往|她|他)|即送|就送|赢|领|抽)|有奖转发|(?:下载|注册|安装|关注)(?:即|就)?(?:送|领|赢|得|有礼|有奖)|集赞(?:换|兑|领|送|赢)/gu;
/** A promise that comes first and is tied to taking part later in the text. */
const PROMISE = /机会|赢取|送出|抽取|抽送|大奖|豪礼|免费领/u;
const CONDITION = /就|即|可|有机会|送|领|赢|抽|得|换|享/u;

function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The first reward near an action, with a word between them that makes one the condition of the other. */
function pairOf(text: string, actions: readonly WordMatch[], rewards: readonly WordMatch[]): Span | null {
  for (const action of actions) {
    const reward = rewards.find((r) => r.start >= action.end && r.start - action.end <= REACH);
    if (reward) {
      const between = text.slice(action.end, reward.end);
      if (!between.includes('\n') && CONDITION.test(between)) return join(action, reward);
    }
    const promise = rewards.find(
      (r) => PROMISE.test(r.word) && r.end <= action.start && action.start - r.end <= 2 * REACH,
    );
    if (promise && !text.slice(promise.end, action.start).includes('\n')) return join(promise, action);
  }
  return null;
}

export default {
  id: 'rewarded-engagement',
  title: '以奖励换转发、关注、下载',
  category: 'coercion',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
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
      const combined = COMBINED.exec(field.text);
      COMBINED.lastIndex = 0;
      const span = combined
        ? { start: combined.index, end: combined.index + combined[0].length }
        : pairOf(field.text, field.words('engagement'), field.words('reward'));
      if (span && !isSpokenAgainst(field, span)) yield { field: field.name, ...span, message: 'reward' };
    }
  },
} satisfies Rule;
