import { FAINT, parseColor, type Rgba } from './colors';

/** How text is shown at one place of an editor, as far as inline styles say: layout tools and platforms keep no others. */
export interface Shown {
  /** Nothing below can be seen, whatever it says. */
  readonly gone: 'hidden' | 'transparent' | null;
  /** `visibility: hidden`, which an inner element can undo. */
  readonly invisible: boolean;
  readonly tiny: boolean;
  readonly color: Rgba | null;
  /** Null: unknown (a picture, something laid over it). */
  readonly ground: Rgba | null;
}

/** Up to this many pixels nobody reads. */
const TINY_PX = 3;
/** Farther out than this is off every screen. */
const FAR_PX = 500;
const ROOT_PX = 16;

/** A CSS length in px, roughly; null for what depends on the surroundings. `em`, `%` count in `base`. */
function px(value: string, base = ROOT_PX): number | null {
  const m = /^(-?[\d.]+)(px|pt|em|rem|vw|vh|%)?$/.exec(value.trim());
  if (!m) return null;
  const n = Number(m[1]);
  switch (m[2]) {
    case undefined:
    case 'px':
      return n;
    case 'pt':
      return (n * 4) / 3;
    case '%':
    case 'vw':
    case 'vh':
      return (n / 100) * base;
    default:
      return n * base;
  }
}

const isFar = (value: string): boolean => {
  const far = px(value);
  return far !== null && far <= -FAR_PX;
};
const isFlat = (value: string): boolean => {
  const size = px(value);
  return size !== null && size >= 0 && size <= 1;
};

/** Laid over something else: what stands behind it cannot be told from its ancestors. */
const OVERLAID = /margin[^;:]*:[^;]*-\d|position:\s*(?:absolute|fixed)|transform:|grid-(?:area|row|column)|z-index/i;

/** What an element's own style makes of what its parent says. `css`: its `style` attribute. */
export function shownBy(style: CSSStyleDeclaration, css: string, outer: Shown): Shown {
  let { gone, invisible, tiny, color, ground } = outer;
  if (style.display === 'none' || isOutOfSight(style)) gone ??= 'hidden';
  else if (style.opacity !== '' && Number.parseFloat(style.opacity) < FAINT) gone ??= 'transparent';
  if (style.visibility !== '') invisible = style.visibility === 'hidden' || style.visibility === 'collapse';
  if (style.fontSize !== '') {
    const size = px(style.fontSize);
    // Named sizes and relative ones of a tiny parent aside, a new size is a size of its own.
    tiny = size === null ? false : size <= TINY_PX;
  }
  if (OVERLAID.test(css)) ground = null;
  if (style.backgroundImage !== '' && style.backgroundImage !== 'none') ground = null;
  else if (style.backgroundColor !== '') {
    const own = parseColor(style.backgroundColor);
    // A faint ground lets the one behind it through.
    if (!own || (own.a >= FAINT && own.a < 0.9)) ground = null;
    else if (own.a >= 0.9) ground = own;
  }
  if (style.color !== '' && style.color !== 'inherit') color = parseColor(style.color);
  return { gone, invisible, tiny, color, ground };
}

function isOutOfSight(style: CSSStyleDeclaration): boolean {
  if (style.textIndent !== '' && isFar(style.textIndent)) return true;
  const { position, overflow } = style;
  if ((position === 'absolute' || position === 'fixed') && (isFar(style.left) || isFar(style.top))) return true;
  if (overflow === 'hidden' || style.overflowY === 'hidden' || style.overflowX === 'hidden') {
    if (isFlat(style.height) || isFlat(style.maxHeight) || isFlat(style.width) || isFlat(style.maxWidth)) return true;
  }
  return (
    /scale[XY]?\(\s*0(?:\.0\d*)?\s*[,)]/.test(style.transform) ||
    /inset\(\s*(?:50|100)%/.test(style.clipPath) ||
    /^rect\(\s*(?:0|1)(?:px)?[, ]+(?:0|1)(?:px)?[, ]+(?:0|1)(?:px)?[, ]+(?:0|1)(?:px)?\s*\)$/.test(style.clip)
  );
}
