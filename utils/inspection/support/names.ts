import type { Span } from '../contract';

/** Surnames of some 97 % of people; those that mostly begin everyday words (高, 方, 安, 成, 时, 关 …) only count in the strict forms. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱覃戴莫孔向汤康易乔赖武温牛阎葛俞殷' +
  '柴翟詹耿柳甘欧符庞鲁聂焦齐梅庄辛管祝涂舒耿尚骆游裴桂靳苗柯欧阮翁卞车褚娄窦岳卓诸葛米滕揭鲍蔺单佟冉闻霍隋臧岑';
const COMMON_WORD_SURNAMES = '高方安成时关于万常白文华平和严章季左项连申解应全';
const DOUBLE = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|长孙|南宫';

const SURNAME = `(?:${DOUBLE}|[${SURNAMES}])`;
const ANY_SURNAME = `(?:${DOUBLE}|[${SURNAMES}${COMMON_WORD_SURNAMES}])`;
/** Characters that end a name rather than belong to a given one; 某 and 姓 mean that it is masked already. */
const NOT_GIVEN =
  '在被因的与和于是向对从将已说称为到有了等及其这那们不也就都或者而且但之所以个某姓氏先女男同老员家人身经遭患出入并系现住时今昨各参该此给把让曾又正获据未要能会可由随后前内外中上下里';
const GIVEN = `(?:(?![${NOT_GIVEN}])[\\u4e00-\\u9fff])`;
/** Between marks nothing but a name can stand; only a masked one has to be told apart. */
const GIVEN_LISTED = '(?:(?![某姓氏等的])[\\u4e00-\\u9fff])';
/** What may follow a name that stands in running text. */
const AFTER_NAME =
  '(?=$|[\\s，。、；：:,;（(）)“”《》！？!?·\\d]|在|被|因|的|与|和|于|是|向|对|从|将|已|说|称|为|到|有|等|及|先生|女士|同学|同志|家|经|遭|患|出生|参|系|现|住|驾|涉|确诊|感染|及其|自|身患|罹患|某日|提供|反映|举报|介绍|回忆|表示|今年|获)';
/** Everyday words that begin with a character which is also a surname. */
const EVERYDAY =
  /^(?:马上|江苏|江西|江北|江南|金融|金额|石油|石家|温馨|温州|温度|武汉|武警|武装|黄金|黄色|黄河|白天|白色|钱款|钱财|江边|河南|车辆|车祸|车主|车站|车内|田地|林地|林业|毛利|向阳|易感|易发|管理|管控|单位|单独|单元|顾客|夏季|夏令|秦皇|游客|游泳|游戏|尚未|任何|任务|任职|段时|段落|雷电|雷雨|康复|陆续|陆地|周边|周围|周末|周岁|程度|程序|何时|何种|何人|史上|齐全|武术|江湖|黎明|范围|龙头|莫名|米以|路段|汤姆|余人|余名|余岁|余万|孔子|成绩|成长|高校|高中|高度|安全|方面|文化|时间|关系|全部|全家|平均|严重|应当|于是)/u;

const RUNNING = new RegExp(`${SURNAME}${GIVEN}{1,2}${AFTER_NAME}`, 'uy');
const LISTED = new RegExp(`${ANY_SURNAME}${GIVEN_LISTED}{1,2}(?=$|[\\s，、,（(：:|／/；;\\d“”])`, 'uy');

const FIRST = new Set(
  Array.from(SURNAMES + COMMON_WORD_SURNAMES + DOUBLE.replace(/(?<=[^|])[^|](?:\||$)/gu, ''), (c) => c.charCodeAt(0)),
);

/** False for a UTF-16 unit that no name found by `nameAt` begins with: a cheap first look. */
export function canBeginName(unit: number): boolean {
  return FIRST.has(unit);
}

/**
 * A person's full name beginning at `at`, or null; masked (张某) and made-up ones (（化名）) are none.
 * @param listed true where only a name can stand (after 姓名：, in a list, before （男，35岁）): then more surnames count
 */
export function nameAt(text: string, at: number, listed = false): Span | null {
  const pattern = listed ? LISTED : RUNNING;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match || EVERYDAY.test(match[0])) return null;
  const end = at + match[0].length;
  return /^[（(]化名/u.test(text.slice(end, end + 3)) ? null : { start: at, end };
}

/** A full name that ends at `end` and follows a start, a mark, a space or what the person is (…，张小三138…, 村民张小三138…). */
export function nameBefore(text: string, end: number): Span | null {
  for (const length of [4, 3, 2]) {
    const start = end - length;
    if (start < 0 || (start > 0 && !/[\s，。、；：:,;（(“”\d.．户民人者主员属]/u.test(text[start - 1]!))) continue;
    const name = text.slice(start, end);
    const found = nameAt(name, 0, true);
    if (found && found.end === length) return { start, end };
  }
  return null;
}

/** Somebody addressed or introduced as a person: 王先生, 周科长, 王某, 联系人：…. */
export const TITLED_PERSON = new RegExp(
  `(?:联系人|姓名|机主|失主|负责人)|${ANY_SURNAME}某|${ANY_SURNAME}(?:某{0,2}|[\\u4e00-\\u9fff]{0,2})(?:先生|女士|小姐|同志|师傅|老师|医生|经理|科长|股长|主任|所长|站长|局长|书记|镇长|乡长|村长|队长|会计|主席|干事|工|姐|哥|阿姨|大爷|大妈|奶奶|爷爷)`,
  'u',
);
