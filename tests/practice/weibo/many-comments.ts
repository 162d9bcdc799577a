import { numbers } from '../numbers';
import type { CommentRow } from './comments-data';

const ROOTS = 1_480;
const MINUTE = 60_000;
const PLACES = ['人民路', '城东小区', '北湖公园', '第二小学门口', '建设街', '老车站', '西关市场', '滨河路'];
const MATTERS = [
  '路灯坏了好几天',
  '夜里施工太吵',
  '垃圾没人清运[怒]',
  '公交车什么时候恢复',
  '停水到几点',
  '物业乱收费',
  '下水道堵了，路面积水',
];
const ENDINGS = [
  '，请尽快处理。',
  '，打12345也没有答复',
  '？',
  '，盼回复[拜托]',
  '，详情见 http://t.cn/A6practice',
  '',
];
const ANSWERS = [
  '您好，已转县住建局办理。',
  '感谢反映，今天内答复您。',
  '收到，工作人员会与您联系。',
  '已办结，谢谢监督[抱拳]',
];
const REGIONS = ['山东', '北京', '江苏', '广东', '海外'];

/**
 * More than 2 000 comments of one post over some forty days: 1 480 root comments with up to two replies each, by citizens, by the account at its
 * desk and by the account on a phone. Some people write the same again, two of them within the same minute; some answer each other. The newest stand
 * first in every list. Deterministic but for `now` (ms).
 */
export function manyComments(now: number, post: string, account: { uid: string; name: string }): CommentRow[] {
  const random = numbers(20_261_122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const rows: CommentRow[] = [];
  let at = now - 40_000;
  for (let i = 0; i < ROOTS; i++) {
    const id = String(5_241_600_000_900_000 - i * 11);
    const uid = String(6_100_000_000 + Math.floor(random() * 900));
    const name = `网友${uid.slice(-3)}号`;
    const text = `${pick(PLACES)}${pick(MATTERS)}${pick(ENDINGS)}`;
    const root: CommentRow = { id, root: id, replyTo: '', post, uid, name, text, at, region: pick(REGIONS) };
    rows.push(root);
    const share = random();
    // The same person, the same words: once days later, now and then in the same minute.
    if (i % 97 === 5) rows.push({ ...root, id: String(Number(id) - 3), root: String(Number(id) - 3), at: at - 2 });
    if (i % 89 === 7) {
      const again = String(Number(id) - 5);
      rows.push({
        ...root,
        id: again,
        root: again,
        at: Math.max(at - 3 * 24 * 60 * MINUTE, now - 44 * 24 * 60 * MINUTE),
      });
    }
    if (share < 0.34) {
      const later = at + Math.floor(random() * 50 * MINUTE);
      rows.push(reply(root, account.uid, account.name, pick(ANSWERS), Math.min(later, now - 20_000), 1, '山东'));
    } else if (share < 0.42) {
      const other = String(6_200_000_000 + (i % 500));
      rows.push(
        reply(
          root,
          other,
          `邻居${other.slice(-3)}`,
          `回复@${name}:同问，我们这边也是`,
          Math.min(at + MINUTE, now - 20_000),
          2,
          '山东',
        ),
      );
      rows.push(
        reply(root, account.uid, account.name, '收到，一并反映。', Math.min(at + 30 * MINUTE, now - 10_000), 3, '山东'),
      );
    }
    at -= Math.floor(3_000 + random() * 75 * MINUTE);
  }
  return rows;
}

function reply(
  root: CommentRow,
  uid: string,
  name: string,
  text: string,
  at: number,
  n: number,
  region: string,
): CommentRow {
  // Ids grow with time; replies stand far above the roots' numbers.
  const id = String(Number(root.id) + 100_000_000 + n);
  return { id, root: root.id, replyTo: root.id, post: root.post, uid, name, text, at, region };
}

/** A comment that comes in while somebody reads: the `n`th of them. */
export function arriving(n: number, post: string, at: number): CommentRow {
  const id = String(5_241_600_100_000_000 + n * 13);
  const uid = String(6_300_000_000 + n);
  const text = `刚看到通知，第${n}次来问：周末办不办？`;
  return { id, root: id, replyTo: '', post, uid, name: `新来的${n}`, text, at, region: '山东' };
}
