import type { AccountKind, ContractorKind } from '../domain/account-register';
import { PLATFORM_NAMES, type PlatformId } from '../domain/platform';

/** Words of the register, as forms and tables write them. */

export const KIND_NAMES: Readonly<Record<AccountKind, string>> = {
  subscription: '订阅号',
  service: '服务号',
  weibo: '微博账号',
  douyin: '抖音号',
  channels: '视频号',
  'mini-program': '小程序',
  app: '移动客户端',
  other: '其他',
};

export const CONTRACTOR_NAMES: Readonly<Record<ContractorKind, string>> = {
  subordinate: '下属企事业单位',
  media: '主流新闻媒体',
  'news-site': '有资质的新闻网站',
  other: '其他单位',
};

/** Kinds of each platform; `other` stands for platforms without a guard here. */
export const KINDS_OF: Readonly<Record<PlatformId | 'other', readonly AccountKind[]>> = {
  wechat: ['subscription', 'service'],
  weibo: ['weibo'],
  douyin: ['douyin'],
  other: ['channels', 'mini-program', 'app', 'other'],
};

/** Where an account is, as one word in a table says it. */
export interface PlatformWord {
  readonly platform: PlatformId | 'other';
  /** Name of the platform where it is `other`. */
  readonly platformName: string;
  readonly kind: AccountKind;
}

/** Told in this order: 微信视频号 is no 微信公众号. */
const WORDS: readonly (readonly [RegExp, PlatformId | 'other', AccountKind])[] = [
  [/视频号/, 'other', 'channels'],
  [/小程序/, 'other', 'mini-program'],
  [/客户端|APP/i, 'other', 'app'],
  [/服务号/, 'wechat', 'service'],
  [/订阅号|公众号|^微信$/, 'wechat', 'subscription'],
  [/微博/, 'weibo', 'weibo'],
  [/^抖音(?:号|短视频|政务号)?$/, 'douyin', 'douyin'],
];

/** Reads 微信订阅号, 新浪微博, 抖音, 微信小程序, 今日头条 …; null for nothing. What is not known is a platform of that name. */
export function platformOf(text: string): PlatformWord | null {
  const word = text.replaceAll(/\s/g, '');
  if (word === '') return null;
  const found = WORDS.find(([pattern]) => pattern.test(word));
  const [, platform, kind] = found ?? [null, 'other' as const, 'other' as const];
  return { platform, kind, platformName: platform === 'other' ? word.slice(0, 40) : '' };
}

/** 微信公众号（订阅号）, 微博, 今日头条: read back by `platformOf`. */
export function platformWord({ platform, platformName, kind }: PlatformWord): string {
  if (platform === 'other') return platformName;
  return platform === 'wechat' ? `微信${KIND_NAMES[kind]}` : PLATFORM_NAMES[platform];
}
