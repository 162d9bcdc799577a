import type { PracticeWorld } from '../contract';
import { WITHDRAWN } from './many-people';
import type { PracticeComment } from './people';
import { ACCOUNT } from './shell';
import { stateOf } from './state';

/** 公众号助手 and the readers' own phones: what never passes through this browser. Lists show it from then on. */
function change(world: PracticeWorld, contentId: string, by: (comment: PracticeComment) => PracticeComment): void {
  const { comments } = stateOf(world);
  const at = comments.findIndex((c) => c.content_id === contentId);
  if (at < 0) throw new Error(`no comment ${contentId}`);
  comments[at] = by(comments[at]!);
}

/** The account answers a comment on the phone. */
export function replyOnPhone(world: PracticeWorld, contentId: string, content: string): void {
  const reply_id = `99${stateOf(world).nextId++}`;
  const create_time = Math.floor(Date.now() / 1000);
  const reply = { reply_id, nick_name: ACCOUNT.nick_name, content, create_time, is_from: 0 } as const;
  change(world, contentId, (c) => ({ ...c, replies: [...c.replies, reply] }));
}

/** A reader takes a comment back. */
export function takeBack(world: PracticeWorld, contentId: string): void {
  change(world, contentId, (c) => ({ ...c, content: WITHDRAWN }));
}

/** The account answers a message on the phone. */
export function messageOnPhone(world: PracticeWorld, fakeid: string, content: string): void {
  const state = stateOf(world);
  const found = state.conversations.find((c) => c.fakeid === fakeid);
  if (!found) throw new Error(`no conversation ${fakeid}`);
  const date_time = Math.floor(Date.now() / 1000);
  found.items.push({ id: `43088${state.nextId++}`, own: true, ai: false, content, date_time });
}
