import type { PracticeWorld } from '../contract';
import type { Remark, Work } from './data';
import { addReply, newId, stateOf } from './state';

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

/** The account answers a comment on the phone; lists show it from then on. */
export function replyOnPhone(world: PracticeWorld, comment: string, text: string): Remark {
  const state = stateOf(world);
  const answered = state.remarks.find((r) => r.id === comment);
  const work = state.works.find((w) => w.id === answered?.work);
  if (!answered || !work) throw new Error(`no comment ${comment}`);
  return addReply(state, work, answered, text, Date.now());
}
