import { describe, expect, it } from 'vitest';
import { beginPin, pinPassed } from '../../../utils/background/pin-tries';
import type { PersonId } from '../../../utils/domain/ids';
import { generateKey } from '../../../utils/keys/key-pair';
import { signProof } from '../../../utils/keys/sign';
import { latestEvents } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { aPeopleOffice } from '../../support/people-office';

const AUTHOR = 'author' as PersonId;

async function office() {
  const made = await aPeopleOffice();
  const { publicKey, privateKey } = await generateKey();
  await putPerson(made.db, { ...(await made.person('author')), publicKey });
  const wrong = async (times: number) => {
    for (let i = 0; i < times; i++) await beginPin(made.back, AUTHOR);
  };
  const right = async () => {
    const { challenge } = await beginPin(made.back, AUTHOR);
    await pinPassed(made.back, AUTHOR, await signProof(challenge, privateKey));
  };
  return { ...made, privateKey, wrong, right };
}

describe('wrong PINs', () => {
  it('let three more tries through and then make the person wait', async () => {
    const { back, wrong, clock } = await office();
    await wrong(4);
    await expect(beginPin(back, AUTHOR)).rejects.toMatchObject({ code: 'pin-wait', message: /5 秒/ });
    clock.advance(5_000);
    await wrong(1);
    await expect(beginPin(back, AUTHOR)).rejects.toMatchObject({ code: 'pin-wait', message: /15 秒/ });
  });

  it('make nobody else wait', async () => {
    const { back, wrong } = await office();
    await wrong(4);
    await expect(beginPin(back, 'first' as PersonId)).resolves.toMatchObject({ challenge: expect.any(String) });
  });

  it('are forgotten after the right one, which has to prove itself', async () => {
    const { back, wrong, right } = await office();
    await wrong(2);
    await right();
    await wrong(4);
    await expect(beginPin(back, AUTHOR)).rejects.toMatchObject({ code: 'pin-wait' });
    const mallory = await generateKey();
    await expect(pinPassed(back, AUTHOR, 'AAAA')).rejects.toMatchObject({ code: 'wrong-pin' });
    await expect(pinPassed(back, AUTHOR, await signProof('x', mallory.privateKey))).rejects.toMatchObject({
      code: 'wrong-pin',
    });
    await expect(beginPin(back, AUTHOR)).rejects.toMatchObject({ code: 'pin-wait' });
  });

  it('an old proof clears nothing', async () => {
    const { back, privateKey, wrong } = await office();
    const { challenge } = await beginPin(back, AUTHOR);
    const proof = await signProof(challenge, privateKey);
    await wrong(3);
    await expect(pinPassed(back, AUTHOR, proof)).rejects.toMatchObject({ code: 'wrong-pin' });
  });

  it('are remembered when the worker is stopped and starts again', async () => {
    const { back, wrong, clock, db } = await office();
    await wrong(4);
    db.close();
    const again = { ...back, db: async () => reopened };
    const reopened = closing(await openDatabase());
    await expect(beginPin(again, AUTHOR)).rejects.toMatchObject({ code: 'pin-wait' });
    clock.advance(5_000);
    await expect(beginPin(again, AUTHOR)).resolves.toBeDefined();
  });

  it('the clock set back starts the wait anew and never makes it endless', async () => {
    const { back, wrong, clock } = await office();
    await wrong(4);
    clock.set(NOW - 1_000 * MINUTE);
    await expect(beginPin(back, AUTHOR)).rejects.toMatchObject({ code: 'pin-wait', message: /5 秒/ });
    clock.advance(4_000);
    await expect(beginPin(back, AUTHOR)).rejects.toMatchObject({ code: 'pin-wait' });
    clock.advance(1_000);
    await expect(beginPin(back, AUTHOR)).resolves.toBeDefined();
  });

  it('five in a row stand in the ledger once, and lock nobody out', async () => {
    const { back, wrong, right, clock, db } = await office();
    for (let i = 0; i < 12; i++) {
      clock.advance(15 * MINUTE);
      await wrong(1);
    }
    const alarms = (await latestEvents(db, 50)).filter(({ type }) => type === 'alarm');
    expect(alarms.map(({ data }) => data.code)).toEqual(['pin-failures']);
    clock.advance(15 * MINUTE);
    await right();
    await expect(beginPin(back, AUTHOR)).resolves.toBeDefined();
  });
});
