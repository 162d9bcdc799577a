import { dayOf } from '../deadlines/days';
import { accountKey } from '../domain/account';
import type { Draft } from '../domain/draft';
import { Fault } from '../domain/fault';
import type { AccountKey, Digest, Instant } from '../domain/ids';
import { ignoredReasons } from '../domain/ignored';
import type { Person } from '../domain/people';
import type { Review } from '../domain/review';
import { resolveAccount, withFiledAccount } from '../guard/account';
import { relatedReview } from '../guard/related';
import type { InspectionContext } from '../inspection/contract';
import { inspect } from '../inspection/inspect';
import { verifyReview } from '../keys/verify-review';
import type { PageReading } from '../messaging/content-protocol';
import type { Verdict } from '../messaging/page-schemas';
import type { Prepared } from '../messaging/protocol';
import { askTab } from '../messaging/serve';
import { exactTemplate } from '../replies/exact';
import { digestOf, sameContent } from '../review/digest';
import { isOwed } from '../review/published-first';
import { canPublish } from '../review/status';
import { listAccounts } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { listDelegations } from '../storage/delegations';
import { listPeople } from '../storage/people';
import { reviewsByAccount } from '../storage/reviews';
import { getUnit } from '../storage/unit';
import { pageContext } from './accounts';
import type { Backend } from './backend';
import { declaredReviews } from './debts';
import { languageModelReady } from './language-model';
import { bindFiles, chosenFiles, withFiles } from './media';
import { overrideOf } from './overrides';
import { spentReviews } from './spent';
import { approvedTemplates } from './templates-in-force';
import { wordDataReady } from './word-data';

/** A draft as the ledger knows it: account written the filing's way, digest, standing. */
export interface Known {
  readonly draft: Draft;
  readonly digest: Digest;
  readonly account: AccountKey | null;
  readonly standing: 'guarded' | 'foreign' | 'unknown';
}

export async function knownDraft(db: SanshenDb, raw: Draft): Promise<Known> {
  const { filing, standing } = resolveAccount(raw.account, await listAccounts(db));
  const draft = await withFiles(db, withFiledAccount(raw, filing));
  return { draft, digest: await digestOf(draft), account: filing?.key ?? accountKey(draft.account), standing };
}

/** Reviews of an account, newest first; those of unreadable accounts are kept under null. */
export async function reviewsOf(db: SanshenDb, account: AccountKey | null): Promise<Review[]> {
  if (account !== null) return reviewsByAccount(db, account);
  const all = await db.reviews.orderBy('updatedAt').reverse().limit(200).toArray();
  return all.filter((r) => r.account === null);
}

const NOTHING = { review: null, digest: null, stage: null, names: [], by: '', comment: '' };
const held = (code: string, message: string, next: string, more: Partial<Verdict> = {}): Verdict => ({
  ...NOTHING,
  publishable: false,
  code,
  message,
  next,
  ...more,
});

/** May exactly this content be published from this tab? The sentence is what the operator sees. */
export async function verdictOf(
  back: Backend,
  raw: Draft,
  problems: readonly { readonly what: string }[],
  tabId: number,
): Promise<Verdict> {
  const db = await back.db();
  return knownVerdict(back, db, await knownDraft(db, raw), problems, tabId);
}

async function knownVerdict(
  back: Backend,
  db: SanshenDb,
  known: Known,
  problems: readonly { readonly what: string }[],
  tabId: number,
): Promise<Verdict> {
  const { digest, standing, draft } = known;
  if (standing === 'foreign') return { ...NOTHING, publishable: true, code: 'foreign', message: '', next: '' };
  if (!(await getUnit(db)))
    return held('not-onboarded', '本单位尚未完成设置，发布已暂停。', '请先完成设置；个人账号请选择“非本单位账号”。');
  if (standing === 'unknown') {
    return held(
      'account-unknown',
      `账号“${draft.account.name ?? draft.account.id ?? ''}”尚未登记，发布已暂停。`,
      '这个账号归本单位管理吗？',
      { digest },
    );
  }
  const override = await overrideOf(db, tabId, back.now());
  if (override) {
    return {
      ...NOTHING,
      publishable: true,
      code: 'overridden',
      message: `已由${override.name}填写理由放行一次。`,
      next: '',
      by: override.name,
      digest,
    };
  }
  if (problems.length > 0) {
    return held(
      'page-unknown',
      `本页结构已变化，未能检测（${problems.map((p) => p.what).join('、')}）。`,
      '请刷新页面；仍不行时由终审人员填写理由放行。',
      {
        digest,
      },
    );
  }
  const verdict = await reviewVerdict(back, db, known);
  if (verdict.publishable || verdict.code === 'rejected') return verdict;
  return (await templateVerdict(back, db, known)) ?? verdict;
}

