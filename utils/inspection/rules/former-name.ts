import type { ArticleView, Hit, Rule } from '../contract';
import { isAbroad } from '../support/abroad';
import { isOfThePast, yearsIn } from '../support/history';
import { FORMER_NAMES, type FormerName } from '../wording/former-names';

/** The text speaks of these days. */
const PRESENT =
  /今日|今天|今晨|昨日|昨天|明天|明日|近日|日前|本周|下周|即日起|正在办理|欢迎(?:来|到|前来|拨打)|敬请期待/u;
/** A law is taught or applied today. */
const APPLIED = /普法|法治宣传|法律宣传|送法|法律咨询|以案释法|民法典/u;
/** Organs of the last reform keep their old signs for a while: for them the text itself must name a later year. */
const SETTLED = 2_019;
/** The name runs on into another word (农业部门, 合同法律, 铁道部队), or is a place's own (环保局域网). */
const RUNS_ON = /^[门署队分委域部面律庭学规制]/u;
/** 劳动合同法, 国际私法物权法, 新婚姻法: another law. */
const ANOTHER = /[动际私税新旧]$/u;

/** True when the text shows that it was written when the new name was already in use. */
function isLater({ since, repealed }: FormerName, years: readonly number[], text: string): boolean {
  if (years.length > 0) return years.every((year) => year >= since) && years.some((year) => year > since);
  if (repealed && APPLIED.test(text)) return true;
  return (repealed || since <= SETTLED) && PRESENT.test(text);
}

export default {
  id: 'former-name',
  title: '机构旧称与已废止的法律',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['gov-website-content-sample#(十二)·杜绝差错', 'jiangbei-2021#三(二)·一致准确', 'panjin-2019#三(二)·五关'],
  messages: {
    organ: {
      message: '“{text}”是机构改革前的名称，{since}年起相应职责由“{now}”承担。',
      advice: '写现在的事改用现名“{now}”；写改革前的事在名称前加“原”。',
    },
    law: {
      message: '“{text}”已经废止，{since}年起适用“{now}”。',
      advice: '核对法律依据，改引现行规定；叙述废止前的事实可以保留，但应写明时间。',
    },
  },
  anchors: ['former-names'],
  *check(article: ArticleView): Iterable<Hit> {
    let years: number[] | null = null;
    let all = '';
    for (const field of article.fields) {
      const { name, text } = field;
      for (const match of field.words('former-names')) {
        const former = FORMER_NAMES.get(match.word);
        const { start, end } = match;
        if (!former || RUNS_ON.test(text.slice(end, end + 1))) continue;
        if (former.repealed && ANOTHER.test(text.slice(Math.max(0, start - 1), start))) continue;
        if (isOfThePast(text, start, end) || isAbroad(text, start)) continue;
        all ||= article.fields.map((each) => each.text).join('\n');
        years ??= yearsIn(all);
        if (!isLater(former, years, all)) continue;
        const values = { now: former.now, since: String(former.since) };
        // The name may lie in the new one, and what several organs took over has no single name: the author decides.
        yield { field: name, start, end, message: former.repealed ? 'law' : 'organ', values, match };
      }
    }
  },
} satisfies Rule;
