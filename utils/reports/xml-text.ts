/** All that XML 1.0 does not allow: it names what it allows. */
const UNFIT = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it stands between XML tags or in a quoted attribute; characters that XML cannot carry (controls, lone surrogates) become U+FFFD. */
export function escapedXml(text: string): string {
  return text
    .replaceAll(UNFIT, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
