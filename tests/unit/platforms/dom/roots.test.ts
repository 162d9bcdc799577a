// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const load = async () => {
  vi.resetModules();
  return import('../../../../utils/platforms/dom/roots');
};

describe('roots that somebody has worked in', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="host"></div>';
  });

  it('are known to every script of the isolated world, also to one that is loaded later', async () => {
    const host = document.querySelector('#host')!;
    const root = host.attachShadow({ mode: 'open' });
    const box = root.appendChild(document.createElement('textarea'));
    const first = await load();
    first.noteRoots([box, root, host, document.body, document]);
    const later = await load();
    expect(later.rootsOf).not.toBe(first.rootsOf);
    expect(later.rootsOf(document)).toEqual([document, root]);
    expect(later.isWorkedIn(box)).toBe(true);
    host.remove();
    expect(later.rootsOf(document)).toEqual([document]);
  });
});
