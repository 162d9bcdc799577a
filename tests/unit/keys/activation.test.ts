import { describe, expect, it } from 'vitest';
import { ActivationSchema } from '../../../utils/domain/people';
import { checkCode, hashCode, newActivationCode } from '../../../utils/keys/activation';
import { DAY, NOW } from '../../support/clock';

const EXPIRES = NOW + 7 * DAY;

describe('activation codes', () => {
  it('are two groups of four characters without look-alikes, and differ', () => {
    const codes = Array.from({ length: 200 }, newActivationCode);
    for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are stored salted: the same code twice gives different records, none containing the code', async () => {
    const [a, b] = await Promise.all([hashCode('K7QF-3M9P', EXPIRES), hashCode('K7QF-3M9P', EXPIRES)]);
    expect(ActivationSchema.parse(a)).toEqual(a);
    expect(a.hash).not.toBe(b.hash);
    expect(JSON.stringify(a)).not.toContain('K7QF');
  });

  it.each(['K7QF-3M9P', 'k7qf3m9p', ' K7QF 3M9P ', 'Ｋ７ＱＦ－３Ｍ９Ｐ'])('open when typed as %j', async (typed) => {
    expect(await checkCode(typed, await hashCode('K7QF-3M9P', EXPIRES), NOW)).toEqual({ ok: true });
  });

  it.each(['', 'K7QF-3M9Q', 'K7QF-3M9', 'K7QF-3M9PP'])('stay closed to %j', async (typed) => {
    const answer = await checkCode(typed, await hashCode('K7QF-3M9P', EXPIRES), NOW);
    expect(answer).toMatchObject({ ok: false, code: 'wrong-code' });
  });

  it('expire at their time, not before', async () => {
    const activation = await hashCode('K7QF-3M9P', EXPIRES);
    expect(await checkCode('K7QF-3M9P', activation, EXPIRES - 1)).toEqual({ ok: true });
    expect(await checkCode('K7QF-3M9P', activation, EXPIRES)).toMatchObject({ ok: false, code: 'code-expired' });
    expect(await checkCode('K7QF-3M9Q', activation, EXPIRES)).toMatchObject({ ok: false, code: 'wrong-code' });
  });
});
