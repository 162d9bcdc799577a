import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Digest, PersonId } from '../../../utils/domain/ids';
import type { Packet } from '../../../utils/domain/packet';
import type { Stage } from '../../../utils/domain/people';
import type { Review, SignedAct } from '../../../utils/domain/review';
import { type Here, planImport } from '../../../utils/packets/merge';
import { checkPacket } from '../../../utils/packets/verify';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { digestOf } from '../../../utils/review/digest';
import { THREE_REVIEWS } from '../../../utils/review/policy-presets';
import { aDraft, aFinding, aPerson, aReview, aSignOff, aStatement, ROSTER } from '../../support/builders';
import { DAY, HOUR, MINUTE, NOW } from '../../support/clock';
import { type Signers, someSigners } from '../../support/signers';
import { aPacket, resigned } from './packets';

const LATER = NOW + 3 * HOUR;
const PEOPLE = [...ROSTER, aPerson('both', { name: '吴同', roles: ['first', 'second'] })];

let signers: Signers;
let fresh: Review;
beforeAll(async () => {
  signers = await someSigners(PEOPLE);
  fresh = await submitted(aReview({ draft: aDraft() }));
});

/** The review with a real digest and submission. */
async function submitted(review: Review, at = NOW, by = 'author'): Promise<Review> {
  const digest = await digestOf(review.draft);
  const { id, account } = review;
  const submission = await signers.sign(aStatement({ review: id, digest, account, at, by: by as PersonId }));
  return { ...review, digest, submission, submittedAt: at, updatedAt: at };
}

/** Signed by these people, in the order of the stages. */
async function signedBy(review: Review, ...names: readonly string[]): Promise<Review> {
  const stages: readonly Stage[] = ['first', 'second', 'final'];
  const signOffs: SignedAct[] = [];
  for (const [i, by] of names.entries()) signOffs.push(await signOff(review, stages[i]!, by, i));
  return { ...review, signOffs, status: names.length === 3 ? 'approved' : 'in-review' };
}

const signOff = (review: Review, stage: Stage, by: string, minutes = 0) =>
  signers.sign(aSignOff(review, stage, { by: by as PersonId, at: NOW + HOUR + minutes * MINUTE }).statement);

const rejection = (review: Review, stage: Stage, by: string) =>
  signers.sign(
    aSignOff(review, stage, { act: 'reject', by: by as PersonId, at: NOW + HOUR + 9 * MINUTE, comment: '数字有误' })
      .statement,
  );

const here = (local: Review | null, change: Partial<Here> = {}): Here => ({
  local,
  roster: signers.roster,
  delegations: [],
  policies: [THREE_REVIEWS.policy],
  now: LATER,
  ...change,
});

/** Both halves of an import, as the background runs them. */
async function bring(packet: Packet, at: Here) {
  await checkPacket(packet, at.roster, at.now);
  return planImport(packet, at);
}
const stagesOf = (review: Review) => review.signOffs.map(({ statement }) => `${statement.stage} ${statement.by}`);

