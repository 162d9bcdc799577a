import type { StoredComment } from '../domain/comment';
import type { Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { type LearnedPhrase, MOST_REASONS, type Triage } from '../domain/triage';
import { sortComment } from '../triage/sort';
import type { Said } from '../triage/weigh';

/**
 * 分类 of a comment after a look at it: new ones and those with a changed text are sorted, all others stay as they are, and so does what a
 * person decided. An edit may start a clock and never stops one: what was asked before still waits for its answer.
 * @param before what was stored until now; undefined for a new one.
 */
export function sorted(
  before: StoredComment | undefined,
  after: StoredComment,
  parent: Said['parent'],
  phrases: readonly LearnedPhrase[],
): StoredComment {
  const { seen, accountName } = after;
  if (seen.own || after.triage.by === 'person') return after;
  const known = before && !before.seen.own ? before : undefined;
  if (known?.seen.text === seen.text) return after;
  const triage = sortComment({ text: seen.text, channel: seen.channel, parent, accountName }, phrases);
  if (!known) return { ...after, triage };
  const changed = known.triage.needsAnswer && !triage.needsAnswer ? waiting(known.triage) : triage;
  return { ...after, triage: withReasons(changed, mergedMark(known.triage)) };
}

/** Mark in the reasons of a comment that was merged by the rules, not by a person. */
export const MERGED = 'merged';

/** The mark alone, where there is one: it stays whatever the words of a merged comment become. */
export function mergedMark({ reasons }: Triage): Triage['reasons'] {
  return reasons.filter(({ rule }) => rule === MERGED);
}

/** With these reasons before the others. */
export function withReasons(triage: Triage, first: Triage['reasons']): Triage {
  const rest = triage.reasons.filter(({ rule }) => !first.some((each) => each.rule === rule));
  return { ...triage, reasons: [...first, ...rest].slice(0, MOST_REASONS) };
}

const EDITED = 'edited-before';

function waiting(triage: Triage): Triage {
  return withReasons(triage, [{ rule: EDITED, words: [] }]);
}

/** The entry for a change of class or clock. The words of the comment are no part of it, nor the words that the rules went by. */
export function sortedEvent(before: StoredComment, after: StoredComment, actor: string, at: Instant): LedgerEntry {
  const said = ({ kind, needsAnswer }: Triage) => ({ kind, needsAnswer });
  return {
    type: 'comment-sorted',
    at,
    actor,
    subject: after.key,
    data: {
      from: said(before.triage),
      to: said(after.triage),
      rules: after.triage.reasons.map(({ rule }) => rule),
    },
  };
}
