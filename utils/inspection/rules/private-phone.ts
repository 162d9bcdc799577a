import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { beforeNumber, isInsideCode, type Neighbour, type WrittenNumber, writtenNumbers } from '../support/digits';
import { maskPhone } from '../support/masking';
import { nameBefore, TITLED_PERSON } from '../support/names';

const MOBILE = /^(?:86)?1[3-9]\d{9}$/u;
/** The groups people write a mobile number in. */
const USUAL_GROUPS = /^(?:11|13|3,4,4|3,8|7,4|4,3,4|5,6|6,5|3,3,5|4,4,3|5,4,4)$/u;
/** Published on purpose as the way to reach an office or a person on duty. */
const OFFICE =
  /值班|办公|热线|咨询|监督|举报|投诉|服务|报名|救援|报警|客服|窗口|工作人员|预约|线索|征集|应急|公示电话|联系单位/u;
/** Says that it is a telephone; whose, the other words tell. */
const TELEPHONE = /联系|电话|短信|拨打/u;
/** The number of somebody the text is about. */
const PRIVATE =
  /本人|家属|家长|业主|户主|当事人|患者|住户|村民|居民|市民|机主|失主|获奖|中奖|名单|申请人|来电人|您(?:的|留|预留|登记|提供|填写)/u;
/** Numbers of eleven digits that are no telephones. */
const OTHER =
  /(?:订单|单号|流水|编号|批号|编码|代码|序号|学号|户号|账号|文号|许可证|条码|qq|id)(?:号|码)?(?:为|是)?[：:\s]{0,2}$/u;
const AMOUNT = /^\s?(?:元|万|亿|件|吨|人次|千瓦|度|立方|平方|克|字节|年)/u;

export default {
  id: 'private-phone',
  title: '手机号码',
  category: 'privacy',
  gate: 'secrecy',
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
  scope: 'paragraph',
  digits: 11,
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const number of writtenNumbers(field, 11, 13, (digits) => MOBILE.test(digits))) {
        if (!isMobile(field, number)) continue;
        const { start, end } = number;
        const before = ownClause(beforeNumber(field, number, 30));
        const hit = { field: field.name, start, end, fix: maskPhone(number.digits) };
        const published = OFFICE.test(before) || (TELEPHONE.test(before) && !PRIVATE.test(before));
        if (!published) yield { ...hit, message: 'private' };
        else if (namesSomebody(before)) yield { ...hit, message: 'office', severity: 'hint' };
      }
    }
  },
} satisfies Rule;

/** What was said since the last end of a sentence. */
function ownClause(before: string): string {
  return before.slice(before.search(/[^。！？!?；;]*$/u));
}

function namesSomebody(before: string): boolean {
  if (TITLED_PERSON.test(before.slice(-16))) return true;
  const end = before.replace(/[\s，,：:（(]*(?:手机|电话|手机号码?|联系电话|tel)?[\s，,：:（(]*$/u, '').length;
  return nameBefore(before, end) !== null;
}

function isMobile(field: FieldView, number: WrittenNumber): boolean {
  const { digits, groups, whole, before, after } = number;
  // The country code in a group of its own stays outside: the eleven digits are offered alone as well.
  if ((digits.length > 11 && groups[0] === 2) || isInsideCode(field, number)) return false;
  const country = before?.digits === '86' ? null : before;
  const single = groups.length === 1;
  const alone = (whole || !country) && !after;
  if (!alone && !(USUAL_GROUPS.test(groups.join(',')) && isApart(country, single) && isApart(after, single)))
    return false;
  if (OTHER.test(beforeNumber(field, number, 16))) return false;
  return !AMOUNT.test(field.folded.text.slice(number.foldedEnd, number.foldedEnd + 4));
}

/** A neighbour that cannot be a further part of the same number: set off by a blank, and no group of four next to groups. */
function isApart(neighbour: Neighbour | null, single: boolean): boolean {
  if (!neighbour) return true;
  if (/[-.·–—‐_]/u.test(neighbour.gap)) return false;
  return single || (neighbour.digits.length !== 4 && neighbour.digits.length !== 3);
}
