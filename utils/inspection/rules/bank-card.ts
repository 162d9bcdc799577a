import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { isIdentityNumber, passesLuhn } from '../support/numbers';

/** 16 to 19 digits beginning with an issuer range used in China (62 UnionPay; 4 and 5 international), in one piece or in groups of four. */
const CANDIDATE = /(?<![\da-z])(?:62|4\d|5[1-5])\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\da-z])/gu;
/** Accounts that are meant to be paid into. */
const PUBLIC_ACCOUNT = /捐|募|缴|对公|账户名称|开户|收款单位|户名|非税|专户|保证金/u;
const BANK = /卡号|银行|账号|账户|汇款|转账|储蓄|存折/u;
const DAY = 86_400_000;

export default {
  id: 'bank-card',
  title: '银行卡号',
  category: 'privacy',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    card: {
      message: '此处是完整的银行卡号（校验位正确），属于个人敏感信息，不得公开。',
      advice: '删除，或者只保留后 4 位。',
    },
    account: {
      message: '此处公布了银行账号。请核对是否为本单位对外公布的收款账户。',
      advice: '个人账户一律删除；单位收款账户写明户名、开户行和用途，并与财政部门公布的信息一致。',
    },
  },
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    const year = new Date(context.now + DAY / 3).getUTCFullYear();
    for (const field of article.fields) {
      for (const match of field.folded.text.matchAll(CANDIDATE)) {
        const digits = match[0].replace(/[ -]/gu, '');
        if (digits.length < 16 || !passesLuhn(digits) || isIdentityNumber(digits, year)) continue;
        const place = { field: field.name, ...field.folded.original(match.index, match.index + match[0].length) };
        const around = field.text.slice(Math.max(0, place.start - 60), Math.min(field.text.length, place.end + 30));
        if (PUBLIC_ACCOUNT.test(around))
          yield { ...place, message: 'account', severity: 'warn', outcome: 'needs-review' };
        else if (digits.startsWith('62') || BANK.test(around)) yield { ...place, message: 'card' };
        else yield { ...place, message: 'account', severity: 'warn', outcome: 'needs-review' };
      }
    }
  },
} satisfies Rule;
