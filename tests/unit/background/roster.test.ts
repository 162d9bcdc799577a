import { describe, expect, it } from 'vitest';
import { activatePerson } from '../../../utils/background/people';
import { addPerson, changePerson } from '../../../utils/background/roster';
import type { PersonId } from '../../../utils/domain/ids';
import { generateKey } from '../../../utils/keys/key-pair';
import { sign } from '../../../utils/keys/sign';
import { wrapKey } from '../../../utils/keys/wrap';
import { listPeople } from '../../../utils/storage/people';
import { aPerson, ROSTER } from '../../support/builders';
import { DAY, HOUR, NOW } from '../../support/clock';
import { aPeopleOffice } from '../../support/people-office';

const SECOND_ADMIN = aPerson('admin2', { name: '沈青', roles: ['admin'] });
const edit = (person: string, fields: object) => ({ person, change: 'edit', fields });

describe('adding somebody', () => {
  it('keeps the details and gives a code; the ledger has no code hash', async () => {
    const office = await aPeopleOffice();
    const fields = { name: '韩雪', post: '副局长', roles: ['final'], unit: '县政府办', phone: '0555-6201873' };
    const { person, code } = await addPerson(office.back, await office.act('admin', fields));
    expect(await office.person(person)).toMatchObject({ ...fields, active: true, publicKey: null });
    const event = await office.newest();
    expect(event).toMatchObject({ type: 'person-added', actor: 'final', subject: person });
    const stored = JSON.stringify(event);
    expect(stored).not.toContain(code.replace('-', ''));
    expect(stored).not.toContain((await office.person(person)).activation?.hash);
  });

  it.each(['proofread', 'first', 'second', 'final'])('refuses a contractor for %s, with the clause', async (role) => {
    const office = await aPeopleOffice();
    const act = await office.act('admin', {
      name: '外聘',
      post: '',
      roles: ['operator', role],
      employment: 'contractor',
    });
    await expect(addPerson(office.back, act)).rejects.toMatchObject({
      code: 'contractor-stage',
      message: expect.stringContaining('云政办发〔2022〕27号） 二(四)'),
    });
    expect(await listPeople(office.db)).toHaveLength(ROSTER.length);
  });

  it('takes a contractor as operator', async () => {
    const office = await aPeopleOffice();
    const act = await office.act('admin', { name: '外聘', post: '', roles: ['operator'], employment: 'contractor' });
    const { person } = await addPerson(office.back, act);
    expect(await office.person(person)).toMatchObject({ employment: 'contractor' });
  });

  it.each<[string, string, object]>([
    ['not-admin', 'author', { name: '韩雪', post: '', roles: ['operator'] }],
    ['bad-change', 'final', { name: '', post: '', roles: ['operator'] }],
    ['bad-change', 'final', { name: '韩雪', post: '', roles: [] }],
    ['bad-change', 'final', { name: '韩雪', post: '', roles: ['operator'], phone: '<b>1</b>' }],
    ['bad-change', 'final', { name: '韩雪', post: '', roles: ['operator'], active: true }],
    ['same-person', 'final', { name: '林初', post: '', roles: ['operator'] }],
    ['bad-stand-in', 'final', { name: '韩雪', post: '', roles: ['first'], standIn: 'nobody' }],
  ])('refuses: %s', async (code, by, fields) => {
    const office = await aPeopleOffice();
    await expect(addPerson(office.back, await office.act('admin', fields, by))).rejects.toMatchObject({ code });
  });
});

