import type { CDPSession, Page } from '@playwright/test';

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue?: string;
  /** Names and values in turn. */
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/** Looks into our closed shadow root over the debugging protocol: neither the page nor Playwright's locators can. */
export class Bar {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async of(page: Page): Promise<Bar> {
    return new Bar(page, await page.context().newCDPSession(page));
  }

  /** Everything the bar and its notices say now; '' while there is no bar. */
  async text(): Promise<string> {
    const host = await this.host();
    return host ? textOf(host) : '';
  }

  /** Presses the first button whose text contains `label`, with the real mouse. */
  async press(label: string): Promise<void> {
    const host = await this.host();
    const button = host ? findButton(host, label) : null;
    if (!button) throw new Error(`no button "${label}" in the bar: ${await this.text()}`);
    const { model } = await this.cdp.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.content;
    await this.page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
  }

  /** Where the first element of this class stands, in the window; null when there is none. */
  async box(className: string): Promise<{ left: number; top: number; right: number; bottom: number } | null> {
    const host = await this.host();
    const node = host ? find(host, (each) => classesOf(each).includes(className)) : null;
    if (!node) return null;
    // Between the two questions it may have gone.
    const answer = await this.cdp.send('DOM.getBoxModel', { nodeId: node.nodeId }).catch(() => null);
    if (!answer) return null;
    const [left = 0, top = 0, , , right = 0, bottom = 0] = answer.model.border;
    return { left, top, right, bottom };
  }

  private async host(): Promise<Node | null> {
    const { root } = await this.cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    return find(root as Node, (node) => node.nodeName === 'SANSHEN-UI');
  }
}

function classesOf({ attributes = [] }: Node): readonly string[] {
  const at = attributes.indexOf('class');
  return at < 0 ? [] : (attributes[at + 1] ?? '').split(' ');
}

const parts = (node: Node): readonly Node[] => [...(node.shadowRoots ?? []), ...(node.children ?? [])];

function find(node: Node, fits: (node: Node) => boolean): Node | null {
  if (fits(node)) return node;
  for (const part of parts(node)) {
    const found = find(part, fits);
    if (found) return found;
  }
  return null;
}

function findButton(root: Node, label: string): Node | null {
  return find(root, (node) => node.nodeName === 'BUTTON' && textOf(node).includes(label));
}

function textOf(node: Node): string {
  return node.nodeName === '#text' ? (node.nodeValue ?? '') : parts(node).map(textOf).join(' ');
}
