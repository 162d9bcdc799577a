import type { Lexicon } from '../contract';

/** 相对日期: days told from the day of publishing; weeks want a weekday behind them. */
export default {
  words: `前天 后天 今天 今日 今晚 今早 今晨 明天 明日 明晚 明早 明晨 昨天 昨日 昨晚 昨早 昨晨 本周 这周 下周 上周 本星期 下星期 上星期`,
} satisfies Lexicon;
