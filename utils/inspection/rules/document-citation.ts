import type { ArticleView, FieldView, Hit, Rule } from '../contract';

/** A document taken as the ground for what follows: 根据《关于…的通知》(要求), 现…. Laws and regulations (法, 条例) have no 发文字号 and are left out. */
const BASIS =
  /(?:根据|按照|依据|依照|遵照)[^《。；\n]{0,24}《((?!中共中央|全国人)[^《》\n]{4,60}?(?:通知|意见|方案|决定|公告|通告|批复|函|细则|规划|计划|工作要点|要点|办法))(?:（试行）|\(试行\))?》/gu;
/** The words after it in which the account's own unit acts on it. */
const ACTS =
  /^[^。；\n]{0,24}[，,][^。；\n]{0,16}(?:现将|现就|现予|现决定|特此|我[局委办厅院市县区镇乡](?!政府)|本[局委办市县区]|(?:通告|通知|公告|公示|公布|更新|说明|答复|安排)[^。；\n]{0,8}如下)/u;
/** A number, an order, an annex, a date of issue: the document can be found. */
const NUMBERED =
  /[〔［[(（【]\s?(?:19|20)\d{2}\s?[〕］\])）】]\s?第?\s?\d{1,5}\s?号|(?:令|公告|通告)?第\s?\d{1,5}\s?号|号令|附件|原文|全文|点击|链接|详见|见下/u;
const REACH = 60;
/** Longer texts are documents themselves, published whole. */
const LONGEST = 2_500;

export default {
  id: 'document-citation',
  title: '引用文件未注明文号或链接',
  category: 'policy',
  gate: 'policy',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['yanchi-2017#第二十四条', 'panjin-2019#三(二)·权威一致', 'jiangbei-2021#三(二)·一致准确'],
  messages: {
    number: {
      message: '以《{title}》为依据，但没有注明发文字号，也没有附原文链接，群众无法查到原文。',
      advice: '在文件名称后注明发文字号，如“（某政办发〔2026〕1号）”，或者附政府网站的原文链接。',
    },
  },
  signs: '》',
  kinds: ['post', 'article', 'image-text'],
  *check(article: ArticleView): Iterable<Hit> {
    // A link of any kind may lead to the text; the links themselves are judged elsewhere.
    if (article.article.links.length > 0 || article.article.sourceUrl.trim() !== '') return;
    for (const field of article.fields) {
      if (!field.text.includes('》') || field.text.length > LONGEST || /https?:\/\/|www\.|\.gov\.cn/iu.test(field.text))
        continue;
      yield* citations(field);
    }
  },
} satisfies Rule;

function* citations(field: FieldView): Iterable<Hit> {
  const { text } = field;
  for (const match of text.matchAll(BASIS)) {
    const end = match.index + match[0].length;
    const title = match[1]!;
    const after = text.slice(end, end + REACH);
    const quoted = match.index + match[0].indexOf('《');
    if (!ACTS.test(after) || NUMBERED.test(after) || NUMBERED.test(match[0])) continue;
    // Numbered at another place: the second mention needs no number.
    const first = text.indexOf(`《${title}`);
    if (first < quoted && NUMBERED.test(text.slice(first + title.length, first + title.length + REACH))) continue;
    yield { field: field.name, start: quoted, end, message: 'number', values: { title } };
    return;
  }
}
