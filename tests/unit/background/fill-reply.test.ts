import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Backend } from '../../../utils/background/backend';
import { fillReply } from '../../../utils/background/fill-reply';
import type { Draft } from '../../../utils/domain/draft';
import { wire } from '../../../utils/messaging/wire';
import { putComments } from '../../../utils/storage/comments';
import { openDatabase } from '../../../utils/storage/open';
import { aDraft } from '../../support/builders';
import { NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { storedComment } from '../deadlines/support';

const COMMENT = storedComment({ authorName: '阿明', text: '路灯坏了', url: 'https://weibo.com/comment/inbox' });
const TEXT = '您好，您反映的问题已受理。';

/** A reply box that answers this comment. */
const boxWith = (body: string, quoted = '阿明：路灯坏了'): Draft => ({
  ...aDraft({ article: { body } }),
  kind: 'reply',
  quoted,
});

/** A back-office in one tab whose reply box the test opens. */
class Office {
  box: Draft | null = null;
  readonly asked: string[] = [];

  constructor() {
    const tab = { id: 1, windowId: 1, url: 'https://weibo.com/comment/inbox', lastAccessed: 1 };
    const fakes: [object, string, () => unknown][] = [
      [browser.tabs, 'query', () => [tab]],
      [browser.tabs, 'update', () => tab],
      [browser.windows, 'update', () => ({})],
    ];
    for (const [owner, name, give] of fakes) {
      (owner as Record<string, unknown>)[name] ??= () => {};
      vi.spyOn(owner as Record<string, () => unknown>, name).mockImplementation((async () => give()) as never);
    }
    vi.spyOn(wire, 'sendMessage').mockImplementation((async (type: string) => {
      this.asked.push(type);
      if (type === 'tab.replyBox') return { ok: true, value: { box: this.box } };
      if (type === 'tab.reveal') return { ok: true, value: { found: true } };
      return { ok: true, value: { done: 'done' } };
    }) as never);
  }
}

let office: Office;
let back: Backend;
beforeEach(async () => {
  const db = closing(await openDatabase());
  await putComments(db, [COMMENT]);
  back = { db: async () => db, now: () => NOW, tell: () => {} };
  office = new Office();
});
afterEach(() => vi.useRealTimers());

/** Runs the order while a second passes again and again, `turn` telling which. */
async function ordered(open: boolean, turn: (second: number) => void) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let done: unknown;
  void fillReply(back, { key: COMMENT.key, text: TEXT, replace: false, open }).then((filled) => {
    done = filled;
  });
  for (let second = 0; second < 70 && done === undefined; second++) {
    turn(second);
    await vi.waitFor(() => expect(done !== undefined || vi.getTimerCount() > 0).toBe(true));
    if (done === undefined) await vi.advanceTimersByTimeAsync(1_000);
  }
  return done;
}

describe('filling the reply box', () => {
  it('says so at once where none is open, and shows nothing', async () => {
    expect(await ordered(false, () => {})).toEqual({ outcome: 'no-box', typed: '' });
    expect(office.asked).not.toContain('tab.reveal');
  });

  it('asked to, shows the comment and fills its box once the person has opened it', async () => {
    const filled = await ordered(true, (second) => {
      if (second === 3) office.box = boxWith('', '别人：公交改线');
      if (second === 5) office.box = boxWith('');
    });
    expect(filled).toEqual({ outcome: 'filled', typed: '' });
    expect(office.asked).toContain('tab.reveal');
    expect(office.asked.filter((type) => type === 'tab.fillReply')).toHaveLength(1);
  });

  it('leaves a box alone in which something was typed meanwhile', async () => {
    const filled = await ordered(true, (second) => {
      if (second === 2) office.box = boxWith('正在写');
    });
    expect(filled).toEqual({ outcome: 'occupied', typed: '正在写' });
    expect(office.asked).not.toContain('tab.fillReply');
  });

  it('gives up when nobody opens one for a minute', async () => {
    expect(await ordered(true, () => {})).toEqual({ outcome: 'no-box', typed: '' });
    expect(office.asked).not.toContain('tab.fillReply');
  });
});
