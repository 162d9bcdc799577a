import type { ArticleView, Hit, Rule } from '../contract';
import { DIGITS } from '../support/signs';

/**
 * 机关代字 + year + number. The year stands in 〔〕, the number has neither 第 nor leading zeros (党政机关公文格式 GB/T 9704—2012, 7.2.5).
 * Case numbers of courts begin with the year and are no document numbers.
 */
const NUMBER =
  /(?<agency>[\p{Script=Han}]{1,10}(?:发|函|办|字|通|报|批|复|规|令|任|决|纪|党|政|委|联|公告))\s?(?<open>[〔[［【（(〈《{])\s?(?<year>(?:19|20)\d{2})\s?年?(?<close>[〕\]］】）)〉》}])\s?(?<ordinal>第?)\s?(?<number>\d{1,5})\s?(?<mark>号?)/u;
/** The brackets with the year, and how far the whole reaches to both sides of them. */
const YEAR = /[〔[［【（(〈《{]\s?(?:19|20)\d\d/gu;
const AGENCY_REACH = 16;
const NUMBER_REACH = 20;

export default {
  id: 'document-number',
  title: '发文字号格式',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'violation',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(三)·五关'],
  messages: {
    brackets: {
      message: '发文字号“{text}”的年份应当用六角括号〔〕。',
      advice: '改为“{right}”。',
    },
    form: {
      message: '发文字号“{text}”的序号不加“第”，不编虚位，后面写“号”。',
      advice: '改为“{right}”。',
    },
  },
  scope: 'paragraph',
  signs: ['〔[［【（(〈《{', DIGITS],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      let done = 0;
      for (const bracket of field.text.matchAll(YEAR)) {
        const from = Math.max(done, bracket.index - AGENCY_REACH);
        const match = NUMBER.exec(field.text.slice(from, bracket.index + NUMBER_REACH));
        if (!match) continue;
        done = from + match.index + match[0].length;
        const { agency = '', open, year = '', close, ordinal, number = '', mark } = match.groups ?? {};
        const right = `${agency}〔${year}〕${Number(number)}号`;
        const hexagonal = open === '〔' && close === '〕';
        // A year in round brackets with a number behind it is a document number only where the text says 号.
        if (!hexagonal && mark === '') continue;
        const plain = ordinal === '' && !number.startsWith('0') && mark !== '';
        if (hexagonal && plain) continue;
        const start = from + match.index;
        const end = start + match[0].length;
        const message = hexagonal ? 'form' : 'brackets';
        yield { field: field.name, start, end, message, values: { right }, fix: right };
      }
    }
  },
} satisfies Rule;
