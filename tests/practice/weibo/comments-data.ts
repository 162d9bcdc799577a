/** Comments of the practice platform and their JSON, as the platform file describes it (§3.2). */

export interface CommentRow {
  id: string;
  /** Root comment it stands under; its own id for a root. */
  root: string;
  /** The comment it answers, '' for a root. */
  replyTo: string;
  post: string;
  uid: string;
  name: string;
  text: string;
  at: number;
  region: string;
}

const ROOTS: readonly (readonly [name: string, text: string, minutesAgo: number, region: string])[] = [
  ['晨光熹微', '请问周六下午能办理社保卡吗？', 25, '山东'],
  ['路过的小李', '城东老旧小区改造什么时候开工，一直没有消息。', 55, '山东'],
  ['清源老陈', '窗口工作人员态度很好，给你们点赞[赞]', 130, '山东'],
  ['山里来的风', '乡镇便民服务站也会延长时间吗？', 300, '北京'],
  ['一杯清茶', '人民路路灯坏了三天了，请尽快修。', 720, '山东'],
  ['小区业主王', '物业乱收费，已经打过12345，没有答复。', 1500, '山东'],
  ['学生家长', '孩子入学登记可以在网上办吗？', 2100, '江苏'],
];

/** 21 root comments, some with replies of the account and of others; times count back from `now` (ms). */
export function seedComments(now: number, post: string, account: { uid: string; name: string }): CommentRow[] {
  const rows: CommentRow[] = [];
  for (let i = 0; i < 21; i++) {
    const [name, text, minutes, region] = ROOTS[i % ROOTS.length]!;
    const round = Math.floor(i / ROOTS.length);
    const at = now - (minutes + round * 7) * 60_000;
    const id = `52415000000${String(10_000 + i)}`;
    const label = round === 0 ? name : `${name}${round + 1}`;
    rows.push({
      id,
      root: id,
      replyTo: '',
      post,
      uid: String(6_000_000_100 + i),
      name: label,
      text: round === 0 ? text : `${text}（第${round + 1}次询问）`,
      at,
      region,
    });
    if (i === 2 || i === 6) {
      rows.push({
        id: `52415100000${String(10_000 + i)}`,
        root: id,
        replyTo: id,
        post,
        uid: account.uid,
        name: account.name,
        text: i === 2 ? '感谢您的支持！' : '您好，可以在“清源政务”小程序办理。',
        at: at + 20 * 60_000,
        region: '山东',
      });
    }
    if (i === 1) {
      rows.push({
        id: `52415200000${String(10_000 + i)}`,
        root: id,
        replyTo: id,
        post,
        uid: '6000000777',
        name: '邻居老赵',
        text: `回复@${label}:同问，我们这边也没有消息`,
        at: at + 5 * 60_000,
        region: '山东',
      });
    }
  }
  return rows;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number) => String(n).padStart(2, '0');

/** Beijing wall clock of an instant, as UTC fields. */
export const beijing = (at: number) => new Date(at + 8 * 3_600_000);

/** `EEE MMM dd HH:mm:ss +0800 yyyy`. */
export function createdAt(at: number): string {
  const d = beijing(at);
  const clock = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
  return `${DAYS[d.getUTCDay()]} ${MONTHS[d.getUTCMonth()]} ${two(d.getUTCDate())} ${clock} +0800 ${d.getUTCFullYear()}`;
}

/** `YY-M-D HH:mm`, without padding of month and day, as comment rows show it. */
export function shownTime(at: number): string {
  const d = beijing(at);
  return `${two(d.getUTCFullYear() % 100)}-${d.getUTCMonth() + 1}-${d.getUTCDate()} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/** As the page writes times of comments while they are new: 刚刚, N分钟前, 今天, 昨天, M-D HH:mm; the year only of other years. */
export function spokenTime(at: number, now: number): string {
  const age = now - at;
  if (age < 60_000) return '刚刚';
  if (age < 3_600_000) return `${Math.floor(age / 60_000)}分钟前`;
  const [d, today] = [beijing(at), beijing(now)];
  const clock = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
  const days = Math.floor(today.getTime() / 86_400_000) - Math.floor(d.getTime() / 86_400_000);
  if (days < 3) return `${['今天', '昨天', '前天'][days]} ${clock}`;
  return d.getUTCFullYear() === today.getUTCFullYear()
    ? `${d.getUTCMonth() + 1}-${d.getUTCDate()} ${clock}`
    : shownTime(at);
}

const html = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\[([一-龥]+)\]/g, '<img alt="[$1]" title="[$1]" src="/__emoji/$1.png">')
    .replace(/@([\w一-龥-]+)/g, '<a href=/n/$1 usercard="name=@$1">@$1</a>');

export const userJson = (uid: string, name: string) => ({
  id: Number(uid),
  idstr: uid,
  screen_name: name,
  profile_url: `/u/${uid}`,
  verified: false,
  verified_type: -1,
});

/** One comment as `/ajax/statuses/buildComments` gives it; roots carry at most two replies as a preview. */
export function commentJson(row: CommentRow, all: readonly CommentRow[], author: string): Record<string, unknown> {
  const replies = all.filter((c) => c.root === row.id && c.id !== row.id);
  const target = all.find((c) => c.id === row.replyTo);
  return {
    id: Number(row.id),
    idstr: row.id,
    mid: row.id,
    rootid: Number(row.root),
    rootidstr: row.root,
    floor_number: 0,
    created_at: createdAt(row.at),
    text: html(row.text),
    text_raw: row.text,
    source: `来自${row.region}`,
    user: userJson(row.uid, row.name),
    is_mblog_author: row.uid === author,
    like_counts: 0,
    total_number: replies.length,
    comments: replies.slice(-2).map((r) => commentJson(r, all, author)),
    ...(target && target.id !== row.root
      ? {
          reply_comment: {
            id: Number(target.id),
            idstr: target.id,
            text: html(target.text),
            user: userJson(target.uid, target.name),
          },
        }
      : {}),
  };
}
