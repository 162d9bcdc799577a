import type { Mutator } from './contract';
import { editors } from './editors';
import { labels } from './labels';
import { names } from './names';
import { structure } from './structure';
import { twins } from './twins';

/** Every redesign that is tried on every surface. */
export const mutators: readonly Mutator[] = [...names, ...structure, ...labels, ...twins, ...editors];

export { type Mutator, type Scene, STALE } from './contract';
