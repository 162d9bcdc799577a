import { beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../../utils/domain/fault';
import { type WrappedKey, WrappedKeySchema } from '../../../utils/domain/people';
import { generateKey, type NewKey } from '../../../utils/keys/key-pair';
import { sign, verifyAct } from '../../../utils/keys/sign';
import { unwrapKey, wrapKey } from '../../../utils/keys/wrap';
import { aStatement } from '../../support/builders';

const PIN = '河边-四只鸭子8';
let key: NewKey;
let wrapped: WrappedKey;

beforeAll(async () => {
  key = await generateKey();
  wrapped = await wrapKey(key.privateKey, PIN);
});

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Fault ? error.code : `no fault: ${String(error)}`;
}

describe('a key wrapped by a PIN', () => {
  it('is stored in the shape of the roster, with at least 600 000 rounds', () => {
    expect(WrappedKeySchema.parse(wrapped).iterations).toBeGreaterThanOrEqual(600_000);
  });

  it('opens with the PIN, for signing only and not extractable', async () => {
    const opened = await unwrapKey(wrapped, PIN);
    expect(opened.extractable).toBe(false);
    expect(opened.usages).toEqual(['sign']);
    expect(await verifyAct(await sign(aStatement(), opened), key.publicKey)).toBe(true);
  });

  it('opens with the same PIN typed in full width', async () => {
    await expect(unwrapKey(wrapped, '河边－四只鸭子８')).resolves.toBeInstanceOf(CryptoKey);
  });

  it('does not open with another PIN, and says what to do', async () => {
    const attempt = unwrapKey(wrapped, `${PIN} `);
    await expect(attempt).rejects.toMatchObject({ code: 'wrong-pin', message: expect.stringContaining('请重新输入') });
  });

  it.each<[string, string, Partial<WrappedKey>]>([
    ['wrong-pin', 'another salt', { salt: btoa('0123456789abcdef') }],
    ['wrong-pin', 'another nonce', { iv: btoa('0123456789ab') }],
    ['wrong-pin', 'other bytes', { data: btoa('x'.repeat(160)) }],
    ['corrupt-key', 'no base64', { data: '***' }],
  ])('fails with %s on %s', async (code, _name, change) => {
    expect(await faultOf(unwrapKey({ ...wrapped, ...change }, PIN))).toBe(code);
  });

  it('never repeats salt and nonce', async () => {
    const again = await wrapKey(key.privateKey, PIN);
    expect(again.salt).not.toBe(wrapped.salt);
    expect(again.iv).not.toBe(wrapped.iv);
  });
});
