import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/deadlines/days';
import type { DutyEntry, DutyStep } from '../../../utils/domain/duty-record';
import { Fault } from '../../../utils/domain/fault';
import { afterStep, newRecord, recordText } from '../../../utils/duties/record';
import { aRecord, NOW } from './facts';

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return 'none';
};
const entry = (change: Partial<DutyEntry>): DutyEntry => ({
  kind: 'document',
  title: '关于加强供水管理的通知',
  at: NOW - HOUR,
  account: null,
  done: null,
  ...change,
});

describe('entering a duty', () => {
  it.each([
    [entry({}), 'none'],
    [entry({ at: NOW + 9 * 60_000 }), 'none'],
    [entry({ at: NOW + 11 * 60_000 }), 'duty-in-future'],
    [entry({ title: '  通 ' }), 'duty-title'],
    [entry({ done: { at: NOW, url: '' } }), 'none'],
    [entry({ done: { at: NOW - 2 * HOUR, url: '' } }), 'duty-order'],
    [entry({ kind: 'training', done: { at: NOW, url: '' } }), 'duty-not-followed'],
  ])('%j: %s', (given, expected) => {
    expect(code(() => newRecord(given, aRecord({ kind: 'document' }).id, NOW))).toBe(expected);
  });
});

describe('a step of a duty', () => {
  const incident = aRecord({ kind: 'incident', at: NOW - 5 * HOUR });
  const out = afterStep(incident, { step: 'done', at: NOW - 4 * HOUR, url: ' https://weibo.com/1/a ' }, NOW);
  const over = afterStep(out, { step: 'over', at: NOW, note: '已修复' }, NOW);
  const followUp: DutyStep = { step: 'follow-up', at: NOW - HOUR, note: '抢修过半' };

  it('adds what was said and changes nothing else', () => {
    expect(out).toEqual({ ...incident, done: { at: NOW - 4 * HOUR, url: 'https://weibo.com/1/a' } });
    const twice = afterStep(afterStep(out, followUp, NOW), { ...followUp, at: NOW }, NOW);
    expect(twice.followUps.map(({ at }) => at)).toEqual([NOW - HOUR, NOW]);
    expect(over.over).toEqual({ at: NOW, note: '已修复' });
    expect(afterStep(over, { step: 'void', reason: '重复登记' }, NOW).voided).toEqual({ at: NOW, reason: '重复登记' });
  });

  it.each([
    ['published twice', out, { step: 'done', at: NOW, url: '' }, 'duty-done'],
    ['published before it began', incident, { step: 'done', at: NOW - 6 * HOUR, url: '' }, 'duty-order'],
    ['published tomorrow', incident, { step: 'done', at: NOW + 24 * HOUR, url: '' }, 'duty-in-future'],
    ['a follow-up before the first information', incident, followUp, 'duty-not-done'],
    ['a follow-up older than the first information', out, { ...followUp, at: NOW - 5 * HOUR }, 'duty-order'],
    ['a follow-up of what is over', over, followUp, 'duty-over'],
    ['a follow-up of a document', aRecord({ kind: 'document' }), followUp, 'duty-not-followed'],
    [
      'the publication of a training',
      aRecord({ kind: 'training' }),
      { step: 'done', at: NOW, url: '' },
      'duty-not-followed',
    ],
    ['anything about a voided one', { ...out, voided: { at: NOW, reason: '重复' } }, followUp, 'duty-voided'],
  ] as const)('refuses %s', (_name, record, step, expected) => {
    expect(code(() => afterStep(record, step, NOW))).toBe(expected);
  });

  it('stands in the ledger in words', () => {
    expect(recordText(incident, null)).toBe('突发事件“事项”，2026-11-20 10:00');
    expect(recordText(out, followUp)).toBe('突发事件“事项”跟进发布，2026-11-20 14:00：抢修过半');
    expect(recordText(out, { step: 'void', reason: '重复登记' })).toBe('突发事件“事项”作废：重复登记');
    const filing = aRecord({ kind: 'filing' });
    expect(recordText(filing, { step: 'done', at: NOW, url: '' })).toBe('账号开通、变更“事项”已备案，2026-11-20 15:00');
  });
});
