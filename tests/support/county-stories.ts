import { accountKey } from '../../utils/domain/account';
import type { DraftKind } from '../../utils/domain/draft';
import type { Debt } from '../../utils/domain/emergency';
import { findingKey } from '../../utils/domain/finding';
import type { AccountKey, Digest, Instant, PersonId, ReleaseId, ReviewId } from '../../utils/domain/ids';
import type { LedgerEntry } from '../../utils/domain/ledger';
import type { OwnPost } from '../../utils/domain/own-post';
import type { Review, SignedAct, SignedStatement, Waiver } from '../../utils/domain/review';
import { canonicalJson } from '../../utils/review/canonical-json';
import { digestOf } from '../../utils/review/digest';
import { aDeclaration } from '../unit/emergency/declarations';
import { aReview } from './builders';
import { HOUR, MINUTE } from './clock';
import { authorOf, signerOf } from './county-people';
import { type CountyAccount, countyDraft, countyFinding } from './county-words';

/** One event to come: what it says, and the act that is signed with it. */
export interface Step {
  readonly at: Instant;
  readonly entry: Omit<LedgerEntry, 'at'>;
  readonly act?: Partial<SignedStatement> & Pick<SignedStatement, 'act' | 'by'>;
  /** Told the signed act when it exists. */
  readonly signed?: (act: SignedAct) => void;
}

/** What becomes of one draft: its events, and the records that they leave. */
export interface Story {
  readonly steps: readonly Step[];
  readonly review: Review | null;
  readonly debt: Debt | null;
  readonly stray: OwnPost | null;
}

/** How the drafts of the county differ, told by chance. @param chance 0 to below 1, the same for the same number */
export interface Turn {
  readonly n: number;
  readonly account: CountyAccount;
  /** Of the submission. */
  readonly at: Instant;
  readonly chance: (about: number) => number;
}

