import { describe, expect, it } from 'vitest';
import { newNonce, nonceOf, observedRequest } from '../../../utils/background/network';
import { withoutSecrets } from '../../../utils/background/reviews';
import { isSpent } from '../../../utils/background/spent';
import type { Release } from '../../../utils/storage/records';

describe('release marks', () => {
  it('a nonce is 128 random bits, and is found again in the address', () => {
    const nonce = newNonce();
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(newNonce()).not.toBe(nonce);
    expect(nonceOf(`https://weibo.com/ajax/statuses/update#ss-${nonce}`)).toBe(nonce);
  });

  it.each([
    'https://weibo.com/',
    'https://weibo.com/#ss-',
    'https://weibo.com/#ss-zz',
    `https://weibo.com/?x=#ss-${'a'.repeat(33)}`,
  ])('%s carries none', (url) => {
    expect(nonceOf(url)).toBeNull();
  });
});

describe('observedRequest', () => {
  const base = { method: 'POST', url: 'https://weibo.com/ajax/statuses/update#ss-x' };
  const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

  it('reads form fields and raw bodies, split inside a character too', () => {
    expect(observedRequest({ ...base, requestBody: { formData: { content: ['你好'] } } as never })).toMatchObject({
      body: 'content=%E4%BD%A0%E5%A5%BD',
      form: [['content', '你好']],
      url: 'https://weibo.com/ajax/statuses/update',
    });
    const whole = new Uint8Array(bytes('{"text":"你好"}'));
    const parts = [whole.slice(0, 10), whole.slice(10)].map((part) => ({ bytes: part.buffer as ArrayBuffer }));
    expect(observedRequest({ ...base, requestBody: { raw: parts } as never }).body).toBe('{"text":"你好"}');
  });

  it.each([
    ['a file part', { raw: [{ file: 'x' }] }],
    ['an error', { error: 'Unknown' }],
  ])('%s is unreadable', (_name, requestBody) => {
    expect(observedRequest({ ...base, requestBody: requestBody as never }).unreadable).toBe(true);
  });
});

describe('isSpent', () => {
  const release = (change: Partial<Release>): Release =>
    ({ status: 'granted', expiresAt: 100, result: 'pending', ...change }) as Release;
  it.each([
    ['a live one', release({}), true],
    ['one whose time is over', release({ expiresAt: 40 }), false],
    ['an expired one', release({ status: 'expired' }), false],
    ['a used one without an answer', release({ status: 'used' }), true],
    ['a used one with an unknown outcome', release({ status: 'used', result: 'unknown' }), true],
    ['one the platform refused', release({ status: 'used', result: 'failed' }), false],
    ['one that asked for verification', release({ status: 'used', result: 'verification' }), false],
    ['a published one', release({ status: 'used', result: 'published' }), true],
  ])('%s', (_name, candidate, wanted) => {
    expect(isSpent(candidate, 50)).toBe(wanted);
  });
});

it('session tokens stay out of the ledger', () => {
  expect(withoutSecrets('https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit&token=123&appmsgid=5')).toBe(
    'https://mp.weixin.qq.com/cgi-bin/appmsg?t=media%2Fappmsg_edit&appmsgid=5',
  );
  expect(withoutSecrets('not an address')).toBe('');
});
