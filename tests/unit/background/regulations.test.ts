import { describe, expect, it, vi } from 'vitest';
import { deadlinePolicy } from '../../../utils/background/policy';
import { changeRegulations } from '../../../utils/background/regulations';
import { derivedDue } from '../../../utils/deadlines/urgency';
import type { PersonId } from '../../../utils/domain/ids';
import type { PolicyBook } from '../../../utils/domain/policy';
import { defaultBook } from '../../../utils/review/policy';
import { presets } from '../../../utils/review/policy-presets';
import { getComments, putComments } from '../../../utils/storage/comments';
import { latestEvents } from '../../../utils/storage/ledger';
import { MANAGED } from '../../../utils/storage/managed';
import { putPolicyBook } from '../../../utils/storage/policies';
import {
  OWN_REGULATIONS,
  OWN_REGULATIONS_MAX,
  ownRegulations,
  unitRegulations,
} from '../../../utils/storage/regulations';
import { getSetting, putSetting } from '../../../utils/storage/settings';
import { getUnit, storedUnit } from '../../../utils/storage/unit';
import { NOW } from '../../support/clock';
import { aPeopleOffice, type PeopleOffice } from '../../support/people-office';
import { storedComment } from '../deadlines/support';
import { anOwnRegulation } from '../regulations/own';

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

const OWN = anOwnRegulation();
const change = async (office: PeopleOffice, content: unknown, by?: string) =>
  changeRegulations(office.back, await office.act('admin', content, by));
const bringIn = (office: PeopleOffice, regulation = OWN) => change(office, { change: 'import', regulation });
const choose = (office: PeopleOffice, ...regulations: string[]) => change(office, { change: 'choose', regulations });

describe('a regulation of the unit', () => {
  it('comes in with a signature and an event, and counts once it is chosen', async () => {
    const office = await aPeopleOffice();
    const { db } = office;
    await bringIn(office);
    expect(await getSetting(db, OWN_REGULATIONS)).toEqual([
      { regulation: OWN, importedAt: office.clock.now(), by: 'final' },
    ]);
    expect(await office.newest()).toMatchObject({
      type: 'regulation-imported',
      actor: 'final',
      data: { message: '“本单位账号管理办法”（2 条）', regulation: 'own-2026', replaced: false },
    });
    await choose(office, 'jiangbei-2021');
    expect((await deadlinePolicy(db)).resolve.workingDays).toBe(5);

    await choose(office, 'jiangbei-2021', 'own-2026');
    expect((await unitRegulations(db)).map(({ id }) => id)).toEqual(['jiangbei-2021', 'own-2026']);
    const { resolve } = await deadlinePolicy(db);
    expect(resolve.workingDays).toBe(3);
    expect(resolve.sources).toEqual([{ kind: 'regulation', regulation: 'own-2026', clause: 'own-2026#三·办理' }]);
    expect(resolve.laxer.map(({ amount }) => amount)).toEqual([5]);
    expect(await office.newest()).toMatchObject({
      type: 'regulations-chosen',
      data: { message: '增加“本单位账号管理办法”', after: ['jiangbei-2021', 'own-2026'] },
    });
  });

  it('moves the due times of what runs, and tells open pages', async () => {
    const office = await aPeopleOffice();
    const comment = storedComment({ at: NOW }, { status: 'acknowledged', acknowledgedAt: NOW });
    const derived = { ...comment, ...derivedDue(comment, await deadlinePolicy(office.db)) };
    await putComments(office.db, [derived]);
    await bringIn(office);
    const tell = vi.mocked(office.back.tell);
    tell.mockClear();
    await choose(office, 'panjin-2019', 'own-2026');
    const [after] = await getComments(office.db, [comment.key]);
    expect(after!.dueAt).toBeLessThan(derived.dueAt);
    expect(tell.mock.calls.map(([event]) => event.kind)).toEqual(['unit-changed', 'comments-changed']);
  });

  it('is replaced and removed while it is not in force, and never while it is', async () => {
    const office = await aPeopleOffice();
    await bringIn(office);
    await choose(office, 'own-2026');
    const longer = anOwnRegulation({ name: '本单位账号管理办法（修订）' });
    expect(await code(bringIn(office, longer))).toBe('regulation-in-use');
    expect(await code(change(office, { change: 'remove', id: 'own-2026' }))).toBe('regulation-in-use');
    expect(await ownRegulations(office.db)).toEqual([OWN]);

    await choose(office, 'jiangbei-2021');
    await bringIn(office, longer);
    expect(await ownRegulations(office.db)).toEqual([longer]);
    expect((await office.newest()).data).toMatchObject({ replaced: true });
    await change(office, { change: 'remove', id: 'own-2026' });
    expect(await ownRegulations(office.db)).toEqual([]);
    expect(await office.newest()).toMatchObject({
      type: 'regulation-removed',
      data: { message: '“本单位账号管理办法（修订）”', regulation: 'own-2026' },
    });
  });

  it('is refused where it is not sound, whatever was signed', async () => {
    const office = await aPeopleOffice();
    const [clause] = OWN.clauses;
    const cases: readonly (readonly [unknown, string])[] = [
      [anOwnRegulation({ id: 'jiangbei-2021' }), 'bad-change'],
      [anOwnRegulation({ clauses: [] }), 'bad-change'],
      [anOwnRegulation({ clauses: [clause!, clause!] }), 'bad-change'],
      [{ ...OWN, more: 1 }, 'bad-change'],
      [anOwnRegulation({ clauses: [{ ...clause!, carriers: [{ kind: 'rule', ref: 'no-such-rule' }] }] }), 'bad-change'],
    ];
    for (const [regulation, expected] of cases) {
      expect(await code(change(office, { change: 'import', regulation }))).toBe(expected);
    }
    expect(await code(change(office, { change: 'import', regulation: OWN }, 'first'))).toBe('not-admin');
    expect(await code(change(office, { change: 'remove', id: 'own-2026' }))).toBe('unknown-regulation');
    expect(await ownRegulations(office.db)).toEqual([]);
    expect(await latestEvents(office.db, 9)).toEqual([]);
  });

  it('is refused beyond what a unit may keep', async () => {
    const office = await aPeopleOffice();
    const many = Array.from({ length: OWN_REGULATIONS_MAX }, (_, i) => ({
      regulation: anOwnRegulation({ id: `own-${i}-x` }),
      importedAt: NOW,
      by: 'final' as PersonId,
    }));
    await putSetting(office.db, OWN_REGULATIONS, many);
    expect(await code(bringIn(office))).toBe('too-many');
    expect(await code(bringIn(office, anOwnRegulation({ id: 'own-3-x', name: '另一部办法' })))).toBe('none');
  });
});

