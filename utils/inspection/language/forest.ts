import type { ModelData } from './data';

/** Depth of the trees; the children of node n are 2n + 1 and 2n + 2. */
export const TREE_DEPTH = 4;
export const TREE_NODES = 2 ** (TREE_DEPTH + 1) - 1;

/** Log-odds that the trees give to a list of features. */
export function judge(
  { forestFeatures, forestValues, forestBase }: Pick<ModelData, 'forestFeatures' | 'forestValues' | 'forestBase'>,
  features: Float64Array,
): number {
  let score = forestBase;
  for (let tree = 0; tree < forestFeatures.length; tree += TREE_NODES) {
    let node = 0;
    let feature = forestFeatures[tree]!;
    while (feature >= 0) {
      node = 2 * node + (features[feature]! < forestValues[tree + node]! ? 1 : 2);
      feature = forestFeatures[tree + node]!;
    }
    score += forestValues[tree + node]!;
  }
  return score;
}