describe('a change of details', () => {
  it('is kept and ledgered with before and after; what was not named stays', async () => {
    const office = await aPeopleOffice();
    const fields = { post: '副科长', roles: ['operator', 'first', 'proofread'], phone: '0555-1', standIn: 'second' };
    await changePerson(office.back, await office.act('admin', edit('first', fields)));
    const after = await office.person('first');
    expect(after).toMatchObject({ name: '陈一', ...fields });
    expect(after.publicKey).not.toBeNull();
    const event = await office.newest();
    expect(event.data).toMatchObject({
      before: { post: '', roles: ['operator', 'first'], phone: '' },
      after: fields,
      message: '变更职务、角色、电话、B 角',
    });
    // A change of details ends no key.
    expect(event.data).not.toHaveProperty('formerKey');
  });

  it.each<[string, object]>([
    ['contractor-stage', edit('first', { employment: 'contractor' })],
    ['last-admin', edit('final', { roles: ['final'] })],
    ['last-final', edit('final', { roles: ['admin'] })],
    ['bad-stand-in', edit('first', { standIn: 'first' })],
    ['same-person', edit('first', { name: '何二' })],
    ['unknown-person', edit('nobody', { post: 'x' })],
    ['bad-change', edit('first', { publicKey: null })],
  ])('is refused: %s', async (code, change) => {
    const office = await aPeopleOffice();
    const before = await listPeople(office.db);
    await expect(changePerson(office.back, await office.act('admin', change))).rejects.toMatchObject({ code });
    expect(await listPeople(office.db)).toEqual(before);
  });

  it('may not be used twice, nor be altered on the way', async () => {
    const office = await aPeopleOffice();
    const act = await office.act('admin', edit('first', { post: '副科长' }));
    await changePerson(office.back, act);
    await expect(changePerson(office.back, act)).rejects.toMatchObject({ code: 'replay' });
    const forged = {
      ...act,
      statement: { ...act.statement, comment: act.statement.comment.replace('first', 'second') },
    };
    await expect(changePerson(office.back, forged)).rejects.toMatchObject({ code: 'bad-signature' });
    const later = await office.act('admin', edit('first', { post: '科长' }));
    office.clock.advance(HOUR);
    await expect(changePerson(office.back, later)).rejects.toMatchObject({ code: 'old-act' });
  });

  it('is refused under the other signature that ECDSA has for the same statement', async () => {
    const office = await aPeopleOffice();
    const act = await office.act('admin', edit('first', { post: '副科长' }));
    await changePerson(office.back, act);
    // n − s verifies as well as s.
    const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
    const bytes = Buffer.from(act.signature, 'base64');
    const s = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`);
    const twin = Buffer.concat([bytes.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]);
    const copy = { ...act, signature: twin.toString('base64') };
    await expect(changePerson(office.back, copy)).rejects.toMatchObject({ code: 'replay' });
  });
});

describe('departure and return', () => {
  it('ends the key, keeps it for what it signed, and comes back with a new code', async () => {
    const office = await aPeopleOffice([...ROSTER, SECOND_ADMIN]);
    const key = (await office.person('second')).publicKey;
    await changePerson(office.back, await office.act('admin', { person: 'second', change: 'deactivate' }));
    expect(await office.person('second')).toMatchObject({
      active: false,
      publicKey: null,
      formerKeys: [{ publicKey: key, from: 0, until: NOW }],
    });
    expect((await office.newest()).data).toMatchObject({ formerKey: key });
    const { code } = await changePerson(office.back, await office.act('admin', { person: 'second', change: 'return' }));
    expect(code).toMatch(/^\w{4}-\w{4}$/);
    expect(await office.person('second')).toMatchObject({ active: true, activation: expect.anything() });
  });

  it.each<[string, string, object]>([
    ['own-departure', 'final', { person: 'final', change: 'deactivate' }],
    ['last-final', 'admin2', { person: 'final', change: 'deactivate' }],
    ['still-active', 'final', { person: 'first', change: 'return' }],
  ])('is refused: %s', async (code, by, change) => {
    const office = await aPeopleOffice([...ROSTER, SECOND_ADMIN]);
    await expect(changePerson(office.back, await office.act('admin', change, by))).rejects.toMatchObject({ code });
  });
});

describe('a lost PIN', () => {
  it('gets a new code and key; the old key signs nothing more', async () => {
    const office = await aPeopleOffice();
    const old = (await office.person('author')).publicKey;
    const { code } = await changePerson(
      office.back,
      await office.act('admin', { person: 'author', change: 'reissue' }),
    );
    const { publicKey, privateKey } = await generateKey();
    const wrappedKey = await wrapKey(privateKey, 'Lianhu-72-Qiao');
    office.clock.advance(DAY);
    const input = { person: 'author' as PersonId, code: code!, publicKey, wrappedKey };
    await activatePerson(office.back, input);
    expect(await office.person('author')).toMatchObject({
      publicKey,
      keySince: NOW + DAY,
      activation: null,
      formerKeys: [{ publicKey: old, until: NOW }],
    });
    await expect(activatePerson(office.back, input)).rejects.toMatchObject({ code: 'already-active' });
    // The practice signers still hold the old key.
    const withOldKey = await office.act('admin', { person: 'first', change: 'reissue' }, 'author');
    await expect(changePerson(office.back, withOldKey)).rejects.toMatchObject({ code: 'key-ended' });
  });

  it('of the only administrator: the final stage signs for the new code, nobody else', async () => {
    const people = ROSTER.map((p) => (p.id === 'final' ? { ...p, roles: ['final' as const] } : p));
    const office = await aPeopleOffice([...people, SECOND_ADMIN]);
    const change = { person: 'admin2', change: 'reissue' };
    await expect(changePerson(office.back, await office.act('admin', change, 'second'))).rejects.toMatchObject({
      code: 'not-admin',
    });
    const { code } = await changePerson(office.back, await office.act('admin', change, 'final'));
    expect(code).not.toBeNull();
    // Not while another administrator can.
    const two = await aPeopleOffice([...people, SECOND_ADMIN, aPerson('admin3', { name: '陶红', roles: ['admin'] })]);
    await expect(changePerson(two.back, await two.act('admin', change, 'final'))).rejects.toMatchObject({
      code: 'not-admin',
    });
  });
});

describe('an activation', () => {
  const waiting = async () => {
    const office = await aPeopleOffice();
    const { person, code } = await addPerson(
      office.back,
      await office.act('admin', { name: '韩雪', post: '', roles: ['first'] }),
    );
    const { publicKey, privateKey } = await generateKey();
    const wrappedKey = await wrapKey(privateKey, 'Lianhu-72-Qiao');
    return { office, person, input: { person, code, publicKey, wrappedKey }, privateKey };
  };

  it.each([
    ['a forged code', { code: 'AAAA-AAAA' }, 'wrong-code'],
    ['somebody else’s name', { person: 'first' as PersonId }, 'already-active'],
    ['nobody’s name', { person: 'nobody' as PersonId }, 'unknown-person'],
    ['a key without its wrapping', { wrappedKey: null }, 'bad-key'],
  ])('with %s is refused', async (_name, change, code) => {
    const { office, input, person } = await waiting();
    await expect(activatePerson(office.back, { ...input, ...change })).rejects.toMatchObject({ code });
    expect((await office.person(person)).publicKey).toBeNull();
  });

  it('works once: the second of two at the same moment finds the code used', async () => {
    const { office, input } = await waiting();
    const other = await generateKey();
    const both = await Promise.allSettled([
      activatePerson(office.back, input),
      activatePerson(office.back, { ...input, publicKey: other.publicKey }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('after the code ran out is refused', async () => {
    const { office, input } = await waiting();
    office.clock.advance(7 * DAY);
    await expect(activatePerson(office.back, input)).rejects.toMatchObject({ code: 'code-expired' });
  });

  it('of somebody who left meanwhile is refused', async () => {
    const { office, input, person } = await waiting();
    await changePerson(office.back, await office.act('admin', { person, change: 'deactivate' }));
    await expect(activatePerson(office.back, input)).rejects.toMatchObject({ code: 'unknown-person' });
  });

  it('cannot be dated by whoever holds the new key: earlier acts do not count', async () => {
    const { office, person, input, privateKey } = await waiting();
    office.clock.advance(HOUR);
    await activatePerson(office.back, input);
    const { statement } = await office.act('admin', {}, 'final', { at: NOW });
    const backdated = await sign({ ...statement, by: person }, privateKey);
    office.clock.set(NOW);
    await expect(changePerson(office.back, backdated)).rejects.toMatchObject({ code: 'key-not-yet' });
  });
});
