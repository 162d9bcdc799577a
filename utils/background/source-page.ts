/** What `readSourcePage` brings back; parsed before anybody looks at it. */
export interface PageText {
  readonly type: string;
  readonly title: string;
  readonly text: string;
  readonly byline: string;
  readonly cut: boolean;
}

/**
 * Headline and main text of the page it runs in. Put into the tab by `scripting.executeScript`, so it may use nothing from outside its
 * own body, and only looks: nothing in the page is changed. The page is hostile ground: its answer is parsed and cut again by the caller.
 * @param limit most characters of text, and of a line
 */
export function readSourcePage(limit: { readonly text: number; readonly line: number }): PageText {
  const BLOCK =
    /^(?:P|DIV|SECTION|ARTICLE|MAIN|H[1-6]|LI|UL|OL|TR|TABLE|BLOCKQUOTE|BR|DD|DT|DL|FIGURE|FIGCAPTION|HEADER|PRE)$/;
  const SKIP = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|NAV|ASIDE|FOOTER|BUTTON|SELECT|TEXTAREA|INPUT|IFRAME|SVG|FORM)$/i;
  const MAIN =
    'article,main,[role="main"],#zoom,#content,#article,#js_content,.article,.article-content,.content,.TRS_Editor,.trs_editor_view,.rich_media_content,.pages_content,.detail';
  const PARAGRAPHS = 'p,div,li,td,section,span';
  const tidy = (line: string) => line.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
  const hidden = (element: Element) => {
    const style = getComputedStyle(element);
    return style.display === 'none' || style.visibility === 'hidden';
  };

  const textOf = (root: Element): { text: string; cut: boolean } => {
    const lines: string[] = [];
    let line = '';
    let length = 0;
    const end = () => {
      const done = tidy(line);
      line = '';
      if (done === '') return;
      lines.push(done);
      length += done.length + 1;
    };
    // A stack of its own: a page nested ten thousand deep must not overflow ours.
    const stack: (Node | 'end')[] = [root];
    for (let node = stack.pop(); node !== undefined && length + line.length < limit.text; node = stack.pop()) {
      if (node === 'end') {
        end();
      } else if (node.nodeType === 3) {
        line += node.nodeValue ?? '';
      } else if (node.nodeType === 1) {
        const element = node as Element;
        if (SKIP.test(element.tagName) || hidden(element)) continue;
        if (BLOCK.test(element.tagName)) {
          end();
          stack.push('end');
        }
        for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
      }
    }
    end();
    const text = lines.join('\n');
    return { text: text.slice(0, limit.text), cut: length >= limit.text };
  };

  /** The element with most text directly in its paragraphs. */
  const mainElement = (): Element => {
    const scores = new Map<Element, number>();
    const paragraphs = document.querySelectorAll(PARAGRAPHS);
    for (let i = 0; i < Math.min(paragraphs.length, 5000); i++) {
      const element = paragraphs[i] as Element;
      let own = 0;
      for (const child of element.childNodes) {
        if (child.nodeType === 3) own += tidy(child.nodeValue ?? '').length;
        else if (/^(?:SPAN|STRONG|B|EM|FONT|BR)$/.test(child.nodeName)) own += tidy(child.textContent ?? '').length;
      }
      if (own < 8 || element.closest('nav,aside,footer,header,script,style')) continue;
      const parent = element.parentElement;
      if (!parent) continue;
      // A text without paragraphs is its own holder, one broken into lines surely.
      const lines = element.querySelector(':scope > br') ? 1.1 : 0.9;
      scores.set(element, (scores.get(element) ?? 0) + own * lines);
      scores.set(parent, (scores.get(parent) ?? 0) + own);
    }
    let best: Element = document.body;
    let top = 60;
    for (const [element, score] of scores) {
      if (score > top) {
        best = element;
        top = score;
      }
    }
    const named = best.closest(MAIN);
    return named && (named.textContent ?? '').length < (best.textContent ?? '').length * 1.6 ? named : best;
  };

  const meta = (name: string) =>
    tidy(document.querySelector(`meta[name="${name}" i],meta[property="${name}" i]`)?.getAttribute('content') ?? '');
  const heading = () => {
    const all = [...document.querySelectorAll('h1')].slice(0, 20).filter((h) => !hidden(h));
    const texts = all.map((h) => tidy(h.textContent ?? '')).filter((text) => text.length >= 4 && text.length <= 120);
    return texts.sort((a, b) => b.length - a.length)[0] ?? '';
  };
  const byline = () => {
    const stated = [meta('ContentSource'), meta('PubDate')].filter(Boolean).join(' ');
    if (stated) return stated;
    const lines = document.querySelectorAll('p,div,span,li,em');
    for (let i = 0; i < Math.min(lines.length, 3000); i++) {
      const element = lines[i] as Element;
      if (element.childElementCount > 8) continue;
      const text = tidy(element.textContent ?? '');
      if (text.length >= 4 && text.length <= 120 && /(?:来源|发布时间|发布日期|发文日期)[:：]/.test(text)) return text;
    }
    return '';
  };

  const type = document.contentType;
  if (!document.body || !/html|^text\/plain/.test(type)) return { type, title: '', text: '', byline: '', cut: false };
  const { text, cut } = textOf(mainElement());
  const title = meta('ArticleTitle') || heading() || meta('og:title') || tidy(document.title);
  return { type, title: title.slice(0, limit.line), text, byline: byline().slice(0, limit.line), cut };
}
