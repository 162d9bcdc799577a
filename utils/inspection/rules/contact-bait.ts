import type { ArticleView, FieldView, Hit, Rule, WordMatch } from '../contract';
import { isCredible, isHidden } from '../support/disguise';
import { isSpokenAgainst } from '../support/stance';
import { foldText } from '../text/folded';

/** An account name right after the call: what makes it usable. */
const ACCOUNT = /^\s?(?:号|信|码)?\s?[:：是为]?\s?[a-z0-9][a-z0-9_-]{4,19}/u;
/** Calls to one person, which a story tells too: only where the reader is spoken to. */
const PERSONAL = /^(?:找我|联系我|戳我|私我|滴滴我|私信我|加我|留下?电话|留下?微信|留下联系方式)$/u;
const ADDRESSED =
  /(?:需要|想|要的|买|咨询|办理|合作|了解|详情|快|直接|可以?|都|请|欢迎|名额|报名|速|意|有兴趣|感兴趣|客户|朋友|宝|亲)[^。！？!?\n]{0,8}$/u;
/** How an authority's own accounts and work groups are named. */
const OFFICIAL =
  /公众号|官方|政务|订阅号|服务号|视频号|发布|本局|本单位|办事|社区|村委|居委|网格|业主|家长|学校|老师们|志愿|医院|医生|工作人员|民警|窗口|中心/u;

function followedByAccount(field: FieldView, { end }: WordMatch): boolean {
  return ACCOUNT.test(foldText(field.text.slice(end, end + 32)).text);
}

/** True for a call that leads to the authority itself, or that is told rather than made. */
function isHarmless(field: FieldView, match: WordMatch): boolean {
  const { start, end } = field.sentenceAt(match.start);
  const before = field.text.slice(Math.max(start, match.start - 24), match.start);
  if (PERSONAL.test(match.word) && !ADDRESSED.test(before)) return true;
  return OFFICIAL.test(field.text.slice(Math.max(start, match.start - 30), Math.min(end, match.end + 30)));
}

export default {
  id: 'contact-bait',
  title: '引导添加私人联系方式',
  category: 'ad',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  scope: 'paragraph',
  clauses: ['jiangbei-2021#三(五)·商业广告', 'panjin-2019#三(二)·商业广告'],
  messages: {
    disguised: {
      message: '“{text}”是“加微信”一类联系方式的变形写法，常用于私下招揽生意，不应出现在政务新媒体。',
      advice: '删除该处内容。确需提供联系方式的，写明本单位办公电话、办公地址或官方公众号名称。',
    },
    call: {
      message: '“{text}”引导公众添加私人联系方式或加入群组，可能是营销引流，也会使群众反映的问题脱离受理渠道。',
      advice: '改为公布本单位办公电话、政务服务网址或官方账号；确为工作群的，写明建群单位和用途。',
    },
  },
  anchors: ['contact-disguise', 'contact-call'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      for (const match of field.words('contact-disguise')) {
        if (isSpokenAgainst(field, match) || (!isCredible(match) && !followedByAccount(field, match))) continue;
        const place = { field: field.name, start: match.start, end: match.end, message: 'disguised', match };
        if (followedByAccount(field, match)) yield place;
        else yield { ...place, severity: 'warn', outcome: 'needs-review' };
      }
      for (const match of field.words('contact-call')) {
        if (field.isReported(match.start) || isSpokenAgainst(field, match) || !isCredible(match)) continue;
        const place = { field: field.name, start: match.start, end: match.end, match };
        const hidden = isHidden(match);
        if (hidden && followedByAccount(field, match)) yield { ...place, message: 'disguised' };
        else if (hidden || !isHarmless(field, match))
          yield { ...place, message: 'call', severity: 'warn', outcome: 'needs-review' };
      }
    }
  },
} satisfies Rule;
