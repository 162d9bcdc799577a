import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { isIdentityNumber } from '../support/numbers';

/** 18 characters, in one piece or in the usual groups of 6, 8 and 4; masked ones (3303**********1234) do not match. */
const CANDIDATE = /(?<![\da-z])[1-8]\d{5}[ -]?\d{8}[ -]?\d{3}[\dx](?![\da-z])/gu;
const DAY = 86_400_000;

export default {
  id: 'identity-number',
  title: '居民身份证号码',
  category: 'privacy',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    number: {
      message: '此处是完整的居民身份证号码（校验位正确），属于个人隐私，不得公开。',
      advice: '删除，或者去标识化：公示确需区分同名人员的，只保留前 6 位和后 4 位，其余用 * 代替。',
    },
  },
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    // Beijing time; a birth year beyond the present one is no birth year.
    const year = new Date(context.now + DAY / 3).getUTCFullYear();
    for (const field of article.fields) {
      for (const match of field.folded.text.matchAll(CANDIDATE)) {
        if (!isIdentityNumber(match[0].replace(/[ -]/gu, ''), year)) continue;
        yield {
          field: field.name,
          ...field.folded.original(match.index, match.index + match[0].length),
          message: 'number',
        };
      }
    }
  },
} satisfies Rule;
