import type { ArticleView, FieldView, Hit, InspectionContext, Rule } from '../contract';
import { matchesIn } from '../support/matches';
import { isOwnUnit, UNIT_NAME } from '../support/units';

/** The account's own unit speaks, together with another one: 我局联合县公安局决定…. News about other units has no 我局. */
const JOINT = new RegExp(
  `(?:我|本)(?:局|委|办|厅|院|中心|大队|支队|单位|街道|镇|乡|县|市|区)(?:近日|现|将|已|拟)?(?:联合|会同|商|经商|与|和)(${UNIT_NAME})` +
    '(?=[^。；\\n]{0,40}(?:决定|发布|印发|通告|公告|开展|实施|整治|制定|出台|启动|约谈|查处))',
  'gu',
);
/** Several units sign: 县公安局、县城管局联合通告. */
const SIGNED = new RegExp(`(${UNIT_NAME})[、 ](${UNIT_NAME})(?=(?:关于)?联合(?:通告|公告|声明|发布|印发|倡议))`, 'gu');
const SIGNED_AS = /联合(?:通告|公告|声明|发布|印发|倡议)/u;
/** Work given to another unit, in the text of the one that publishes it. */
const ORDERED = new RegExp(
  `(?:请|责成|责令|要求|由)(${UNIT_NAME})(?=[^。；，\\n]{0,16}(?:牵头负责|负责(?:落实|整改|办理|处理|答复|维修)|限期(?:恢复|整改|完成|办理|答复)|于[^。；，\\n]{1,10}前|立即|尽快|抓紧|做好))`,
  'gu',
);
const ORDER = /负责|限期|立即|尽快|抓紧|做好|于[^。；，\n]{1,10}前/u;
/** What was agreed is said in the text itself. */
const AGREED =
  /经(?:双方|各方|协商|会商|商)|会签|一致同意|同意发布|授权发布|转发|来源|据[^。，]{2,16}(?:消息|通报|介绍)/u;

export default {
  id: 'other-unit',
  title: '涉及其他单位的内容',
  category: 'policy',
  gate: 'policy',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['yanchi-2017#通知二一·沟通确认', 'jiangbei-2021#三(四)·沟通协调'],
  messages: {
    joint: {
      message: '此处以本单位和“{unit}”的名义共同表态或者行动，发布前应当与其沟通确认。',
      advice: '取得对方确认（会签、函件或者聊天记录），并在送审说明中附上。',
    },
    ordered: {
      message: '此处对“{unit}”提出工作要求，涉及其他单位的职责，发布前应当与其沟通确认。',
      advice: '取得对方确认并在送审说明中附上；没有依据的，改为“已转有关单位研究办理”并写明答复时限。',
    },
  },
  kinds: ['post', 'article', 'image-text', 'reply', 'message'],
  signs: ['我本联聯请請责責要由', '局委厅廳办辦院队隊会會联聯府'],
  scope: 'paragraph',
  *check(article: ArticleView, context: InspectionContext): Iterable<Hit> {
    const own = context.ownNames;
    for (const field of article.fields) {
      if (field.text.length > 3_000) continue;
      yield* found(field, JOINT, 'joint', own);
      if (SIGNED_AS.test(field.text)) yield* found(field, SIGNED, 'joint', own);
      if (ORDER.test(field.text)) yield* found(field, ORDERED, 'ordered', own);
    }
  },
} satisfies Rule;

function* found(field: FieldView, pattern: RegExp, message: string, own: readonly string[]): Iterable<Hit> {
  for (const match of matchesIn(pattern, field.text)) {
    // 县级以上人民政府, 各县公安局: rules name kinds of units so.
    const units = match.slice(1).filter((unit) => !/以上|各|有关|相关|所在/u.test(unit) && !isOwnUnit(unit, own));
    const unit = units[0];
    if (unit === undefined || field.isReported(match.index)) continue;
    const sentence = field.sentenceAt(match.index);
    if (AGREED.test(field.text.slice(sentence.start, sentence.end))) continue;
    const start = match.index + match[0].indexOf(unit);
    yield { field: field.name, start, end: start + unit.length, message, values: { unit } };
  }
}
