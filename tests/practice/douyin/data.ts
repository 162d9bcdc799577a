/**
 * What the practice platform knows: one government account, its works and their comments. Everything is invented; times
 * are relative to the start of the run so that fresh, due and overdue comments exist on any day.
 */

export const ACCOUNT = {
  uid: '3901726845120947',
  secUid: 'MS4wLjABAAAAqingyuanxianfabu_practice_0001',
  nickname: '清源县发布',
  uniqueId: 'qingyuanxianfabu',
  signature: '清源县人民政府新闻办公室官方账号',
};

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Work {
  /** Plain id: a 19-digit number, kept as text. */
  readonly id: string;
  /** Encrypted id, as comment family A uses it. */
  readonly encrypted: string;
  readonly kind: 'video' | 'image' | 'article';
  title: string;
  description: string;
  readonly images: readonly string[];
  /** ms; later than now for a scheduled work. */
  publicAt: number;
  readonly createdAt: number;
}

export interface Remark {
  readonly id: string;
  readonly encrypted: string;
  readonly work: string;
  /** Id of the root comment, '' when this is one. */
  readonly root: string;
  /** Id of the reply this one answers, '' when it answers the root. */
  readonly answers: string;
  readonly uid: string;
  readonly name: string;
  readonly text: string;
  readonly at: number;
  readonly ip: string;
  /** 折叠. */
  readonly folded?: boolean;
  /** 置顶: its place, 0 for none. */
  readonly stick?: number;
}

/** Works younger than this are read through comment family B, older ones through A (platform file §3.4). */
export const FAMILY_AGE = 30 * DAY;

export function initialWorks(startedAt: number): Work[] {
  const work = (
    n: number,
    kind: Work['kind'],
    title: string,
    description: string,
    age: number,
    images: number,
  ): Work => ({
    id: `74120398817365012${String(n).padStart(2, '0')}`,
    encrypted: `@j/practice+work+${n}==`,
    kind,
    title,
    description,
    images: Array.from({ length: images }, (_, i) => `tos-cn-i-practice/work${n}-${i + 1}`),
    publicAt: startedAt - age,
    createdAt: startedAt - Math.max(age, HOUR),
  });
  return [
    work(
      11,
      'video',
      '县城东环路将分段封闭施工',
      '8月起东环路分段封闭施工，请绕行西环路。\n来源：县交通运输局 #清源交通',
      2 * DAY,
      0,
    ),
    work(12, 'image', '城乡居民医保缴费办理指南', '一图读懂缴费标准、时间和渠道。 #医保缴费', 6 * DAY, 3),
    work(13, 'video', '去年防汛演练回顾', '县应急管理局组织防汛综合演练。', 97 * DAY, 0),
    work(14, 'video', '周末公益电影放映预告', '本周六晚7点，文化广场，免费观看。', -3 * DAY, 0),
  ];
}

const NAMES = ['麦田守望', '城东老李', '小雨转晴', '清源的风', '豆豆妈', '路过的骑手', '向阳花开', '晨跑爱好者'];
const QUESTIONS = [
  '东环路封闭后，12路公交车怎么绕行？',
  '施工到几月份结束？孩子上学要走这条路',
  '夜里两点还在施工，噪音太大，睡不着[流泪]',
  '请问缴费可以用微信吗？',
  '拨打了热线没有人接，麻烦处理一下',
  '路灯坏了三天了，滨河小区南门',
  '支持！盼望早日通车[赞]',
  '外地参保的怎么转回来？',
];

export function initialRemarks(startedAt: number): Remark[] {
  const remarks: Remark[] = [];
  let n = 0;
  const add = (work: Work, fields: { at: number } & Partial<Remark>): Remark => {
    n += 1;
    // Somebody else every time the questions start over: asked again by the same person it would be the same matter.
    const who = (n + Math.floor(n / QUESTIONS.length)) % NAMES.length;
    const remark: Remark = {
      id: `74190000000000${String(10_000 + n)}`,
      encrypted: `@j/practice+comment+${n}==`,
      work: work.id,
      root: '',
      answers: '',
      uid: `88001122${String(1000 + who)}`,
      name: NAMES[who] ?? '',
      text: QUESTIONS[n % QUESTIONS.length] ?? '',
      ip: '河北',
      ...fields,
    };
    remarks.push(remark);
    return remark;
  };
  const own = { uid: ACCOUNT.uid, name: ACCOUNT.nickname };
  const [road, insurance, drill] = initialWorks(startedAt) as [Work, Work, Work];

  add(road, { at: startedAt - 20_000, text: '刚看到通知，绕行路线图在哪里看？' });
  add(road, { at: startedAt - 12 * MINUTE });
  add(road, { at: startedAt - 52 * MINUTE });
  add(road, { at: startedAt - 3 * HOUR });
  const answered = add(road, { at: startedAt - 26 * HOUR });
  add(road, {
    ...own,
    root: answered.id,
    at: startedAt - 25 * HOUR,
    text: '您好，绕行方案已在县交通运输局公众号公布，感谢关注。',
  });
  add(road, { root: answered.id, answers: '', at: startedAt - 24 * HOUR, text: '看到了，谢谢' });
  for (let i = 0; i < 26; i++) add(road, { at: startedAt - 27 * HOUR - i * 17 * MINUTE });

  add(insurance, { at: startedAt - 30 * HOUR });
  add(insurance, { at: startedAt - 5 * DAY, text: '缴费截止到几号？' });

  const old = add(drill, { at: startedAt - 96 * DAY, text: '演练时警报声是几点？' });
  add(drill, { ...own, root: old.id, at: startedAt - 95 * DAY, text: '您好，演练时间为上午9时。' });
  add(drill, { at: startedAt - 2 * DAY, text: '今年什么时候演练？' });
  add(drill, { at: startedAt - 8 * DAY });
  return remarks;
}
