import { beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { compareObserved } from '../../../utils/background/observed';
import { verdictOf } from '../../../utils/background/pages';
import { approveTemplate, removeTemplate, saveTemplate } from '../../../utils/background/templates';
import { approvedTemplates, templatesFor } from '../../../utils/background/templates-in-force';
import type { PersonId, ReleaseId } from '../../../utils/domain/ids';
import type { TemplateAct, TemplateContent } from '../../../utils/domain/reply-template';
import { replyDigest } from '../../../utils/guard/by-template';
import type { Decoded, RawRequest } from '../../../utils/platforms/contract';
import { templateDigest } from '../../../utils/replies/approval';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { defaultBook } from '../../../utils/review/policy';
import { putAccount } from '../../../utils/storage/accounts';
import { latestEvents, ledgerHead } from '../../../utils/storage/ledger';
import { openDatabase } from '../../../utils/storage/open';
import { putPerson } from '../../../utils/storage/people';
import { putPolicyBook } from '../../../utils/storage/policies';
import type { Release } from '../../../utils/storage/records';
import { putRelease } from '../../../utils/storage/releases';
import { getReplyTemplate } from '../../../utils/storage/reply-templates';
import { putUnit } from '../../../utils/storage/unit';
import { ACCOUNT_KEY, aDraft, aMedia, anAccount, aStatement, aUnit } from '../../support/builders';
import { fakeClock } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { type Signers, someSigners } from '../../support/signers';
import { aContent, EXACT } from '../replies/templates';

let signers: Signers;
beforeAll(async () => {
  signers = await someSigners();
});

const UNIT = aUnit();
const CONTENT = aContent();
const DIGEST = templateDigest(CONTENT);

async function office() {
  const db = closing(await openDatabase());
  const clock = fakeClock();
  const back: Backend = { db: async () => db, now: clock.now, tell: () => {} };
  await putUnit(db, UNIT);
  for (const person of signers.roster) await putPerson(db, person);
  const act = async (by: string, said: TemplateAct) => {
    const { head, count } = await ledgerHead(db);
    return signers.sign(
      aStatement({
        act: 'template',
        review: null,
        digest: null,
        account: null,
        by: by as PersonId,
        at: clock.advance(1_000),
        comment: canonicalJson(said),
        ledgerHead: head,
        ledgerCount: count,
      }),
    );
  };
  const save = async (by = 'author', content: TemplateContent = CONTENT, base: typeof DIGEST | null = null) =>
    saveTemplate(back, await act(by, { do: 'save', base, content }));
  const approve = async (by = 'final', digest = DIGEST) =>
    approveTemplate(back, await act(by, { do: 'approve', id: CONTENT.id, digest }));
  const remove = async (by = 'author', digest = DIGEST) =>
    removeTemplate(back, await act(by, { do: 'remove', id: CONTENT.id, digest }));
  const inForce = async () => (await approvedTemplates(db)).map(({ content }) => content.id);
  const types = async () => (await latestEvents(db, 9)).map(({ type }) => type);
  return { db, back, clock, act, save, approve, remove, inForce, types };
}

describe('a reply template', () => {
  it('counts from its approval by somebody else, and no longer', async () => {
    const { save, approve, remove, inForce, types } = await office();
    await save();
    expect(await inForce()).toEqual([]);
    await approve();
    expect(await inForce()).toEqual([CONTENT.id]);
    await remove();
    expect(await inForce()).toEqual([]);
    expect(await types()).toEqual(['template-removed', 'template-approved', 'template-saved']);
  });

  it('loses its approval with every change', async () => {
    const { db, save, approve, inForce } = await office();
    await save();
    await approve();
    await save('first', aContent({ text: `${CONTENT.text}谢谢。` }), DIGEST);
    expect(await inForce()).toEqual([]);
    expect(await getReplyTemplate(db, CONTENT.id)).toMatchObject({ approval: null, authors: ['first'] });
  });

  it('is approved by nobody who wrote it, and by nobody who may not sign replies', async () => {
    const { save, approve, inForce } = await office();
    await save('final');
    await expect(approve('final')).rejects.toMatchObject({ code: 'not-template-signer' });
    await expect(approve('author')).rejects.toMatchObject({ code: 'not-template-signer' });
    expect(await inForce()).toEqual([]);
  });

  it('is approved and changed only as it was seen', async () => {
    const { save, approve, remove } = await office();
    await save();
    const changed = aContent({ title: '受理' });
    await save('author', changed, DIGEST);
    await expect(approve()).rejects.toMatchObject({ code: 'template-moved' });
    await expect(remove()).rejects.toMatchObject({ code: 'template-moved' });
    await expect(save('author', CONTENT, DIGEST)).rejects.toMatchObject({ code: 'template-moved' });
    await expect(save('author', changed, templateDigest(changed))).rejects.toMatchObject({ code: 'no-change' });
  });

  it('is not saved with brackets that are no fields', async () => {
    const { save } = await office();
    await expect(save('author', aContent({ text: '由〔部门办理' }))).rejects.toMatchObject({ code: 'bad-template' });
  });

  it('is not approved twice, nor by an act that says something else', async () => {
    const { back, act, save, approve } = await office();
    await save();
    const other = await act('final', { do: 'remove', id: CONTENT.id, digest: DIGEST });
    await expect(approveTemplate(back, other)).rejects.toMatchObject({ code: 'bad-template' });
    await approve();
    await expect(approve()).rejects.toMatchObject({ code: 'already-approved' });
  });
});

describe('an approval in the store', () => {
  it('counts for nothing when its signature is not that of the person it names', async () => {
    const { db, save, approve, inForce } = await office();
    await save();
    await approve();
    const stored = (await getReplyTemplate(db, CONTENT.id))!;
    const forged = await signers.sign({ ...stored.approval!.act.statement, by: 'author' as PersonId });
    const act = { ...stored.approval!.act, signature: forged.signature };
    await db.replyTemplates.put({ ...stored, approval: { ...stored.approval!, act } });
    expect(await inForce()).toEqual([]);
  });

  it('counts for nothing when the words were changed behind its back', async () => {
    const { db, save, approve, inForce } = await office();
    await save();
    await approve();
    const stored = (await getReplyTemplate(db, CONTENT.id))!;
    await db.replyTemplates.put({ ...stored, content: aContent({ text: '您好，全部同意。', choices: {} }) });
    expect(await inForce()).toEqual([]);
  });

  it('counts for nothing when it was put back after its end', async () => {
    const { db, save, approve, remove, inForce } = await office();
    await save();
    await approve();
    const stored = (await getReplyTemplate(db, CONTENT.id))!;
    await remove();
    await db.replyTemplates.put(stored);
    expect(await inForce()).toEqual([]);
  });

  it('counts for nothing while the policy asks for a sign-off of every reply', async () => {
    const { db, save, approve, inForce } = await office();
    await save();
    await approve();
    await putPolicyBook(db, { ...defaultBook(UNIT.size), revision: 1, templates: false });
    expect(await inForce()).toEqual([]);
  });
});

describe('the verdict on what stands in a page', () => {
  const reply = (change: Parameters<typeof aDraft>[0] = {}) =>
    aDraft({ kind: 'reply', visibility: '', article: { body: EXACT }, ...change });

  it.each<[string, ReturnType<typeof aDraft>, string]>([
    ['a reply that says exactly an approved template', reply(), 'template'],
    ['one character changed', reply({ article: { body: EXACT.replace('已受理', '己受理') } }), 'not-submitted'],
    ['with a picture', reply({ article: { body: EXACT, media: [aMedia()] } }), 'not-submitted'],
    ['the same words as a post', reply({ kind: 'post' }), 'not-submitted'],
    ['the same words as a repost', reply({ kind: 'repost' }), 'not-submitted'],
    ['the same words as a message', reply({ kind: 'message' }), 'not-submitted'],
  ])('%s', async (_name, draft, code) => {
    const { db, back, save, approve } = await office();
    await putAccount(db, anAccount());
    await save();
    await approve();
    const verdict = await verdictOf(back, draft, [], 1);
    expect(verdict).toMatchObject({ code, publishable: code === 'template', by: code === 'template' ? '周远' : '' });
    expect((await verdictOf(back, draft, [{ what: '编辑区' }], 1)).code).toBe('page-unknown');
  });
});

describe('what stands in for a sign-off of a request', () => {
  const decoded: Decoded = {
    content: { articles: [{ body: EXACT }] },
    boundIds: [],
    problem: null,
    answers: { channel: 'comment', comment: '77', person: '' },
  };
  const digest = replyDigest(ACCOUNT_KEY, decoded);
  const release = (change: Partial<Release>): Release => ({
    id: '0d6a2f1e-8c1b-4a55-9f3e-0d7b1f0c9a11' as ReleaseId,
    tabId: 1,
    ruleId: 1,
    endpoint: 'weibo.comment-reply',
    nonce: 'n',
    reason: 'template',
    review: null,
    digest,
    account: ACCOUNT_KEY,
    status: 'used',
    grantedAt: 1,
    expiresAt: 2,
    usedAt: 1,
    removed: true,
    result: 'published',
    ...change,
  });

  const request = (fields: Record<string, string>): RawRequest => ({
    method: 'POST',
    url: 'https://weibo.com/ajax/comments/reply',
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ id: '5', cid: '77', comment: EXACT, pic_id: '', is_repost: '0', ...fields }).toString(),
    form: null,
    unreadable: false,
  });

  it.each<[string, RawRequest, string[]]>([
    ['what was released', request({}), []],
    ['other words', request({ comment: `${EXACT}谢谢` }), ['content-differs']],
    ['an answer to somebody else', request({ cid: '78' }), ['content-differs']],
    ['同时转发', request({ is_repost: '1' }), ['content-differs']],
    ['a body nobody can read', { ...request({}), unreadable: true }, ['body-unreadable']],
  ])('behind the guard: %s', async (_name, left, alarms) => {
    const { db } = await office();
    const raised: string[] = [];
    const desk = {
      alarm: async (_db: unknown, what: string) => {
        raised.push(what);
      },
    };
    await compareObserved(db, desk, release({}), left);
    expect(raised).toEqual(alarms);
  });

  it.each<[string, Partial<Release>, boolean]>([
    ['published', {}, true],
    ['with an unknown outcome', { result: 'unknown' }, true],
    ['refused by the platform', { result: 'failed' }, false],
    ['never used', { status: 'expired', result: 'failed' }, false],
    ['for another comment', { digest: 'cd'.repeat(32) as never }, false],
  ])('after a release %s, sent is told', async (_name, change, sent) => {
    const { db, save, approve, clock } = await office();
    await save();
    await approve();
    await putRelease(db, release(change));
    expect(await templatesFor(db, ACCOUNT_KEY, 'weibo.comment-reply', decoded, clock.now())).toMatchObject({
      digest,
      sent,
      today: '2026-03-16',
      approved: [{ content: CONTENT }],
    });
  });

  it('is nothing for endpoints that carry more than replies, and without an approved template', async () => {
    const { db, save, approve, clock } = await office();
    await save();
    expect(await templatesFor(db, ACCOUNT_KEY, 'weibo.comment-reply', decoded, clock.now())).toBeUndefined();
    await approve();
    expect(await templatesFor(db, ACCOUNT_KEY, 'weibo.update', decoded, clock.now())).toBeUndefined();
  });
});
