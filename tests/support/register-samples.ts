import { type AccountKind, emptyRegister, type OtherAccount, type Register } from '../../utils/domain/account-register';
import type { AccountKey } from '../../utils/domain/ids';
import type { PlatformId } from '../../utils/domain/platform';
import { type RegisterEntry, registerEntries } from '../../utils/filings/entry';
import { anAccount } from './builders';
import { NOW } from './clock';

/** 20 accounts of an invented county, in the shape in which counties list theirs: type, name, unit; names of two units in brackets. */
export const COUNTY_ROWS: readonly (readonly string[])[] = [
  ['新媒体类型', '新媒体名称', '责任单位'],
  ['微信订阅号', '青禾县教育局', '县教育局'],
  ['微信订阅号', '青禾公安', '县公安局'],
  ['微博', '青禾县公安局', '县公安局'],
  ['微信服务号', '青禾交警', '县交警大队'],
  ['抖音', '青禾交警', '县交警大队'],
  ['微信订阅号', '青禾司法', '县司法局(县行政复议局)'],
  ['微信小程序', '青禾就业', '县人力社保局'],
  ['微信订阅号', '青禾人社', '县人力社保局'],
  ['微信订阅号', '青禾交通', '县交通运输局'],
  ['微信订阅号', '青禾农业农村', '县农业农村局'],
  ['微信订阅号', '青禾文旅', '县文广旅体局'],
  ['微博', '相约青禾', '县文广旅体局'],
  ['抖音', '青禾文旅', '县文广旅体局'],
  ['今日头条', '青禾旅游', '县文广旅体局'],
  ['微信订阅号', '健康青禾', '县卫健局'],
  ['微信订阅号', '青禾市场监管', '县市场监管局'],
  ['微信服务号', '青禾综合执法', '县综合执法局'],
  ['微信订阅号', '青禾发布', '县大数据中心'],
  ['微信服务号', '青禾竹编小镇', '县发改局(县竹编小镇指挥部)'],
  ['微信订阅号', '绿水青禾', '市生态环境局青禾分局(县“五水共治”办公室)'],
];

/** A register with everything in it that any check asks for. */
export function aRegister(change: Partial<Register> = {}, kind: AccountKind = 'weibo'): Register {
  return {
    ...emptyRegister(kind),
    unit: '青禾县融媒体中心',
    purpose: '政务公开和政民互动',
    main: true,
    opening: { on: '2026-03-02', filedOn: '2026-03-06', approver: '周远' },
    leaderPost: '主任',
    liaison: { name: '林初', post: '编辑', phone: '0555-0000002' },
    reviewer: { name: '陈一', post: '科员', phone: '0555-0000003' },
    publisher: { name: '林初', post: '编辑', phone: '0555-0000002' },
    qq: '10001',
    safety: { keeper: '林初', duties: '专人保管', passwordChangedOn: '2026-03-02' },
    certification: { text: '青禾县融媒体中心官方微博', source: 'hand', at: NOW },
    ...change,
  };
}

/** An account of the register; one of another platform where `platform` is a name that is none of ours. */
export function anEntry(change: {
  readonly platform?: PlatformId | 'other';
  readonly platformName?: string;
  readonly name?: string;
  readonly leader?: string;
  readonly register?: Partial<Register>;
}): RegisterEntry {
  const { platform = 'weibo', platformName = '', name = '青禾县发布', leader = '周远' } = change;
  const register = aRegister(change.register);
  const key = `${platform}:${platformName}${name}` as AccountKey;
  const [entry] =
    platform === 'other'
      ? registerEntries([], [anOther({ key, platformName, name, leader, register })], '')
      : registerEntries([anAccount({ key, platform, name, leader, register })], [], '');
  return entry!;
}

export function anOther(change: Partial<OtherAccount> = {}): OtherAccount {
  return {
    key: 'other:今日头条:青禾县发布' as AccountKey,
    platformName: '今日头条',
    name: '青禾县发布',
    leader: '周远',
    contact: '0555-0000001',
    filedAt: NOW,
    register: aRegister({}, 'other'),
    ...change,
  };
}
