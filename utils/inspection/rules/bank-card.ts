import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { beforeNumber, isInsideCode, type Neighbour, type WrittenNumber, writtenNumbers } from '../support/digits';
import { maskCard } from '../support/masking';
import { beijingYear, isCardNumber, isIdentityNumber } from '../support/numbers';

/** Groups that card numbers are printed in. */
const USUAL_GROUPS = /^(?:1[6-9]|4,4,4,4(?:,[123])?|6,1[0-3]|4,4,4,[567]|4,1[2-5])$/u;
/** Accounts that are meant to be paid into. */
const PUBLIC_ACCOUNT = /捐|募|缴|对公|账户名称|收款单位|收款人|户名|非税|专户|保证金/u;
/** The account of a unit, named as one. */
const UNIT_ACCOUNT =
  /(?:户名|账户名称|收款单位|收款人|单位名称|开户名)[：:\s]{0,2}[\u4e00-\u9fff（）()]{3,30}?(?:会|局|委|厅|院|校|中心|公司|政府|站|社|处|办公室|基金|医院|法院|村民委员会)/u;
const BANK = /卡号|银行|账号|账户|汇款|转账|储蓄|存折|社保卡|一卡通|补贴|打款/u;
/** Domestic cards: no other number of this length begins like this and has the right check digit by chance. */
const SURE = /^62[1-3](?:\d{13}|\d{16})$/u;
const OTHER = /(?:订单|单号|流水|编号|快递|物流|批号|条码|合同|代码)(?:号|码)?(?:为|是)?[：:\s]{0,2}$/u;

export default {
  id: 'bank-card',
  title: '银行卡号',
  category: 'privacy',
  gate: 'secrecy',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    card: {
      message: '此处是完整的银行卡号（发卡行标识和校验位正确），属于个人敏感信息，不得公开。',
      advice: '删除，或者只保留后 4 位。',
    },
    account: {
      message: '此处公布了银行账号。请核对是否为本单位对外公布的收款账户。',
      advice: '个人账户一律删除；单位收款账户写明户名、开户行和用途，并与财政部门公布的信息一致。',
    },
    possible: {
      message: '此处的数字符合银行卡号的编排规则，但上下文没有说明用途。',
      advice: '核对是否为银行卡号；是的，删除或者只保留后 4 位。',
    },
  },
  digits: 16,
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    const year = beijingYear(context.now);
    for (const field of article.fields) {
      for (const number of writtenNumbers(field, 16, 19, isCardNumber)) {
        const { digits, start, end } = number;
        if (isIdentityNumber(digits, year) || !standsAlone(number)) continue;
        if (isInsideCode(field, number) || OTHER.test(beforeNumber(field, number, 12))) continue;
        const around = field.text.slice(Math.max(0, start - 60), end + 30);
        const place = { field: field.name, start, end };
        const review = { ...place, message: 'account', severity: 'warn', outcome: 'needs-review' } as const;
        const fix = maskCard(digits);
        // The unit's own account is published whole: there is nothing to mask.
        if (UNIT_ACCOUNT.test(around)) yield { ...review, severity: 'hint' };
        else if (PUBLIC_ACCOUNT.test(around)) yield { ...review, fix };
        else if (BANK.test(around) || SURE.test(digits)) yield { ...place, message: 'card', fix };
        else yield { ...review, message: 'possible', fix };
      }
    }
  },
} satisfies Rule;

function standsAlone({ groups, whole, before, after }: WrittenNumber): boolean {
  if (whole) return true;
  const apart = (neighbour: Neighbour | null): boolean =>
    !neighbour || (/^[ \t\u3000]/u.test(neighbour.gap) && (groups.length === 1 || neighbour.digits.length > 4));
  return USUAL_GROUPS.test(groups.join(',')) && apart(before) && apart(after);
}
