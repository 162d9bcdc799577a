import { type Draft, type DraftKind, emptyArticle } from '../../utils/domain/draft';
import type { Finding } from '../../utils/domain/finding';
import type { PlatformId } from '../../utils/domain/platform';

/** What the county of `county.ts` writes: invented, in the manner of such accounts. */

export interface CountyAccount {
  readonly platform: PlatformId;
  readonly id: string;
  readonly name: string;
  /** Posts of this account among all, in parts. */
  readonly share: number;
}

const OFFICES = [
  ['清源发布', 14],
  ['清源融媒', 12],
  ['清源公安', 8],
  ['清源教育', 6],
  ['清源卫健', 6],
  ['清源交通', 5],
  ['清源应急', 4],
  ['清源人社', 4],
  ['清源民政', 3],
  ['清源文旅', 6],
  ['清源农业农村', 3],
  ['清源城管', 4],
  ['清源税务', 3],
  ['清源医保', 3],
  ['清源市场监管', 3],
  ['清源水利', 2],
  ['清源气象', 5],
  ['清源图书馆', 2],
  ['清源老干部', 1],
  ['清源档案', 1],
] as const;
const PLATFORMS: readonly PlatformId[] = ['weibo', 'wechat', 'douyin', 'wechat', 'weibo'];

export function countyAccounts(count: number): readonly CountyAccount[] {
  return OFFICES.slice(0, count).map(([name, share], i) => {
    const platform = PLATFORMS[i % PLATFORMS.length]!;
    return { platform, id: platform === 'wechat' ? `gh_${1000 + i}` : `${5_551_230_000 + i}`, name, share };
  });
}

const SUBJECTS = [
  '城区道路施工',
  '城乡居民医保缴费',
  '义务教育招生',
  '供水管网检修',
  '文化惠民演出',
  '防汛值守',
  '老年助餐',
];
const BODIES = [
  '请过往车辆按现场标志绕行，给您出行带来不便，敬请谅解。',
  '办理时间为工作日9时至17时，可在政务服务大厅窗口或线上办理。',
  '详情可拨打政务服务热线咨询，工作人员将及时解答。',
  '请广大居民提前做好安排，关注后续通知。',
];

/** A draft of its own words. @param n number of the draft in the county */
export function countyDraft(account: CountyAccount, n: number, kind: DraftKind, reprinted: boolean): Draft {
  const subject = SUBJECTS[n % SUBJECTS.length]!;
  const body = `${account.name}第${n}号：关于${subject}的通告。\n${BODIES[n % BODIES.length]}\n${BODIES[(n + 1) % BODIES.length]}`;
  const declaration = reprinted && kind !== 'repost' ? '内容为转载信息' : '';
  return {
    kind,
    account: { platform: account.platform, id: account.id, name: account.name },
    articles: [{ ...emptyArticle(), title: kind === 'article' ? `关于${subject}的通告` : '', body, declaration }],
    schedule: null,
    visibility: '公开',
    target: kind === 'repost' ? `52000${n}` : null,
    quoted: kind === 'repost' ? `转发：${subject}有关安排` : '',
  };
}

const FINDINGS = [
  ['absolute-terms', 'wording', 'legal', 'warn', 'panjin-2019#三(二)·商业广告', '最佳'],
  ['emotional-tone', 'opinion', 'political', 'warn', 'jiangbei-2021#三(五)·个人观点', '太棒了'],
  ['commercial-advertising', 'ad', 'legal', 'block', 'jiangbei-2021#三(五)·商业广告', '限时优惠'],
  ['unattributed-repost', 'repost', 'policy', 'warn', 'yanchi-2017#第十二条·注明出处', '来源不明'],
  ['punctuation', 'wording', 'wording', 'hint', 'jiangbei-2021#三(三)·五关', '，，'],
] as const;

/** The `i`-th finding of a draft; positions and words are only plausible. */
export function countyFinding(n: number, i: number): Finding {
  const [rule, category, gate, severity, clause, text] = FINDINGS[(n + i) % FINDINGS.length]!;
  const start = 10 + i * 20;
  return {
    rule,
    category,
    gate,
    severity,
    outcome: 'violation',
    article: 0,
    field: 'body',
    start,
    end: start + text.length,
    text,
    message: `“${text}”不宜出现在政务新媒体内容中。`,
    advice: '请修改或说明理由。',
    clause,
  };
}

export const COUNTY_CONCERNS = [
  '人民路路灯坏了好些天，什么时候修？打过12345，没有答复。',
  '孩子九月上小学，划片有没有变化，需要准备哪些材料？',
  '清溪村三组停水两天，家里有老人，请派人看看。',
  '建议早高峰在学校门口安排一位交警，接送的车太多。',
  '医保异地报销在手机上怎么办，要不要回户籍地盖章？',
  '为民办实事，点赞！',
] as const;
