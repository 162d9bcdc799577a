import type { PracticeWorld } from '../contract';
import type { Work } from './data';
import { newId, stateOf } from './state';

/** 抖音手机客户端: a work that never passes through this browser. The first line is the title. */
export function workFromPhone(world: PracticeWorld, text: string): Work {
  const state = stateOf(world);
  const id = newId(state);
  const [title = '', ...rest] = text.split('\n');
  const work: Work = {
    id,
    encrypted: `@j/practice+phone+${id}==`,
    kind: 'video',
    title,
    description: rest.join('\n'),
    images: [],
    publicAt: Date.now(),
    createdAt: Date.now(),
  };
  state.works.unshift(work);
  return work;
}
