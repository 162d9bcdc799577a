import type { DraftKind } from '../../domain/draft';
import type { ArticleView, Hit, Rule } from '../contract';

/** What the platform writes by itself, and what says as little. */
const NOTHING_SAID = /^(?:转发微博|转发了|转发|转|repost|快转|已阅|收到|mark|马|顶|赞|[1+＋.。,，…·~～!！?？\s])*$/iu;
/** Marks, faces and names after @ are nothing of one's own. */
const NO_WORDS = /\[[^\]\s]{1,8}\]|@[^\s：:，。@/]{1,30}|\p{Extended_Pictographic}|\ufe0f/gu;
/** The same one by one, and blanks: what comes first behind them is what is said. */
const SILENT = /\[[^\]\s]{1,8}\]|@[^\s：:，。@/]{1,30}|\p{Extended_Pictographic}|\ufe0f|\s+/uy;
/** What `NOTHING_SAID` can begin with. */
const NOTHING_HEAD = '转rR快已收mM马顶赞1+＋.。,，…·~～!！?？';
const FORWARD = /\/\/\s?@[^：:\s/]{1,30}\s?[：:]?/gu;
/** So many forwarders and more: nobody can tell any longer who said what. */
const LONG_CHAIN = 2;

export default {
  id: 'empty-repost',
  title: '空转发、带评论链转发',
  category: 'repost',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·转载稿源', 'yanchi-2017#第十二条·注明出处'],
  messages: {
    empty: {
      message: '转发时没有写任何本单位的话，读者不知道为什么转、是否经过核实，也容易被看成随手转发。',
      advice: '写一句导语说明转发的内容和用意，例如“转发提醒：……”；没有必要转发的，不转发。',
    },
    chain: {
      message: '“{text}”之后是他人的转发评论，会随本条一起以本单位名义发布；其中的言论和称呼未必经过核实。',
      advice: '删去“//@”及其后的内容，只保留本单位的导语，并直接转发首发账号的原文。',
    },
    'long-chain': {
      message: '转发链上有{count}个账号的评论，会随本条一起以本单位名义发布，无法逐一核实。',
      advice: '删去“//@”及其后的内容，直接转发首发账号的原文，另写导语。',
    },
  },
  kinds: ['post', 'repost'],
  check({ article: { body }, draft }: ArticleView): Iterable<Hit> {
    return body.includes('//') || beginsWithNothing(body) ? hits(body, draft.kind) : [];
  },
} satisfies Rule;

/** False where the first thing that counts as words is none of those that say nothing. */
function beginsWithNothing(body: string): boolean {
  let at = 0;
  for (SILENT.lastIndex = 0; SILENT.test(body); ) at = SILENT.lastIndex;
  return at === body.length || NOTHING_HEAD.includes(body[at]!);
}

function* hits(body: string, kind: DraftKind): Iterable<Hit> {
  const forwards = [...body.matchAll(FORWARD)];
  const [first] = forwards;
  const own = first ? body.slice(0, first.index) : body;
  const said = own.replace(NO_WORDS, '').trim();
  const field = 'body';
  const isRepost = kind === 'repost' || first !== undefined || /^(?:转发微博|repost)[.。!！\s]*$/iu.test(said);
  if (isRepost && NOTHING_SAID.test(said)) {
    yield { field, start: 0, end: own.trimEnd().length, message: 'empty', severity: 'hint' };
  }
  if (!first) return;
  const place = { field, start: first.index, end: first.index + first[0].length } as const;
  if (forwards.length < LONG_CHAIN) yield { ...place, message: 'chain', severity: 'hint' };
  else yield { ...place, message: 'long-chain', values: { count: String(forwards.length) } };
}
