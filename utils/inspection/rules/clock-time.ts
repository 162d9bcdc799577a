import type { ArticleView, Hit, Rule } from '../contract';
import { matchesIn } from '../support/matches';
import { DIGITS } from '../support/signs';

/** A part of the day and an hour. 晚24时 and 下午15时 are usual in notices and left alone. */
const PART =
  /(?<part>凌晨|清晨|清早|早晨|早上|上午|中午|午后|下午|傍晚|晚上|晚间|夜间|深夜)[ \t]?(?<hour>\d{1,2})(?:[ \t]?[:：](?<minute>\d{2})(?!\d)|[时点])/gu;
/** Hours that a part of the day can have, in both ways of counting. */
const HOURS: Readonly<Record<string, readonly [from: number, to: number][]>> = {
  凌晨: [[0, 6]],
  清晨: [[3, 9]],
  清早: [[3, 9]],
  早晨: [[3, 11]],
  早上: [[3, 11]],
  上午: [[0, 12]],
  中午: [
    [1, 3],
    [10, 15],
  ],
  午后: [
    [1, 6],
    [12, 18],
  ],
  下午: [
    [1, 8],
    [12, 20],
  ],
  傍晚: [
    [4, 8],
    [16, 20],
  ],
  晚上: [
    [0, 12],
    [17, 24],
  ],
  晚间: [
    [0, 12],
    [17, 24],
  ],
  夜间: [
    [0, 12],
    [17, 24],
  ],
  深夜: [
    [0, 4],
    [9, 12],
    [21, 24],
  ],
};
/** 20:00时, 8:30点: the colon already says so. Not 8:30时段, 9:00点名, 8:00点亮. */
const DOUBLED_MARK = /[:：][0-5]\d[时点]/u;
const DOUBLED =
  /(?<![\d:：.])(?<time>(?:[01]?\d|2[0-4])[:：][0-5]\d)(?:时(?![段候间期区刻许代长装机任而速])|点(?!位|名|火|亮|赞|击|评|对|缀|心|燃|球|歌|钟|半|多))/gu;

export default {
  id: 'clock-time',
  title: '时刻与时段矛盾',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'violation',
  clauses: [
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'panjin-2019#三(二)·五关',
    'yunhe-2022#三(二)·内容错误',
  ],
  scope: 'paragraph',
  signs: ['时点:：', DIGITS],
  messages: {
    contradiction: {
      message: '“{text}”前后矛盾：{part}没有{hour}时。',
      advice: '核对后改正，建议直接用24小时制，如15时、20时。',
    },
    doubled: { message: '“{text}”重复表述：用冒号写的时刻后面不再写“时”“点”。', advice: '改为“20:00”或者“20时”。' },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const { name, text } of article.fields) {
      for (const match of matchesIn(PART, text)) {
        const { part = '', hour = '' } = match.groups ?? {};
        const number = Number(hour);
        // 25时 is no time at all: impossible-date.
        if (number > 24 || HOURS[part]!.some(([from, to]) => number >= from && number <= to)) continue;
        const end = match.index + match[0].length;
        yield { field: name, start: match.index, end, message: 'contradiction', values: { part, hour } };
      }
      for (const { 0: passage, index, groups } of DOUBLED_MARK.test(text) ? matchesIn(DOUBLED, text) : []) {
        const end = index + passage.length;
        const fix = groups?.time ?? passage;
        yield { field: name, start: index, end, message: 'doubled', fix, severity: 'hint' };
      }
    }
  },
} satisfies Rule;
