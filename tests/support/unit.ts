import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Draft } from '../../utils/domain/draft';
import { findingKey, GateSchema } from '../../utils/domain/finding';
import { type PersonId, type ReviewId, ReviewIdSchema } from '../../utils/domain/ids';
import type { Role, Stage, WrappedKey } from '../../utils/domain/people';
import type { PlatformId } from '../../utils/domain/platform';
import type { SignedAct } from '../../utils/domain/review';
import { generateKey, type NewKey } from '../../utils/keys/key-pair';
import { sign } from '../../utils/keys/sign';
import { wrapKey } from '../../utils/keys/wrap';
import { digestOf } from '../../utils/review/digest';
import { mediaToSee } from '../../utils/review/seen';
import { buildStatement, type StatementInput } from '../../utils/review/statement';
import { sendFrom } from './wire';

/** PIN of everybody in the practice unit. */
export const PRACTICE_PIN = 'sanshen-practice-7';

export interface PracticePerson {
  readonly id: PersonId;
  readonly name: string;
  readonly key: NewKey;
}

const PEOPLE: readonly { name: string; post: string; roles: Role[] }[] = [
  { name: '林晓', post: '新媒体编辑', roles: ['operator', 'duty'] },
  { name: '周敏', post: '科员', roles: ['first'] },
  { name: '陈立', post: '科长', roles: ['second'] },
  { name: '赵刚', post: '分管领导', roles: ['final', 'admin'] },
];

interface PracticeKey {
  readonly key: NewKey;
  readonly wrappedKey: WrappedKey;
}

async function newKey(): Promise<PracticeKey> {
  const key = await generateKey();
  return { key, wrappedKey: await wrapKey(key.privateKey, PRACTICE_PIN) };
}

/** Made once per process: wrapping four keys is slow on purpose. */
let keys: Promise<readonly PracticeKey[]> | null = null;

/**
 * A unit that is set up: four people with keys, the practice accounts filed. Made through the same messages as the onboarding page sends,
 * without its clicks; the onboarding itself has a test of its own.
 */
export class PracticeUnit {
  private constructor(
    /** An extension page; messages are sent from here. */
    readonly office: Page,
    readonly people: readonly PracticePerson[],
  ) {}

  static async create(
    office: Page,
    accounts: readonly { platform: PlatformId; name: string }[],
    regulations: readonly string[] = ['jiangbei-2021'],
  ): Promise<PracticeUnit> {
    const { codes } = await sendFrom(office, 'unit.create', {
      unit: { name: '清源县融媒体中心', size: 6, regulations: [...regulations] },
      people: PEOPLE.map((p) => ({ ...p, roles: [...p.roles] })),
      accounts: accounts.map((a) => ({ ...a })),
    });
    const people: PracticePerson[] = [];
    keys ??= Promise.all(PEOPLE.map(newKey));
    for (const [index, { person, name, code }] of codes.entries()) {
      const { key, wrappedKey } = (await keys)[index]!;
      await sendFrom(office, 'people.activate', { person, code, publicKey: key.publicKey, wrappedKey });
      people.push({ id: person, name, key });
    }
    return new PracticeUnit(office, people);
  }

  person(name: string): PracticePerson {
    const found = this.people.find((p) => p.name === name);
    if (!found) throw new Error(`nobody called ${name}`);
    return found;
  }

  /** Tab id of a page of the platform. */
  async tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    const url = page.url();
    const id = await this.office.evaluate(
      async (href) =>
        (await chrome.tabs.query({})).find((t) => t.url?.split('#')[0] === href.split('#')[0])?.id ?? null,
      url,
    );
    if (id === null) throw new Error(`no tab for ${url}`);
    return id;
  }

  async act(input: Omit<StatementInput, 'at' | 'ledger' | 'by'>, by: PracticePerson): Promise<SignedAct> {
    const ledger = await sendFrom(this.office, 'ledger.head', {});
    return sign(buildStatement({ ...input, by: by.id, at: Date.now(), ledger }), by.key.privateKey);
  }

  /** What the side panel would show for this page. */
  async prepare(page: Page) {
    return sendFrom(this.office, 'page.prepare', { tabId: await this.tabOf(page) });
  }

  /** Submits what stands in the page now; every 须说明 finding gets a reason. */
  async submit(
    page: Page,
    review: ReviewId | null = null,
    by = this.person('林晓'),
    /** 计划发布时间 (ms), signed with the content. */
    planned?: number,
  ): Promise<ReviewId> {
    const tabId = await this.tabOf(page);
    const prepared = await sendFrom(this.office, 'page.prepare', { tabId });
    if (!prepared?.digest)
      throw new Error(`nothing to submit: ${JSON.stringify(prepared?.verdict)} ${JSON.stringify(prepared?.reading)}`);
    const waivers = prepared.findings
      .filter((f) => f.severity === 'warn')
      .map((f) => ({ finding: findingKey(f), reason: '已与业务科室核实', by: by.id }));
    const id = review ?? ReviewIdSchema.parse(randomUUID());
    const timed = planned === undefined ? null : { ...prepared.reading.draft!, schedule: planned };
    const act = await this.act(
      {
        act: 'submit',
        review: id,
        digest: timed ? await digestOf(timed) : prepared.digest,
        account: prepared.accountKey,
        waivers,
        more: planned === undefined ? {} : { planned },
      },
      by,
    );
    return (await sendFrom(this.office, 'review.submit', { tabId, act })).review;
  }

  async review(id: ReviewId) {
    return this.office.evaluate(async (key) => {
      const open = indexedDB.open('sanshen');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const get = db.transaction('reviews').objectStore('reviews').get(key);
      const value = await new Promise<unknown>((resolve) => {
        get.onsuccess = () => resolve(get.result);
      });
      db.close();
      return value as {
        status: string;
        digest: string;
        account: string | null;
        policy: { stages: { stage: Stage }[] };
        published: unknown;
        draft: Draft;
      };
    }, id as string);
  }

  /** All stages signed by different people, in order. */
  async signAll(id: ReviewId): Promise<void> {
    const review = await this.review(id);
    const signers: Record<string, string> = { first: '周敏', second: '陈立', final: '赵刚' };
    for (const { stage } of review.policy.stages) await this.signStage(id, stage, signers[stage] ?? '赵刚');
  }

  async signStage(id: ReviewId, stage: Stage, name: string): Promise<void> {
    const review = await this.review(id);
    const act = await this.act(
      {
        act: 'sign-off',
        review: id,
        digest: review.digest as never,
        account: review.account as never,
        stage,
        more: { gates: [...GateSchema.options], seen: mediaToSee(review.draft).map(({ key }) => key) },
      },
      this.person(name),
    );
    await sendFrom(this.office, 'review.act', { act });
  }

  /** Ledger events, oldest first. */
  async ledger(): Promise<{ seq: number; type: string; subject: string; data: Record<string, unknown> }[]> {
    return this.office.evaluate(async () => {
      const open = indexedDB.open('sanshen');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const all = db.transaction('ledger').objectStore('ledger').getAll();
      const value = await new Promise<unknown>((resolve) => {
        all.onsuccess = () => resolve(all.result);
      });
      db.close();
      return value as never;
    });
  }
}