describe('the regulations in force', () => {
  it.each([
    ['nothing', [], 'bad-change'],
    ['one that is not here', ['own-2027'], 'unknown-regulation'],
    ['one twice', ['panjin-2019', 'panjin-2019'], 'unknown-regulation'],
    ['what is in force already', ['panjin-2019'], 'no-change'],
  ])('cannot be %s', async (_what, ids, expected) => {
    const office = await aPeopleOffice();
    expect(await code(choose(office, ...ids))).toBe(expected);
    expect((await getUnit(office.db))?.regulations).toEqual(['panjin-2019']);
  });

  it('may be put in another order, which decides whose name stands first', async () => {
    const office = await aPeopleOffice();
    await choose(office, 'jiangbei-2021', 'panjin-2019');
    await choose(office, 'panjin-2019', 'jiangbei-2021');
    expect((await office.newest()).data).toMatchObject({ message: '调整次序' });
  });

  it('set for all offices stay, and are no choice of the unit', async () => {
    const office = await aPeopleOffice();
    const { db } = office;
    await putSetting(db, MANAGED, { policies: { regulations: ['yunhe-2022'] }, problems: [], since: null });
    expect(await code(choose(office, 'panjin-2019', 'jiangbei-2021'))).toBe('managed');
    await choose(office, 'jiangbei-2021', 'yunhe-2022');
    expect((await storedUnit(db))?.regulations).toEqual(['jiangbei-2021']);
    expect((await unitRegulations(db)).map(({ id }) => id)).toEqual(['jiangbei-2021', 'yunhe-2022']);
  });

  it('ask for enough review stages first', async () => {
    const office = await aPeopleOffice();
    const [two] = [presets(6).find(({ policy }) => policy.id === 'review-approve')!.policy];
    const book = defaultBook(6);
    const matrix = Object.fromEntries(
      Object.entries(book.matrix).map(([kind, row]) => [
        kind,
        Object.fromEntries(Object.keys(row).map((c) => [c, two.id])),
      ]),
    ) as PolicyBook['matrix'];
    await putPolicyBook(office.db, { ...book, revision: 1, policies: [two], matrix });
    expect(await code(choose(office, 'jiangbei-2021'))).toBe('too-few-stages');
    expect(await code(choose(office, 'yunhe-2022'))).toBe('none');
  });
});
