// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClicksDeps, PublishClicks } from '../../../utils/assistant/clicks';
import type { Verdict } from '../../../utils/messaging/page-schemas';
import type { Composer } from '../../../utils/platforms/contract';

const IN_REVIEW = { publishable: false, code: 'in-review', message: '还缺终审' } as Verdict;
const WITHDRAWN = { publishable: false, code: 'not-submitted', message: '稿件已撤回' } as Verdict;
const SIGNED = { publishable: true, code: 'signed', message: '' } as Verdict;

const composer = {} as Composer;
const button = () => document.querySelector('button')!;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Clicks on a page whose background said `known` last and says `now` when it is asked again. */
function clicksOn(known: Verdict | null, now: Verdict | null) {
  let verdict = known;
  const held = vi.fn<ClicksDeps['onHeld']>();
  const clicks = new PublishClicks({
    adapter: { publishTrigger: () => ({ composer }) },
    session: {
      mayStart: () => verdict?.publishable ?? null,
      view: () => ({ verdict }),
      read: () => ({ draft: {} }),
      own: (draft: unknown) => draft,
      askVerdict: async () => {
        verdict = now;
        return now;
      },
    },
    doc: document,
    url: () => new URL('https://weibo.com/'),
    onChecking: () => {},
    onHeld: held,
  } as unknown as ClicksDeps);
  const clicked = vi.fn();
  button().addEventListener('click', clicked);
  const click = async () => {
    const event = new MouseEvent('click');
    if (clicks.decide(event, [button()]) === 'hold') clicks.onHeld(event, [button()]);
    await settle();
  };
  return { click, clicked, held };
}

beforeEach(() => {
  document.body.innerHTML = '<button>发送</button>';
});
afterEach(() => document.body.replaceChildren());

describe('a held click', () => {
  it.each([
    ['nothing was known', null],
    ['the page had not heard of the last sign-off', IN_REVIEW],
  ])('is repeated once when %s and the background says yes', async (_when, known) => {
    const { click, clicked, held } = clicksOn(known, SIGNED);
    await click();
    expect(clicked).toHaveBeenCalledOnce();
    expect(held).not.toHaveBeenCalled();
  });

  it('is answered with what stands in the way now', async () => {
    const { click, clicked, held } = clicksOn(IN_REVIEW, WITHDRAWN);
    await click();
    expect(clicked).not.toHaveBeenCalled();
    expect(held).toHaveBeenCalledExactlyOnceWith(WITHDRAWN, expect.anything());
  });

  it('is answered with what was known last when the background cannot be asked', async () => {
    const { click, clicked, held } = clicksOn(IN_REVIEW, null);
    await click();
    expect(clicked).not.toHaveBeenCalled();
    expect(held).toHaveBeenCalledExactlyOnceWith(IN_REVIEW, expect.anything());
  });
});
