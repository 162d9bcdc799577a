import { Fault } from '../domain/fault';
import { resolveAccount, withFiledAccount } from '../guard/account';
import { clockMovedBack } from '../guard/clock';
import { decideRelease, type ReleaseDecision } from '../guard/decide';
import { no } from '../guard/refusals';
import { decideUnknown } from '../guard/unknown-endpoint';
import { verifyReview } from '../keys/verify-review';
import type { MessageInput } from '../messaging/protocol';
import { UNKNOWN_ENDPOINT } from '../page-guard/wire';
import { endpointById } from '../platforms/endpoints';
import { asOf } from '../review/validity';
import { listAccounts } from '../storage/accounts';
import type { SanshenDb } from '../storage/database';
import { latestEvents } from '../storage/ledger';
import { listPeople } from '../storage/people';
import type { Release } from '../storage/records';
import { getUnit } from '../storage/unit';
import type { Backend } from './backend';
import { declaredReviews } from './debts';
import { withFiles } from './media';
import { overrideOf } from './overrides';
import { reviewsOf } from './pages';
import { requestFacts } from './release-question';
import { spentReviews } from './spent';
import { templatesFor } from './templates-in-force';

/** A decision, and the filed account it is about. */
export interface Decided {
  readonly decision: ReleaseDecision;
  readonly account: Release['account'];
}

/** Looks up everything that the decision about one publish request rests on. Reads only. @throws Fault `unknown-endpoint`. */
export async function decideQuestion(
  back: Backend,
  db: SanshenDb,
  question: MessageInput<'release.request'>,
  tabId: number,
): Promise<Decided> {
  const now = back.now();
  const { filing, standing } = resolveAccount(question.account, await listAccounts(db));
  const [unit, override, roster] = await Promise.all([getUnit(db), overrideOf(db, tabId, now), listPeople(db)]);
  const account = filing?.key ?? null;
  const onboarded = unit !== null;
  if (question.endpoint === UNKNOWN_ENDPOINT) {
    return { decision: decideUnknown(standing, onboarded, override !== null), account };
  }
  const endpoint = endpointById(question.endpoint);
  if (endpoint?.role !== 'publish') throw new Fault('unknown-endpoint', '无法识别的发布请求，发布已暂停。请刷新页面。');
  // Before the reviews: an answer that is stored in between takes its release out of the spent ones and marks its review as published, and
  // one of the two has to be seen.
  const spent = await spentReviews(db, now);
  const reviews = standing === 'guarded' ? await reviewsOf(db, account) : [];
  const facts = await requestFacts(db, question.account.platform, account, endpoint, question.request);
  const templates =
    standing === 'guarded' ? await templatesFor(db, account, endpoint.id, facts.decoded, now) : undefined;
  const decision = decideRelease({
    ...facts,
    standing,
    onboarded,
    draft: question.draft ? await withFiles(db, withFiledAccount(question.draft, filing)) : null,
    problems: question.problems,
    reviews: reviews.map((review) => asOf(review, now)),
    emergencies: await declaredReviews(db, account, reviews, roster, now),
    spent,
    override: override !== null,
    ...(templates ? { templates } : {}),
  });
  if (!decision.granted || decision.basis === 'foreign') return { decision, account };
  const moved = clockMovedBack((await latestEvents(db, 1))[0]?.at ?? 0, now);
  if (moved) return { decision: moved, account };
  const signatures = 'review' in decision ? await verifyReview(decision.review, roster) : null;
  if (signatures?.ok === false) {
    return { decision: no('bad-signature', signatures.message, '请重新提交审核，并到工作台校验台账。'), account };
  }
  return { decision, account };
}
