/** Text of an element with the names of emoji pictures in place. */
export function words(node: Node): string {
  let out = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) out += child.nodeValue ?? '';
    else if (child.nodeType === 1) {
      const element = child as Element;
      out += element.localName === 'img' ? (element.getAttribute('alt') ?? '') : words(element);
    }
  }
  return out;
}

/** Stands for the id that a page does not show: FNV-1a, twice with different starts, enough to tell the comments of one place apart. */
export function domId(text: string): string {
  const hash = (start: number) => {
    let h = start;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  return `dom:${hash(2166136261)}${hash(0x1234567)}`;
}
