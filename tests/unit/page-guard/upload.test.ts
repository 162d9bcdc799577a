// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileHash } from '../../../utils/page-guard/upload';

const BYTES = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
const HASH = createHash('sha256').update(BYTES).digest('hex');
const form = (...parts: (string | File)[]) => {
  const made = new FormData();
  for (const [i, part] of parts.entries()) made.append(`part${i}`, part);
  return made;
};
const file = () => new File([BYTES], 'a.png', { type: 'image/png' });

describe('fileHash', () => {
  it.each<[string, unknown]>([
    ['a file', file()],
    ['bytes', BYTES.slice().buffer],
    ['a view into bytes', new Uint8Array([0, ...BYTES]).subarray(1)],
    ['a form with one file', form('x', file())],
  ])('of %s is that of its bytes', async (_what, body) => {
    expect(await fileHash(body)).toBe(HASH);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['words', 'pic=1'],
    ['a form without a file', form('x')],
    ['a form with two files', form(file(), file())],
  ])('of %s is none', async (_what, body) => {
    expect(await fileHash(body)).toBeNull();
  });
});
