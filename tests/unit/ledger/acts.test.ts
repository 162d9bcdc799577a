import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GateSchema } from '../../../utils/domain/finding';
import { type SignedAct, SignedActSchema } from '../../../utils/domain/review';
import { isPlainlyAct } from '../../../utils/ledger/acts';
import { anAct } from '../../support/builders';

const ACTS: readonly SignedAct[] = [
  anAct(),
  anAct({ act: 'admin', review: null, digest: null, account: null, comment: '{"change":"reissue"}' }),
  anAct({ act: 'sign-off', stage: 'final', gates: [...GateSchema.options], seen: [] }),
  anAct({ act: 'sign-off', stage: 'first', gates: ['legal'], seen: ['image:https://example.com/1.jpg'] }),
];

/** Values that a field may be turned into: of its own kind but out of bounds, and of other kinds. */
const ODD: readonly unknown[] = [
  ...['', 'x', 'x'.repeat(200), 'x'.repeat(201), 'A'.repeat(64), '0'.repeat(63), 'final', 'publish'],
  ...[null, undefined, true, 0, 1, 2, -1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 1n],
  ...[[], [undefined], new Array(1), ['legal'], ['legal', 1], ['x'.repeat(2_101)], new Array(401).fill('x')],
  ...[{}, { statement: {}, signature: '' }, new Date(0), new Map()],
];

describe('acts that are told without asking the schema', () => {
  it.each(ACTS)('takes what people sign every day: $statement.act $statement.stage', (act) => {
    expect(isPlainlyAct(act)).toBe(true);
  });

  it('takes nothing that the schema refuses or would change', () => {
    const fields = [...new Set(ACTS.flatMap(({ statement }) => Object.keys(statement))), 'planned', 'extra'];
    const change = fc.record({
      at: fc.constantFrom('statement' as const, 'act' as const),
      field: fc.constantFrom(...fields, 'signature', 'statement', 'passkey'),
      to: fc.constantFrom(...ODD, DROPPED),
    });
    let plain = 0;
    fc.assert(
      fc.property(fc.constantFrom(...ACTS), fc.array(change, { maxLength: 3 }), (act, changes) => {
        const changed = structuredClone(act) as unknown as Record<string, unknown>;
        for (const { at, field, to } of changes) {
          const target = at === 'act' ? changed : changed.statement;
          if (typeof target !== 'object' || target === null || Array.isArray(target)) continue;
          if (to === DROPPED) delete (target as Record<string, unknown>)[field];
          // A copy: a later change may be made to what this one put there.
          else (target as Record<string, unknown>)[field] = structuredClone(to);
        }
        if (!isPlainlyAct(changed)) return;
        plain++;
        expect(SignedActSchema.safeParse(changed)).toEqual({ success: true, data: changed });
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  it('takes no object of a class', () => {
    class Act {
      readonly statement = anAct().statement;
      readonly signature = 'c2ln';
    }
    expect(isPlainlyAct(new Act())).toBe(false);
  });
});

const DROPPED = Symbol('dropped');
