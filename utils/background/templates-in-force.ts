import { dayOf } from '../deadlines/days';
import type { AccountKey } from '../domain/ids';
import type { ReplyTemplate } from '../domain/reply-template';
import { isReplyEndpoint, replyDigest, type TemplatesInForce } from '../guard/by-template';
import type { ReleaseDecision } from '../guard/decide';
import { verifyActOf } from '../keys/verify-review';
import type { Decoded } from '../platforms/contract';
import { isApproved } from '../replies/approval';
import { trustsTemplates } from '../review/policy-change';
import type { SanshenDb } from '../storage/database';
import { eventsOf } from '../storage/ledger';
import { listPeople } from '../storage/people';
import { policyBook } from '../storage/policies';
import { releasesOfDigest } from '../storage/releases';
import { listReplyTemplates } from '../storage/reply-templates';
import { getUnit } from '../storage/unit';
import { isSpent } from './spent';

/** Subject of what the ledger says about templates; which one it is stands in the event. */
export const TEMPLATES = 'templates';

/**
 * Templates whose approval holds now: unchanged since, signed by the person on the roster whom it names, and the last thing that the ledger
 * says about them, so that one put back into the store after it was changed or removed counts for nothing. Empty where the policy asks for a
 * sign-off of every reply. A signer who left since keeps what they approved, as with sign-offs.
 */
export async function approvedTemplates(db: SanshenDb): Promise<readonly ReplyTemplate[]> {
  const unit = await getUnit(db);
  if (!unit || !trustsTemplates(await policyBook(db, unit))) return [];
  const approvals = (await listReplyTemplates(db)).filter(isApproved);
  if (approvals.length === 0) return [];
  const last = new Map((await eventsOf(db, TEMPLATES)).map((event) => [event.data.template, event]));
  const stored = approvals.filter(({ content, approval }) => {
    const event = last.get(content.id);
    return event?.type === 'template-approved' && event.data.digest === approval?.digest;
  });
  const roster = await listPeople(db);
  const approved: ReplyTemplate[] = [];
  for (const template of stored) {
    if (template.approval && (await verifyActOf(template.approval.act, roster)).ok) approved.push(template);
  }
  return approved;
}

/** What may stand in for a sign-off of this request; undefined where nothing may. `now`: ms. */
export async function templatesFor(
  db: SanshenDb,
  account: AccountKey | null,
  endpoint: string,
  decoded: Decoded,
  now: number,
): Promise<TemplatesInForce | undefined> {
  if (!isReplyEndpoint(endpoint)) return undefined;
  const approved = await approvedTemplates(db);
  if (approved.length === 0) return undefined;
  const digest = replyDigest(account, decoded);
  const sent = digest !== null && (await releasesOfDigest(db, digest)).some((release) => isSpent(release, now));
  return { approved, today: dayOf(now), digest, sent };
}

/** What the ledger says about a reply that a template let out: which one, who approved it, and the words. */
export function grantedBy({ template, text }: Extract<ReleaseDecision, { basis: 'template' }>) {
  const { id, title } = template.content;
  return {
    template: id,
    approver: template.approval?.by ?? '',
    text,
    message: `与已批准的答复模板“${title}”一致：${text}`,
  };
}
