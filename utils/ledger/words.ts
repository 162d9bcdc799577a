import * as z from 'zod/mini';
import type { LedgerEvent } from '../domain/ledger';
import { type StrayCause, StrayCauseSchema } from '../domain/own-post';
import { type Stage, StageSchema } from '../domain/people';
import { PLATFORM_NAMES, type PlatformId, PlatformIdSchema } from '../domain/platform';
import { STAGE_LABELS } from '../review/labels';
import { actsOf, opinionOf } from './acts';
import { RESTORED, restorationOf } from './restoration';

/**
 * What the ledger keeps for verifying (acts, codes, ids, addresses), in words for reading. Every reader of the ledger takes its words from
 * here: the page of the workspace, tables, the sheet, the page that verifies without the extension.
 */

const ToldSchema = z.object({
  reason: z.optional(z.string()),
  message: z.optional(z.string()),
  code: z.optional(z.string()),
  cause: z.optional(StrayCauseSchema),
  department: z.optional(z.string()),
});

/** How a post went out past the guard (情况说明). */
const CAUSES: Readonly<Record<StrayCause, string>> = {
  phone: '手机客户端发布',
  emergency: '突发应急',
  'other-tool': '其他工具发布',
  platform: '平台改动',
  'not-ours': '非本单位内容',
};

/** Why something was held or raised an alarm, where the event has no sentence of its own. */
const CODES: Readonly<Record<string, string>> = {
  'not-submitted': '没有完整的签批记录',
  'in-review': '审核尚未完成',
  rejected: '稿件已被退回',
  stale: '内容与签批时不一致',
  'content-differs': '即将发出的内容与签批内容不一致',
  'time-differs': '发布时间与签批不一致',
  'other-class': '内容类别与签批不一致',
  'other-addressee': '回复对象与签批不一致',
  'also-repost': '评论勾选了同时转发',
  'template-sent': '同一留言已按答复模板回复过',
  'already-released': '同一份签批已放行过一次',
  'bad-signature': '签名未通过核对',
  'not-recognised': '本页结构已变化，未能检测',
  'page-unknown': '本页结构已变化，未能检测',
  'unknown-endpoint': '发往未登记的地址',
  unbound: '只有稿件编号，内容未能核对',
  unreadable: '发布请求的内容无法读取',
  'clock-back': '本机时间被往回调',
  'clock-off': '本机时间与平台时间相差较大',
  'unknown-release': '有发布请求带着未登记的放行标记发出',
  'second-publish': '一次放行之下又发出一个发布请求',
  'unreleased-publish': '有发布请求未经放行发出',
  'body-unreadable': '已发出的请求无法读取，未能与签批内容核对',
  'result-unknown': '平台没有返回发布结果，请到平台核对是否已发布',
};

/** Everything above that stands as a code in events, with its words: a search for the words finds the code. */
export const CODE_WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CODES),
  ...Object.entries(CAUSES),
  ...Object.entries(STAGE_LABELS),
]);

/**
 * What was said with an event: opinion, reason or message; '' where there are only things for verifying.
 * Acts whose comment is the canonical JSON of what was changed have their words beside the act.
 */
export function detailOf(event: LedgerEvent): string {
  const restoration = event.type === RESTORED ? restorationOf(event) : null;
  if (restoration) return restoration.text;
  const statement = actsOf(event).acts[0]?.statement;
  const opinion = statement && opinionOf(statement);
  if (opinion) return opinion;
  const told = ToldSchema.safeParse(event.data).data;
  const words = [told?.reason, told?.message].find((text) => text && !isCode(text)) ?? '';
  if (told?.department) return words ? `${told.department}：${words}` : told.department;
  if (words) return told?.cause ? `${CAUSES[told.cause]}：${words}` : words;
  return CODES[told?.code ?? ''] ?? '';
}

/** The stage that was signed, or that a sign-off paid for. */
export function stageOf(event: LedgerEvent): Stage | null {
  const signed = actsOf(event).acts[0]?.statement.stage;
  return signed ?? StageSchema.safeParse(event.data.stage).data ?? null;
}

/** Codes that stand where other events have words: they are for verifying. */
function isCode(text: string): boolean {
  return /^[\w.-]*$/.test(text);
}

const PLACES: Readonly<Record<string, string>> = {
  unit: '本单位',
  rules: '检测规则',
  policy: '审核制度',
  roster: '名册',
  guard: '发布拦截',
  unknown: '未识别的账号',
  accounts: '账号备案',
  duties: '履职事项',
  'duty-sheet': '值班',
  records: '登记簿',
  report: '运行情况报告',
  triage: '留言分类',
  templates: '答复模板',
  regulations: '法规',
  'personal-data': '留言中的个人信息',
};

/** Kinds of things that have ids of the form `<platform>:<kind>:<id>`; accounts have none. */
const KINDS: Readonly<Record<string, string>> = { post: '发布的内容', comment: '留言', message: '私信' };

/** What an id names that is neither a person nor a known account or draft; the id itself where nothing more is known. */
export function placeInWords(id: string): string {
  if (PLACES[id]) return PLACES[id];
  // Accounts of platforms without a guard are named by their key.
  if (id.startsWith('other:')) return id.slice('other:'.length).replace(':', ' · ');
  if (id.startsWith('duty:')) return '履职事项';
  if (id.startsWith('record:')) return '登记事项';
  const host = /^https?:\/\/([^/]+)/.exec(id)?.[1];
  if (host !== undefined || id.startsWith('tab ')) return `${platformAt(host ?? '')}页面`;
  const [, platform, kind] = /^(\w+)[:.](\w*)/.exec(id) ?? [];
  const known = PlatformIdSchema.safeParse(platform);
  if (!known.success) return /^[0-9a-f-]{36}$/.test(id) ? '一份稿件' : id;
  if (id.includes('.')) return `${PLATFORM_NAMES[known.data]}页面`;
  return PLATFORM_NAMES[known.data] + (KINDS[kind ?? ''] ?? '账号');
}

const HOSTS: readonly (readonly [RegExp, PlatformId])[] = [
  [/(?:^|\.)weibo\.c(?:om|n)$/, 'weibo'],
  [/(?:^|\.)mp\.weixin\.qq\.com$/, 'wechat'],
  [/(?:^|\.)douyin\.com$/, 'douyin'],
];

function platformAt(host: string): string {
  const found = HOSTS.find(([pattern]) => pattern.test(host));
  return found ? PLATFORM_NAMES[found[1]] : '平台';
}
