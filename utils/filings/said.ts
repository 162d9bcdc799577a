import type { ContractorKind } from '../domain/account-register';
import type { JoinKey, Part, Said } from '../domain/said';
import type { RegisterEntry } from './entry';
import type { AccountMatterKind } from './limits';

/** What is said of filings: sentences of `filings.said` in public/locales. */
type FilingSaidKey =
  | `limit.${'days' | 'workingDays' | 'likeOpening'}`
  | `event.${AccountMatterKind}`
  | `matter.${AccountMatterKind}`
  | `place.${'subscription' | 'service' | 'weibo' | 'douyin'}`
  | 'account'
  | 'quoted'
  | `certified.${'unknown' | 'page' | 'hand' | 'names' | 'lacks'}`
  | `role.${'leader' | 'liaison' | 'reviewer' | 'publisher'}`
  | `roles.${'named' | 'missing'}`
  | `form.${'opened' | 'qq' | 'phone' | 'post' | 'complete' | 'missing'}`
  | `approved.${'by' | 'unknown'}`
  | `reviewers.${'noPeople' | 'person' | 'outside' | 'unknown' | 'own'}`
  | `contractor.${'none' | 'refused' | 'is'}`
  | `contractorKind.${Exclude<ContractorKind, 'news-site'> | 'news_site'}`
  | `agreement.${'missing' | 'ended' | 'signed'}`
  | `filed.${'overdue' | 'owed' | 'owedByDay' | 'noOpening' | 'late' | 'inTime'}`
  | `state.${'filed' | 'filedLate' | 'owed' | 'overdue'}`
  | `due.${'by' | 'provisional'}`
  | `closing.${'done' | 'missing' | 'announcement' | 'cancellation'}`
  | `safety.${'unknown' | 'kept' | 'changed'}`
  | `total.${'fine' | 'over'}`
  | `main.${'one' | 'none' | 'several'}`
  | `onePlatform.${'fine' | 'over'}`
  | `sameName.${'differs' | 'same' | 'only'}`;

export type FilingSaid = Said<`filings.said.${FilingSaidKey}` | JoinKey>;

export function said(key: FilingSaidKey, values: FilingSaid['values'] = {}): FilingSaid {
  return { key: `filings.said.${key}`, values };
}

/** Where an account is: 微信订阅号, 微博, 今日头条. */
export function placeSaid({ platform, platformName, register }: RegisterEntry): Part<FilingSaid['key']> {
  if (platform === 'other') return platformName;
  const kind = register.kind === 'service' ? 'service' : 'subscription';
  return said(`place.${platform === 'wechat' ? kind : platform}`);
}

/** 微信订阅号“青禾发布”. */
export function accountSaid(entry: RegisterEntry): FilingSaid {
  return said('account', { place: placeSaid(entry), name: entry.name });
}
