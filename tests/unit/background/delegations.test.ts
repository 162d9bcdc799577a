import { describe, expect, it } from 'vitest';
import { changeDelegation } from '../../../utils/background/delegations';
import type { PersonId } from '../../../utils/domain/ids';
import { maySign } from '../../../utils/review/stages';
import { listDelegations } from '../../../utils/storage/delegations';
import { aPerson, aReview, ROSTER } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { aPeopleOffice } from '../../support/people-office';

const HELPER = aPerson('helper', { name: '孙助', roles: ['operator'] });
const CONTRACTOR = aPerson('outside', { name: '外聘', roles: ['operator'], employment: 'contractor' });
const ADMIN = aPerson('admin2', { name: '沈青', roles: ['admin'] });
const PEOPLE = [...ROSTER, HELPER, CONTRACTOR, ADMIN];

const give = (change: object = {}) => ({
  change: 'give',
  id: 'd1',
  from: 'first',
  to: 'helper',
  stages: ['first'],
  start: NOW,
  end: NOW + 3 * DAY,
  reason: '',
  ...change,
});

describe('a delegation', () => {
  it('by whoever delegates, lets the delegate sign in its time and not after', async () => {
    const office = await aPeopleOffice(PEOPLE);
    await changeDelegation(office.back, await office.act('delegate', give(), 'first'));
    const delegations = await listDelegations(office.db);
    expect(delegations).toMatchObject([{ id: 'd1', from: 'first', to: 'helper', endedAt: null, by: 'first' }]);
    expect(await office.newest()).toMatchObject({
      type: 'delegation-given',
      subject: 'first',
      data: { message: '陈一委托孙助初审，2026-03-16 09:30 至 2026-03-19 09:30' },
    });
    const may = (now: number) => maySign(aReview(), HELPER.id, office.signers.roster, { now, delegations });
    expect(may(NOW)).toMatchObject({ ok: true, stage: 'first', delegation: { id: 'd1' } });
    expect(may(NOW + 3 * DAY)).toMatchObject({ ok: false, code: 'delegation-over' });
  });

  it('never makes the author a reviewer of their own draft', async () => {
    const office = await aPeopleOffice(PEOPLE);
    await changeDelegation(office.back, await office.act('delegate', give({ to: 'author' }), 'first'));
    const delegations = await listDelegations(office.db);
    const answer = maySign(aReview(), 'author' as PersonId, office.signers.roster, { now: NOW, delegations });
    expect(answer).toMatchObject({ ok: false, code: 'is-author' });
  });

  it.each<[string, string, string, object]>([
    ['to oneself', 'own-delegate', 'first', give({ to: 'first' })],
    ['to a contractor', 'contractor-stage', 'first', give({ to: 'outside' })],
    ['of a stage that one does not hold', 'not-held', 'first', give({ stages: ['first', 'proofread'] })],
    ['that ends before it begins', 'bad-period', 'first', give({ end: NOW })],
    ['that is over already', 'bad-period', 'first', give({ start: NOW - 2 * DAY, end: NOW - DAY })],
    ['for more than a year', 'bad-period', 'first', give({ end: NOW + 400 * DAY })],
    ['for somebody else without being administrator', 'not-yours', 'second', give()],
    ['by an administrator without a reason', 'reason-missing', 'admin2', give()],
    ['by an administrator to themselves', 'own-delegate', 'admin2', give({ to: 'admin2', reason: '本人出差在外' })],
    ['to nobody', 'unknown-person', 'first', give({ to: 'nobody' })],
    ['of nothing', 'bad-change', 'first', give({ stages: [] })],
  ])('%s is refused', async (_name, code, by, change) => {
    const office = await aPeopleOffice(PEOPLE);
    await expect(changeDelegation(office.back, await office.act('delegate', change, by))).rejects.toMatchObject({
      code,
    });
    expect(await listDelegations(office.db)).toEqual([]);
  });

  it('is not given twice, nor replayed', async () => {
    const office = await aPeopleOffice(PEOPLE);
    const act = await office.act('delegate', give(), 'first');
    await changeDelegation(office.back, act);
    await expect(changeDelegation(office.back, act)).rejects.toMatchObject({ code: 'replay' });
    const overlapping = await office.act('delegate', give({ id: 'd2', start: NOW + DAY, end: NOW + 9 * DAY }), 'first');
    await expect(changeDelegation(office.back, overlapping)).rejects.toMatchObject({ code: 'same-delegation' });
  });

  it.each([
    ['first', ''],
    ['helper', ''],
    ['admin2', '本人已返岗'],
  ])('ends early by %s', async (by, reason) => {
    const office = await aPeopleOffice(PEOPLE);
    await changeDelegation(office.back, await office.act('delegate', give({ reason: '住院治疗中' }), 'admin2'));
    office.clock.advance(DAY);
    const end = { change: 'end', id: 'd1', reason };
    await changeDelegation(office.back, await office.act('delegate', end, by));
    const delegations = await listDelegations(office.db);
    expect(delegations).toMatchObject([{ endedAt: NOW + DAY, by: 'admin2', reason: '住院治疗中' }]);
    const now = NOW + DAY;
    expect(maySign(aReview(), HELPER.id, office.signers.roster, { now, delegations }).ok).toBe(false);
    await expect(changeDelegation(office.back, await office.act('delegate', end, by))).rejects.toMatchObject({
      code: 'no-delegation',
    });
  });

  it.each([
    ['not-yours', 'second', ''],
    ['reason-missing', 'admin2', ' '],
  ])('does not end: %s', async (code, by, reason) => {
    const office = await aPeopleOffice(PEOPLE);
    await changeDelegation(office.back, await office.act('delegate', give(), 'first'));
    const act = await office.act('delegate', { change: 'end', id: 'd1', reason }, by);
    await expect(changeDelegation(office.back, act)).rejects.toMatchObject({ code });
  });
});
