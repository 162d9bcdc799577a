import type { ArticleView, FieldView, Hit, Rule, Span } from '../contract';
import { type Amount, amountsIn, plainNumber, sumsDiffer } from '../support/amounts';
import { matchesIn } from '../support/matches';
import { DIGITS } from '../support/signs';

/** Before a number: it is a whole. */
const WHOLE_WORD = /(?:共|共有|共计|合计|总计|总共|总数为?)[^，。；：:、\d\n]{0,10}$/u;
/** How far before a number its word is looked for. UTF-16 units. */
const BEFORE = 16;
/** A sentence with more numbers is a table without its lines. */
const MOST_AMOUNTS = 60;
const TOTAL = /[共总合][^，。；：:、\n]{0,12}\d/u;
/** After all its parts: 受理5件、办结6件，合计11件. */
const SUM_WORD = /[，,、 ]?(?:合计|共计|总计)$/u;
/** Pairs of words that divide a whole without remainder or overlap. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/男/u, /女/u],
  [/城镇|城市/u, /农村|乡村/u],
  [/境内|国内|本土/u, /境外|国外/u],
  [/线上/u, /线下/u],
  [/公办/u, /民办/u],
  [/上半年/u, /下半年/u],
  [/(?:省|市|县|区|校)内/u, /(?:省|市|县|区|校)外/u],
  [/新建/u, /续建/u],
];
/** What a list after 其中 leaves out: up to this much of the whole looks like a slip. */
const SMALL_REST = 0.1;
/** A part given with its share of the whole: 30人，占总数的25%. */
const SHARE = /^[，,（( ]{0,2}占(?:比|总数|总人数|总量|总额|全部|其中)?(?:的|为|达)?$/u;
const GROWTH =
  /(?:由|从)(?<from>[^，。；\n]{1,24}?)(?<verb>增加|增长|提高|提升|上升|扩大|上涨|增|升|减少|下降|降低|缩减|下跌|降|减)(?:到|至|为)(?<to>[^，。；\n]{1,16}?)[，,](?<joint>[^\d，。；\n]{0,8}?)(?<change>增长|增幅|增加|提高|上升|上涨|升幅|下降|降低|减少|降幅|减幅)(?:了|为|达到?|约)?(?<percent>\d+(?:\.\d+)?)[%％](?!的|左右|以上)/gu;
const DOWN = /降|减|跌/u;
const OTHER_BASE = /年均|同比|环比|平均|累计|占|其中|约|近|超|比/u;
const LISTED = /分别占[^，。；\d\n]{0,12}(?<list>\d+(?:\.\d+)?[%％](?:[、，和及与][ \t]?\d+(?:\.\d+)?[%％]){1,9})/gu;
const SHARE_OF_WHOLE = /占比(?:达到?|为|约为?|高达|超过?|已?达)?(?<percent>\d+(?:\.\d+)?)[%％]/gu;

/** 由100件增至120件，增长30%. */
function* growthHits({ name, text }: FieldView): Generator<Hit> {
  if (!/[由从]/u.test(text) || !/[%％]/u.test(text)) return;
  for (const match of matchesIn(GROWTH, text)) {
    const { from = '', to = '', verb = '', joint = '', change = '', percent = '' } = match.groups ?? {};
    if (OTHER_BASE.test(joint) || DOWN.test(verb) !== DOWN.test(change)) continue;
    const last = amountsIn(to);
    const end = last.length === 1 ? last[0]! : null;
    // 由100增至120件: the first number goes without its unit.
    const first = amountsIn(/\d(?:[百千万亿]|万亿)?$/u.test(from) && end ? from + end.unit : from);
    const begin = first.length === 1 ? first[0]! : null;
    if (!begin || !end || begin.unit !== end.unit || end.unit === '%' || begin.rough || end.rough) continue;
    if (begin.value - begin.half <= 0) continue;
    const sign = DOWN.test(change) ? -1 : 1;
    const bounds = [
      ((end.value - end.half) / (begin.value + begin.half) - 1) * 100 * sign,
      ((end.value + end.half) / (begin.value - begin.half) - 1) * 100 * sign,
    ];
    const decimals = percent.includes('.') ? percent.length - percent.indexOf('.') - 1 : 0;
    // Cut off instead of rounded is usual too.
    const slack = 10 ** -decimals * 1.001;
    if (Number(percent) >= Math.min(...bounds) - slack && Number(percent) <= Math.max(...bounds) + slack) continue;
    const right = ((end.value / begin.value - 1) * 100 * sign).toFixed(Math.max(decimals, 1));
    yield hit(name, match.index, match.index + match[0].length, 'growth', { change, right: `${right}%` });
  }
}

/** A sum with its parts in one sentence. */
function* sumHits(field: FieldView): Generator<Hit> {
  const { name, text } = field;
  if (!TOTAL.test(text)) return;
  for (const sentence of field.sentences) {
    if (!TOTAL.test(text.slice(sentence.start, sentence.end))) continue;
    const amounts = amountsIn(text.slice(sentence.start, sentence.end)).map((amount) => ({
      ...amount,
      start: amount.start + sentence.start,
      end: amount.end + sentence.start,
    }));
    if (amounts.length < 2 || amounts.length > MOST_AMOUNTS) continue;
    const wholes = amounts.filter((amount) =>
      WHOLE_WORD.test(text.slice(Math.max(sentence.start, amount.start - BEFORE), amount.start)),
    );
    for (const whole of wholes) {
      if (whole.rough) continue;
      const parts = amounts.filter((amount) => amount.unit === whole.unit && amount !== whole);
      const found =
        dividedWrongly(text, sentence, whole, parts, wholes) ??
        addedWrongly(text, sentence, whole, parts) ??
        shareWrong(text, sentence, whole, amounts);
      if (found) {
        yield hit(name, found.start, found.end, found.message, found.values, found.message === 'rest');
        break;
      }
    }
  }
}

interface Contradiction extends Span {
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
}

/** 共12件，其中A 15件 (a part is larger); 共12人，其中男5人、女6人 (the halves do not make the whole). */
function dividedWrongly(
  text: string,
  sentence: Span,
  whole: Amount,
  parts: readonly Amount[],
  wholes: readonly Amount[],
): Contradiction | null {
  const of = /^[，,：:；（(]?[ \t]?(?<open>其中)?/u.exec(text.slice(whole.end, sentence.end))!;
  const closing = text[whole.end] === '（' ? text.indexOf('）', whole.end) : -1;
  const limit = Math.min(
    closing < 0 ? sentence.end : closing,
    wholes.find((each) => each.start > whole.start)?.start ?? sentence.end,
  );
  const inside = parts.filter((part) => part.start >= whole.end && part.end <= limit);
  const labels = inside.map((part, i) => text.slice(i === 0 ? whole.end : inside[i - 1]!.end, part.start));
  if (inside.length === 0 || inside.some((part) => part.rough)) return null;
  const span = { start: whole.start, end: inside.at(-1)!.end };
  const values = {
    sum: plainNumber(inside.reduce((total, { value }) => total + value, 0)),
    total: plainNumber(whole.value),
    unit: whole.unit,
  };
  if (
    of.groups?.open &&
    /^[^，。；\d]{0,10}$/u.test(labels[0]!.slice(of[0].length)) &&
    inside[0]!.value - inside[0]!.half > whole.value + whole.half
  ) {
    const values = {
      part: text.slice(inside[0]!.start, inside[0]!.end),
      total: plainNumber(whole.value),
      unit: whole.unit,
    };
    return { start: whole.start, end: inside[0]!.end, message: 'part', values };
  }
  const halves = inside.length === 2 && HALVES.some(([a, b]) => oneEach(labels, a, b));
  if (!sumsDiffer(inside, whole)) return null;
  if (halves) return { ...span, message: 'sum', values };
  const after = text.slice(inside.at(-1)!.end, sentence.end);
  const complete =
    inside.length >= 2 &&
    labels.slice(1).every((label) => /^(?:、|和|以及)[^，。；：:\d]{1,12}$/u.test(label)) &&
    /^(?:[）)。；;]|$)/u.test(after);
  if (!complete) return null;
  // 共12件：A 5件、B 6件 lists everything; 其中 may leave something out, but hardly less than its smallest item.
  if (/^(?:[：:]|（(?!其中))/u.test(of[0]) && !of.groups?.open) return { ...span, message: 'sum', values };
  const rest = whole.value - inside.reduce((total, { value }) => total + value, 0);
  const small = rest > 0 && rest <= whole.value * SMALL_REST && inside.every(({ value }) => value > rest);
  return of.groups?.open && small ? { ...span, message: 'rest', values: { ...values, rest: plainNumber(rest) } } : null;
}

function oneEach([first = '', second = '']: readonly string[], a: RegExp, b: RegExp): boolean {
  return (a.test(first) && b.test(second) && !b.test(first)) || (b.test(first) && a.test(second) && !a.test(first));
}

/** A 5件、B 6件，合计12件: no run of the parts before it makes the sum. */
function addedWrongly(text: string, sentence: Span, whole: Amount, parts: readonly Amount[]): Contradiction | null {
  if (!SUM_WORD.test(text.slice(Math.max(sentence.start, whole.start - BEFORE), whole.start))) return null;
  const before = parts.filter((part) => part.end <= whole.start);
  const [last] = before.slice(-1);
  if (before.length < 2 || !last || before.some((part) => part.rough)) return null;
  if (!/^[，,；]?[ \t]?(?:合计|共计|总计)$/u.test(text.slice(last.end, whole.start))) return null;
  for (let from = before.length - 2; from >= 0; from--) if (!sumsDiffer(before.slice(from), whole)) return null;
  const listed = before.filter((part, i) => i === 0 || /^[、，,]/u.test(text.slice(before[i - 1]!.end, part.start)));
  if (listed.length !== before.length) return null;
  const sum = plainNumber(before.reduce((total, { value }) => total + value, 0));
  const values = { sum, total: plainNumber(whole.value), unit: whole.unit };
  return { start: before[0]!.start, end: whole.end, message: 'sum', values };
}

/** 共120人，其中党员30人，占20%. */
function shareWrong(text: string, sentence: Span, whole: Amount, amounts: readonly Amount[]): Contradiction | null {
  const at = amounts.indexOf(whole);
  const part = amounts[at + 1];
  const share = amounts[at + 2];
  if (!part || share?.unit !== '%' || part.unit !== whole.unit || part.rough || share.rough || whole.value === 0)
    return null;
  if (!/其中/u.test(text.slice(whole.end, part.start)) || !SHARE.test(text.slice(part.end, share.start))) return null;
  if (/^[的以左]/u.test(text.slice(share.end, sentence.end))) return null;
  const right = (part.value / whole.value) * 100;
  const slack = share.half * 2.001 + ((part.half + whole.half) / whole.value) * 100;
  if (Math.abs(right - share.value) <= slack) return null;
  const values = {
    part: text.slice(part.start, part.end),
    total: text.slice(whole.start, whole.end),
    right: `${plainNumber(Number(right.toFixed(1)))}%`,
  };
  return { start: whole.start, end: share.end, message: 'share', values };
}

/** 分别占40%、35%和30%; 占比120%. */
function* shareHits({ name, text }: FieldView): Generator<Hit> {
  if (!text.includes('占')) return;
  for (const match of matchesIn(LISTED, text)) {
    const shares = amountsIn(match.groups?.list ?? '');
    const sum = shares.reduce((total, { value }) => total + value, 0);
    if (sum <= 100 + shares.reduce((total, { half }) => total + half, 0)) continue;
    yield hit(name, match.index, match.index + match[0].length, 'hundred', { sum: `${plainNumber(sum)}%` });
  }
  for (const match of matchesIn(SHARE_OF_WHOLE, text)) {
    const percent = match.groups?.percent ?? '';
    if (Number(percent) <= 100) continue;
    yield hit(name, match.index, match.index + match[0].length, 'hundred', { sum: `${percent}%` });
  }
}

function hit(
  field: FieldView['name'],
  start: number,
  end: number,
  message: string,
  values: Readonly<Record<string, string>>,
  soft = false,
): Hit {
  return { field, start, end, message, values, ...(soft ? { severity: 'hint' } : {}) };
}

export default {
  id: 'sums-disagree',
  title: '数据前后矛盾',
  category: 'wording',
  gate: 'wording',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: [
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(二)·一致准确',
    'panjin-2019#三(二)·五关',
    'yunhe-2022#三(二)·内容错误',
  ],
  scope: 'paragraph',
  signs: ['%％共合总', DIGITS],
  messages: {
    growth: { message: '“{text}”前后矛盾：按所列数字应{change}{right}。', advice: '核对原始数据后改正。' },
    sum: { message: '“{text}”前后矛盾：各项之和为{sum}{unit}，不是{total}{unit}。', advice: '核对原始数据后改正。' },
    rest: {
      message: '“{text}”请核对：所列各项之和为{sum}{unit}，比总数{total}{unit}少{rest}{unit}。',
      advice: '核对是否漏项或者数字有误；确有未列出的，不必修改。',
    },
    part: { message: '“{text}”前后矛盾：其中一项（{part}）超过总数{total}{unit}。', advice: '核对原始数据后改正。' },
    share: { message: '“{text}”前后矛盾：{part}占{total}的{right}。', advice: '核对原始数据后改正。' },
    hundred: {
      message: '“{text}”有误：占比为{sum}，超过100%。',
      advice: '核对原始数据；可以重复计算的，改用其他表述。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      yield* growthHits(field);
      yield* sumHits(field);
      yield* shareHits(field);
    }
  },
} satisfies Rule;
