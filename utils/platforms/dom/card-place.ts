import type { Box } from './boxes';

/** Between passage and card, px. */
const GAP = 8;
/** Kept free at the edges of the window, px. */
const EDGE = 8;
/** Less height than this is no place for a card, px. */
const LEAST = 120;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** Room the card may take; what is more is scrolled inside it. */
  readonly maxHeight: number;
}

/**
 * Where a card stands: below the passage, else above, else beside it, else in the larger room above or below with less height. It never covers
 * the passage, unless that fills the window: then it stands at the lower edge. Always inside the window.
 */
export function placeCard(passage: Box, card: Size, view: Size): Place {
  const below = view.height - EDGE - (passage.bottom + GAP);
  const above = passage.top - GAP - EDGE;
  const left = within(passage.left, EDGE, view.width - card.width - EDGE);
  const under = (height: number): Place => ({ left, top: passage.bottom + GAP, maxHeight: height });
  const over = (height: number): Place => ({
    left,
    top: passage.top - GAP - Math.min(card.height, height),
    maxHeight: height,
  });
  if (card.height <= below) return under(below);
  if (card.height <= above) return over(above);

  const full = view.height - 2 * EDGE;
  const beside = (at: number): Place => ({
    left: at,
    top: within(passage.top, EDGE, view.height - Math.min(card.height, full) - EDGE),
    maxHeight: full,
  });
  if (passage.right + GAP + card.width + EDGE <= view.width) return beside(passage.right + GAP);
  if (passage.left - GAP - card.width >= EDGE) return beside(passage.left - GAP - card.width);
  if (Math.max(below, above) >= LEAST) return below >= above ? under(below) : over(above);
  const height = Math.min(card.height, Math.max(LEAST, view.height / 2));
  return { left, top: Math.max(EDGE, view.height - EDGE - height), maxHeight: height };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
