import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deadlineHandlers } from '../../../utils/background/deadline-settings';
import { onManagedChange, refreshManaged } from '../../../utils/background/managed';
import { deadlinePolicy } from '../../../utils/background/policy';
import { removePersonalData, retentionHandlers } from '../../../utils/background/retention';
import { actOnReview } from '../../../utils/background/reviews';
import { Watch } from '../../../utils/background/watch';
import type { PersonId } from '../../../utils/domain/ids';
import { putAccount } from '../../../utils/storage/accounts';
import { latestEvents } from '../../../utils/storage/ledger';
import { deadlinesInForce, MANAGED, retentionInForce, watchPlansInForce } from '../../../utils/storage/managed';
import { putReview } from '../../../utils/storage/reviews';
import { getSetting, putSetting } from '../../../utils/storage/settings';
import { getUnit, storedUnit } from '../../../utils/storage/unit';
import { WATCH_PLANS } from '../../../utils/storage/watch';
import { ACCOUNT_KEY, anAccount, aReview } from '../../support/builders';
import { NOW } from '../../support/clock';
import { aPeopleOffice, type PeopleOffice } from '../../support/people-office';

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

/** An office under these policies. */
async function governed(policies: Record<string, unknown>): Promise<PeopleOffice> {
  const office = await aPeopleOffice();
  await fakeBrowser.storage.managed.set(policies);
  await refreshManaged(office.back);
  return office;
}

beforeEach(() => fakeBrowser.reset());

describe('policies of the browser', () => {
  it('are kept, written into the ledger once, and told to the pages', async () => {
    const office = await governed({ theme: 'dark', retentionDays: 7 });
    const kept = { policies: { theme: 'dark' }, problems: [{ key: 'retentionDays', why: 'bad-value', value: '7' }] };
    expect(await getSetting(office.db, MANAGED)).toEqual({ ...kept, since: NOW });
    expect(await office.newest()).toMatchObject({
      type: 'unit-changed',
      actor: 'system',
      data: { message: '管理部门统一设置：theme；retentionDays无效，未采用', managed: kept },
    });
    expect(office.back.tell).toHaveBeenCalledWith({ kind: 'unit-changed' });
    vi.mocked(office.back.tell).mockClear();
    expect(await refreshManaged(office.back)).toBe(false);
    expect(office.back.tell).not.toHaveBeenCalled();
    expect(await latestEvents(office.db, 9)).toHaveLength(1);
  });

  it('that are taken away leave the unit its own settings again, and the ledger says so', async () => {
    const office = await governed({ retentionDays: 90 });
    expect(await retentionInForce(office.db)).toEqual({ days: 90 });
    await fakeBrowser.storage.managed.clear();
    expect(await refreshManaged(office.back)).toBe(true);
    expect(await retentionInForce(office.db)).toEqual({ days: 730 });
    expect((await office.newest()).data.message).toBe('管理部门统一设置已取消');
  });

  it('nobody has set: nothing is written', async () => {
    const office = await governed({});
    expect(await latestEvents(office.db, 9)).toEqual([]);
  });

  it('nobody has set: nothing is kept before the unit is set up either', async () => {
    const office = await aPeopleOffice();
    await office.db.unit.clear();
    await refreshManaged(office.back);
    expect(await office.db.settings.count()).toBe(0);
  });

  it('that cannot be read count as none', async () => {
    const office = await aPeopleOffice();
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await refreshManaged(office.back)).toBe(false);
  });

  it('count before the unit is set up, and stand in its ledger once there is one', async () => {
    const office = await aPeopleOffice();
    const unit = (await storedUnit(office.db))!;
    await office.db.unit.clear();
    await fakeBrowser.storage.managed.set({ theme: 'dark' });
    expect(await refreshManaged(office.back)).toBe(true);
    expect(await refreshManaged(office.back)).toBe(false);
    expect(await latestEvents(office.db, 9)).toEqual([]);
    expect((await getSetting(office.db, MANAGED)).policies).toEqual({ theme: 'dark' });
    await office.db.unit.put({ key: 'unit', value: unit });
    expect(await refreshManaged(office.back)).toBe(true);
    expect(await latestEvents(office.db, 9)).toHaveLength(1);
  });

  it('are read again when the browser tells of others, and of others only', async () => {
    const changed = vi.fn();
    onManagedChange(changed);
    await fakeBrowser.storage.local.set({ a: 1 });
    expect(changed).not.toHaveBeenCalled();
    await fakeBrowser.storage.managed.set({ theme: 'dark' });
    expect(changed).toHaveBeenCalledOnce();
  });
});

