const BLOCKS = 'p,div,li,tr,h1,h2,h3,h4,h5,h6,section,article,blockquote,br';

/** Text of HTML from the clipboard, one line per block. Parsed into a document that runs and loads nothing. */
export function pastedText(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of parsed.querySelectorAll('script,style,template,noscript,head')) element.remove();
  for (const element of parsed.body.querySelectorAll(BLOCKS)) {
    element.before('\n');
    element.after('\n');
  }
  return (parsed.body.textContent ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
