import { numbers } from '../numbers';
import { ACCOUNT, DAY, MINUTE, type Remark, type Work } from './data';

const PLACES = ['东环路', '滨河小区', '二中门口', '火车站', '老城区', '工业园', '人民公园', '城北市场'];
const MATTERS = ['什么时候修好', '晚上施工太吵[流泪]', '公交怎么走', '灯不亮', '积水严重', '怎么没人管', '辛苦了[赞]'];
const ANSWERS = ['您好，已转县交通运输局。', '感谢关注，预计本月底完工。', '已安排人员现场查看。'];
const REGIONS = ['河北', '北京', '山东', '广东'];

interface Amount {
  readonly roots: number;
  /** First digits of the ids, so that the works' comments differ. */
  readonly prefix: string;
  /** Longest time between two of them, ms. */
  readonly step: number;
}

/**
 * More than 2 000 comments of the young work (family B) and some 300 of the old one (family A), with replies. Some people write the same
 * again within two seconds, some days later; the account answers at its desk or on the phone, others join in. Some are folded, one is on
 * top. Every other comment has words of its own, because the page's times are as coarse as a day. Deterministic but for `startedAt` (ms).
 */
export function manyRemarks(startedAt: number, young: Work, old: Work): Remark[] {
  return [
    ...under(young, startedAt, { roots: 2_000, prefix: '7420', step: 2.6 * MINUTE }),
    ...under(old, startedAt, { roots: 300, prefix: '7321', step: 0.2 * DAY }),
  ];
}

function under(work: Work, startedAt: number, { roots, prefix, step }: Amount): Remark[] {
  const random = numbers(Number(prefix));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const remarks: Remark[] = [];
  let serial = 0;
  const add = (fields: Partial<Remark> & { at: number }): Remark => {
    serial++;
    const id = `${prefix}${String(900_000_000_000_000 - serial)}`;
    const remark: Remark = {
      id,
      encrypted: `@j/practice+many+${id}==`,
      work: work.id,
      root: '',
      answers: '',
      uid: '',
      name: '',
      text: '',
      ip: pick(REGIONS),
      ...fields,
    };
    remarks.push(remark);
    return remark;
  };
  let at = startedAt - 40_000;
  for (let i = 0; i < roots; i++) {
    const person = Math.floor(random() * 800);
    const by = { uid: `8800${String(220_000 + person)}`, name: `抖友${person}` };
    const text = `${pick(PLACES)}${i}号，${pick(MATTERS)}`;
    const root = add({ ...by, text, at, ...(i % 53 === 6 ? { folded: true } : {}), ...(i === 30 ? { stick: 1 } : {}) });
    if (i % 97 === 5) add({ ...by, text, at: at - 2_000 });
    if (i % 89 === 7) add({ ...by, text, at: at - 10 * DAY });
    const share = random();
    const ours = { uid: ACCOUNT.uid, name: ACCOUNT.nickname };
    const soon = (later: number) => Math.min(at + later, startedAt - 5_000);
    if (share < 0.25) add({ ...ours, root: root.id, text: pick(ANSWERS), at: soon(25 * MINUTE) });
    else if (share < 0.32) {
      const other = add({ uid: `8800${330_000 + i}`, name: `邻居${i}`, root: root.id, text: '同问', at: soon(MINUTE) });
      // Every other time the account answers the neighbour, not the comment.
      const answers = i % 2 === 0 ? other.id : '';
      add({ ...ours, root: root.id, answers, text: '已一并登记。', at: soon(40 * MINUTE) });
    }
    at -= Math.floor(3_000 + random() * step);
  }
  return remarks;
}

/** A comment that comes in while somebody reads: the `n`th of them. */
export function arriving(n: number, work: Work, at: number): Remark {
  const id = `7430${String(100_000_000_000_000 + n)}`;
  return {
    id,
    encrypted: `@j/practice+new+${id}==`,
    work: work.id,
    root: '',
    answers: '',
    uid: `8800990${n}`,
    name: `刚来的${n}`,
    text: `第${n}次来问：周末封路吗？`,
    at,
    ip: '河北',
  };
}
