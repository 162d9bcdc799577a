import type { ArticleView, FieldView, Hit, Rule, Span, WordMatch } from '../contract';
import { isSpokenAgainst } from '../support/stance';

/** Collecting likes: pressure through friends rather than by order. */
const COLLECTING =
  /^(?:集赞|集满|集齐|攒赞|凑赞|拉票|拉赞|求赞|求投票|求转发|求扩散|跪求|助力砍|评论区?盖楼|盖楼|邀请好友|好友助力|转发满)/u;
/** Words that name a figure: an order only where it is asked for. */
const FIGURE = /(?:率|任务|指标|排名)$/u;
/** What is collected has to be likes, shares or votes. */
const LIKES = /赞|票|转|评|助力|好友|粉|楼/u;
/** Installing and registering is forced on people only where it is an app, not a machine or a trade mark. */
const DEVICE = /安装|注册/u;
const APP = /app|客户端|软件|程序|应用|公众号|视频号|手机|平台|账号|系统|码|微信|微博|抖音/iu;
/** An action to be taken on the platform. */
const ACTION =
  /转发|点赞|点个赞|关注(?=公众号|微信|微博|抖音|账号|视频号|本|并|后|[，、。！“"])|下载|安装|注册|投票|评论|转评赞/u;
/** Whom a task is given to. */
const AUDIENCE =
  /干部|党员|职工|教职工|教师|老师|家长|学生|员工|村民|居民|社员|各单位|各部门|各村|各社区|各班|各科室|各支部|每人|每名|每户|全员|全体/u;
/** Proof or ranking: what makes a request a task. */
const TASK =
  /^(?:截图|上报|报送|反馈给|统计|名单|通报|排名|排行|考核|考评|绩效|评优|评先|扣分|学分|纳入|点名|督促|督办|未完成|完成率|完成情况|任务|指标|达到100)/u;
const REACH = 30;

/** Task words and an action on the platform in one sentence that is addressed to people who cannot well refuse. */
function taskIn(field: FieldView): Span | null {
  for (const match of field.words('pressure')) {
    if (!TASK.test(match.word)) continue;
    const sentence = field.sentenceAt(match.start);
    const from = Math.max(sentence.start, match.start - REACH);
    const action = ACTION.exec(field.text.slice(from, match.start));
    if (!action || !AUDIENCE.test(field.text.slice(sentence.start, sentence.end))) continue;
    if (field.isReported(match.start) || isSpokenAgainst(field, match)) continue;
    return { start: from + action.index, end: match.end };
  }
  return null;
}

function judge(field: FieldView, match: WordMatch): 'order' | 'collecting' | null {
  if (field.isReported(match.start) || isSpokenAgainst(field, match)) return null;
  const { start, end } = field.sentenceAt(match.start);
  const sentence = field.text.slice(start, end);
  if (COLLECTING.test(match.word)) return LIKES.test(sentence) ? 'collecting' : null;
  if (DEVICE.test(match.word) && !APP.test(sentence)) return null;
  if (FIGURE.test(match.word) && !field.words('pressure').some((word) => word.start >= start && word.end <= end))
    return null;
  return 'order';
}

export default {
  id: 'coerced-engagement',
  title: '强制转发、点赞、下载',
  category: 'coercion',
  gate: 'policy',
  severity: 'warn',
  outcome: 'violation',
  scope: 'paragraph',
  clauses: ['panjin-2019#三(四)·强制转发'],
  messages: {
    order: {
      message: '“{text}”要求群众转发、点赞、关注或下载。不得强制要求群众下载使用移动客户端或点赞、转发信息。',
      advice: '改为自愿参与的表述，如“欢迎转发”“可下载使用”，并删去截图上报、考核排名等要求。',
    },
    task: {
      message: '“{text}”把转发、点赞、下载等作为任务布置并要求统计、上报或考核，属于强制或变相强制。',
      advice: '删去任务、截图、统计、排名等要求，改为自愿参与；确需掌握情况的，用后台数据统计。',
    },
    collecting: {
      message: '“{text}”属于集赞、拉票、求转发，变相要求群众转发点赞。',
      advice: '删除集赞、拉票要求；需要群众参与评选的，提供不附加条件的参与方式。',
    },
  },
  anchors: ['coercion', 'pressure'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      let found = false;
      for (const match of field.words('coercion')) {
        const message = judge(field, match);
        if (!message) continue;
        found = true;
        const place = { field: field.name, start: match.start, end: match.end, match };
        if (message === 'collecting') yield { ...place, message, outcome: 'needs-review' };
        else yield { ...place, message };
      }
      const task = found ? null : taskIn(field);
      if (task) yield { field: field.name, ...task, message: 'task', outcome: 'needs-review' };
    }
  },
} satisfies Rule;
