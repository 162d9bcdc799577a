import type { ArticleView, Hit, Rule } from '../contract';

const MOBILE = /(?<!\d|\d[-. ])(?:[+加]?86[- ]?)?(1[3-9]\d[-. ]?\d{4}[-. ]?\d{4})(?!\d|[-. ]\d)/gu;
/** Published on purpose as the way to reach an office or a person on duty. */
const OFFICE =
  /值班|办公|热线|咨询|监督|举报|投诉|服务|联系电话|联系方式|联系人|报名|救援|报警|客服|窗口|工作人员|预约|电话|线索|征集/u;

export default {
  id: 'private-phone',
  title: '手机号码',
  category: 'privacy',
  gate: 'legal',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['jiangbei-2021#三(四)·去标识化', 'panjin-2019#三(三)·秘密隐私'],
  messages: {
    private: {
      message: '此处是完整的手机号码，上下文没有说明是对外公布的工作电话，可能泄露个人隐私。',
      advice: '删除或者去标识化（如 138****1234）；确需对外公布的，征得本人同意，并写明单位和用途。',
    },
    office: {
      message: '此处以个人手机号码作为联系方式。',
      advice: '尽量改用办公座机或 12345 热线；确需公布手机号码的，先征得本人同意。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const match of field.folded.text.matchAll(MOBILE)) {
        const place = { field: field.name, ...field.folded.original(match.index, match.index + match[0].length) };
        const sentence = field.sentenceAt(place.start);
        const before = field.text.slice(Math.max(sentence.start, place.start - 30), place.start);
        if (OFFICE.test(before)) yield { ...place, message: 'office', severity: 'hint' };
        else yield { ...place, message: 'private' };
      }
    }
  },
} satisfies Rule;
