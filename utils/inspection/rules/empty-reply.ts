import type { ArticleView, Hit, Rule } from '../contract';

/** Something the citizen can hold on to: a date, a number of days, a unit with a phone number, a place, a result with a reason. */
const CONCRETE =
  /\d+\s?(?:个)?(?:工作日|小时|天|日|月)|[一二三四五六七八九十两]个?(?:工作日|小时|天|周|月)|[本下]周[一二三四五六日]?|月底|年底|今天|明天|(?<!\d)(?:0\d{2,3}-?)?\d{7,8}(?!\d)|12345|110|119|120|400-?\d|(?:前往|拨打|登录|联系|携带|到)[^。，]{2,20}(?:办理|咨询|窗口|大厅|中心|局|所|站|反映|查询|申请)|已(?:经)?(?:修复|解决|完成|清理|整改|恢复|更换|办结|拆除|处理完毕|安装|维修|核实)|经(?:核实|核查|调查|现场|了解|查)|根据《|因[^。]{4,}/u;

export default {
  id: 'empty-reply',
  title: '空洞答复',
  category: 'policy',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['jiangbei-2021#三(七)·受理', 'yanchi-2017#通知二二·反映渠道', 'gov-website-content-sample#(四)·解释说明'],
  messages: {
    empty: {
      message: '“{text}”没有说明由谁办理、何时答复或向哪里反映，群众无法据此跟进。',
      advice: '写明受理单位、答复时限（如“5 个工作日内反馈办理结果”）和联系电话；不属于本单位职责的，告知反映渠道。',
    },
  },
  anchors: ['empty-reply'],
  kinds: ['reply', 'message'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const first = field.words('empty-reply')[0];
      if (first && !CONCRETE.test(field.text)) {
        yield { field: field.name, start: first.start, end: first.end, message: 'empty' };
      }
    }
  },
} satisfies Rule;
