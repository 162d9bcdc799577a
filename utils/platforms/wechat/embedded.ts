import type { EmbeddedAnswer } from '../contract';

/** The first screen of 发表记录 comes inside the page, as `publish_page = {…};` in one of its scripts [I]; later ones are fetched. */
const RECORD = /\bpublish_page\s*=\s*(?=\{)/;
const MAX_CHARS = 2_000_000;

/** 发表记录 as it stands in its own page (§1); null on every other page and where the page holds none. */
export function embeddedRecord(url: URL, doc: Document): EmbeddedAnswer | null {
  if (url.pathname.replace(/\/+$/, '') !== '/cgi-bin/appmsgpublish') return null;
  for (const script of doc.scripts) {
    const code = script.src ? '' : (script.textContent ?? '').slice(0, MAX_CHARS);
    const found = RECORD.exec(code);
    const page = found && objectAt(code, found.index + found[0].length);
    if (page) return { endpoint: 'wechat.publish-record', body: `{"base_resp":{"ret":0},"publish_page":${page}}` };
  }
  return null;
}

/** The text of the JSON object that begins at `from`; null when it does not end. */
function objectAt(code: string, from: number): string | null {
  let depth = 0;
  for (let i = from; i < code.length; i++) {
    const c = code.charAt(i);
    if (c === '"') {
      i++;
      while (i < code.length && code.charAt(i) !== '"') i += code.charAt(i) === '\\' ? 2 : 1;
    } else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return code.slice(from, i + 1);
  }
  return null;
}
