/** An element of a parsed document; `text` is the text directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?xml [^<>]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Parses XML as strictly as word processors do: tags nest, attributes are quoted and not named twice, every `&` is one of the four entities,
 * no character that XML 1.0 forbids.
 *
 * @throws Error at the first thing that is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(source);
    if (!found) throw new Error(`Not XML at ${at}: ${source.slice(at, at + 60)}`);
    const [whole, closes, name, attributes = '', empty, text] = found;
    const parent = open[open.length - 1]!;
    if (text !== undefined) parent.text += decoded(text);
    else if (closes) {
      if (parent.name !== name) throw new Error(`</${name}> ends <${parent.name}>`);
      open.pop();
    } else if (!whole.startsWith('<?')) {
      const element: XmlElement = { name: name!, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open[open.length - 1]!.name}> has no end`);
  if (root.children.length !== 1) throw new Error('There has to be one root');
  return root.children[0]!;
}

/** Every element of that name, in document order. */
export function allOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

function attributesOf(source: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [, name, value] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(out, name!)) throw new Error(`${name} stands twice`);
    out[name!] = decoded(value!);
  }
  return out;
}

function decoded(text: string): string {
  if (/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)) throw new Error('A character XML forbids');
  return text.replaceAll(/&(\w*);?/g, (whole, name: string) => {
    const sign = ENTITIES[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`Unknown entity ${whole}`);
    return sign;
  });
}
