import type { ArticleView, FieldView, Hit, InspectionContext, Rule } from '../contract';
import { beforeNumber, isInsideCode, writtenNumbers } from '../support/digits';
import { maskIdentity } from '../support/masking';
import { beijingYear, isIdentityNumber, looksLikeIdentity } from '../support/numbers';

/** The text calls what follows an identity number. */
const CALLED = /(?:身份证|身份证件|证件|公民身份)(?:号码|号|编号|码)?(?:为|是)?[：:\s（(]{0,3}$/u;
/** Other numbers of the same length. */
const OTHER = /信用代码|组织机构|订单|流水|单号|合同|编号|货号|批号|账号|许可证|登记证/u;
/** Passports and travel permits: letters and digits without a check character that could be tried here. */
const DOCUMENT =
  /(?:护照|通行证|军官证|士兵证|警官证|驾驶证|档案)(?:号码|编号|号)(?:为|是)?[：:\s]{0,2}([a-z]{1,2}\d{7,8})(?![\da-z])/gu;

export default {
  id: 'identity-number',
  title: '身份证件号码',
  category: 'privacy',
  gate: 'secrecy',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    number: {
      message: '此处是完整的居民身份证号码（校验位正确），属于个人隐私，不得公开。',
      advice: '删除，或者去标识化为“35*************123”的形式；公示确需区分同名人员的，不得保留出生日期。',
    },
    likely: {
      message: '文中称此处为身份证号码，但校验位不符或者是 15 位旧号码，仍可能是真实的个人信息。',
      advice: '与原件核对；确为身份证号码的，删除或者去标识化后再发布。',
    },
    document: {
      message: '此处是完整的证件号码，属于个人隐私，不得公开。',
      advice: '删除，或者只保留首位和后 3 位，其余用 * 代替。',
    },
  },
  scope: 'paragraph',
  digits: 7,
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    const year = beijingYear(context.now);
    for (const field of article.fields) {
      yield* citizens(field, year);
      if (!field.text.includes('证') && !field.text.includes('照') && !field.text.includes('档')) continue;
      for (const match of field.folded.text.matchAll(DOCUMENT)) {
        const number = match[1]!;
        const end = match.index + match[0].length;
        const place = { field: field.name, ...field.folded.original(end - number.length, end), message: 'document' };
        yield { ...place, fix: maskIdentity(number), severity: 'warn', outcome: 'needs-review' };
      }
    }
  },
} satisfies Rule;

function* citizens(field: FieldView, year: number): Iterable<Hit> {
  for (const number of writtenNumbers(field, 15, 18, (digits) => looksLikeIdentity(digits, year))) {
    const { digits, start, end } = number;
    if (isInsideCode(field, number)) continue;
    const hit = { field: field.name, start, end, fix: maskIdentity(digits) };
    const before = beforeNumber(field, number, 24);
    if (isIdentityNumber(digits, year) && !/信用代码/u.test(before)) yield { ...hit, message: 'number' };
    else if (CALLED.test(before) && !OTHER.test(before)) {
      yield { ...hit, message: 'likely', severity: 'warn', outcome: 'needs-review' };
    }
  }
}
