import type { PracticeWorld } from '../contract';
import type { CommentRow } from './comments-data';
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

/** The account answers a comment on the phone; lists show it from then on. */
export function replyOnPhone(world: PracticeWorld, comment: string, text: string): CommentRow {
  const state = stateOf(world);
  const target = state.comments.find((row) => row.id === comment);
  if (!target) throw new Error(`no comment ${comment}`);
  const row: CommentRow = {
    ...target,
    id: nextId(state),
    replyTo: comment,
    uid: ACCOUNT.uid,
    name: ACCOUNT.name,
    text,
    at: Date.now(),
  };
  state.comments.push(row);
  return row;
}

/** A citizen comments on a post from anywhere; lists show it from then on. @param like whose place and region it takes */
export function commentFromCitizen(world: PracticeWorld, like: string, text: string): CommentRow {
  const state = stateOf(world);
  const model = state.comments.find((row) => row.id === like);
  if (!model) throw new Error(`no comment ${like}`);
  const id = nextId(state);
  const row: CommentRow = {
    ...model,
    id,
    root: id,
    replyTo: '',
    uid: '6000000999',
    name: '新来的市民',
    text,
    at: Date.now(),
  };
  state.comments.push(row);
  return row;
}

/** 编辑微博 on the phone. */
export function editOnPhone(world: PracticeWorld, id: string, text: string): void {
  const row = stateOf(world).posts.find((post) => post.id === id);
  if (!row) throw new Error(`no post ${id}`);
  row.text = text;
}
