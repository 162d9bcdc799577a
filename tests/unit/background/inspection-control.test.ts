import { beforeAll, describe, expect, it, vi } from 'vitest';
import { pageContext } from '../../../utils/background/accounts';
import type { Backend } from '../../../utils/background/backend';
import { changeRules, reportFalseAlarm } from '../../../utils/background/inspection-control';
import { submissionTally } from '../../../utils/background/rule-statistics';
import { type ControlChange, LIST_LIMIT } from '../../../utils/domain/control-change';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId } from '../../../utils/domain/ids';
import { emptyControl } from '../../../utils/domain/inspection';
import { canonicalJson } from '../../../utils/review/canonical-json';
import type { SanshenDb } from '../../../utils/storage/database';
import { getControl, listReportedAlarms, putControl } from '../../../utils/storage/inspection-control';
import { latestEvents, ledgerHead } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { addRuleCounts, ruleCountsSince } from '../../../utils/storage/rule-counts';
import { putUnit } from '../../../utils/storage/unit';
import { ACCOUNT, aFinding, aStatement, aUnit } from '../../support/builders';
import { DAY, fakeClock, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';

let signers: Signers;
beforeAll(async () => {
  signers = await someSigners();
});

interface Office {
  readonly back: Backend;
  readonly db: SanshenDb;
  readonly clock: ReturnType<typeof fakeClock>;
  readonly tell: ReturnType<typeof vi.fn>;
  change(change: unknown, by?: string): Promise<void>;
}

async function office(): Promise<Office> {
  const db = closing(await openDatabase());
  const clock = fakeClock();
  const tell = vi.fn();
  const back: Backend = { db: async () => db, now: clock.now, tell };
  await putUnit(db, aUnit());
  for (const person of signers.roster) await putPerson(db, person);
  const change = async (content: unknown, by = 'final') => {
    const { head, count } = await ledgerHead(db);
    const statement = aStatement({
      act: 'admin',
      review: null,
      digest: null,
      account: null,
      by: by as PersonId,
      at: clock.now(),
      comment: canonicalJson(content),
      ledgerHead: head,
      ledgerCount: count,
    });
    await changeRules(back, await signers.sign(statement));
  };
  return { back, db, clock, tell, change };
}

const change = (part: Partial<ControlChange>): ControlChange => ({
  rules: {},
  put: {},
  remove: {},
  decided: [],
  ...part,
});
const off = { enabled: false, severity: null };

describe('changing the rules', () => {
  it('stores switches and lists, delivers them to pages, and says in the ledger what was changed and who signed', async () => {
    const { back, db, tell, change: sign } = await office();
    await sign(
      change({
        rules: { hearsay: off },
        put: {
          banned: [{ word: '最低价', severity: 'warn', note: '' }],
          sources: ['清源融媒'],
          domains: ['a.example.cn'],
        },
      }),
    );
    const { inspection } = await pageContext(back, ACCOUNT);
    expect(inspection.control).toEqual({
      ...emptyControl(),
      rules: { hearsay: off },
      banned: [{ word: '最低价', severity: 'warn', note: '' }],
      sources: ['清源融媒'],
      domains: ['a.example.cn'],
    });
    // The unit's own sources and domains stand beside the seed lists.
    expect(inspection.allowedSources).toEqual(expect.arrayContaining(['新华社', '清源融媒']));
    expect(inspection.allowedDomains).toEqual(expect.arrayContaining(['gov.cn', 'a.example.cn']));
    const [event] = await latestEvents(db, 1);
    expect(event).toMatchObject({ type: 'rules-changed', actor: 'final', subject: 'rules' });
    expect(event?.data.message).toBe(
      '停用道听途说；禁用词新增或修改1条；稿源单位新增或修改1条；允许域名新增或修改1条。',
    );
    expect(event?.data.act).toMatchObject({ statement: { by: 'final' } });
    expect(tell).toHaveBeenCalledWith({ kind: 'rules-changed' });
  });

  it('applies a change to what is stored now, not to what the signer saw', async () => {
    const { db, change: sign } = await office();
    await sign(change({ put: { allowed: ['甲甲', '乙乙'] } }));
    await sign(change({ put: { allowed: ['丙丙'] } }));
    await sign(change({ remove: { allowed: ['甲甲'] } }));
    expect((await getControl(db)).allowed).toEqual(['乙乙', '丙丙']);
  });

  it.each<[string, unknown, string, string]>([
    ['somebody who is no administrator', change({ rules: { hearsay: off } }), 'first', 'not-admin'],
    ['something that is no change', { rules: [] }, 'final', 'bad-change'],
    ['an entry no list may hold', change({ put: { allowed: ['一'] } }), 'final', 'bad-change'],
    ['nothing at all', change({}), 'final', 'no-change'],
  ])('refuses %s', async (_name, content, by, code) => {
    const { db, change: sign } = await office();
    await expect(sign(content, by)).rejects.toMatchObject({ code });
    expect(await getControl(db)).toEqual(emptyControl());
    expect((await latestEvents(db, 9)).length).toBe(0);
  });

  it('refuses the entry that makes a list too long, and stores nothing of the change', async () => {
    const { db, change: sign } = await office();
    const full = Array.from({ length: LIST_LIMIT }, (_, i) => `用语${i}`);
    await putControl(db, { ...emptyControl(), allowed: full });
    const more = change({ rules: { hearsay: off }, put: { allowed: ['再来一条'] } });
    await expect(sign(more)).rejects.toMatchObject({ code: 'list-full', message: expect.stringContaining('允许用语') });
    expect((await getControl(db)).rules).toEqual({});
  });

  it('needs a unit', async () => {
    const { db, change: sign } = await office();
    await db.unit.clear();
    await expect(sign(change({ rules: { hearsay: off } }))).rejects.toMatchObject({ code: 'not-onboarded' });
  });
});

describe('a false alarm', () => {
  const finding = aFinding({ rule: 'hearsay', text: '据说' });

  it('reported from a page only waits: nothing is silenced, nothing is in the ledger', async () => {
    const { back, db, tell } = await office();
    await reportFalseAlarm(back, { finding, before: '上一行\n这件事', after: '已经办好。\n下一行' });
    expect(await listReportedAlarms(db)).toEqual([
      {
        id: expect.any(String),
        alarm: { rule: 'hearsay', text: '据说', before: '这件事', after: '已经办好。' },
        at: NOW,
        times: 1,
      },
    ]);
    expect(await getControl(db)).toEqual(emptyControl());
    expect(await latestEvents(db, 9)).toEqual([]);
    expect(tell).toHaveBeenCalledWith({ kind: 'alarm-reported' });
  });

  it('reported again counts up and does not stand twice, in the list or in the statistics', async () => {
    const { back, db, clock } = await office();
    const report = () => reportFalseAlarm(back, { finding, before: '', after: '' });
    await report();
    clock.advance(DAY);
    await report();
    expect(await listReportedAlarms(db)).toMatchObject([{ times: 2, at: NOW + DAY }]);
    expect(await ruleCountsSince(db, '2026-03-01')).toMatchObject([{ rule: 'hearsay', falseAlarms: 1, fired: 0 }]);
  });

  it('confirmed by an administrator moves to the list; refused it goes; known it is not reported again', async () => {
    const { back, db, change: sign } = await office();
    await reportFalseAlarm(back, { finding, before: '', after: '' });
    await reportFalseAlarm(back, { finding, before: '别处', after: '' });
    const [first, second] = await listReportedAlarms(db);
    await sign(change({ put: { falseAlarms: [first!.alarm] }, decided: [first!.id, second!.id] }));
    expect((await getControl(db)).falseAlarms).toEqual([first!.alarm]);
    expect(await listReportedAlarms(db)).toEqual([]);
    expect((await latestEvents(db, 1))[0]?.data.message).toBe('误报新增或修改1条；驳回误报1条。');
    await reportFalseAlarm(back, { finding, before: '', after: '' });
    expect(await listReportedAlarms(db)).toEqual([]);
  });

  it.each([
    ['of a rule that does not exist', { finding: aFinding({ rule: '__proto__' }), before: '', after: '' }],
    ['without a passage', { finding: aFinding({ rule: 'hearsay', text: '', end: 0 }), before: '', after: '' }],
    [
      'with a passage of a whole page',
      { finding: aFinding({ rule: 'hearsay', text: '长'.repeat(501) }), before: '', after: '' },
    ],
  ])('%s is refused', async (_name, input) => {
    const { back, db } = await office();
    await expect(reportFalseAlarm(back, input)).rejects.toMatchObject({ code: 'no-passage' });
    expect(await listReportedAlarms(db)).toEqual([]);
    expect(await ruleCountsSince(db, '')).toEqual([]);
  });

  it('a page that reports without end is stopped', async () => {
    const { back, db } = await office();
    const alarm = { rule: 'hearsay', text: '据说', after: '' };
    const waiting = Array.from({ length: 300 }, (_, i) => ({
      id: `${i}`,
      alarm: { ...alarm, before: `${i}` },
      at: NOW,
      times: 1,
    }));
    await db.settings.put({ key: 'reported-alarms', value: waiting });
    await expect(reportFalseAlarm(back, { finding, before: '', after: '' })).rejects.toMatchObject({
      code: 'too-many',
    });
  });
});

describe('statistics', () => {
  it('count the findings of a submission and those kept with a reason', () => {
    const a = aFinding({ rule: 'hearsay', start: 0 });
    const b = aFinding({ rule: 'hearsay', start: 5, end: 7 });
    const c = aFinding({ rule: 'mockery' });
    const waivers = [a, c].map((f) => ({ finding: findingKey(f), reason: '已核实来源', by: 'author' as PersonId }));
    expect(submissionTally([a, b, c], waivers)).toEqual([
      { rule: 'hearsay', fired: 2, waived: 1 },
      { rule: 'mockery', fired: 1, waived: 1 },
    ]);
  });

  it('add up by rule and Beijing day and are read from a day on', async () => {
    const db = closing(await openDatabase());
    await addRuleCounts(db, '2026-03-15', [{ rule: 'hearsay', fired: 9 }]);
    await addRuleCounts(db, '2026-03-16', [{ rule: 'hearsay', fired: 2, waived: 1 }]);
    await addRuleCounts(db, '2026-03-16', [
      { rule: 'hearsay', ignored: 1 },
      { rule: 'mockery', falseAlarms: 1 },
    ]);
    expect(await ruleCountsSince(db, '2026-03-16')).toEqual([
      { rule: 'hearsay', day: '2026-03-16', fired: 2, waived: 1, ignored: 1, falseAlarms: 0 },
      { rule: 'mockery', day: '2026-03-16', fired: 0, waived: 0, ignored: 0, falseAlarms: 1 },
    ]);
  });
});