describe('a packet that is taken in', () => {
  it('a draft unknown here arrives with its sign-offs, in the order of the stages', async () => {
    const packet = await aPacket(signers, await signedBy(fresh, 'first', 'second'));
    const plan = await bring(packet, here(null));
    expect(plan).toMatchObject({ kind: 'new', dropped: [], review: { status: 'in-review', digest: fresh.digest } });
    expect(stagesOf(plan.review)).toEqual(['first first', 'second second']);
  });

  it('sign-offs from two computers become one record; the last one completes it', async () => {
    const atHome = await signedBy(fresh, 'first');
    const elsewhere = await signedBy(fresh, 'first', 'second', 'final');
    const plan = await bring(await aPacket(signers, elsewhere, { by: 'final' }), here(atHome));
    expect(stagesOf(plan.review)).toEqual(['first first', 'second second', 'final final']);
    expect(plan).toMatchObject({ kind: 'merge', review: { status: 'approved' } });
    // The same act with another signature (ECDSA) is the same act.
    expect(plan.added.map(({ statement }) => statement.stage)).toEqual(['second', 'final']);
  });

  it('never takes two stages by one person, whichever computer they signed at', async () => {
    const atHome = await signedBy(fresh, 'both');
    const elsewhere = await signedBy(fresh, 'first', 'both');
    await expect(bring(await aPacket(signers, elsewhere), here(atHome))).rejects.toThrow('同一人不得签批两个环节');
  });

  it('a stage signed twice keeps the sign-off that is here and says so', async () => {
    const atHome = await signedBy(fresh, 'both');
    const elsewhere = await signedBy(fresh, 'first', 'second');
    const plan = await bring(await aPacket(signers, elsewhere), here(atHome));
    expect(stagesOf(plan.review)).toEqual(['first both', 'second second']);
    expect(plan.dropped.map(({ reason }) => reason)).toEqual(['初审已经完成，陈一的这份签批未并入。']);
  });

  it('a rejection comes with the sign-offs that preceded it', async () => {
    const first = await signOff(fresh, 'first', 'first');
    const rejected: Review = { ...fresh, status: 'rejected', rejection: await rejection(fresh, 'second', 'second') };
    const event = { type: 'signed-off', data: { act: first }, seq: 1, at: NOW, actor: 'first', subject: fresh.id };
    const events = [{ ...event, prev: '', hash: '' }] as never;
    const packet = await aPacket(signers, rejected, { events });
    expect(packet.given).toHaveLength(1);
    const plan = await bring(packet, here(fresh));
    expect(plan.review).toMatchObject({ status: 'rejected', rejection: { statement: { comment: '数字有误' } } });
    expect(plan.added).toHaveLength(2);
  });

  it('a signed resubmission replaces an older version; everybody who submitted stays an author', async () => {
    const atHome = await signedBy(fresh, 'first');
    const edited = await submitted(
      { ...fresh, version: 2, draft: aDraft({ article: { body: '改过。' } }), authors: ['first' as PersonId] },
      NOW + HOUR,
      'first',
    );
    const plan = await bring(await aPacket(signers, edited, { by: 'first' }), here(atHome));
    expect(plan).toMatchObject({ kind: 'newer', replaced: { version: 1, signOffs: 1 } });
    expect(plan.review).toMatchObject({ version: 2, authors: ['author', 'first'], signOffs: [], status: 'in-review' });
  });
});

describe('a sign-off under a delegation', () => {
  const GIVEN = { id: 'd-1', from: 'second', to: 'both', stages: ['second'], start: NOW, end: NOW + DAY, reason: '' };

  async function underDelegation(by: string) {
    const comment = canonicalJson({ change: 'give', ...GIVEN });
    const delegationAct = await signers.sign(
      aStatement({ act: 'delegate', review: null, digest: null, account: null, by: by as PersonId, comment }),
    );
    const review = await signedBy(fresh, 'first');
    const more = { by: 'both' as PersonId, onBehalfOf: 'second' as PersonId, delegation: 'd-1', at: NOW + 2 * HOUR };
    const act = await signers.sign(aSignOff(review, 'second', more).statement);
    return { review: { ...review, signOffs: [...review.signOffs, act] }, delegations: [delegationAct] };
  }

  it('counts when the signed delegation comes along', async () => {
    const { review, delegations } = await underDelegation('second');
    const packet = await aPacket(signers, review, { delegations });
    const checked = await checkPacket(packet, signers.roster, LATER);
    const plan = planImport(packet, here(null, { delegations: checked.delegations }));
    expect(stagesOf(plan.review)).toEqual(['first first', 'second both']);
  });

  it('stays out without it, and one that somebody else signed refuses the packet', async () => {
    const { review } = await underDelegation('second');
    const plan = await bring(await aPacket(signers, review), here(null));
    expect(stagesOf(plan.review)).toEqual(['first first']);
    expect(plan.dropped).toHaveLength(1);
    const forged = await underDelegation('both');
    const packet = await aPacket(signers, forged.review, forged);
    await expect(bring(packet, here(null))).rejects.toMatchObject({ code: 'packet-delegation' });
  });
});

