import type { ArticleView, Hit, Rule } from '../contract';

const NUMBER = '[\\d一二三四五六七八九十两百]{1,4}';
/** A day or a term that can be waited for. */
const TIME = new RegExp(
  `${NUMBER}\\s?个?(?:工作日|小时|天|日|周|月|号|分钟)|[本下]周[一二三四五六日末]?|[本下]月|月底|年底|年内|[上下]半年|[今明后]天|[今明]年|[今明]日|今晚|明早|当天|当日`,
  'u',
);
/** A telephone, an address, a window. */
const CHANNEL =
  /(?<!\d)(?:0\d{2,3}[-－ ]?)?\d{7,8}(?!\d)|(?<!\d)1[3-9][\d*]{9}(?!\d)|12345|123\d{2}|110|119|120|122|9\d{4}|400-?\d|https?:|www\.|(?:前往|拨打|登录|联系|携带|通过|关注|进入|到)[^。，]{2,24}(?:办理|咨询|窗口|大厅|中心|局|所|站|反映|查询|申请|公众号|小程序|网站|平台|app)/iu;
/** What was found, done or decided, with its reason. */
const RESULT =
  /已(?:经)?(?:修复|解决|完成|清理|整改|恢复|更换|办结|拆除|处理完毕|安装|维修|核实|清运|疏通|约谈|处罚|立案|拨付|发放|退还|开通)|经(?:核实|核查|调查|现场|了解|查|研究决定|与)|根据《|依据《|按照《|因[^。]{4,}|由于[^。]{4,}|不属于|不符合/u;
/** A unit by name, not 相关部门 or 有关单位. */
const UNIT =
  /(?:住建|城管|交通运输|交通|公安|交警|教育|人社|民政|卫健|卫生健康|自然资源|生态环境|环保|农业农村|水利|水务|市场监管|应急|税务|医保|信访|文旅|体育|财政|发改|司法|林业|审计|消防|供电|供水|供热|燃气|公积金|社保|不动产)(?:和[\u4e00-\u9fff]{2,6})?(?:局|委|部门|大队|支队|公司|中心|所|分局|办)|[\u4e00-\u9fff]{1,4}(?:街道(?:办事处|办)?|镇政府|乡政府|镇人民政府|村委会|居委会|派出所|社区居委会|管委会|办事处)/u;

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
      if (!first) continue;
      const { text } = field.folded;
      if ([TIME, CHANNEL, RESULT, UNIT].some((pattern) => pattern.test(text))) continue;
      yield { field: field.name, start: first.start, end: first.end, message: 'empty', match: first };
    }
  },
} satisfies Rule;
