import type { ArticleView, Hit, Rule } from '../contract';

/** 国家秘密标志 (保守国家秘密法实施条例): level, ★, term; written with look-alike stars or as 绝密/机密/秘密 with a term. */
const MARK = /(?:绝\s?密|机\s?密|秘\s?密)\s?[★☆✦✭⭐*﹡＊]\s?(?:长期|启用前|\d{1,2}\s?年|\d{1,2}\s?个月)?/gu;
/** A line that holds nothing but the level: the corner of a scanned paper. */
const CORNER = /^[ \t　]*(?:绝\s{0,2}密|机\s{0,2}密|秘\s{0,2}密)(?:\s{0,2}(?:长期|启用前|\d{1,2}年))?[ \t　]*$/gmu;
const LABELLED = /(?:密级|保密级别|保密等级)\s?[：:为是]\s?(?:绝密|机密|秘密)/gu;
/** Names under which papers are circulated only inside. */
const NUMBERED = /(?:绝密|机密|秘密)(?:级)?(?:文件|电报|件)?\s?(?:编号|第)\s?[：:]?\s?\d+/gu;

export default {
  id: 'secrecy-mark',
  title: '国家秘密标志',
  category: 'secrecy',
  gate: 'secrecy',
  severity: 'block',
  outcome: 'violation',
  clauses: ['yanchi-2017#第二十一条·国家秘密', 'jiangbei-2021#三(五)·国家秘密', 'panjin-2019#三(三)·秘密隐私'],
  messages: {
    mark: {
      message: '“{text}”是国家秘密标志。政务新媒体发布的信息不得涉及国家秘密。',
      advice: '立即停止编辑和传送，不要保存、截图或转发本稿，马上报告本单位保密工作机构处理。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      if (!/密/u.test(field.text)) continue;
      for (const pattern of [MARK, CORNER, LABELLED, NUMBERED]) {
        for (const match of field.text.matchAll(pattern)) {
          const start = match.index + match[0].length - match[0].trimStart().length;
          const end = match.index + match[0].trimEnd().length;
          yield { field: field.name, start, end, message: 'mark' };
        }
      }
    }
  },
} satisfies Rule;
