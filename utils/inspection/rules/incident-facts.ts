import type { ArticleView, FieldView, Hit, Rule } from '../contract';

/** Headings of an announcement on one incident, by the unit that handles it. */
const HEADING = /(?:情况|警情|事故|火灾|火情|险情|案情|事件|处置)(?:通报|通告|说明|快报)/u;
/** Before the word: it has happened. */
const HAPPENED = /(?:发生|突发|出现)[^。，！？\n]{0,14}$/u;
/** After the word: rules speak of incidents in general. */
const IN_GENERAL = /^(?:后|时|的|或|、|等|报告|信息)/u;
/** Words that tell it by themselves, and how they end then. */
const EVENT = /^(?:起火|爆炸|爆燃|坍塌|倒塌|垮塌|塌陷|侧翻|相撞|追尾|坠落|被困|泄漏|决口|翻车)$/u;
const EVENT_END = /^(?:$|[，。,！\n]|了|致|造成|事故|，?现场)/u;
/** Not an announcement: reviews, rules, warnings, drills, statistics, foreign news. */
const OTHER =
  /演练|演习|预案|预防|防范|警示|提醒|提示|如何|怎么|科普|知识|案例|回顾|纪念|周年|去年|历史|全年|同比|会议|条例|办法|规定|意见|考核|培训|宣传|保险|法院|判决|调查报告|问责|教训|记者|央视网|新华社|当地时间|地震台网|通讯员|网友|致敬|牺牲|悼念|遇难者|抢劫|辟谣|不实|谣言|预警|预报|可能发生|易发生|防止|避免|一旦/u;
const NEEDS = [
  {
    name: '时间',
    found:
      /\d{1,2}月\d{1,2}日|\d{1,2}日|\d{1,2}[时点:：]\d{0,2}|今[日天晨早晚]|昨[日天晚]|凌晨|上午|中午|下午|晚上|当[日晚天]|日前|刚刚/u,
  },
  {
    name: '地点',
    found:
      /[\u4e00-\u9fff]{1,8}(?:省|市|县|区|镇|乡|街道|村|路|街|大道|高速|国道|省道|小区|社区|广场|大厦|厂|公司|学校|水库|河|桥|隧道|路口|路段|工地|矿|楼|商场|市场|酒店|海域|江|湖|山|工程|项目|园|基地|站|机场|港|码头|铁路|境内|附近)/u,
  },
  {
    name: '基本事实',
    found:
      /伤亡|\d+\s?人|[一二两三四五六七八九十]人|无人|死亡|受伤|遇难|失联|被困|原因|系因?|由于|因|过火|受损|损失|轻伤|重伤|身亡|嫌疑人|涉事|驾驶|起火物|面积/u,
  },
  {
    name: '处置现状',
    found:
      /正在|已(?:被|经|全部|送|到|赶|组织|启动|控制|扑灭|抓获|恢复|展开|成立|妥善|第一时间)|救援|救治|处置|扑灭|控制|调查|抢修|抢险|疏散|转移|送医|抢救|恢复|到场|赶赴|排查|善后|进一步|搜救|已完成/u,
  },
] as const;
/** Longer texts are reports, not first announcements. */
const LONGEST = 800;

export default {
  id: 'incident-facts',
  title: '突发事件信息要素不全',
  category: 'policy',
  gate: 'policy',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['jiangbei-2021#三(六)·事件要素', 'panjin-2019#二(二)·公布真相', 'yunhe-2022#二(三)·公布真相'],
  messages: {
    missing: {
      message: '突发事件信息没有写明{missing}。首发信息应当包括事件时间、地点、基本事实及现状。',
      advice: '补充所缺要素；一时无法核实的，写明“正在核实”并说明将继续发布动态信息。',
    },
  },
  anchors: ['incidents'],
  kinds: ['post', 'article', 'image-text', 'video'],
  *check(article: ArticleView): Iterable<Hit> {
    const body = article.field('body');
    if (body.text.length > LONGEST) return;
    const title = article.field('title').text;
    const whole = `${title}\n${body.text}`;
    const place = incident(title, body);
    if (!place || OTHER.test(whole)) return;
    const missing = NEEDS.filter(({ found }) => !found.test(whole)).map(({ name }) => name);
    if (missing.length > 0) yield { ...place, message: 'missing', values: { missing: missing.join('、') } };
  },
} satisfies Rule;

/** Where the text says that something happened: a heading of that kind with an incident, or the first sentence that tells it. */
function incident(title: string, body: FieldView): Pick<Hit, 'field' | 'start' | 'end'> | null {
  const word = body.words('incidents')[0];
  if (!word) return null;
  const headed = HEADING.test(title) || HEADING.test(body.text.slice(0, 40));
  const sentence = body.sentenceAt(word.start);
  const after = body.text.slice(word.end, word.end + 2);
  const told =
    (HAPPENED.test(body.text.slice(sentence.start, word.start)) && !IN_GENERAL.test(after)) ||
    (EVENT.test(word.word) && EVENT_END.test(after));
  return headed || (told && body.sentences.indexOf(sentence) < 2 && !body.isReported(word.start))
    ? { field: body.name, start: word.start, end: word.end }
    : null;
}
