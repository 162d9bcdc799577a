// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSettled, type Settled } from '../../../../utils/platforms/dom/wait';

let frames: Map<number, FrameRequestCallback>;
let idles: Map<number, IdleRequestCallback>;
let calls: number;
let settled: Settled;
let editor: HTMLElement;
let next: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [frames, idles, calls, next] = [new Map(), new Map(), 0, 1];
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    frames.set(next, run);
    return next++;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => {
    idles.set(next, run);
    return next++;
  });
  vi.stubGlobal('cancelIdleCallback', (id: number) => idles.delete(id));
  document.body.innerHTML = '<div id="editor"><p>一</p></div><textarea></textarea>';
  editor = document.querySelector('#editor') as HTMLElement;
  settled = onSettled([editor], () => calls++);
});

afterEach(() => {
  settled.disconnect();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function runAll(queue: Map<number, (at: never) => void>): void {
  const due = [...queue.values()];
  queue.clear();
  for (const run of due) run(0 as never);
}

function frameAndIdle(): void {
  runAll(frames);
  runAll(idles);
}

function fire(type: string, on: Element = editor): void {
  on.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Mutation records are delivered as microtasks, or (happy-dom) as soon as timers turn. */
async function mutationsArrive(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

describe('onSettled', () => {
  it('says nothing by itself', () => {
    frameAndIdle();
    expect(calls).toBe(0);
  });

  it('calls once for many events before a frame', () => {
    for (let i = 0; i < 50; i++) fire('input');
    expect(calls).toBe(0);
    frameAndIdle();
    expect(calls).toBe(1);
    fire('input');
    frameAndIdle();
    expect(calls).toBe(2);
  });

  it('hears changes of text and structure', async () => {
    (editor.querySelector('p')?.firstChild as Text).data = '二';
    await mutationsArrive();
    frameAndIdle();
    expect(calls).toBe(1);
    editor.append(document.createElement('p'));
    await mutationsArrive();
    frameAndIdle();
    expect(calls).toBe(2);
  });

  it('waits while an input method is composing', () => {
    fire('compositionstart');
    fire('input');
    frameAndIdle();
    expect(calls).toBe(0);
    fire('compositionend');
    frameAndIdle();
    expect(calls).toBe(1);
  });

  it('does not call for what was scheduled just before composing began', () => {
    fire('input');
    runAll(frames);
    fire('compositionstart');
    runAll(idles);
    expect(calls).toBe(0);
  });

  it('does without frames in a hidden tab', () => {
    fire('input');
    vi.advanceTimersByTime(250);
    runAll(idles);
    expect(calls).toBe(1);
  });

  it('moves to other nodes', () => {
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    settled.watch([area]);
    fire('input', editor);
    frameAndIdle();
    expect(calls).toBe(0);
    fire('input', area);
    frameAndIdle();
    expect(calls).toBe(1);
  });

  it('can be poked', () => {
    settled.poke();
    frameAndIdle();
    expect(calls).toBe(1);
  });

  it('never calls after disconnect', () => {
    fire('input');
    settled.disconnect();
    fire('input');
    vi.advanceTimersByTime(1000);
    frameAndIdle();
    expect(calls).toBe(0);
    expect(frames.size).toBe(0);
  });
});
