import type { Claims } from './text';

/** A person with the post before the name, an institution, or a title in 《》. */
export interface Name {
  readonly kind: 'person' | 'institution' | 'title';
  readonly category: 'person' | 'institution' | 'title';
  readonly start: number;
  readonly end: number;
  /** Person: the name in its longest reading. Else: the characters without blanks. */
  readonly key: string;
  /** Person: the name may end after its second character (张三要求). */
  readonly short: string;
}

const POST =
  '书记|主席|总理|部长|省长|市长|区长|县长|州长|旗长|镇长|乡长|厅长|局长|处长|科长|股长|所长|院长|校长|行长|社长|馆长|站长|队长|政委|主任|秘书长|检察长|委员|常委|代表|会长|理事长|董事长|总经理|经理|组长|园长|台长|总编辑|主编|教授|研究员|工程师|医生|护士|教师|记者|通讯员|同志|民警|消防员|志愿者|村民|居民|市民';
const SURNAME =
  '欧阳|司马|上官|诸葛|皇甫|尉迟|慕容|令狐|司徒|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱覃戴莫孔汤康易乔赖武温牛阎葛俞殷柴翟詹耿柳甘欧庞鲁聂焦齐梅庄辛管祝涂舒尚骆游裴桂靳苗阮翁卞娄窦岳卓高方安白华文严章季左申解]';
/** What rarely is the last character of a name and often the first of what follows. */
const FOLLOWING =
  '出主在说介表率到参宣致作指强要深带调赴一等和与对就向会陪代前同为讲分走先发接的是以将也不正围结先回赶检察看听了从并及又还已来通点签告现认坦呼建提担负带领组部慰专亲传率随受应任兼';
/** What no given name begins with: the character before it was no surname then. */
const NEVER_GIVEN = '在的和与是说就对向将从到被把等为有及其这那不也了以';
const PERSON = new RegExp(`(?:${POST})[ ]?(?<name>(?:${SURNAME})[\\u4e00-\\u9fff]{1,2})`, 'gu');
/** Words that begin like a name. */
const EVERYDAY =
  /^(?:李白|马上|江苏|江西|江北|江南|金融|金额|石油|温馨|温州|武汉|武警|黄河|白天|车辆|田地|林业|易发|管理|顾客|夏季|任何|任务|任职|段落|康复|周边|周围|周末|程序|范围|龙头|高校|高中|高度|高质|高标|高水|安全|安排|方面|方可|方案|文化|文明|严重|严格|严肃|华东|应当|解决|解读|申请|申报|章程|季度|左右|全|石化|钟情|余人|余名|谢谢|许多|许可|何时|何种|曾任|游客|温度|毛利|祝|贺|计|向|于)/u;

/** People named after a post, by place. A third character that may belong to what follows is kept apart. */
export function findPeople(text: string): Name[] {
  const found: Name[] = [];
  for (const match of text.matchAll(PERSON)) {
    const name = match.groups?.name ?? '';
    if (EVERYDAY.test(name)) continue;
    const given = /^(?:欧阳|司马|上官|诸葛|皇甫|尉迟|慕容|令狐|司徒|夏侯)/u.test(name) ? 2 : 1;
    // 张在, 王和: nobody is called so; a word follows the surname, it was none.
    if (NEVER_GIVEN.includes(name[given] ?? '的')) continue;
    const end = match.index + match[0].length;
    const last = name.length > given + 1 && FOLLOWING.includes(name.at(-1)!);
    const short = last ? name.slice(0, -1) : name;
    const start = end - name.length;
    found.push({ kind: 'person', category: 'person', start, end: end - (last ? 1 : 0), key: name, short });
  }
  return found;
}

const TITLE = /《[^《》\n]{1,80}》/gu;

/** Titles in 《》, by place. */
export function findTitles(text: string): Name[] {
  return [...text.matchAll(TITLE)].map((match) => {
    const key = match[0].replace(/\s/gu, '');
    return {
      kind: 'title',
      category: 'title',
      start: match.index,
      end: match.index + match[0].length,
      key,
      short: key,
    };
  });
}

const SUFFIX =
  '委员会|办公室|人民政府|政府|法院|检察院|管理局|监督局|公安局|教育局|民政局|财政局|统计局|气象局|卫健委|发改委|教育厅|公安厅|气象台|服务中心|中心|有限公司|集团|公司|医院|大学|学院|中学|小学|幼儿园|银行|派出所|街道办|图书馆|博物馆|文化馆|指挥部|协会|联合会|研究院|研究所|出版社|报社|电视台|管委会|居委会|村委会';
const INSTITUTION = new RegExp(`[\\u4e00-\\u9fff]{2,18}?(?:${SUFFIX})(?![\\u4e00-\\u9fff]{0,3}(?:${SUFFIX}))`, 'gu');
/** Words that stand before a name and are none of it. */
const BEFORE_NAME =
  /^.*(?:[在由与和及对向据从经为被是的了日起到至将因以让请获给并把或]|通过|根据|联合|会同|走进|来到|前往|记者|获悉|召开|举行|组织|位于|主办|承办|协办|举办|上午|下午|今天|昨天|日前|近日|目前|其中|全国|我国|统筹|解决|健全|完善|推进|推动|转变|更好|发挥|围绕|应当|有关|相关|指定|提交|支持|参照|保护|有序|开放|搞好|设立|进行|增加|重点|提前|制定|按照|特邀|建设|建立|各级|[各本该我等]|加强|强化|深化|优化|提高|提升|促进|规范|加快|持续|不断|全面|要求|新建|改建|扩建|公立|民营|专门|教授|服务型|发展|实施|负责|承担|履行|协调|指导|监督)/u;
/** A bare kind of place (服务中心, 有限公司, 人民政府) names nobody. */
const LEAST = 2;

/** Institutions, by place: what ends with the kind of a public body or company, as far back as no everyday word stands before it. */
export function findInstitutions(text: string, claims: Claims): Name[] {
  const found: Name[] = [];
  for (const match of text.matchAll(INSTITUTION)) {
    const suffix = new RegExp(`(?:${SUFFIX})$`, 'u').exec(match[0])?.[0] ?? '';
    const head = match[0].slice(0, match[0].length - suffix.length);
    const lead = BEFORE_NAME.exec(head)?.[0].length ?? 0;
    if (head.length - lead < LEAST) continue;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    if (!claims.take(start, end)) continue;
    const key = text.slice(start, end);
    found.push({ kind: 'institution', category: 'institution', start, end, key, short: suffix });
  }
  return found;
}

/** The same person, however the end of the name was read; the same title or institution. */
export function sameName(a: Name, b: Name): boolean {
  if (a.kind !== 'person') return a.key === b.key;
  return [a.key, a.short].some((name) => name === b.key || name === b.short);
}

/**
 * Does the other text name this institution in a form that begins elsewhere (市教育局 for 青禾市教育局)? `text` without blanks. Only what
 * precedes the name may be missing, and not the place itself.
 */
export function namesInstitution(text: string, { key, short }: Name): boolean {
  if (text.includes(key)) return true;
  // 记者从青禾县教育局 read a word too far: the name is still there behind one or two characters.
  for (let cut = 1; cut <= 2; cut++)
    if (key.length - cut >= short.length + 3 && text.includes(key.slice(cut))) return true;
  return false;
}
