/**
 * Named character references of HTML 4 (what `innerHTML` and the platforms' editors produce is a handful of them; the
 * rest is what people paste). An unknown name stays as written.
 */

/** U+00A0 … U+00FF in order; browsers accept these also without the semicolon. */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

/** `name` + the character itself, for those that need their semicolon. */
const OTHERS =
  "apos' OEligŒ oeligœ ScaronŠ scaronš YumlŸ fnofƒ circˆ tilde˜ AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ alphaα betaβ gammaγ deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ omicronο piπ rhoρ sigmafς sigmaσ tauτ upsilonυ phiφ chiχ psiψ omegaω ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ trade™ larr← uarr↑ rarr→ darr↓ harr↔ rArr⇒ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ sub⊂ sup⊃ oplus⊕ otimes⊗ perp⊥ sdot⋅ loz◊ spades♠ clubs♣ hearts♥ diams♦";

const legacy = new Map<string, string>([
  ['amp', '&'],
  ['AMP', '&'],
  ['lt', '<'],
  ['LT', '<'],
  ['gt', '>'],
  ['GT', '>'],
  ['quot', '"'],
  ['QUOT', '"'],
  ...LATIN1.map((name, i) => [name, String.fromCharCode(160 + i)] as [string, string]),
]);
const strict = new Map<string, string>([
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ...OTHERS.split(' ').map((item) => [item.slice(0, -1), item.slice(-1)] as [string, string]),
]);

/** C1 controls are read as Windows-1252, as browsers do. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function codePoint(value: number): string {
  if (value >= 0x80 && value <= 0x9f) return WINDOWS_1252.charAt(value - 0x80);
  if (value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(value);
}

function named(name: string, closed: boolean, attribute: boolean, next: string): string | null {
  if (closed) {
    const exact = legacy.get(name) ?? strict.get(name);
    if (exact !== undefined) return exact;
  }
  // Without semicolon only the old names count, longest first; in attributes not before '=' or a letter (`?a=1&copy=2`).
  for (let end = Math.min(name.length, 6); end >= 2; end--) {
    const char = legacy.get(name.slice(0, end));
    if (char === undefined) continue;
    const rest = name.slice(end);
    const after = rest || (closed ? ';' : next);
    if (attribute && /[=a-z0-9]/i.test(after.charAt(0))) return null;
    return char + rest + (closed ? ';' : '');
  }
  return null;
}

/** Decodes character references. Linear, never throws. `attribute`: by the rules of attribute values. */
export function decodeEntities(text: string, attribute = false): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?|([a-zA-Z][a-zA-Z0-9]{1,31})(;?))/g,
    (whole, hex?: string, dec?: string, name?: string, semi?: string, offset?: number) => {
      if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
      if (dec !== undefined) return codePoint(Number.parseInt(dec, 10));
      if (name === undefined) return whole;
      return named(name, semi === ';', attribute, text.charAt((offset ?? 0) + whole.length)) ?? whole;
    },
  );
}
