import { draftHeading } from '../../../components/panel/model';
import { useText } from '../../../components/text';
import type { AccountFiling } from '../../../utils/domain/account';
import { DraftSchema } from '../../../utils/domain/draft';
import type { LedgerEvent } from '../../../utils/domain/ledger';
import type { Person } from '../../../utils/domain/people';
import type { Review } from '../../../utils/domain/review';
import { placeInWords } from '../../../utils/ledger/words';

/** Names for the ids that stand in reviews and in the ledger. */
export function useNames(people: readonly Person[], accounts: readonly AccountFiling[], reviews: readonly Review[]) {
  const { t } = useText();
  const byPerson = new Map<string, string>(people.map((p) => [p.id, p.name]));
  const byAccount = new Map<string, string>(accounts.map((a) => [a.key, a.name]));
  const byReview = new Map<string, string>(reviews.map((r) => [r.id, draftHeading(r.draft)]));
  const person = (id: string) => {
    if (id === 'system') return t('workspace.subject.system');
    if (id === 'page') return t('workspace.subject.page');
    if (id === 'duty') return t('workspace.subject.duty');
    return byPerson.get(id) ?? id;
  };
  const subject = (event: LedgerEvent): string => {
    if (event.type.startsWith('comment-') || event.type === 'own-reply-seen') return t('workspace.subject.comment');
    if (event.subject === 'unit') return t('workspace.subject.unit');
    if (event.subject === 'rules') return t('workspace.subject.rules');
    if (event.subject === 'policy') return t('workspace.page.policy');
    const draft = DraftSchema.safeParse(event.data.draft);
    const heading = draft.success ? draftHeading(draft.data) : byReview.get(event.subject);
    // A post that went past the guard is named by its account; the sentence has its words.
    const account = typeof event.data.account === 'string' ? event.data.account : '';
    const named = byAccount.get(event.subject) || byAccount.get(account) || byPerson.get(event.subject);
    return heading || named || placeInWords(event.subject);
  };
  return { person, subject };
}
