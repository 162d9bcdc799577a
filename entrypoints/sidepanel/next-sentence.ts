import type { Text } from '../../components/text';
import type { Person } from '../../utils/domain/people';
import type { Review } from '../../utils/domain/review';
import { eligibleSigners, nextRule, type SigningContext } from '../../utils/review/stages';

/** What comes after a submission or sign-off: the next stage and who may sign it, or that everything is signed. */
export function nextSentence(
  t: Text['t'],
  after: 'submit' | 'sign',
  review: Review,
  people: readonly Person[],
  context: SigningContext,
): string {
  const rule = nextRule(review);
  if (rule === null) return t('panel.sign.complete');
  const values = {
    stage: rule.title,
    names: eligibleSigners(review, people, context)
      .map((p) => p.name)
      .join('、'),
  };
  if (after === 'submit') return t(values.names ? 'panel.submit.done' : 'panel.submit.doneNobody', values);
  return t(values.names ? 'panel.sign.next' : 'panel.sign.nextNobody', values);
}
