import { getFetch, getXhr, postForm, postJson } from './http';

/** Works younger than this are read through family B by the official page (platform file §3.4). */
const FAMILY_AGE = 30 * 86_400_000;

export interface ListedWork {
  readonly item_id: string;
  readonly item_id_plain: string;
  readonly title: string;
  readonly comment_count: number;
  readonly create_time: string;
  readonly age: number;
}

/** A comment as the page shows it, whichever family it came from. */
export interface ShownComment {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Seconds. */
  readonly at: number;
  readonly author: boolean;
  readonly replies: number;
  readonly likes: number;
  readonly child: boolean;
}

export interface Page {
  readonly items: readonly ShownComment[];
  readonly cursor: number;
  readonly more: boolean;
}

interface AnswerA {
  comment_info_list: {
    comment_id: string;
    text: string;
    create_time: string;
    is_author: boolean;
    reply_count: string;
    digg_count: string;
    user_info: { screen_name: string };
  }[];
  cursor: number;
  has_more: boolean;
}

interface AnswerB {
  comments: {
    cid: string;
    text: string;
    create_time: number;
    label_text: string;
    reply_comment_total: number;
    digg_count: number;
    user: { nickname: string };
  }[];
  cursor: number;
  has_more: number;
}

interface PracticeData {
  readonly switches: Readonly<Record<string, string>>;
}
const { switches } = JSON.parse(document.getElementById('practice-data')?.textContent ?? '{}') as PracticeData;
/** Much to show: longer pages, several at once, and rows that are used again. */
export const many = 'many-comments' in switches;
const moved = 'comments-moved' in switches;
export const PAGE = many ? 20 : 10;

/** A list's address; with `comments-moved` one that nobody knows yet. */
function place(old: boolean, replies: boolean): string {
  if (old) {
    const folder = '/aweme/v1/creator/comment/';
    return moved ? `${folder}${replies ? 'children' : 'roots'}/` : `${folder}${replies ? 'reply/list' : 'list'}/`;
  }
  if (!moved) return `${READ}/${replies ? 'reply' : 'select'}/`;
  return `/web/api/third_party/aweme/api/comment/read/v2/${replies ? 'children' : 'roots'}/`;
}

const READ = '/web/api/third_party/aweme/api/comment/read/aweme/v1/web/comment/list';
const WEB = 'channel_id=618&app_id=2906&aid=2906&device_platform=webapp';

export const isOld = (work: ListedWork) => work.age > FAMILY_AGE;

export async function loadWorks(): Promise<readonly ListedWork[]> {
  const answer = (await getXhr('/aweme/v1/creator/item/list/?cursor=0')) as { item_info_list: ListedWork[] };
  return answer.item_info_list;
}

export async function loadComments(work: ListedWork, cursor: number, options: string): Promise<Page> {
  if (isOld(work)) {
    const query = `item_id=${encodeURIComponent(work.item_id)}&cursor=${cursor}&count=${PAGE}&sort=TIME&aid=2906`;
    return pageA((await getXhr(`${place(true, false)}?${query}`)) as AnswerA, false);
  }
  const query = `aweme_id=${work.item_id_plain}&cursor=${cursor}&count=${PAGE}&comment_select_options=${options}&sort_options=0&${WEB}`;
  return pageB((await getFetch(`${place(false, false)}?${query}`)) as AnswerB, false);
}

export async function loadReplies(work: ListedWork, root: string): Promise<Page> {
  const id = encodeURIComponent(root);
  if (isOld(work)) {
    return pageA((await getXhr(`${place(true, true)}?comment_id=${id}&cursor=0&count=10&aid=2906`)) as AnswerA, true);
  }
  return pageB(
    (await getFetch(
      `${place(false, true)}?item_id=${work.item_id_plain}&comment_id=${id}&cursor=0&count=10&${WEB}`,
    )) as AnswerB,
    true,
  );
}

/** Answers a comment (`answered` '' = a comment on the work itself); null when it worked, else the platform's reason. */
export async function sendReply(work: ListedWork, answered: string, text: string): Promise<string | null> {
  const answer = isOld(work)
    ? await postForm('/aweme/v1/creator/comment/reply/', { comment_Id: answered, item_id: work.item_id, text })
    : await postJson('/web/api/third_party/aweme/api/comment/write/aweme/v1/web/comment/publish/', {
        aweme_id: work.item_id_plain,
        reply_id: answered || '0',
        text,
        text_extra: '[]',
      });
  const result = JSON.parse(answer.text) as { status_code: number; status_msg: string };
  return result.status_code === 0 ? null : result.status_msg;
}

function pageA(answer: AnswerA, child: boolean): Page {
  return {
    items: answer.comment_info_list.map((c) => ({
      id: c.comment_id,
      name: c.user_info.screen_name,
      text: c.text,
      at: Number(c.create_time),
      author: c.is_author,
      replies: Number(c.reply_count),
      likes: Number(c.digg_count),
      child,
    })),
    cursor: answer.cursor,
    more: answer.has_more,
  };
}

function pageB(answer: AnswerB, child: boolean): Page {
  return {
    items: answer.comments.map((c) => ({
      id: c.cid,
      name: c.user.nickname,
      text: c.text,
      at: c.create_time,
      author: c.label_text === '作者',
      replies: c.reply_comment_total,
      likes: c.digg_count,
      child,
    })),
    cursor: answer.cursor,
    more: answer.has_more === 1,
  };
}

/** How the page words a time: relative while fresh, a date later. */
export function timeText(at: number, now: number): string {
  const age = now - at * 1000;
  if (age < 60_000) return '刚刚';
  if (age < 3_600_000) return `${Math.floor(age / 60_000)}分钟前`;
  if (age < 86_400_000) return `${Math.floor(age / 3_600_000)}小时前`;
  const d = new Date(at * 1000 + 8 * 3_600_000).toISOString();
  const today = Math.floor((now + 8 * 3_600_000) / 86_400_000);
  const day = Math.floor((at * 1000 + 8 * 3_600_000) / 86_400_000);
  if (today - day === 1) return `昨天 ${d.slice(11, 16)}`;
  if (age < 7 * 86_400_000) return `${Math.floor(age / 86_400_000)}天前`;
  if (age < 60 * 86_400_000) return d.slice(5, 10);
  return `${d.slice(0, 4)}年${d.slice(5, 7)}月${d.slice(8, 10)}日 ${d.slice(11, 16)}`;
}
