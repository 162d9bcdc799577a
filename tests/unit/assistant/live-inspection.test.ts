import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveInspection } from '../../../utils/assistant/live-inspection';
import type { Workbench } from '../../../utils/assistant/workbench';
import type { Finding } from '../../../utils/domain/finding';
import { NO_OBSERVATIONS, type Observations } from '../../../utils/domain/inspection';
import { defaultContext } from '../../../utils/inspection/context';
import { inspect } from '../../../utils/inspection/inspect';
import { Inspector } from '../../../utils/inspection/inspector';
import { draftOf, EXAMPLE_NOW } from '../../support/rule-tester';

const AD = '限时抢购，原价199元现价99元，加薇信abc12345咨询下单。';
const { now: _now, ...settings } = defaultContext(EXAMPLE_NOW);

let idle: (() => void) | null = null;
beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    idle = work;
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => {
    idle = null;
  });
});
afterEach(() => {
  idle = null;
  vi.unstubAllGlobals();
});

function setUp() {
  let time = EXAMPLE_NOW;
  const made = vi.fn((context) => new Inspector(context, { language: null }));
  const settled: (readonly Finding[])[] = [];
  const live = new LiveInspection(
    () => time,
    (findings) => settled.push(findings),
  );
  const bench = { createInspector: made } as unknown as Workbench;
  return { live, bench, made, settled, wait: (ms: number) => (time += ms) };
}

describe('inspection of an open composer', () => {
  it('looks at a draft that is there already as a whole, and at typing again when the page is idle', () => {
    const { live, bench, settled } = setUp();
    const first = draftOf({ text: AD });
    expect(live.inspect(first, bench, settings, NO_OBSERVATIONS)).toEqual(
      inspect(first, defaultContext(EXAMPLE_NOW)).findings,
    );
    const second = draftOf({ text: `${AD}加微信xyz98765` });
    live.inspect(second, bench, settings, NO_OBSERVATIONS);
    expect(settled).toEqual([]);
    idle?.();
    expect(settled).toEqual([inspect(second, defaultContext(EXAMPLE_NOW)).findings]);
  });

  it('leaves out the pause that another key has overtaken', () => {
    const { live, bench, settled } = setUp();
    live.inspect(draftOf({ text: AD }), bench, settings, NO_OBSERVATIONS);
    live.inspect(draftOf({ text: `${AD}好` }), bench, settings, NO_OBSERVATIONS);
    live.stop();
    expect(idle).toBeNull();
    expect(settled).toEqual([]);
  });

  it.each([
    ['the unit changed its settings', { ...settings }, NO_OBSERVATIONS, 0, 2],
    [
      'hidden text was found',
      settings,
      { images: [], hidden: [{ article: 0, how: 'tiny', text: AD }] } satisfies Observations,
      0,
      2,
    ],
    ['the clock has gone on for long', settings, NO_OBSERVATIONS, 6 * 60_000, 2],
    ['nothing changed but the objects (not anew)', settings, { ...NO_OBSERVATIONS }, 0, 1],
  ])('starts anew when %s', (_why, then, observed, later, times) => {
    const { live, bench, made, wait } = setUp();
    live.inspect(draftOf({ text: AD }), bench, settings, NO_OBSERVATIONS);
    wait(later);
    live.inspect(draftOf({ text: AD }), bench, then, observed);
    expect(made).toHaveBeenCalledTimes(times);
  });
});