/** 答复模板: a reply that says exactly an approved one. Whom it answers, and whether that was answered so before, the request itself shows. */
async function templateVerdict(back: Backend, db: SanshenDb, { draft, digest }: Known): Promise<Verdict | null> {
  const [article] = draft.articles;
  if (draft.kind !== 'reply' || !article || article.media.length > 0) return null;
  const template = exactTemplate(article.body, draft.account.platform, await approvedTemplates(db), dayOf(back.now()));
  if (!template) return null;
  const by = (await listPeople(db)).find(({ id }) => id === template.approval?.by)?.name ?? '';
  const message = `与已批准的答复模板“${template.content.title}”一致，可以直接发送。`;
  return { ...NOTHING, publishable: true, code: 'template', message, next: '', by, digest };
}

async function reviewVerdict(back: Backend, db: SanshenDb, { draft, digest, account }: Known): Promise<Verdict> {
  const [reviews, roster] = await Promise.all([reviewsOf(db, account), listPeople(db)]);
  const review = exactReview(reviews, draft, digest);
  if (!review) {
    const related = relatedReview(draft, reviews);
    if (related && (related.status === 'approved' || related.status === 'in-review')) {
      return held('stale', '稿件与送审稿不一致，原签批失效。', '请重新提交审核，或改回送审的内容。', {
        digest,
        review: related.id,
      });
    }
    if (related?.status === 'rejected') return rejected(related, roster, digest);
    return held('not-submitted', '稿件尚未提交审核，不能发布。', '请打开审校台提交审核。', { digest });
  }
  const more = { digest, review: review.id };
  if (isOwed(review)) {
    const next = '请审核人尽快在审校台补齐签批；确需再发，请重新提交审核。';
    return held('published', '这份稿件已按突发先发发布，签批待补。', next, more);
  }
  if ((await declaredReviews(db, account, [review], roster, back.now())).has(review.id))
    return emergencyVerdict(back, db, review, roster, more);
  // The page's schedule may not be chosen yet; content is what this question is about, the time is checked on the request.
  const at = { now: back.now(), delegations: await listDelegations(db) };
  const verdict = canPublish(review, review.digest, account, roster, at);
  if (!verdict.ok) {
    switch (verdict.code) {
      case 'expired':
      case 'in-review':
        return held('in-review', verdict.reason, '请等待签批；需要修改请直接改稿后重新提交。', {
          ...more,
          stage: verdict.next?.stage ?? null,
          names: [...(verdict.next?.names ?? [])],
        });
      case 'rejected':
        return rejected(review, roster, digest);
      case 'published':
        return held('published', '这份稿件已经发布过。', '确需再发，请重新提交审核。', more);
      default:
        return held('not-submitted', verdict.reason, '请打开审校台提交审核。', more);
    }
  }
  if ((await spentReviews(db, back.now())).has(review.id)) {
    return held(
      'already-released',
      '这份稿件已放行过一次，结果待核对。',
      '请到平台的发表记录核对；确需再发，请重新提交审核。',
      more,
    );
  }
  const signatures = await verifyReview(review, roster);
  if (!signatures.ok) return held('bad-signature', signatures.message, '请重新提交审核，并到工作台校验台账。', more);
  return { ...NOTHING, ...more, publishable: true, code: 'signed', message: '签批齐全，可以发布。', next: '' };
}

