import { describe, expect, it, vi } from 'vitest';
import type { PageParts } from '../../../utils/assistant/page-parts';
import { SwitchedAdapter } from '../../../utils/assistant/switched-adapter';
import type { Anchor } from '../../../utils/domain/anchor';
import type { PlatformAdapter } from '../../../utils/platforms/contract';

const URL_ = new URL('https://weibo.com/');
const doc = {} as Document;
/** An adapter whose composers say who found them. */
const finder = (key: string) =>
  ({
    platform: 'weibo',
    composers: () => [{ key }],
    publishTrigger: () => ({ composer: null, label: key }),
  }) as unknown as PlatformAdapter;
const anchor = (id: string, platform = 'weibo') => ({ id, platform }) as Anchor;
const parts = {
  withAnchors: (_adapter: PlatformAdapter, anchors: readonly Anchor[]) => finder(anchors.map((a) => a.id).join()),
} as unknown as PageParts;

const found = ({ adapter }: SwitchedAdapter) => [
  adapter.composers(URL_, doc)[0]?.key,
  adapter.publishTrigger([], URL_, doc)?.label,
];

describe('SwitchedAdapter', () => {
  it('is the platform adapter and loads nothing while nobody pointed anywhere on this platform', async () => {
    const load = vi.fn(async () => parts);
    const switched = new SwitchedAdapter(finder('own'), load);
    expect(found(switched)).toEqual(['own', 'own']);
    await switched.anchored([anchor('a', 'wechat')]);
    expect(found(switched)).toEqual(['own', 'own']);
    expect(load).not.toHaveBeenCalled();
  });

  it('knows what was pointed at once it is told, and forgets it when it is removed', async () => {
    const switched = new SwitchedAdapter(finder('own'), async () => parts);
    await switched.anchored([anchor('a'), anchor('b', 'douyin')]);
    expect(found(switched)).toEqual(['a', 'a']);
    await switched.anchored([]);
    expect(found(switched)).toEqual(['own', 'own']);
  });

  it('leaves an unknown page unknown when the script is gone', async () => {
    const switched = new SwitchedAdapter(finder('own'), () => Promise.reject(new Error('gone')));
    await expect(switched.anchored([anchor('a')])).resolves.toBeUndefined();
    expect(found(switched)).toEqual(['own', 'own']);
  });

  it('an anchor that was removed while the script was loading does not come back', async () => {
    let arrive: (value: PageParts) => void = () => {};
    const switched = new SwitchedAdapter(finder('own'), () => new Promise((resolve) => (arrive = resolve)));
    const first = switched.anchored([anchor('a')]);
    await switched.anchored([]);
    arrive(parts);
    await first;
    expect(found(switched)).toEqual(['own', 'own']);
  });
});