describe('what is set for all', () => {
  it('adds its regulations to those of the unit, and the clocks follow', async () => {
    const office = await governed({ regulations: ['jiangbei-2021', 'yanchi-2017', 'nowhere'] });
    const own = (await storedUnit(office.db))!.regulations;
    const unit = (await getUnit(office.db))!;
    expect(unit.regulations).toEqual([...new Set([...own, 'jiangbei-2021', 'yanchi-2017'])]);
    expect((await getSetting(office.db, MANAGED)).problems).toEqual([
      { key: 'regulations', why: 'unknown-regulation', value: '"nowhere"' },
    ]);
  });

  it('closing hours and alarms count at once and cannot be changed here; the rest can', async () => {
    const office = await governed({ closingTime: '17:00', repeatAfterMinutes: 0 });
    expect((await deadlinePolicy(office.db)).resolve).toMatchObject({ closing: 1_020 });
    expect((await deadlinesInForce(office.db)).alarms?.repeatAfter).toBeNull();
    const change = async (deadlines: unknown) =>
      code(deadlineHandlers(office.back)['deadlines.change']({ act: await office.act('admin', { deadlines }) }));
    expect(await change({ closing: 1_080 })).toBe('managed');
    expect(await change({ workingDays: 3 })).toBe('none');
    expect((await deadlinePolicy(office.db)).resolve).toMatchObject({ closing: 1_020, workingDays: 3 });
  });

  it('the time after which personal data go cannot be changed here', async () => {
    const office = await governed({ retentionDays: 90 });
    const act = await office.act('admin', { retention: { days: 3_000 } });
    expect(await code(retentionHandlers(office.back)['retention.change']({ act }))).toBe('managed');
    expect(await removePersonalData(office.back)).toBe(0);
  });

  it('intervals of the watch keep within its limits', async () => {
    const office = await governed({ watchMinutesAtLeast: 15 });
    await putAccount(office.db, anAccount());
    await putSetting(office.db, WATCH_PLANS, { [ACCOUNT_KEY]: { minutes: 5, since: NOW } });
    expect((await watchPlansInForce(office.db))[ACCOUNT_KEY]?.minutes).toBe(15);
    const watch = new Watch(office.back);
    const change = async (minutes: number | null) =>
      code(watch.change(await office.act('admin', { watch: { account: ACCOUNT_KEY, minutes } })));
    expect(await change(10)).toBe('managed');
    expect(await change(20)).toBe('none');
    expect(await change(null)).toBe('none');
  });

  it('forbids recording an approval for somebody else; signing under a delegation is left to the roster', async () => {
    const office = await governed({ recordedApprovals: false });
    const review = aReview({ status: 'in-review' });
    await putReview(office.db, review);
    const sign = async (more: object) =>
      code(
        actOnReview(
          office.back,
          await office.act('sign-off', {}, 'first', {
            review: review.id,
            digest: review.digest,
            account: review.account,
            stage: 'first',
            onBehalfOf: 'final' as PersonId,
            ...more,
          }),
        ),
      );
    expect(await sign({})).toBe('managed');
    expect(await sign({ delegation: 'd-1' })).not.toBe('managed');
  });
});
