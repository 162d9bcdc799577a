import { numbers } from '../numbers';
import { ARTICLES, type PracticeComment, type PracticeReply } from './people';
import { ACCOUNT } from './shell';

/** What the platform shows in the place of a comment that its author took back (platform file §4.1). */
export const WITHDRAWN = '留言已被用户删除';

const ROOTS = 2_000;
const MINUTE = 60;
const DAY = 86_400;
const PLACES = ['宏福小区', '城关镇', '南环路', '县医院', '第三中学', '农贸市场', '河西新村', '客运站'];
const MATTERS = [
  '暖气一直不热',
  '公交改线没有通知',
  '医保怎么缴费',
  '路口红绿灯坏了',
  '垃圾桶满了没人管',
  '办证要带什么材料',
];
const ENDINGS = ['，请核实。', '，谢谢！', '？', '，打电话没人接', '，盼回复[合十]', ''];
const ANSWERS = ['您好，已转有关部门办理。', '感谢留言，请拨打12345。', '已核实，明天恢复。'];
const PROVINCES = ['河北', '北京', '天津', '山东'];

/**
 * More than 2 000 comments of the first article over some four weeks, newest first, with some 900 replies: selected, hidden and taken back ones,
 * people who write the same again (now and then within two seconds), replies by the account, by readers to each other, and deleted ones.
 * Deterministic but for `startedAt` (ms).
 */
export function manyComments(startedAt: number): PracticeComment[] {
  const random = numbers(20_261_123);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const now = Math.floor(startedAt / 1000);
  const comments: PracticeComment[] = [];
  let at = now - 45;
  for (let i = 0; i < ROOTS; i++) {
    const reader = Math.floor(random() * 900);
    const comment: PracticeComment = {
      comment_id: ARTICLES[0].comment_id,
      content_id: String(4_398_571_300_000_000 - i * 9),
      id: 9_000 + i * 3,
      nick_name: `读者${reader}`,
      fake_id: `o_many_${reader}`,
      content: i % 211 === 9 ? WITHDRAWN : `${pick(PLACES)}${pick(MATTERS)}${pick(ENDINGS)}`,
      post_time: at,
      ip_wording: pick(PROVINCES),
      like_num: i % 7,
      is_elected: i % 3 === 0 ? 1 : 0,
      shield_status: i % 41 === 4 ? 1 : 0,
      status: 0,
      replies: [],
    };
    comments.push({ ...comment, replies: i % 211 === 9 ? [] : replies(i, at, now, random(), pick(ANSWERS)) });
    const again = (step: number, earlier: number) =>
      comments.push({
        ...comment,
        content_id: String(Number(comment.content_id) - step),
        id: comment.id + step,
        post_time: at - earlier,
        replies: [],
      });
    if (i % 97 === 5) again(1, 2);
    if (i % 89 === 7) again(2, 3 * DAY);
    at -= Math.floor(4 + random() * 40 * MINUTE);
  }
  return comments.sort((a, b) => b.post_time - a.post_time);
}

function replies(i: number, at: number, now: number, share: number, answer: string): PracticeReply[] {
  const own = (n: number, later: number, more: Partial<PracticeReply> = {}): PracticeReply => ({
    reply_id: String(i * 10 + n),
    nick_name: ACCOUNT.nick_name,
    content: answer,
    create_time: Math.min(at + later, now - 5),
    is_from: 0,
    ...more,
  });
  const nick_name = `邻居${i % 300}`;
  const other: PracticeReply = { ...own(1, 2 * MINUTE), nick_name, content: '同问，我们这边也是', is_from: 1 };
  if (share < 0.28) return [own(1, 20 * MINUTE)];
  // The account answers the neighbour, not the comment.
  if (share < 0.33) return [other, own(2, 9 * MINUTE, { to_nick_name: nick_name, content: '已一并登记。' })];
  if (share < 0.37) return [other, own(2, 30 * MINUTE)];
  if (share < 0.4) return [own(1, 3 * MINUTE, { reply_del_flag: 1, content: '发错了' })];
  return [];
}

/** A comment that comes in while somebody reads: the `n`th of them. @param at s. */
export function arriving(n: number, at: number): PracticeComment {
  return {
    comment_id: ARTICLES[0].comment_id,
    content_id: String(4_398_571_400_000_000 + n * 9),
    id: 80_000 + n,
    nick_name: `刚来的${n}`,
    fake_id: `o_new_${n}`,
    content: `第${n}次来问：周末开门吗？`,
    post_time: at,
    ip_wording: '河北',
    like_num: 0,
    is_elected: 0,
    status: 0,
    replies: [],
  };
}
