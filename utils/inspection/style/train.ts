import { styleUnits } from './units';

/**
 * Makes the table of `weights.ts`: logistic regression over the counts of single characters, each text as a vector of length 1.
 * Run by `node tests/run/style-data.mjs CORPORA`; not part of any bundle. Deterministic: the same lines give the same table.
 *
 * Data: only lines whose licence class is `open_repo` or `official`. Private talk: posts of users in senti-weibo (MIT). Offices and
 * newsrooms: posts of official media, news items, laws, official documents and their single sentences. The private posts are nearly
 * all about one kind of goods and the official ones of one season about an epidemic: characters of these two topics are left out
 * (`TOPIC`), so that manner is learnt and not matter. So are the characters of courtesy, which an office uses as well.
 */
export interface StyleLine {
  readonly text: string;
  /** True for private talk. */
  readonly private: boolean;
}

export interface StyleTable {
  readonly bias: number;
  /** Weight of each character. */
  readonly weights: ReadonlyMap<string, number>;
}

const TOPIC = new Set(
  '某另蒙牛伊利奶酸乳纯品牌喝饮食喂企产业质监超市盒袋箱瓶味果红枣冰淇淋草原内古鲜粮脂肪蛋胺聚鹿光明菌霉毒致癌广告股莓牧胃颗脆蕉粒渴篡柔糕麦饼杯罐仑' +
    '疫病毒肺炎冠确诊感染武汉例症防控隔离湖北医院患者治愈核酸' +
    // Courtesy and festive tone belong to an office's posts as much as to anybody's.
    '您请祝愿福敬谢辛苦欢迎康庆贺美',
);
/** A character counts when it stands in so many texts, and in so many private ones, unless it is frequent. */
const LEAST_TEXTS = 4;
const LEAST_PRIVATE = 2;
const FREQUENT = 20;
/** Private texts are few: each counts as so many. */
const PRIVATE_SHARE = 6;
const EPOCHS = 15;
const SHRINK = 1e-4;
/** No single character decides. */
const MOST = 8;

interface Vector {
  readonly keys: readonly number[];
  readonly values: readonly number[];
  readonly target: 0 | 1;
}

/** Trains on the lines. Weights beyond ±8 are cut; the caller rounds them to halves. */
export function trainStyle(lines: readonly StyleLine[]): StyleTable {
  const counted = lines.map((line) => ({ counts: countsOf(line.text), private: line.private }));
  const ids = chooseCharacters(counted);
  const vectors = counted.map((line) => vectorOf(line.counts, line.private, ids));
  const { weights, bias } = descend(vectors, ids.size);
  return {
    bias,
    weights: new Map([...ids].map(([unit, id]) => [unit, Math.max(-MOST, Math.min(MOST, weights[id]!))])),
  };
}

function countsOf(text: string): Map<string, number> {
  const units = new Uint16Array(text.length);
  const counts = new Map<string, number>();
  const found = styleUnits(text, 0, text.length, units);
  for (let i = 0; i < found; i++) {
    const unit = String.fromCharCode(units[i]!);
    if (!TOPIC.has(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

function chooseCharacters(
  lines: readonly { counts: ReadonlyMap<string, number>; private: boolean }[],
): Map<string, number> {
  const all = new Map<string, number>();
  const own = new Map<string, number>();
  for (const line of lines) {
    for (const unit of line.counts.keys()) {
      all.set(unit, (all.get(unit) ?? 0) + 1);
      if (line.private) own.set(unit, (own.get(unit) ?? 0) + 1);
    }
  }
  const ids = new Map<string, number>();
  for (const [unit, texts] of all) {
    if (texts >= LEAST_TEXTS && ((own.get(unit) ?? 0) >= LEAST_PRIVATE || texts >= FREQUENT)) ids.set(unit, ids.size);
  }
  return ids;
}

function vectorOf(counts: ReadonlyMap<string, number>, own: boolean, ids: ReadonlyMap<string, number>): Vector {
  const known = [...counts].filter(([unit]) => ids.has(unit));
  const length = Math.max(1, Math.sqrt(known.reduce((sum, [, count]) => sum + count * count, 0)));
  return {
    keys: known.map(([unit]) => ids.get(unit)!),
    values: known.map(([, count]) => count / length),
    target: own ? 1 : 0,
  };
}

/** AdaGrad; the weights are the mean over the second half of the epochs. */
function descend(vectors: readonly Vector[], size: number): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  let bias = 0;
  let biasMean = 0;
  let biasSquare = 1e-6;
  let kept = 0;
  const order = vectors.map((_, i) => i);
  const random = generator(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { keys, values, target } = vectors[index]!;
      let sum = bias;
      for (let k = 0; k < keys.length; k++) sum += weights[keys[k]!]! * values[k]!;
      const error = (1 / (1 + Math.exp(-sum)) - target) * (target === 1 ? PRIVATE_SHARE : 1);
      biasSquare += error * error;
      bias -= (0.3 * error) / Math.sqrt(biasSquare);
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k]!;
        const slope = error * values[k]! + SHRINK * weights[key]!;
        squares[key]! += slope * slope;
        weights[key]! -= slope / Math.sqrt(squares[key]!);
      }
    }
    if (epoch < EPOCHS / 2) continue;
    kept++;
    biasMean += bias;
    for (let k = 0; k < size; k++) mean[k]! += weights[k]!;
  }
  return { weights: mean.map((sum) => sum / kept), bias: biasMean / kept };
}

/** A small generator of numbers in [0, 1), so that training gives the same table every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
