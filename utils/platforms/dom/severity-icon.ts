import type { MarkLook } from './mark-style';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A stop sign, a warning triangle, a bulb-like circle, a crossed-out eye: shapes that differ without colour. Drawn in `currentColor`, which
 * forced-colors mode keeps readable.
 */
const PATHS: Readonly<Record<MarkLook, string>> = {
  block: 'M5 1h6l4 4v6l-4 4H5l-4-4V5zM5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
  warn: 'M8 1.6 15 14H1zM8 6v3.8M8 11.6v.6',
  hint: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM8 7.2v4.2M8 4.4v.6',
  ignored: 'M1 8s2.6-4.6 7-4.6S15 8 15 8s-2.6 4.6-7 4.6S1 8 1 8zM3 13 13 3',
};

/** Icon of a severity, 1em high. Decoration: the word stands beside it. */
export function severityIcon(doc: Document, look: MarkLook): SVGSVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  const path = doc.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 16 16',
    class: `icon ${look}`,
    'aria-hidden': 'true',
    focusable: 'false',
  })) {
    svg.setAttribute(name, value);
  }
  path.setAttribute('d', PATHS[look]);
  svg.append(path);
  return svg;
}
