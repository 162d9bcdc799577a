import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { canBeginName, nameAt } from '../support/names';
import { marksOf } from '../support/structure';
import { foldUnit, IGNORED } from '../text/fold';

/** Columns that do not belong into a published list of persons. */
const COLUMN =
  /身份证号?|证件号|手机号?|联系电话|联系方式|家庭住址|住址|银行卡号?|卡号|账号|病情|病种|残疾等级|致贫原因|家庭收入/gu;
/** A number or a door number as written in a row, not masked; in folded text. */
const VALUE =
  /(?<![\d*])(?:1[3-9]\d{9}|[1-8]\d{16}[\dx]|62\d{14,17})(?![\d*])|\d{1,3}(?:栋|幢|号楼|单元)\s?\d{2,4}室?/u;
/** Neither rows nor headers without one of these. */
const MAYBE = /姓\s?名|\d{11}|\d[栋幢号单]/u;
/** Lists of persons in office: their numbers are there to be called. */
const OFFICIALS =
  /责任人|值班|河长|湖长|林长|网格员|联络员|联系人名单|工作人员|办公电话|服务电话|窗口|驻村|医师|律师|志愿者|经纪人|负责人/u;
const LEAST_ROWS = 3;
/** Rows below a header. */
const LEAST_NAMED = 2;
/** What may stand before the name in a row and behind it, as folded units; blanks of any kind. */
const BLANKS =
  ' \t\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const BEFORE_NAME = unitsOf(`${BLANKS}0123456789.．、)）`);
const BEHIND_NAME = unitsOf(`${BLANKS}，、,（(：:|／/；;0123456789“”`);
const NEWLINE = 0x0a;
const MASK = '某'.charCodeAt(0);
const LONGEST_NAME = 4;

function unitsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

export default {
  id: 'personal-list',
  title: '个人信息名单',
  category: 'privacy',
  gate: 'secrecy',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(三)·秘密隐私', 'jiangbei-2021#三(四)·去标识化'],
  messages: {
    rows: {
      message: '此处起连续 {count} 行同时列出姓名和完整的证件号码、手机号码或者住址，是未经去标识化的个人信息名单。',
      advice: '公示名单只列姓名和必要的区分信息，证件号码、电话、住址、银行卡号一律删除或者用 * 遮挡。',
    },
    officials: {
      message: '此处起连续 {count} 行列出姓名和手机号码，请核对是否均为对外公布的工作电话。',
      advice: '尽量改用办公座机；确需公布手机号码的，征得本人同意。',
    },
    columns: {
      message: '名单的表头含有“{columns}”，公示内容超出了必要范围。',
      advice: '删去这些栏目，或者把其中的内容去标识化后再发布。',
    },
  },
  check(article: ArticleView): Iterable<Hit> {
    return article.fields.some(hasNamedLines) ? hits(article) : [];
  },
} satisfies Rule;

function* hits(article: ArticleView): Iterable<Hit> {
  for (const field of article.fields) {
    if (!field.text.includes('\n') || !MAYBE.test(field.folded.text)) continue;
    const officials = article.fields.some((other) => OFFICIALS.test(other.text));
    yield* lists(field, officials);
  }
}

/** True where at least so many lines begin like a row: neither a list nor a header is found without. */
function hasNamedLines(field: FieldView): boolean {
  const { text } = field;
  let left = beginsWithName(text, 0) ? LEAST_NAMED - 1 : LEAST_NAMED;
  for (const place of marksOf(field)) {
    if (text.charCodeAt(place) === NEWLINE && beginsWithName(text, place + 1) && --left === 0) return true;
  }
  return false;
}

/** False where a line surely does not begin with a name, whatever is folded in it: told by its first few characters. */
function beginsWithName(text: string, from: number): boolean {
  let letters = 0;
  let first = 0;
  for (let i = from; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === NEWLINE) break;
    if (unit >= 0xd800 && unit <= 0xdfff) return true;
    if (unit === IGNORED || (letters === 0 && BEFORE_NAME.has(unit))) continue;
    if (letters === 0) first = unit;
    else if (letters === 1 && unit !== MASK && !canBeginName(first)) return false;
    else if (letters > 1 && BEHIND_NAME.has(unit)) return true;
    if (++letters > LONGEST_NAME) return false;
  }
  return letters > 1;
}

/** Runs of rows that hold a name and a number, and headers of lists with columns too many. */
function* lists(field: FieldView, officials: boolean): Iterable<Hit> {
  const { text } = field.folded;
  let first = -1;
  let end = 0;
  let count = 0;
  let offset = 0;
  for (const line of [...text.split('\n'), '']) {
    if (isRow(line)) {
      if (count === 0) first = offset;
      count++;
      end = offset + line.length;
    } else if (line.trim() !== '' || offset >= text.length) {
      if (count >= LEAST_ROWS) yield rows(field, first, end, count, officials);
      count = 0;
      if (!officials) yield* header(field, line, offset);
    }
    offset += line.length + 1;
  }
}

function rows(field: FieldView, start: number, end: number, count: number, officials: boolean): Hit {
  const hit = { field: field.name, ...field.folded.original(start, end), values: { count: String(count) } };
  // Certain is the leak only where nothing says that the persons are in office.
  if (officials) return { ...hit, message: 'officials', severity: 'warn', outcome: 'needs-review' };
  return { ...hit, message: 'rows' };
}

/** A short line with a name at its head (after a number) and a full number further on. */
function isRow(line: string): boolean {
  if (line.length > 200 || !VALUE.test(line)) return false;
  const head = /^[\s\d.．、)）]*/u.exec(line)![0].length;
  return nameAt(line, head, true) !== null || /^[\u4e00-\u9fff]某{1,2}[\s，,、]/u.test(line.slice(head));
}

/** 姓名 and a private column side by side, with rows below. */
function* header(field: FieldView, line: string, offset: number): Iterable<Hit> {
  if (
    line.length > 80 ||
    !/姓\s?名/u.test(line) ||
    /[。；;？?]|携带|提供|填写|发送|报送|备注|注明|包括|以及/u.test(line)
  )
    return;
  const columns = [...new Set(line.match(COLUMN) ?? [])];
  const below = field.folded.text.slice(offset + line.length + 1).split('\n', LEAST_ROWS + 1);
  const filled = below.filter(
    (row) =>
      nameAt(row, /^[\s\d.．、]*/u.exec(row)![0].length, true) !== null && /\d{4}/u.test(row) && !row.includes('*'),
  );
  if (columns.length === 0 || filled.length < 2) return;
  yield {
    field: field.name,
    ...field.folded.original(offset, offset + line.length),
    message: 'columns',
    values: { columns: columns.join('、') },
    severity: 'warn',
    outcome: 'needs-review',
  };
}