/** A declared emergency: publishable once, as long as the declaration is whole and its release not given yet. */
async function emergencyVerdict(
  back: Backend,
  db: SanshenDb,
  review: Review,
  roster: readonly Person[],
  more: Partial<Verdict>,
): Promise<Verdict> {
  const signatures = await verifyReview(review, roster);
  if (!signatures.ok)
    return held('bad-signature', signatures.message, '请重新作突发先发声明，并到工作台校验台账。', more);
  if ((await spentReviews(db, back.now())).has(review.id)) {
    return held('already-released', '这份稿件已放行过一次，结果待核对。', '请到平台的发表记录核对。', more);
  }
  const by = roster.find(({ id }) => id === review.submission.statement.by)?.name ?? '';
  const message = `${by}已声明突发先发，可以发布一次；发布后须补齐签批。`;
  return { ...NOTHING, ...more, publishable: true, code: 'emergency', message, next: '', by };
}

/** Pages that ask for the time only after publishing was started: WeChat's send panel, the dialog of Weibo's long articles. */
const ASKS_LATER: readonly (readonly [Draft['account']['platform'], Draft['kind']])[] = [
  ['wechat', 'article'],
  ['wechat', 'image-text'],
  ['weibo', 'article'],
];

/** The review of exactly this content; the newest when it was submitted more than once. */
function exactReview(reviews: readonly Review[], draft: Draft, digest: Digest): Review | null {
  const exact = reviews.find((r) => r.digest === digest && r.status !== 'withdrawn');
  if (exact || !ASKS_LATER.some(([platform, kind]) => draft.account.platform === platform && draft.kind === kind))
    return exact ?? null;
  if (draft.schedule !== null) return null;
  // A draft signed with a time is recognised before the time is chosen; the request itself is compared with what was signed.
  const timed = reviews.filter((r) => r.draft.schedule !== null && r.status !== 'withdrawn');
  return timed.find((r) => sameText(draft, r.draft)) ?? null;
}

function sameText(a: Draft, b: Draft): boolean {
  return sameContent({ ...a, schedule: null }, { ...b, schedule: null });
}

function rejected(review: Review, roster: readonly Person[], digest: Digest): Verdict {
  const by = roster.find((p) => p.id === review.rejection?.statement.by)?.name ?? '';
  const comment = review.rejection?.statement.comment ?? '';
  return held('rejected', `稿件已被${by}退回：${comment}`, '请按退回意见修改后重新提交审核。', {
    digest,
    review: review.id,
    by,
    comment,
  });
}

/** Everything the side panel shows about the page of a tab. Null: no platform page there. */
export async function preparePage(back: Backend, tabId: number): Promise<Prepared | null> {
  let reading: PageReading;
  try {
    reading = await askTab(tabId, 'tab.read', {});
  } catch (error) {
    if (error instanceof Fault && (error.code === 'no-page' || error.code === 'no-answer')) return null;
    throw error;
  }
  const db = await back.db();
  const context = await pageContext(back, reading.account);
  const { draft } = reading;
  if (!draft) {
    const verdict =
      reading.problems.length > 0
        ? held(
            'page-unknown',
            `本页结构已变化，未能检测（${reading.problems.map((p) => p.what).join('、')}）。`,
            '请刷新页面。',
          )
        : held('no-draft', '当前页面没有正在编辑的稿件。', '请打开平台的编辑页面。');
    return {
      reading,
      digest: null,
      findings: [],
      ignored: {},
      ruleset: '',
      accountKey: null,
      standing: context.standing,
      verdict,
    };
  }
  // Files whose upload did not pass by the page guard, before the digest is made that the operator signs.
  await bindFiles(db, draft.account.platform, accountKey(draft.account), chosenFiles(reading.observed), back.now());
  const known = await knownDraft(db, draft);
  const inspected = await inspectAt(draft, { ...context.inspection, observed: reading.observed }, back.now());
  return {
    reading: { ...reading, draft: known.draft },
    digest: known.digest,
    findings: inspected.findings,
    ignored: ignoredReasons(inspected.findings, draft, context.ignored),
    ruleset: inspected.ruleset,
    accountKey: known.account,
    standing: known.standing,
    verdict: await knownVerdict(back, db, known, reading.problems, tabId),
  };
}

/** Inspects a draft with the unit's settings and what the page saw. `now`: ms. @throws Fault when the lexicons cannot be loaded */
export async function inspectAt(draft: Draft, settings: Omit<InspectionContext, 'now'>, now: Instant) {
  const [language] = await Promise.all([languageModelReady(), wordDataReady()]);
  const { findings, ruleset } = inspect(draft, { ...settings, now }, { language });
  return { findings: [...findings], ruleset };
}