const STAGES = ['first', 'second', 'final'] as const;
const id = (kind: string, n: number) => `${kind}00000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const keyOf = (account: CountyAccount) => accountKey(account) as AccountKey;

/** A draft from its submission until it is out, with what may go otherwise on the way. */
export async function draftStory(turn: Turn): Promise<Story> {
  const { n, account, at, chance } = turn;
  const kind: DraftKind =
    chance(1) < 0.22 ? 'repost' : chance(1) < 0.34 ? 'reply' : chance(1) < 0.5 ? 'article' : 'post';
  const draft = countyDraft(account, n, kind, chance(2) < 0.1);
  const findings = Array.from({ length: chance(3) < 0.3 ? 1 + Math.floor(chance(4) * 3) : 0 }, (_, i) =>
    countyFinding(n, i),
  );
  const digest = await digestOf(draft);
  const review = id('aaa', n) as ReviewId;
  const by = authorOf(n);
  const emergency = chance(5) < 0.004 && kind === 'post';
  const corrects = n > 20 && chance(12) < 0.006 ? (id('aaa', n - 20) as ReviewId) : null;
  const base = { review, digest, account: keyOf(account) };
  const steps: Step[] = [];
  const record: { submission: SignedAct | null; signOffs: SignedAct[] } = { submission: null, signOffs: [] };
  let version = 1;
  const step = (
    after: number,
    type: LedgerEntry['type'],
    actor: string,
    data: LedgerEntry['data'],
    more: Partial<Step> = {},
  ) => steps.push({ at: Math.round(at + after * MINUTE), entry: { type, actor, subject: review, data }, ...more });
  const submit = (after: number, type: LedgerEntry['type']) => {
    const waivers: Waiver[] = findings
      .filter(({ severity }) => severity !== 'hint')
      .map((finding) => ({ finding: findingKey(finding), reason: '引用活动原文，已核对', by: by as PersonId }));
    const data = {
      version,
      digest,
      ruleset: 'county',
      findings: findings.map(findingKey),
      clauses: findings.map(({ clause }) => clause),
      draft,
    };
    const comment = emergency ? canonicalJson(aDeclaration({ planStartedAt: at - 30 * MINUTE })) : '';
    step(after, type, by, data, {
      act: {
        ...base,
        act: emergency ? 'emergency' : 'submit',
        by: emergency ? signerOf('final', n) : by,
        waivers,
        comment,
      },
      signed: (act) => {
        record.submission = act;
      },
    });
  };
  const sign = (after: number, stage: (typeof STAGES)[number]) => {
    const blocks = stage === 'final' ? findings.filter(({ severity }) => severity === 'block') : [];
    const signer = signerOf(stage, n);
    const waivers = blocks.map((f) => ({ finding: findingKey(f), reason: '确属活动名称，同意保留', by: signer }));
    const data = { stage, digest, status: stage === 'final' ? 'approved' : 'in-review' };
    step(after, 'signed-off', signer, data, {
      act: { ...base, act: 'sign-off', by: signer, stage, waivers, comment: '同意' },
      signed: (act) => {
        record.signOffs.push(act);
      },
    });
  };
  const release = { release: id('bbb', n) as ReleaseId, reason: emergency ? 'emergency' : 'signed', digest };
  const publish = (after: number) => {
    step(after, 'release-granted', 'system', { ...release, endpoint: `${account.platform}.publish` });
    step(after + 0.1, 'release-used', 'system', release);
    const url = `https://example.invalid/${n}`;
    step(after + 0.2, 'published', 'system', { ...release, outcome: 'published', platformId: `${n}`, url, reason: '' });
  };
  let debt: Debt | null = null;
  let out: Instant | null = null;

  if (emergency) {
    submit(0, 'emergency-declared');
    publish(5);
    out = Math.round(at + 5.2 * MINUTE);
    const [publishBy, dueAt] = [at + 90 * MINUTE, at + 24 * HOUR];
    step(5.3, 'emergency-published', 'system', {
      digest,
      publishedAt: out,
      release: release.release,
      platformId: `${n}`,
      url: '',
      publishBy,
      dueAt,
      limit: 'default',
    });
    const state = chance(6) < 0.6 ? 'paid' : chance(6) < 0.85 ? 'late' : 'owed';
    if (state === 'late' || state === 'owed') step(24 * 60 + 1, 'debt-overdue', 'system', { digest, dueAt });
    if (state !== 'owed') {
      const paid = state === 'paid' ? 240 : 30 * 60;
      STAGES.forEach((stage, i) => {
        sign(paid + i * 10, stage);
        step(paid + i * 10 + 0.1, 'debt-signed', signerOf(stage, n), { digest, stage });
      });
      step(paid + 21, 'debt-paid', 'system', { digest, dueAt, late: state === 'late' });
    }
    debt = {
      review,
      digest: digest as Digest,
      account: keyOf(account),
      declaration: aDeclaration({ planStartedAt: at - 30 * MINUTE }),
      by: signerOf('final', n),
      declaredAt: at,
      validUntil: at + 2 * HOUR,
      state: state === 'owed' ? 'owed' : 'paid',
      release: release.release,
      publishedAt: out,
      dueAt,
      overdueAt: state === 'paid' ? null : dueAt + MINUTE,
      paidAt: state === 'paid' ? at + 261 * MINUTE : state === 'late' ? at + 1821 * MINUTE : null,
      notes: [],
    };
  } else {
    submit(0, 'draft-submitted');
    let after = 15 + chance(7) * 60;
    if (corrects) {
      steps.push({
        at: at + 1,
        entry: {
          type: 'correction-begun',
          actor: by,
          subject: corrects,
          data: { correction: review, reason: '时间写错' },
        },
      });
    }
    if (chance(8) < 0.1) {
      const stage = chance(9) < 0.5 ? 'first' : 'second';
      if (stage === 'second') sign(after - 5, 'first');
      const signer = signerOf(stage, n);
      step(
        after,
        'rejected',
        signer,
        { stage, digest, status: 'rejected' },
        {
          act: { ...base, act: 'reject', by: signer, stage, comment: '日期有误，请核对' },
        },
      );
      record.signOffs.length = 0;
      version = 2;
      submit(after + 20, 'draft-resubmitted');
      after += 30;
    }
    if (chance(10) < 0.015) {
      step(
        after,
        'withdrawn',
        by,
        { stage: null, digest, status: 'withdrawn' },
        {
          act: { ...base, act: 'withdraw', by, comment: '活动取消' },
        },
      );
    } else {
      STAGES.forEach((stage, i) => {
        sign(after + i * 20, stage);
      });
      if (chance(11) < 0.01)
        step(after + 50, 'publish-failed', 'system', {
          ...release,
          outcome: 'failed',
          platformId: '',
          url: '',
          reason: '发布过于频繁',
        });
      publish(after + 60);
      out = Math.round(at + (after + 60.2) * MINUTE);
    }
  }
  const story: Story = {
    steps,
    debt,
    stray: null,
    get review(): Review {
      const status = out === null ? 'withdrawn' : 'published';
      return aReview({
        id: review,
        digest,
        account: base.account,
        platform: account.platform,
        accountName: account.name,
        status,
        draft,
        findings,
        version,
        submittedAt: at,
        updatedAt: steps.at(-1)!.at,
        authors: [by],
        submission: record.submission!,
        signOffs: record.signOffs.slice(-STAGES.length),
        ...(corrects ? { corrects } : {}),
        published:
          out === null
            ? null
            : { at: out, platformId: `${n}`, url: `https://example.invalid/${n}`, release: release.release },
      });
    },
  };
  return story;
}

/** A post that went past the guard, found on the platform's list and mostly explained. */
export function strayStory({ n, account, at, chance }: Turn): Story {
  const subject = `${account.platform}:post:stray${n}` as const;
  const found = at + 40 * MINUTE;
  const message = `平台上出现未经审核发布的内容：${account.name}临时停水通知${n}`;
  const explained = chance(20) < 0.8;
  const data = {
    code: 'unreviewed-post',
    message,
    account: keyOf(account),
    postId: `stray${n}`,
    url: '',
    publishedAt: at,
    review: null,
  };
  const steps: Step[] = [{ at: found, entry: { type: 'alarm', actor: 'system', subject, data } }];
  const words = { cause: chance(21) < 0.1 ? ('not-ours' as const) : ('phone' as const), reason: '值班人员用手机发布' };
  if (explained) {
    const by = authorOf(n);
    const comment = canonicalJson({ post: subject, foundAt: found, ...words });
    steps.push({
      at: found + HOUR,
      entry: {
        type: 'post-explained',
        actor: by,
        subject,
        data: { account: keyOf(account), kind: 'unreviewed', ...words },
      },
      act: { act: 'explain', by, review: null, digest: null, account: keyOf(account), comment },
    });
  }
  const stray: OwnPost = {
    key: subject,
    platform: account.platform,
    account: keyOf(account),
    accountName: account.name,
    postId: `stray${n}`,
    url: '',
    at,
    firstSeenAt: found,
    text: `${account.name}临时停水通知${n}`,
    cut: false,
    state: explained ? 'explained' : 'open',
    kind: 'unreviewed',
    review: null,
    foundAt: found,
    explanation: explained ? { ...words, by: authorOf(n), at: found + HOUR } : null,
  };
  return { steps, review: null, debt: null, stray };
}
