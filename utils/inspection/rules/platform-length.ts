import type { FieldName } from '../../domain/draft';
import { PLATFORM_NAMES } from '../../domain/platform';
import type { ArticleView, Hit, Rule } from '../contract';
import { type LengthLimit, limitsFor, measure } from '../support/platform-limits';

const FIELD_NAMES: Readonly<Partial<Record<FieldName, string>>> = {
  title: '标题',
  body: '正文',
  digest: '摘要',
  author: '作者',
};
/** As much of what is too long is marked: enough to find the place. UTF-16 units. */
const MARKED = 60;

/** A Weibo post without an account is any text that somebody wants inspected (command line): nothing says it will be posted there. */
function isBound({ draft: { account } }: ArticleView, { field, sure }: LengthLimit): boolean {
  return sure || field !== 'body' || account.id !== null || account.name !== null;
}

export default {
  id: 'platform-length',
  title: '超出平台字数上限',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'violation',
  clauses: [
    'yanchi-2017#第二十四条',
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'panjin-2019#三(二)·五关',
  ],
  messages: {
    over: {
      message: '{field}共{length}字，超过{platform}的上限{most}字，多出{over}字，平台会拒绝或者截断。',
      advice: '删减到{most}字以内；详细内容可以用政府网站的链接提供。',
    },
    unsure: {
      message: '{field}共{length}字，多于{platform}常见的上限{most}字，多出{over}字，可能被拒绝或者截断。',
      advice: '以页面的字数提示为准；需要时删减，详细内容用政府网站的链接提供。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    const { kind, account } = article.draft;
    for (const limit of limitsFor(account.platform, kind)) {
      const { text } = article.field(limit.field);
      // No character counts for less than half, none is longer than two units.
      if (text.length <= limit.most || !isBound(article, limit)) continue;
      const { length, overflow } = measure(account.platform, text, limit.most);
      if (length <= limit.most) continue;
      const values = {
        field: FIELD_NAMES[limit.field] ?? '',
        platform: PLATFORM_NAMES[account.platform],
        length: String(length),
        most: String(limit.most),
        over: String(length - limit.most),
      };
      const end = Math.min(text.length, overflow + MARKED);
      const soften = limit.sure ? {} : ({ severity: 'hint', outcome: 'needs-review' } as const);
      yield { field: limit.field, start: overflow, end, message: limit.sure ? 'over' : 'unsure', values, ...soften };
    }
  },
} satisfies Rule;
