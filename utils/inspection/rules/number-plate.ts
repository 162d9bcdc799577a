import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { maskPlate } from '../support/masking';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/**
 * 机动车号牌 (GA 36): province, letter, then five letters and digits, six on new-energy plates, or four and 学、警、挂、港、澳, in folded
 * text; the dot and the blanks that people write in between. I and O do not occur on plates. Masked ones (辽K·***12) do not match.
 */
const PLATE = new RegExp(
  `[${PROVINCES}] ?[a-z][ \\t·•.・-]{0,3}(?:[a-hj-np-z\\d]{4}[学警挂港澳试领]|[a-hj-np-z\\d]{5,6})(?![a-z\\d*-])`,
  'gu',
);
const TRADITIONAL = '滬雲遼魯蘇贛晉陝閩貴粵寧瓊';
/** Other characters that fold to one of them. */
const VARIANTS = '\u2f62\u2fca\u56cc\u61de\u6fdb\u77c7\u8535\u9ed2\uf939\uf95f\uf9aa\uf9c3\ufa75';
/**
 * A cheap first look at the text as written: neither an ideograph, a mark, a digit nor the end of the line behind the character of a
 * province. Such characters are rarer than provinces, so they are looked for first.
 */
const MAYBE = new RegExp(
  `[^\\u3001-\\u3029\\u3400-\\u9fff\\uff01-\\uff20\\u2010-\\u2027\\n0-9](?<=[${PROVINCES}${TRADITIONAL}${VARIANTS}][\\s\\S])`,
);
/** Vehicles of the public service and of public transport, whose plates are published on purpose. */
const PUBLIC_VEHICLE =
  /公务用?车|公车|执法车|公交|校车|警车|救护车|消防车|巡逻车|洒水车|环卫车|流动|大巴|中巴|客车|班车|班线|出租|网约车|巡游车|号牌格式|号牌样式|示例|样式|专用车|接驳|货车|危化|运输车|罐车|乘/u;
/** Notices that have to name the vehicle: disposal, invalid plates, vehicles nobody claimed. */
const NOTICE = /作废|公告|认领|无主|拍卖|处置|逾期|报废|注销|曝光|僵尸车|停放|拖移|挪车/u;

export default {
  id: 'number-plate',
  title: '机动车号牌',
  category: 'privacy',
  gate: 'secrecy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    plate: {
      message: '“{text}”是完整的机动车号牌，可以据此识别车主，属于个人信息。',
      advice: '删除，或者遮挡为“辽K·***12”的形式；确需公布的，说明公布的依据。',
    },
    notice: {
      message: '“{text}”是完整的机动车号牌。公告确需列明车辆的，请核对公布依据和范围。',
      advice: '没有公布依据的，遮挡为“辽K·***12”的形式。',
    },
  },
  signs: `${PROVINCES}${TRADITIONAL}`,
  check(article: ArticleView): Iterable<Hit> {
    return article.fields.some(({ text }) => MAYBE.test(text)) ? hits(article) : [];
  },
} satisfies Rule;

function* hits(article: ArticleView): Iterable<Hit> {
  // Once for the article, and only where there is a plate.
  let notice: boolean | undefined;
  for (const field of article.fields) {
    for (const match of field.folded.text.matchAll(PLATE)) {
      if (!isPlate(field, match)) continue;
      const place = { field: field.name, ...field.folded.original(match.index, match.index + match[0].length) };
      const sentence = field.sentenceAt(place.start);
      const near = field.text.slice(Math.max(sentence.start, place.start - 40), Math.min(sentence.end, place.end + 20));
      if (PUBLIC_VEHICLE.test(near)) continue;
      const fix = maskPlate(match[0].replace(/[ \t·•.・-]/gu, ''));
      notice ??= article.fields.some((other) => NOTICE.test(other.text));
      if (notice) yield { ...place, message: 'notice', severity: 'hint', fix };
      else yield { ...place, message: 'plate', fix };
    }
  }
}

/** Three digits at least; not a word that happens to end in a province's character (新a…), not a licence number. */
function isPlate(field: FieldView, { 0: plate, index }: RegExpExecArray): boolean {
  if ((plate.slice(2).match(/\d/gu)?.length ?? 0) < 3) return false;
  const before = field.folded.text.slice(Math.max(0, index - 12), index);
  return !/(?:许可证|备案|批准文号|文号|编号|型号|证号|代码|单号)[：:\s]{0,2}$/u.test(before);
}
