import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../utils/platforms/dom/boxes';
import { type Place, placeCard, type Size } from '../../../../utils/platforms/dom/card-place';

const VIEW = { width: 1000, height: 700 };
const CARD = { width: 360, height: 200 };
const line = (top: number, left = 300, width = 80): Box => ({ left, top, right: left + width, bottom: top + 20 });

const boxOf = ({ left, top, maxHeight }: Place, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + Math.min(height, maxHeight),
});
const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the place of a card', () => {
  it.each([
    ['below its passage', line(100), { left: 300, top: 128 }],
    ['above it where there is no room below', line(600), { left: 300, top: 392 }],
    ['not beyond the right edge', line(100, 950), { left: 632, top: 128 }],
    ['not beyond the left edge', line(100, -50), { left: 8, top: 128 }],
    ['beside a passage that takes the height', { left: 100, top: 80, right: 300, bottom: 690 }, { left: 308, top: 80 }],
    ['on its left where the right is taken', { left: 600, top: 80, right: 980, bottom: 690 }, { left: 232, top: 80 }],
  ])('is %s', (_where, passage, place) => {
    expect(placeCard(passage, CARD, VIEW)).toMatchObject(place);
  });

  it('is lower where only part of its height fits', () => {
    const passage = { left: 100, top: 10, right: 990, bottom: 540 };
    expect(placeCard(passage, CARD, VIEW)).toEqual({ left: 100, top: 548, maxHeight: 144 });
  });

  it('is inside the window, and beside the passage unless that leaves no room', () => {
    const size = (least: number, most: number) => fc.integer({ min: least, max: most });
    fc.assert(
      fc.property(
        fc.record({ x: size(0, 1500), y: size(0, 900), w: size(1, 1500), h: size(1, 900) }),
        fc.record({ width: size(200, 360), height: size(60, 600) }),
        fc.record({ width: size(400, 1600), height: size(300, 1000) }),
        ({ x, y, w, h }, card, view) => {
          const left = x % view.width;
          const top = y % view.height;
          const passage = { left, top, right: Math.min(view.width, left + w), bottom: Math.min(view.height, top + h) };
          const box = boxOf(placeCard(passage, card, view), card);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(view.width);
          expect(box.bottom).toBeLessThanOrEqual(view.height);
          const room = Math.max(passage.top, view.height - passage.bottom);
          if (room >= 136) expect(meets(box, passage)).toBe(false);
        },
      ),
    );
  });
});
