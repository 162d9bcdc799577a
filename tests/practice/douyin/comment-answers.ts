import { pageOf } from '../paging';
import { ACCOUNT, type Remark } from './data';
import type { State } from './state';

const PAGE = 10;
/** The page asks for longer pages where there is much to show. */
const sizeOf = (query: URLSearchParams): number => Math.min(Number(query.get('count')) || PAGE, 50);

const rootsOf = (state: State, work: string) =>
  state.remarks.filter((r) => r.work === work && r.root === '').sort((a, b) => b.at - a.at);
const repliesOf = (state: State, root: string) =>
  state.remarks.filter((r) => r.root === root).sort((a, b) => a.at - b.at);
const isOwn = (r: Remark) => r.uid === ACCOUNT.uid;
const seconds = (ms: number) => Math.floor(ms / 1000);

/** Family A ("creator"): works older than 30 days; encrypted ids, times as strings (platform file §3.4). */
function remarkA(state: State, r: Remark) {
  return {
    comment_id: r.encrypted,
    create_time: String(seconds(r.at)),
    digg_count: '2',
    followed: false,
    following: false,
    is_author: isOwn(r),
    level: r.root ? 2 : 1,
    reply_count: String(repliesOf(state, r.id).length),
    reply_to_user_info: answeredPerson(state, r),
    status: 1,
    text: r.text,
    user_bury: false,
    user_digg: false,
    user_info: { avatar_url: '', screen_name: r.name, user_id: `@j/practice+user+${r.uid}==` },
  };
}

/** Family A names the person who is answered, not the reply. */
function answeredPerson(state: State, r: Remark): object {
  const answered = state.remarks.find((other) => other.id === r.answers);
  return answered ? { user_id: `@j/practice+user+${answered.uid}==`, screen_name: answered.name } : {};
}

/** Family B ("web read"): younger works; numeric ids as text, times as numbers. */
function remarkB(state: State, r: Remark, inline = true): object {
  const replies = repliesOf(state, r.id);
  const ownReply = inlineReplies(state, r);
  return {
    cid: r.id,
    aweme_id: r.work,
    create_time: seconds(r.at),
    text: r.text,
    user: {
      uid: r.uid,
      sec_uid: `MS4wLjABAAAApractice${r.uid}`,
      nickname: r.name,
      avatar_thumb: { url_list: [] },
    },
    digg_count: 2,
    reply_comment_total: replies.length,
    label_text: isOwn(r) ? '作者' : '',
    label_type: isOwn(r) ? 1 : -1,
    level: r.root ? 2 : 1,
    is_author_digged: false,
    reply_id: r.root || '0',
    root_comment_id: r.root || '0',
    reply_to_reply_id: r.answers || '0',
    reply_comment: inline && ownReply.length > 0 ? ownReply.map((o) => remarkB(state, o, false)) : null,
    ip_label: r.ip,
    image_list: null,
    status: 1,
    is_folded: r.folded === true,
    is_hot: false,
    stick_position: r.stick ?? 0,
    item_comment_total: rootsOf(state, r.work).length,
    text_extra: [],
  };
}

/** What comes along with a comment of family B. */
const inlineReplies = (state: State, r: Remark): readonly Remark[] => repliesOf(state, r.id).filter(isOwn).slice(0, 1);

function tell(state: State, remarks: readonly Remark[]): void {
  for (const { id } of remarks) state.told.add(id);
}

const answeredByUs = (state: State, r: Remark) => repliesOf(state, r.id).some(isOwn);

export function listA(state: State, query: URLSearchParams, now: number): object {
  const work = state.works.find((w) => w.encrypted === query.get('item_id'));
  const all = work ? rootsOf(state, work.id) : [];
  return pageA(state, all, query, now);
}

export function repliesA(state: State, query: URLSearchParams, now: number): object {
  const root = state.remarks.find((r) => r.encrypted === query.get('comment_id'));
  return pageA(state, root ? repliesOf(state, root.id) : [], query, now);
}

function shownOf(state: State, all: readonly Remark[], query: URLSearchParams) {
  const [from, count] = [Number(query.get('cursor') ?? 0), sizeOf(query)];
  const isNew = state.busy ? (r: Remark) => r.at > state.startedAt : null;
  return { ...pageOf(all, isNew, from, count), cursor: from + count };
}

function pageA(state: State, all: readonly Remark[], query: URLSearchParams, now: number) {
  const { rows: shown, ...next } = shownOf(state, all, query);
  tell(state, shown);
  return {
    status_code: 0,
    comment_info_list: shown.map((r) => remarkA(state, r)),
    cursor: next.cursor,
    has_more: next.more,
    total_count: all.length,
    extra: { now },
  };
}

export function listB(state: State, query: URLSearchParams, now: number): object {
  const unanswered = (query.get('comment_select_options') ?? '').includes('not_replied');
  const replied = (query.get('comment_select_options') ?? '').includes(',replied');
  const all = rootsOf(state, query.get('aweme_id') ?? '').filter(
    (r) => (!unanswered || !answeredByUs(state, r)) && (!replied || answeredByUs(state, r)),
  );
  return pageB(state, all, query, now);
}

export function repliesB(state: State, query: URLSearchParams, now: number): object {
  return pageB(state, repliesOf(state, query.get('comment_id') ?? ''), query, now);
}

function pageB(state: State, all: readonly Remark[], query: URLSearchParams, now: number) {
  const { rows: shown, ...next } = shownOf(state, all, query);
  tell(
    state,
    shown.flatMap((r) => [r, ...inlineReplies(state, r)]),
  );
  return {
    status_code: 0,
    comments: shown.map((r) => remarkB(state, r)),
    cursor: next.cursor,
    has_more: next.more ? 1 : 0,
    total: all.length,
    extra: { now },
  };
}
