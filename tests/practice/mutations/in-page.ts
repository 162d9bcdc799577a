import type { Scene } from './contract';
import { mutators } from './index';

/** Runs inside a practice page: changes the page around what a test points at. */
export interface InPage {
  /** False where the redesign would change nothing here. */
  apply(name: string, editor: HTMLElement, button: HTMLElement): boolean;
  scene: Scene | null;
}

const inPage: InPage = {
  scene: null,
  apply(name, outer, button) {
    let region: Element = outer.parentElement ?? document.body;
    while (!region.contains(button)) region = region.parentElement ?? document.body;
    const frame = outer.localName === 'iframe' ? (outer as HTMLIFrameElement).contentDocument?.body : null;
    const scene: Scene = { doc: document, region, editor: frame ?? outer, button };
    const mutator = mutators.find((m) => m.name === name);
    if (!mutator) throw new Error(`no redesign called ${name}`);
    if (mutator.fits && !mutator.fits(scene)) return false;
    mutator.apply(scene);
    inPage.scene = scene;
    return true;
  },
};

Object.assign(window, { practiceRedesign: inPage });
