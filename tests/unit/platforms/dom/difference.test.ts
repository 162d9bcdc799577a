import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../../../utils/platforms/dom/difference';

describe('difference', () => {
  it.each([
    ['一二三', '一二三', null],
    ['一三', '一二三', { at: 1, removed: 0, inserted: '二' }],
    ['一二三', '一三', { at: 1, removed: 1, inserted: '' }],
    ['啊啊', '啊啊啊', { at: 2, removed: 0, inserted: '啊' }],
    ['', '一', { at: 0, removed: 0, inserted: '一' }],
    ['一', '', { at: 0, removed: 1, inserted: '' }],
  ])('%j to %j', (before, after, change) => {
    expect(difference(before, after)).toEqual(change);
  });

  it('turns one text into the other, touching nothing that both begin or end with', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '二', '😀'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, (head, tail, a, b) => {
        const [before, after] = [head + a + tail, head + b + tail];
        const change = difference(before, after);
        if (!change) {
          expect(before).toBe(after);
          return;
        }
        const { at, removed, inserted } = change;
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
        expect(removed).toBeLessThanOrEqual(a.length);
        expect(inserted.length).toBeLessThanOrEqual(b.length);
      }),
    );
  });
});
