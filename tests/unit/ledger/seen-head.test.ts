import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedHash, headLine, readSeenHeads } from '../../../utils/ledger/seen-head';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const count = fc.nat(999_999_999);

describe('reading a head that somebody pasted or scanned', () => {
  it('gets back what was printed, in one line or in groups', () => {
    fc.assert(
      fc.property(hash, count, (head, n) => {
        expect(readSeenHeads(headLine({ head, count: n }))).toEqual([{ head, count: n }]);
        expect(readSeenHeads(`台账第${n}条 校验值：\n${groupedHash(head).toUpperCase()}`)).toEqual([
          { head, count: n },
        ]);
        expect(readSeenHeads(JSON.stringify({ ledger: { head, count: n } }))).toEqual([{ head, count: n }]);
      }),
    );
  });

  it.each<[string, string, { head: string; count: number }[]]>([
    ['as copied from the ledger page', `128 ${HASH}`, [{ head: HASH, count: 128 }]],
    ['full-width digits from a Chinese keyboard', `第１２８条，${HASH}`, [{ head: HASH, count: 128 }]],
    ['a date between number and hash', `共128条（2026-03-16 09:30）${HASH}`, [{ head: HASH, count: 128 }]],
    [
      'two sheets',
      `5 ${HASH}\n7 ${'ab'.repeat(32)}`,
      [
        { head: HASH, count: 5 },
        { head: 'ab'.repeat(32), count: 7 },
      ],
    ],
    ['the same one twice', `5 ${HASH} 5 ${HASH}`, [{ head: HASH, count: 5 }]],
    [
      'a sign-off',
      JSON.stringify({ act: { statement: { ledgerHead: HASH, ledgerCount: 3 } } }),
      [{ head: HASH, count: 3 }],
    ],
    ['an event of the ledger', JSON.stringify({ hash: HASH, seq: 9, prev: '' }), [{ head: HASH, count: 9 }]],
    ['a hash without a number', HASH, []],
    ['a hash too short', `5 ${HASH.slice(1)}`, []],
    ['a hash too long', `5 ${HASH}0`, []],
    ['nothing of the kind', '明天开会', []],
    ['JSON without a head', '{"a":[1,null]}', []],
  ])('%s', (_name, text, heads) => {
    expect(readSeenHeads(text)).toEqual(heads);
  });
});
