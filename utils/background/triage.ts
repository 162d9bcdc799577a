import { withClocks } from '../comments/merge';
import { mergedMark, sortedEvent } from '../comments/sorting';
import { isClosed, type StoredComment } from '../domain/comment';
import { Fault } from '../domain/fault';
import type { LearnedPhrase } from '../domain/triage';
import type { MessageInput } from '../messaging/protocol';
import { putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { listLearnedPhrases, putLearnedPhrases } from '../storage/learned-phrases';
import { withLedger } from '../storage/ledger';
import { MOST_LEARNED, mustBeAnswered, phraseRefusal, samePhrase } from '../triage/learned';
import { type Backend, nothing } from './backend';
import { requireComment } from './comment-acts';
import { actorOnDuty } from './on-duty';
import { deadlinePolicy } from './policy';

/**
 * A person changes class and clock of a comment; later looks leave it so. With `learn`, comments that contain the phrase are sorted alike
 * from now on.
 * @throws Fault `own-comment`, `must-answer`, `already-closed`, `no-change`, and those of learning.
 */
export async function sortByHand(
  back: Backend,
  { key, kind, needsAnswer, learn }: MessageInput<'comment.sort'>,
): Promise<void> {
  if (!needsAnswer && mustBeAnswered(kind)) {
    throw new Fault(
      'must-answer',
      '投诉、举报、求助类留言应当办理。确实无需办理的，请用“无需办理”写明理由；不属于这三类的，请先改正类别。',
    );
  }
  const db = await back.db();
  const now = back.now();
  const policy = await deadlinePolicy(db);
  const by = await actorOnDuty(db, now);
  await withLedger(db, [db.comments, db.settings], async (append) => {
    const stored = await requireComment(db, key);
    const { triage } = stored;
    if (stored.seen.own) throw new Fault('own-comment', '这是本账号发布的内容，无需分类。');
    if (needsAnswer !== triage.needsAnswer) requireOpen(stored);
    const same = triage.by === 'person' && triage.kind === kind && triage.needsAnswer === needsAnswer;
    if (same && learn === null) throw new Fault('no-change', '分类没有变化，无需保存。');
    const next = withClocks(
      {
        ...stored,
        notified: triage.needsAnswer === needsAnswer ? stored.notified : 'none',
        triage: {
          ...triage,
          kind,
          needsAnswer,
          by: 'person',
          reasons: [{ rule: 'person', words: [] }, ...mergedMark(triage)],
        },
      },
      policy,
    );
    await putComments(db, [next]);
    if (learn !== null) {
      await keepPhrase(db, { phrase: learn.trim(), kind, needsAnswer, at: now }, stored.seen.text);
    }
    const event = sortedEvent(stored, next, by, now);
    await append({ ...event, data: { ...event.data, learned: learn !== null } });
  });
  back.tell({ kind: 'comments-changed' });
}

/** A closed comment is taken up again by 重新办理, which asks for a reason. */
function requireOpen(stored: StoredComment): void {
  if (isClosed(stored))
    throw new Fault('already-closed', '该留言已办结、并案或列为无需办理，如需继续办理请先重新办理。');
}

/**
 * The same phrase counts once: what was said last. Inside the transaction of the comment it was learned from.
 * @throws Fault `phrase-elsewhere`, `phrase-vague`, `too-many`.
 */
async function keepPhrase(db: SanshenDb, learned: LearnedPhrase, text: string): Promise<void> {
  const refusal = phraseRefusal(learned, text);
  if (refusal) throw refusal;
  const others = (await listLearnedPhrases(db)).filter(({ phrase }) => !samePhrase(phrase, learned.phrase));
  if (others.length >= MOST_LEARNED)
    throw new Fault('too-many', `本单位用语最多 ${MOST_LEARNED} 条，请先删除不再使用的用语。`);
  await putLearnedPhrases(db, [learned, ...others]);
}

/** The unit's phrases, the newest first. */
export async function learnedPhrases(back: Backend): Promise<{ phrases: LearnedPhrase[] }> {
  return { phrases: await listLearnedPhrases(await back.db()) };
}

/** Comments that were sorted by it stay as they are. @throws Fault `no-phrase`. */
export async function removePhrase(back: Backend, { phrase }: MessageInput<'phrase.remove'>): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const by = await actorOnDuty(db, now);
  await withLedger(db, [db.settings], async (append) => {
    const phrases = await listLearnedPhrases(db);
    const removed = phrases.find((each) => each.phrase === phrase);
    if (!removed) throw new Fault('no-phrase', '没有找到这条用语，请刷新列表。');
    await putLearnedPhrases(
      db,
      phrases.filter((each) => each !== removed),
    );
    const { kind, needsAnswer } = removed;
    await append({ type: 'phrase-removed', at: now, actor: by, subject: 'triage', data: { kind, needsAnswer } });
  });
  back.tell({ kind: 'phrases-changed' });
}

/**
 * Handlers of `triage-messages`.
 * @param handled looks at the badge after the work.
 */
export function triageHandlers(back: Backend, handled: <T>(work: Promise<T>) => Promise<T>) {
  return {
    'comment.sort': (input: MessageInput<'comment.sort'>) => handled(nothing(sortByHand(back, input))),
    'phrase.list': () => learnedPhrases(back),
    'phrase.remove': (input: MessageInput<'phrase.remove'>) => nothing(removePhrase(back, input)),
  };
}
