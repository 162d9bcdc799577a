import type { ArticleView, FieldView, Hit, Rule } from '../contract';

/** Begins every full name, and wakes the rule. */
const STATE = '中华人民共和国';
/** What takes a law as the ground for something or as what is taught. Two characters each. */
const GROUNDS: ReadonlySet<string> = new Set(
  '根据 依据 依照 按照 遵照 违反 触犯 执行 实施 贯彻 落实 学习 宣传 普及 遵守 修改 修订 适用'.split(' '),
);
/** A law or regulation of the state by its full name. */
const TITLE =
  /中华人民共和国(?:民法典|[\p{Script=Han}]{1,18}?(?:法实施条例|法实施细则|条例|法))(?=第[一二三四五六七八九十百零〇\d]+条|[的之](?:规定|有关|相关|要求)|(?:有关|相关)?规定|等|[，。、；（(\n]|$)/uy;
/** The same law in book title marks elsewhere: only this place was forgotten, or the short name was meant. */
const MARKED = (title: string) => `《${title}》`;
/** 中华人民共和国司法, 中华人民共和国宪法: not a title, or usual without marks in oaths. */
const NO_TITLE = /(?:宪法|司法|执法|立法|守法|普法|依法|合法|做法|办法)$/u;

export default {
  id: 'law-title',
  title: '法律名称未加书名号',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'violation',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'panjin-2019#三(二)·五关', 'jiangbei-2021#三(三)·五关'],
  messages: {
    bare: {
      message: '法律法规全称“{text}”没有加书名号。',
      advice: '写作“{right}”；此后使用简称的可以不加。',
    },
    again: {
      message: '“{text}”在别处加了书名号，这里没有加，前后不一致。',
      advice: '写作“{right}”，或者改用简称。',
    },
  },
  anchors: ['law-names'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) yield* bare(field);
  },
} satisfies Rule;

function* bare({ name, text }: FieldView): Iterable<Hit> {
  for (let at = text.indexOf(STATE); at >= 0; at = text.indexOf(STATE, at + STATE.length)) {
    if (!GROUNDS.has(text.slice(Math.max(0, at - 2), at))) continue;
    TITLE.lastIndex = at;
    const title = TITLE.exec(text)?.[0];
    if (title === undefined) continue;
    const start = at;
    // The next name is looked for behind this one.
    at += title.length - STATE.length;
    if (NO_TITLE.test(title) || isInTitle(text, start)) continue;
    const right = MARKED(title);
    const message = text.includes(right) ? 'again' : 'bare';
    yield {
      field: name,
      start,
      end: start + title.length,
      message,
      values: { right },
      fix: right,
    };
  }
}

/** True inside 《…》: 《关于修改中华人民共和国…法的决定》 is one title. */
function isInTitle(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 40), index);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('〈') > before.lastIndexOf('〉');
}