describe('a packet that is refused', () => {
  const refused: readonly [string, string, () => Promise<[Packet, Here]>][] = [
    [
      'an edited draft',
      'draft-altered',
      async () => {
        const packet = await aPacket(signers, fresh);
        return [
          await resigned(signers, { ...packet, review: { ...fresh, draft: aDraft({ article: { body: '改' } }) } }),
          here(null),
        ];
      },
    ],
    [
      'anything edited after it was signed',
      'packet-altered',
      async () => {
        const packet = await aPacket(signers, fresh);
        return [{ ...packet, review: { ...fresh, findings: [aFinding()] } }, here(null)];
      },
    ],
    [
      'a signature copied from another packet',
      'packet-altered',
      async () => {
        const [packet, other] = [await aPacket(signers, fresh), await aPacket(signers, fresh, { madeAt: NOW + HOUR })];
        return [{ ...packet, act: other.act }, here(null)];
      },
    ],
    [
      'a sign-off with a changed opinion',
      'bad-signature',
      async () => {
        const review = await signedBy(fresh, 'first');
        const [act] = review.signOffs;
        const changed = { ...act!, statement: { ...act!.statement, comment: '同意' } };
        return [await aPacket(signers, { ...review, signOffs: [changed] }), here(null)];
      },
    ],
    [
      'a signer who is not on the roster here',
      'unknown-signer',
      async () => {
        const review = await signedBy(fresh, 'both');
        return [
          await aPacket(signers, review),
          here(null, { roster: signers.roster.filter(({ id }) => id !== 'both') }),
        ];
      },
    ],
    [
      'a signer with another key there',
      'other-key',
      async () => {
        const others = await someSigners(PEOPLE);
        const roster = signers.roster.map((p) =>
          p.id === 'first' ? others.roster.find(({ id }) => id === 'first')! : p,
        );
        return [await aPacket(signers, await signedBy(fresh, 'first')), here(null, { roster })];
      },
    ],
    [
      'a key that had ended when it signed',
      'former-key',
      async () => {
        const roster = signers.roster.map((p) =>
          p.id === 'first'
            ? { ...p, publicKey: null, formerKeys: [{ publicKey: p.publicKey!, from: 0, until: NOW }] }
            : p,
        );
        return [await aPacket(signers, await signedBy(fresh, 'first')), here(null, { roster })];
      },
    ],
    [
      'somebody who left since and took the packet along',
      'packet-signer',
      async () => {
        const roster = signers.roster.map((p) => (p.id === 'author' ? { ...p, active: false } : p));
        return [await aPacket(signers, fresh), here(null, { roster })];
      },
    ],
    [
      'a packet from the future',
      'packet-future',
      async () => [await aPacket(signers, fresh, { madeAt: LATER + 2 * DAY }), here(null)],
    ],
    [
      'weaker stages than the unit has',
      'packet-policy',
      async () => {
        const policy = { ...fresh.policy, stages: fresh.policy.stages.slice(2) };
        return [await aPacket(signers, { ...fresh, policy }), here(null)];
      },
    ],
    [
      'hidden findings of a draft that is here',
      'packet-findings',
      async () => [
        await aPacket(signers, await signedBy(fresh, 'first')),
        here({ ...fresh, findings: [aFinding({ severity: 'hint' })] }),
      ],
    ],
    [
      'a submitter who is no operator here',
      'packet-submitter',
      async () => {
        const review = await submitted({ ...fresh, authors: ['second' as PersonId] }, NOW, 'second');
        return [await aPacket(signers, review), here(null)];
      },
    ],
    [
      'an author left out of the list',
      'packet-altered',
      async () => [await aPacket(signers, { ...fresh, authors: ['first' as PersonId] }), here(null)],
    ],
    [
      'another account',
      'packet-altered',
      async () => {
        const account = 'weibo:1' as never;
        const submission = await signers.sign({ ...fresh.submission.statement, account });
        return [await aPacket(signers, { ...fresh, account, submission }), here(null)];
      },
    ],
    [
      'an older version',
      'packet-old',
      async () => {
        const newer = await submitted(
          { ...fresh, version: 2, draft: aDraft({ article: { body: '新。' } }) },
          NOW + HOUR,
        );
        return [await aPacket(signers, await signedBy(fresh, 'first')), here(newer)];
      },
    ],
    [
      'another draft under the same number, never resubmitted',
      'packet-conflict',
      async () => {
        const other = await submitted({ ...fresh, draft: aDraft({ article: { body: '别的。' } }) }, NOW + HOUR);
        return [await aPacket(signers, other), here(fresh)];
      },
    ],
    [
      'nothing that is not here already',
      'packet-nothing-new',
      async () => {
        const review = await signedBy(fresh, 'first');
        return [await aPacket(signers, review), here(review)];
      },
    ],
    [
      'sign-offs for a draft that was returned here',
      'packet-closed',
      async () => {
        const local: Review = { ...fresh, status: 'rejected', rejection: await rejection(fresh, 'first', 'both') };
        return [await aPacket(signers, await signedBy(fresh, 'first')), here(local)];
      },
    ],
    [
      'sign-offs for a draft that is published here',
      'packet-closed',
      async () => [
        await aPacket(signers, await signedBy(fresh, 'first')),
        here({ ...(await signedBy(fresh, 'both', 'second', 'final')), status: 'published' }),
      ],
    ],
    [
      'a sign-off dated before the submission',
      'packet-nothing-new',
      async () => {
        const act = await signers.sign(aSignOff(fresh, 'first', { at: NOW - HOUR }).statement);
        return [await aPacket(signers, { ...fresh, signOffs: [act] }), here(fresh)];
      },
    ],
  ];
  it.each(refused)('%s', async (_name, code, make) => {
    const [packet, at] = await make();
    await expect(bring(packet, at)).rejects.toMatchObject({ name: 'Fault', code });
  });

  it('a published draft is not taken along', async () => {
    await expect(aPacket(signers, { ...fresh, status: 'published' })).rejects.toMatchObject({ code: 'packet-closed' });
  });

  it('the digest is that of the draft, not the one the packet claims', async () => {
    const digest = 'cd'.repeat(32) as Digest;
    const submission = await signers.sign({ ...fresh.submission.statement, digest });
    const packet = await aPacket(signers, { ...fresh, digest, submission });
    await expect(bring(packet, here(null))).rejects.toMatchObject({ code: 'draft-altered' });
  });
});

