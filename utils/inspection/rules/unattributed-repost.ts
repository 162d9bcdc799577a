import type { ArticleView, FieldView, Hit, InspectionContext, Rule } from '../contract';
import { isKnownSource } from '../support/attribution';
import { HEADLINE_OR_TIME } from '../support/signs';

/** Marks left by another newsroom: strong signs that the text was taken over. */
const TAKEN_OVER =
  /原标题|本报讯|本报记者|本刊记者|本台记者|本网记者|本站记者|特约记者|记者\s?[\u4e00-\u9fff]{2,4}\s?(?:报道|摄|文)|据本报|编者按|责任编辑[：:丨|]|责编[：:丨|]|版权归原作者|侵删|侵权(?:请)?(?:联系)?删|如有侵权|图源网络|点击上方蓝字/gu;
/** Any way of saying where a text comes from. */
const ATTRIBUTED =
  /来源[：:丨|｜]|文章来源|转自|转载自|摘自|原载|供稿|(?:新华社|中新社|央视|总台|人民日报|本台|本网)[^。\n]{0,16}(?:电|讯|消息|记者|报道)|(?<!最新)消息[（：:，]|新闻联播|[（(【][^）)】\n]{0,16}记者|(?:央视|总台|新华社|本台|本报|人民日报)[^。，\n]{0,6}记者|通讯员|(?<!根)据[^。，\n]{2,24}(?:消息|报道|通报|网站|公告|发布|披露)|[（(][^）)\n]{0,12}(?:新华社|央视|总台|日报|晚报|晨报|都市报|商报|时报|电视台|电台|新闻网|网|社|报|周刊|新闻|视频|客户端|频道|观察)[^）)\n]{0,8}[）)]|【[^】#！!？?\n]{0,8}(?:社|日报|晚报|晨报|都市报|商报|时报|电视台|新闻网|周刊|客户端)】|@[^\s：:，。@]{2,20}|图片?[：:]|来稿|发布微博|官方微博|原创/u;
/** News told by a third party: bracketed headline, today's events, places and people elsewhere. */
const HEADLINE = /【[^】\n]{4,60}】/u;
/** As much of a text is its head. UTF-16 units. */
const HEAD = 200;
/** A page copied with its time stamp, but without what stood beside it. */
const TIME_STAMP = /(?:^|\n)[ \t]*20\d{2}-\d{2}-\d{2}\s+\d{1,2}:\d{2}[ \t]*(?=\n|$)/u;
const OWN_HEADLINE =
  /【[^】\n]*(?:通知|公告|通告|预告|提醒|提示|招聘|预警|启事|公示|征集|公开|解读|服务|指南|活动)[^】\n]*】/u;
const EVENT =
  /近日|日前|今天|昨天|今日|昨日|昨晚|今晨|今早|今晚|凌晨|上午|下午|当地时间|[一二三四五六七八九十\d]+(?:月[一二三四五六七八九十\d]+)?日(?!前报|起施行|内)|周[一二三四五六日]|目前|随后|当天|当日|刚刚|最新/u;
const THIRD_PARTY =
  /表示|介绍|回应|宣布|通报|称|透露|发生|确诊|新增|网友|男子|女子|小伙|老人|医生|护士|消防员|民警|患者|总统|首相|总理|美国|日本|韩国|英国|意大利|法国|俄罗斯|伊朗|印度|警方|家属|市民|专家|学者|病例|事故|火灾|地震|坠|死亡|受伤|治愈|出院|来袭|曝光|引发|直播|转起|转发|记者|发布会|看↓|↓↓|院士|研究员|教授|主任|部长|司长|局长|市长|领导小组|疾控中心|卫健委|发改委|外交部|国务院|空军|海军|院方|校方|据悉|游客|网民|乘客|司机|医护|记录/u;
/** An authority's own paper: numbered clauses, addressees, the formula of a notice. */
const OWN_PAPER =
  /^第[一二三四五六七八九十百]+[条章节]|^[（(]?[一二三四五六七八九十\d]+[)）.、．]|现(?:将|就)[^。]{0,40}(?:通知|公告|通告|公布|印发)|特此(?:通知|公告|通告|函复)|各(?:县|区|市|省|乡镇|街道|部门|有关单位|直属|自治区)|〔\d{4}〕|的(?:通知|公告|通告|批复|决定|意见|办法|规定|条例|函|命令|方案|规划|通报|令)(?:$|\n|\s)|本(?:法|条例|规定|办法|细则)|温馨提示|我局|我市|我县|我区|我镇|我院|我委|本市|本县|本区|本局|请(?:广大)?(?:市民|居民|群众|用户)/mu;

/** Words that every mark of another newsroom begins with. */
const MARK_WORDS = 'taken-over';

function takenOver(body: FieldView): RegExpExecArray | null {
  const [first] = body.words(MARK_WORDS);
  if (!first) return null;
  TAKEN_OVER.lastIndex = first.start;
  return TAKEN_OVER.exec(body.text);
}

function newsWithoutSource({ text }: FieldView): boolean {
  const colon = text.indexOf(':');
  if (colon >= 0 && colon < HEAD && TIME_STAMP.test(text.slice(0, HEAD))) return true;
  if (text.length > 1500 || !text.includes('【') || !HEADLINE.test(text) || OWN_HEADLINE.test(text)) return false;
  return !OWN_PAPER.test(text) && (EVENT.test(text) || THIRD_PARTY.test(text));
}

export default {
  id: 'unattributed-repost',
  title: '转载未注明出处',
  category: 'repost',
  gate: 'legal',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['yanchi-2017#第十二条·注明出处', 'panjin-2019#三(二)·转载稿源'],
  messages: {
    marks: {
      message: '“{text}”表明本文来自其他单位，但文中没有注明出处。发布他人原创内容需注明出处或带有明显转载标识。',
      advice:
        '在文首或文末写明“来源：首发单位全称”，微博可写“（来源：……）”或@首发账号；并核对该单位是否在稿源单位名单内。',
    },
    news: {
      message: '本文像是转发的新闻报道，但没有看到来源。',
      advice: '属于转载的，注明首发单位；属于本单位采写的，写明本单位名称或作者。',
    },
  },
  kinds: ['post', 'article', 'video', 'image-text', 'repost'],
  anchors: [MARK_WORDS],
  signs: HEADLINE_OR_TIME,
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    const body = article.field('body');
    const mark = takenOver(body);
    if (!mark && (article.article.original || !newsWithoutSource(body))) return;
    const whole = article.fields.map((field) => field.text).join('\n');
    if (article.article.sourceUrl.trim() || /转载|转自/u.test(article.article.declaration)) return;
    if (context.ownNames.some((name) => name && whole.includes(name))) return;
    const author = article.article.author.trim();
    if (author && (isKnownSource(author, context.allowedSources) || isKnownSource(author, context.ownNames))) return;

    // Names inside a forwarding chain are those of the forwarders.
    const own = (mark ? whole.replaceAll(mark[0], '') : whole).replace(/\/\/\s?@[^：:\s]{1,30}/gu, '');
    const named = ATTRIBUTED.test(own);
    if (named) return;
    if (mark) {
      yield { field: 'body', start: mark.index, end: mark.index + mark[0].length, message: 'marks' };
    } else {
      const sign = HEADLINE.exec(body.text) ?? TIME_STAMP.exec(body.text);
      const start = sign?.index ?? 0;
      yield { field: 'body', start, end: start + (sign?.[0].length ?? 0), message: 'news', severity: 'hint' };
    }
  },
} satisfies Rule;
