import type { PracticeWorld } from '../contract';
import { ACCOUNT, mblogidOf, nextId, type PostRow, stateOf } from './state';

/** 微博手机客户端: posts and edits that never pass through this browser. Lists show them from then on. */
export function postFromPhone(world: PracticeWorld, text: string): PostRow {
  const state = stateOf(world);
  const id = nextId(state);
  const row: PostRow = {
    id,
    mblogid: mblogidOf(id),
    uid: ACCOUNT.uid,
    author: ACCOUNT.name,
    text,
    at: Date.now(),
    source: '手机客户端',
  };
  state.posts.unshift(row);
  return row;
}

/** 编辑微博 on the phone. */
export function editOnPhone(world: PracticeWorld, id: string, text: string): void {
  const row = stateOf(world).posts.find((post) => post.id === id);
  if (!row) throw new Error(`no post ${id}`);
  row.text = text;
}
