import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { maskAddress } from '../support/masking';
import { nameAt, nameBefore, TITLED_PERSON } from '../support/names';

const NUMBER = '[\\da-z一二三四五六七八九十百零〇]{1,5}';
const ROOM = '(?:\\d{2,5}|[一二三四五六七八九零〇]{3,4}(?=室|户|号))';
/** The part of an address that leads to one door, in folded text: building, stairway, room; or group and house number of a village. */
const DOOR = new RegExp(
  `(?:${NUMBER}(?:号楼|栋|幢|座|号院|弄|号)\\s?){1,2}(?:${NUMBER}(?:单元|门|梯)\\s?)?(?:${NUMBER}[层楼]\\s?)?${ROOM}(?:室|户|号房|房|号)?` +
    `|${NUMBER}(?:单元|号楼|栋|幢)\\s?[东西南北中]?\\d{0,5}(?:室|户|号房)` +
    `|(?<=小区|花园|家园|公寓|苑|新村|家属院|社区)\\s?\\d{1,3}[-—]\\d{1,2}[-—]\\d{2,4}(?:室|户|号)?` +
    `|${NUMBER}(?:组|社|队)\\s?${NUMBER}号(?!楼|线|文|令|公)`,
  'gu',
);
/** A cheap first look: most lines hold nothing of the kind. */
const MAYBE =
  /[\da-z一二三四五六七八九十]\s?(?:[栋幢座弄组社队]|号楼|号院|单元|号\s?[\d一二三四五六七八九]{1,5}[室户单号栋幢座\s]?)|\d[-—]\d{1,2}[-—]\d/u;
/** What leads from the address up to its beginning. */
const LEAD =
  /(?:住址|地址|家住|现住|住在|住于|居住在|居住于|居住地|租住(?:在|于)?|户籍所在地|户籍地|户籍|家庭住址|常住|系|位于|回到|返回|前往|来到)(?:为|是|：|:)?\s?/gu;
/** Says that somebody lives there. */
const LIVES = /家住|现住|住在|住于|居住|租住|住址|家庭地址|户籍|常住|户主|业主|住户|独居/u;
/** The person the address belongs to, without a name. */
const PERSON =
  /患者|病例|确诊|感染者|密接|当事人|嫌疑人|被执行人|失主|家属|老人|残疾人|低保户|贫困户|脱贫户|特困|受害人|证人|举报人/u;
/** Offices, shops, places of work and of meetings: addresses that are published on purpose. */
const OFFICE =
  /办公|单位|公司|企业|机关|注册|经营|门店|店铺|商铺|报名|领取|活动|会议|采样|接种|邮寄|邮编|窗口|大厅|中心|大厦|写字楼|广场|医院|诊所|药店|学校|法院|律师|培训|事务所|驿站|投票|核酸|服务站|工作室|党群|售楼|拍卖|招标|产业园|厂/u;
const REACH = 40;

export default {
  id: 'home-address',
  title: '家庭住址',
  category: 'privacy',
  gate: 'secrecy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    home: {
      message: '“{text}”是具体到门户的个人住址，属于个人隐私，不得公开。',
      advice: '只写到乡镇或者街道；确需区分同名人员的，也不得写到楼栋、单元和门牌号。',
    },
    door: {
      message: '“{text}”是具体到门户的住址，可能据此找到住户本人。',
      advice: '一般只写到乡镇、街道或者小区；确需写明的，征得住户同意。',
    },
  },
  digits: 2,
  signs: '室户戶号號栋棟幢座元组組社队隊弄院楼樓-－—',
  scope: 'paragraph',
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      if (!MAYBE.test(field.folded.text)) continue;
      for (const match of field.folded.text.matchAll(DOOR)) yield* judge(field, match.index, match[0].trimEnd().length);
    }
  },
} satisfies Rule;

function* judge(field: FieldView, door: number, length: number): Iterable<Hit> {
  const { text } = field.folded;
  const start = addressStart(text, door);
  const before = text.slice(Math.max(0, start - REACH), start);
  const address = text.slice(start, door + length);
  const clause = before.slice(before.search(/[^。！？!?；;\n]*$/u));
  const after = /^[^。！？!?；;\n]{0,16}/u.exec(text.slice(door + length))?.[0] ?? '';
  if (OFFICE.test(address) || OFFICE.test(clause) || OFFICE.test(after) || start === door) return;
  const place = { field: field.name, ...field.folded.original(start, door + length), fix: maskAddress(address) };
  const lives = LIVES.test(clause) || LIVES.test(address);
  const end = clause.replace(
    /[\s，,：:（(]*(?:[男女]|\d{1,3}岁|[\s，,、：:（(]|家住|住址|家庭|现|住在|住|于|地址|系|的?户主)*$/u,
    '',
  ).length;
  const resident = /^的(?:居民|村民|市民|业主|住户|老人)?/u.exec(after)?.[0].length ?? -1;
  const named =
    nameBefore(clause, end) !== null ||
    (resident >= 0 && nameAt(after, resident) !== null) ||
    TITLED_PERSON.test(clause) ||
    PERSON.test(clause);
  if (named) yield { ...place, message: 'home' };
  else if (lives) yield { ...place, message: 'door', severity: 'hint' };
}

/** Where the address that ends in the door number begins: after 住址、家住 …, else after the last mark or blank. */
function addressStart(text: string, door: number): number {
  const from = Math.max(0, door - REACH);
  const run = /[\u4e00-\u9fff\da-z·-]*$/u.exec(text.slice(from, door))?.[0] ?? '';
  let lead = 0;
  for (const match of run.matchAll(LEAD)) lead = match.index + match[0].length;
  return door - run.length + lead;
}
