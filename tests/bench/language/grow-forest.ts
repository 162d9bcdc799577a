import { TREE_DEPTH, TREE_NODES } from '../../../utils/inspection/language/forest';

/** One judged candidate: its features, whether it was right, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

export interface Forest {
  readonly forestFeatures: Int8Array;
  readonly forestValues: Float32Array;
  readonly forestBase: number;
}

const TREES = 90;
const RATE = 0.12;
const BINS = 32;
const LEAST_IN_LEAF = 30;
const PENALTY = 5;
/** Share of the examples each tree sees. */
const SAMPLE = 0.6;

/** Gradient boosting of small trees for the logistic loss; the same examples give the same forest. */
export function growForest(examples: readonly Example[]): Forest {
  const n = examples.length;
  const featureCount = examples[0]!.features.length;
  const random = generator(1);
  const cuts = Array.from({ length: featureCount }, (_, f) => cutsOf(examples.map((e) => e.features[f]!)));
  const bins = cuts.map((list, f) => Uint8Array.from(examples, (e) => binOf(list, e.features[f]!)));
  const weight = Float64Array.from(examples, (e) => e.weight);
  const right = Float64Array.from(examples, (e) => (e.right ? 1 : 0));
  const share = sum(weight, (w, i) => w * right[i]!) / sum(weight, (w) => w);
  const forestBase = Math.log(share / (1 - share));
  const scores = new Float64Array(n).fill(forestBase);
  const gradient = new Float64Array(n);
  const curvature = new Float64Array(n);
  const forestFeatures = new Int8Array(TREES * TREE_NODES).fill(-1);
  const forestValues = new Float32Array(TREES * TREE_NODES);
  for (let tree = 0; tree < TREES; tree++) {
    const node = new Int8Array(n);
    const used = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradient[i] = weight[i]! * (p - right[i]!);
      curvature[i] = weight[i]! * p * (1 - p);
      used[i] = random() < SAMPLE ? 1 : 0;
    }
    const offset = tree * TREE_NODES;
    for (let depth = 0; depth < TREE_DEPTH; depth++) {
      for (let at = 2 ** depth - 1; at < 2 ** (depth + 1) - 1; at++) {
        const members: number[] = [];
        for (let i = 0; i < n; i++) if (node[i] === at) members.push(i);
        const split = bestSplit(
          members.filter((i) => used[i]),
          bins,
          cuts,
          gradient,
          curvature,
        );
        if (!split) continue;
        forestFeatures[offset + at] = split.feature;
        forestValues[offset + at] = cuts[split.feature]![split.bin]!;
        for (const i of members) node[i] = 2 * at + (bins[split.feature]![i]! <= split.bin ? 1 : 2);
      }
    }
    const g = new Float64Array(TREE_NODES);
    const h = new Float64Array(TREE_NODES);
    for (let i = 0; i < n; i++) {
      if (!used[i]) continue;
      g[node[i]!]! += gradient[i]!;
      h[node[i]!]! += curvature[i]!;
    }
    for (let at = 0; at < TREE_NODES; at++) {
      if (forestFeatures[offset + at] === -1) forestValues[offset + at] = (-RATE * g[at]!) / (h[at]! + PENALTY);
    }
    for (let i = 0; i < n; i++) scores[i]! += forestValues[offset + node[i]!]!;
  }
  return { forestFeatures, forestValues, forestBase };
}

interface Split {
  readonly feature: number;
  readonly bin: number;
}

function bestSplit(
  members: readonly number[],
  bins: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  gradient: Float64Array,
  curvature: Float64Array,
): Split | undefined {
  const all = members.length;
  if (all < 2 * LEAST_IN_LEAF) return undefined;
  let g = 0;
  let h = 0;
  for (const i of members) {
    g += gradient[i]!;
    h += curvature[i]!;
  }
  let best: Split | undefined;
  let most = 1e-6;
  for (let feature = 0; feature < bins.length; feature++) {
    const size = cuts[feature]!.length + 1;
    const sums = new Float64Array(size * 3);
    for (const i of members) {
      const at = bins[feature]![i]! * 3;
      sums[at]! += gradient[i]!;
      sums[at + 1]! += curvature[i]!;
      sums[at + 2]! += 1;
    }
    let left = 0;
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < size - 1; bin++) {
      leftG += sums[bin * 3]!;
      leftH += sums[bin * 3 + 1]!;
      left += sums[bin * 3 + 2]!;
      if (left < LEAST_IN_LEAF || all - left < LEAST_IN_LEAF) continue;
      const rightG = g - leftG;
      const rightH = h - leftH;
      const gain =
        (leftG * leftG) / (leftH + PENALTY) + (rightG * rightG) / (rightH + PENALTY) - (g * g) / (h + PENALTY);
      if (gain <= most) continue;
      most = gain;
      best = { feature, bin };
    }
  }
  return best;
}

/** Borders between the bins; a value equal to a border belongs above it. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    // As the forest stores it.
    const value = Math.fround(sorted[Math.floor((sorted.length * bin) / BINS)]!);
    if (cuts.length === 0 || value > cuts.at(-1)!) cuts.push(value);
  }
  return cuts;
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sum(values: Float64Array, of: (value: number, index: number) => number): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += of(values[i]!, i);
  return total;
}

/** Linear congruential generator: training must be repeatable. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
