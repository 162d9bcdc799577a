// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Box, overlap } from '../../../../utils/platforms/dom/boxes';
import { freestSpot, noticeSpots } from '../../../../utils/platforms/dom/notice-place';

const VIEW = { width: 1200, height: 800 };
const NOTICE = { width: 320, height: 120 };

const boxAt = ({ left, top }: { left: number; top: number }, { width, height } = NOTICE): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('spots for a notice', () => {
  it('lie on screen and beside the clicked control, wherever that is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1100 }),
        fc.integer({ min: 0, max: 750 }),
        fc.integer({ min: 8, max: 300 }),
        fc.integer({ min: 8, max: 60 }),
        (left, top, width, height) => {
          const near = boxAt({ left, top }, { width, height });
          const spots = noticeSpots(near, NOTICE, VIEW);
          expect(spots.length).toBeGreaterThan(0);
          for (const spot of spots.map((each) => boxAt(each))) {
            expect(overlap(spot, near)).toBeNull();
            expect(overlap(spot, boxAt({ left: 0, top: 0 }, VIEW))).toEqual(spot);
          }
        },
      ),
    );
  });

  it('begin with the one below, and above where there is no room below', () => {
    expect(noticeSpots(boxAt({ left: 600, top: 100 }, { width: 80, height: 30 }), NOTICE, VIEW)[0]).toEqual({
      left: 360,
      top: 140,
    });
    expect(noticeSpots(boxAt({ left: 600, top: 740 }, { width: 80, height: 30 }), NOTICE, VIEW)[0]).toEqual({
      left: 360,
      top: 610,
    });
  });

  it('are inside a window that is filled by what was clicked', () => {
    expect(noticeSpots(boxAt({ left: 0, top: 0 }, VIEW), NOTICE, VIEW)).toEqual([{ left: 870, top: 670 }]);
  });
});

describe('the freest spot', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'elementFromPoint');
    document.body.replaceChildren();
  });
  const near = boxAt({ left: 600, top: 300 }, { width: 60, height: 24 });

  /** A page with controls at these places, and text everywhere else. */
  function page(controls: readonly Box[]): void {
    const text = document.createElement('p');
    const control = document.createElement('i');
    control.style.cursor = 'pointer';
    document.body.append(text, control);
    document.elementFromPoint = (x, y) =>
      controls.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) ? control : text;
  }
  const chosen = () => freestSpot(document, noticeSpots(near, NOTICE, VIEW), NOTICE);

  it('is the first one where nothing is covered', () => {
    page([]);
    expect(chosen()).toEqual({ left: 340, top: 334 });
  });

  it('leaves an icon below what was clicked free', () => {
    const icon = boxAt({ left: 560, top: 350 }, { width: 24, height: 24 });
    page([icon]);
    expect(overlap(boxAt(chosen()!), icon)).toBeNull();
  });

  it('covers least where every spot covers something', () => {
    const below = boxAt({ left: 0, top: 334 }, { width: 1200, height: 200 });
    const beside = boxAt({ left: 0, top: 300 }, { width: 1200, height: 20 });
    const above = boxAt({ left: 300, top: 170 }, { width: 40, height: 130 });
    page([below, beside, above]);
    expect(chosen()).toEqual({ left: 600, top: 170 });
  });
});