/** Every place of a JSON value that holds a string, number or boolean. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function changedAt(packet: Packet, path: readonly string[]): Packet {
  const copy = structuredClone(packet);
  let at = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const key = path.at(-1)!;
  const before = at[key];
  at[key] = typeof before === 'number' ? before + 1 : typeof before === 'boolean' ? !before : `${String(before)}x`;
  return copy;
}

describe('whatever happens on the way', () => {
  it('no single change of a packet gets through', async () => {
    const packet = await aPacket(signers, await signedBy(fresh, 'first', 'second'));
    const places = leaves(packet);
    expect(places.length).toBeGreaterThan(100);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async (path) => {
        await expect(bring(changedAt(packet, path), here(null))).rejects.toMatchObject({ name: 'Fault' });
      }),
      { numRuns: 150 },
    );
  });

  it('whoever signed where, the record has each stage once, in order, by different people who are no authors', async () => {
    const who = fc.constantFrom('author', 'first', 'second', 'final', 'both');
    const signatures = fc.array(fc.tuple(fc.constantFrom<Stage>('first', 'second', 'final'), who), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(signatures, signatures, async (atHome, elsewhere) => {
        const acts = (given: readonly (readonly [Stage, string])[]) =>
          Promise.all(given.map(([stage, by], i) => signOff(fresh, stage, by, i)));
        const local = planImport(await aPacket(signers, { ...fresh, signOffs: await acts(atHome) }), here(null)).review;
        const packet = await aPacket(signers, { ...fresh, signOffs: await acts(elsewhere) });
        const { signOffs, status } = await bring(packet, here(local)).then(
          ({ review }) => review,
          () => local,
        );
        const stages = signOffs.map(({ statement }) => statement.stage);
        expect(stages).toEqual(['first', 'second', 'final'].slice(0, stages.length));
        const people = signOffs.map(({ statement }) => statement.by);
        expect(new Set(people).size).toBe(people.length);
        expect(people).not.toContain('author');
        expect(status).toBe(stages.length === 3 ? 'approved' : 'in-review');
        for (const kept of local.signOffs) expect(signOffs).toContainEqual(kept);
      }),
      { numRuns: 40 },
    );
  });
});
