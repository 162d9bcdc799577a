import { describe, expect, it } from 'vitest';
import { type Arrival, FORGET_MS, PictureMatcher } from '../../../../utils/assistant/pictures/matching';

interface Named extends Arrival {
  readonly name: string;
}
const file = (name: string, ratio: number | null, at = 0): Named => ({ name, ratio, at });
const ratios =
  (known: Readonly<Record<string, number>>) =>
  (ref: string): number | null =>
    known[ref] ?? null;

describe('PictureMatcher', () => {
  it('gives pictures that turn up after files were chosen to these files, in order', () => {
    const matcher = new PictureMatcher<Named>();
    matcher.match(['/old'], ratios({}), 0);
    matcher.arrived(file('a', null));
    matcher.arrived(file('b', null));
    matcher.match(['/old', '/1'], ratios({}), 1);
    matcher.match(['/old', '/1', '/2', '/3'], ratios({}), 2);
    expect(['/old', '/1', '/2', '/3'].map((ref) => matcher.of(ref)?.name)).toEqual([undefined, 'a', 'b', undefined]);
  });

  it('goes by the shape where uploads end in another order', () => {
    const matcher = new PictureMatcher<Named>();
    matcher.arrived(file('wide', 2));
    matcher.arrived(file('high', 0.5));
    matcher.match(['/h', '/w'], ratios({ '/h': 0.501, '/w': 1.98 }), 1);
    expect([matcher.of('/h')?.name, matcher.of('/w')?.name]).toEqual(['high', 'wide']);
  });

  it('leaves a picture of another shape unknown: it came another way', () => {
    const matcher = new PictureMatcher<Named>();
    matcher.arrived(file('square', 1));
    matcher.match(['/banner'], ratios({ '/banner': 4 }), 1);
    expect(matcher.of('/banner')).toBeNull();
    matcher.match(['/banner', '/s'], ratios({ '/s': 1 }), 2);
    expect(matcher.of('/s')?.name).toBe('square');
  });

  it('keeps what it knows when a picture is taken out and comes back', () => {
    const matcher = new PictureMatcher<Named>();
    matcher.arrived(file('a', 1));
    matcher.match(['/1'], ratios({}), 1);
    matcher.match([], ratios({}), 2);
    matcher.arrived(file('b', 1));
    matcher.match(['/1'], ratios({}), 3);
    expect(matcher.of('/1')?.name).toBe('a');
    expect(matcher.isWaiting(3)).toBe(true);
  });

  it('waits for pictures that have no address yet, and forgets files that never show', () => {
    const matcher = new PictureMatcher<Named>();
    matcher.arrived(file('a', 1, 0));
    matcher.match(['', ''], ratios({}), 1);
    expect(matcher.isWaiting(1)).toBe(true);
    matcher.match(['/late'], ratios({}), FORGET_MS);
    expect(matcher.of('/late')).toBeNull();
  });
});
