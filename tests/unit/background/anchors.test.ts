import { beforeAll, describe, expect, it } from 'vitest';
import { confirmAnchor, pendingAnchor, proposeAnchor, removeAnchor } from '../../../utils/background/anchors';
import type { Backend } from '../../../utils/background/backend';
import type { Pointed } from '../../../utils/domain/anchor';
import type { PersonId } from '../../../utils/domain/ids';
import type { SignedAct, SignedStatement } from '../../../utils/domain/review';
import { protocol } from '../../../utils/messaging/protocol';
import { originOf } from '../../../utils/messaging/serve';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { listAnchors } from '../../../utils/storage/anchors';
import { latestEvents, ledgerHead } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { putUnit } from '../../../utils/storage/unit';
import { aStatement, aUnit, ROSTER } from '../../support/builders';
import { fakeClock } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';

let signers: Signers;
beforeAll(async () => {
  signers = await someSigners();
});

const mark = { tag: 'button', role: '', label: '发布', attributes: {}, landmarks: [] };
const POINTED: Pointed = {
  platform: 'douyin',
  surface: 'douyin.video',
  button: mark,
  editor: { ...mark, tag: 'div', label: '' },
};
const TAB = 7;

const withRole = (role: string): PersonId => ROSTER.find((p) => p.roles.includes(role as never))!.id;
const only = (role: string): PersonId => ROSTER.find((p) => p.roles.every((r) => r === role))!.id;

async function office() {
  const db = closing(await openDatabase());
  const clock = fakeClock();
  const told: string[] = [];
  const back: Backend = { db: async () => db, now: clock.now, tell: ({ kind }) => void told.push(kind) };
  await putUnit(db, aUnit());
  for (const person of signers.roster) await putPerson(db, person);
  const signed = async (by: PersonId, act: SignedStatement['act'], content: unknown): Promise<SignedAct> => {
    const { head, count } = await ledgerHead(db);
    const base = aStatement({ act, review: null, digest: null, account: null, by, comment: canonicalJson(content) });
    return signers.sign({ ...base, at: clock.now(), stage: null, waivers: [], ledgerHead: head, ledgerCount: count });
  };
  const types = async () => (await latestEvents(db, 20)).map(({ type }) => type);
  return { db, back, clock, signed, types };
}

describe('指认', () => {
  it('waits for a reviewer, is in force when signed, and can be taken back by an administrator', async () => {
    const { db, back, signed, types } = await office();
    await proposeAnchor(back, TAB, POINTED, '稿件');
    expect(await pendingAnchor(back, TAB)).toMatchObject({ pointed: POINTED, sample: '稿件' });
    expect(await pendingAnchor(back, TAB + 1)).toBeNull();
    expect([await listAnchors(db), await types()]).toEqual([[], []]);

    const reviewer = withRole('first');
    await confirmAnchor(back, TAB, await signed(reviewer, 'anchor', POINTED));
    const [anchor] = await listAnchors(db);
    expect(anchor).toMatchObject({ ...POINTED, by: reviewer });
    expect(await pendingAnchor(back, TAB)).toBeNull();
    expect(await types()).toEqual(['anchor-confirmed']);

    await removeAnchor(back, await signed(withRole('admin'), 'admin', { removeAnchor: anchor!.id }));
    expect(await listAnchors(db)).toEqual([]);
    expect(await types()).toEqual(['anchor-removed', 'anchor-confirmed']);
  });

  it('of the same surface takes the place of the one before', async () => {
    const { db, back, signed } = await office();
    for (const label of ['发布', '发出去']) {
      const pointed = { ...POINTED, button: { ...mark, label } };
      await proposeAnchor(back, TAB, pointed, '');
      await confirmAnchor(back, TAB, await signed(withRole('final'), 'anchor', pointed));
    }
    expect((await listAnchors(db)).map((a) => a.button.label)).toEqual(['发出去']);
  });

  it.each<readonly [string, string, (o: Awaited<ReturnType<typeof office>>) => Promise<unknown>]>([
    [
      'somebody without a review stage',
      'not-reviewer',
      async (o) => confirmAnchor(o.back, TAB, await o.signed(only('operator'), 'anchor', POINTED)),
    ],
    [
      'another act',
      'wrong-act',
      async (o) => confirmAnchor(o.back, TAB, await o.signed(withRole('first'), 'override', POINTED)),
    ],
    [
      'something else than what was pointed at',
      'other-proposal',
      async (o) =>
        confirmAnchor(
          o.back,
          TAB,
          await o.signed(withRole('first'), 'anchor', { ...POINTED, surface: 'douyin.image' }),
        ),
    ],
    [
      'another tab',
      'no-proposal',
      async (o) => confirmAnchor(o.back, TAB + 1, await o.signed(withRole('first'), 'anchor', POINTED)),
    ],
    [
      'no content',
      'bad-change',
      async (o) => confirmAnchor(o.back, TAB, await o.signed(withRole('first'), 'anchor', {})),
    ],
    [
      'removal by somebody who is no administrator',
      'not-admin',
      async (o) => removeAnchor(o.back, await o.signed(only('operator'), 'admin', { removeAnchor: 'x' })),
    ],
    [
      'removal of what is not there',
      'no-anchor',
      async (o) => removeAnchor(o.back, await o.signed(withRole('admin'), 'admin', { removeAnchor: 'x' })),
    ],
  ])('refuses %s', async (_name, code, run) => {
    const o = await office();
    await proposeAnchor(o.back, TAB, POINTED, '');
    await expect(run(o)).rejects.toMatchObject({ code });
    expect([await listAnchors(o.db), await o.types()]).toEqual([[], []]);
  });

  it('is forgotten after half an hour', async () => {
    const { back, clock } = await office();
    await proposeAnchor(back, TAB, POINTED, '');
    clock.advance(30 * 60_000);
    expect(await pendingAnchor(back, TAB)).toBeNull();
  });

  it('can be confirmed and removed from the extension’s own pages only', () => {
    const own = { id: 'x', root: 'chrome-extension://x/' };
    const sender = { id: 'x', url: 'https://weibo.com/', tab: { id: 1 } } as chrome.runtime.MessageSender;
    expect(originOf(sender, own)?.sender).toBe('content');
    expect(protocol['anchor.confirm'].from).toEqual(['page']);
    expect(protocol['anchor.remove'].from).toEqual(['page']);
    expect(protocol['anchor.pending'].from).toEqual(['page']);
    expect(protocol['anchor.propose'].from).toEqual(['content']);
  });
});
