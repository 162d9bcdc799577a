// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Composer } from '../../../utils/platforms/contract';
import { noteRoots } from '../../../utils/platforms/dom/roots';
import { type Mutator, mutators } from '../../practice/mutations';
import { type MutationSurface, pathOf, sceneOf, surfaces, write } from './mutation-scenes';

const TEXT = '县体育中心周六上午九点举办便民健身活动请带身份证件入场';

/** `works`: read exactly, and the button is known. `says so`: a problem is shown, publishing stays held. The others must not be. */
type Outcome = 'works' | 'says so' | 'wrong text' | 'nothing seen' | 'button unknown';

interface Seen {
  readonly clean: boolean;
  readonly body: string;
}
function look(composer: Composer, part = 0): Seen {
  const { draft, check } = composer.read();
  return { clean: check.problems.length === 0, body: draft.articles[part]?.body.trim() ?? '' };
}

/** Null where the redesign changes nothing on this surface. */
function tried(surface: MutationSurface, mutator: Mutator): Outcome | null {
  const scene = sceneOf(surface);
  if (mutator.fits && !mutator.fits(scene)) return null;
  const own = scene.editor;
  mutator.apply(scene);
  write(surface, scene, own, TEXT);
  const { adapter, url } = surface;
  const inside = pathOf(scene.editor);
  noteRoots(inside);
  // What happens in a frame is not heard by the page around it: only the focus shows where somebody works.
  const frame = inside.find((target) => (target as Element).localName === 'iframe') as HTMLElement | undefined;
  frame?.focus();
  const composers = adapter.composers(url, document);
  // As the session chooses: the composer worked in last, else the one opened last.
  const current = composers.find((c) => !frame && inside.includes(c.root)) ?? composers.at(-1);
  const trigger = adapter.publishTrigger(pathOf(scene.button), url, document);
  if (!current) return 'nothing seen';
  const here = look(current, surface.part);
  const there = trigger?.composer && trigger.composer.key !== current.key ? look(trigger.composer, surface.part) : here;
  if ([here, there].some((seen) => seen.clean && seen.body !== TEXT)) return 'wrong text';
  if (!here.clean) return 'says so';
  return trigger ? 'works' : 'button unknown';
}

/** Redesigns that must not disturb the guard anywhere, with the surfaces where it may only say so. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  'hashes of class names renewed': [],
  'class names in another order, utility classes added': [],
  'attributes in another order': [],
  'a box around the editor': [],
  'a box around the button': [],
  'boxes of no size around both': [],
  'custom elements around both': [],
  'label with spaces between its characters': [],
  'label with full-width and no-break spaces': [],
  'label with characters of no width': [],
  'label with an icon of a font': [],
  'label with a sign behind it': [],
  'label with an emoji': [],
  'label with drawn icons around it': [],
  'label with every character in an element of its own': [],
  'label with a hidden explanation': [],
  'a hidden copy of the button before it': [],
  'a hidden copy of the editor with old words': [],
  'a transparent copy of the editor with old words': [],
  'the composer taken out and put back': [],
};

afterEach(() => document.body.replaceChildren());

describe('page redesigns', () => {
  it('have names of their own', () => {
    expect(new Set(mutators.map((m) => m.name)).size).toBe(mutators.length);
  });

  it.each(surfaces.map((s) => [s.name, s] as const))('%s: read exactly, or reported', (name, surface) => {
    const outcomes = new Map(mutators.map((m) => [m.name, tried(surface, m)]));
    expect([...outcomes.values()].filter((outcome) => outcome !== null).length).toBeGreaterThanOrEqual(40);
    const silent = [...outcomes].filter(
      ([, outcome]) => outcome !== null && outcome !== 'works' && outcome !== 'says so',
    );
    expect(silent).toEqual([]);
    const disturbed = Object.keys(HARMLESS).filter(
      (m) => outcomes.get(m) === 'says so' && !HARMLESS[m]?.includes(name),
    );
    expect(disturbed).toEqual([]);
  });
});
