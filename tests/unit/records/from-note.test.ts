import { expect, it } from 'vitest';
import type { AccountKey, DutyEntryId } from '../../../utils/domain/ids';
import type { OfficeRecordId } from '../../../utils/domain/office-record';
import { isUntaken, notedFault } from '../../../utils/records/from-note';
import { NOW } from '../../support/clock';

const ACCOUNTS = [
  { key: 'weibo:1' as AccountKey, name: '青禾县发布' },
  { key: 'douyin:2' as AccountKey, name: '看青禾' },
];
const ID = crypto.randomUUID() as DutyEntryId;
const began = (text: string) => notedFault({ id: ID, at: NOW, text }, ACCOUNTS);

it.each<[string, string, AccountKey | null]>([
  ['《停水通知》第三段日期写错', '《停水通知》', null],
  ['青禾县发布 https://weibo.com/1/Nx9?a=1 链接打不开', 'https://weibo.com/1/Nx9?a=1', 'weibo:1' as AccountKey],
  ['链接见https://mp.weixin.qq.com/s/abc。打不开', 'https://mp.weixin.qq.com/s/abc', null],
  ['青禾县发布和看青禾都写错了标题', '', null],
  ['今日推文第三段日期写错', '', null],
])('a note “%s” begins a fault at “%s”', (text, where, account) => {
  expect(began(text)).toEqual({ note: ID, at: NOW, account, where, what: text });
});

it('an address longer than the register takes is cut', () => {
  expect(began(`https://weibo.com/${'a'.repeat(300)}`).where).toHaveLength(100);
});

it('a fault is to be taken while it is neither voided nor in the register', () => {
  const id = crypto.randomUUID() as OfficeRecordId;
  const note = { about: 'error', voided: null } as const;
  expect(isUntaken(note, new Set())).toBe(true);
  expect(isUntaken({ ...note, fault: id }, new Set([id]))).toBe(false);
  // The record was voided: the fault stands nowhere.
  expect(isUntaken({ ...note, fault: id }, new Set())).toBe(true);
  expect(isUntaken({ ...note, about: 'read' }, new Set())).toBe(false);
  expect(isUntaken({ ...note, voided: { at: NOW, reason: '写错' } }, new Set())).toBe(false);
});
