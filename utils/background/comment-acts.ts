import { actOn } from '../comments/acts/act';
import { extend } from '../comments/acts/clock';
import { closeMatter } from '../comments/acts/closing';
import { enter } from '../comments/acts/record';
import type { ActContext } from '../comments/acts/step';
import type { Merged } from '../comments/merge';
import { mayApproveExtension } from '../deadlines/policy';
import type { KeptComment, StoredComment } from '../domain/comment';
import { ExtensionRequestSchema } from '../domain/comment-act';
import { Fault } from '../domain/fault';
import type { CommentKey } from '../domain/ids';
import type { SignedAct } from '../domain/review';
import type { MessageInput } from '../messaging/protocol';
import { listAccounts } from '../storage/accounts';
import { commentsOfMatter, getComment, putComments } from '../storage/comments';
import type { SanshenDb } from '../storage/database';
import { rememberDepartment } from '../storage/departments';
import { listLearnedPhrases } from '../storage/learned-phrases';
import { type Append, withLedger } from '../storage/ledger';
import { sortComment } from '../triage/sort';
import { type Backend, contentOf, nothing, requireFreshAct, requireUnit } from './backend';
import { regrouped } from './comment-matters';
import { actorOnDuty } from './on-duty';
import { deadlinePolicy } from './policy';

/**
 * Handlers of `comment-messages`, but for showing a comment in its back-office.
 * @param handled looks at the badge after the work.
 */
export function commentHandlers(back: Backend, handled: <T>(work: Promise<T>) => Promise<T>) {
  return {
    'comment.act': (input: MessageInput<'comment.act'>) => handled(nothing(actOnComment(back, input))),
    'comment.close-matter': (input: MessageInput<'comment.close-matter'>) => handled(closeWholeMatter(back, input)),
    'comment.enter': (input: MessageInput<'comment.enter'>) => handled(enterComment(back, input)),
    'comment.extend': ({ act }: MessageInput<'comment.extend'>) => handled(nothing(extendComment(back, act))),
  };
}

/** One act on one comment. */
export async function actOnComment(
  back: Backend,
  { key, act }: MessageInput<'comment.act'>,
  actor: string | null = null,
): Promise<void> {
  const db = await back.db();
  const context = await contextOf(back, db, actor);
  await withLedger(db, [db.comments, db.settings], async (append) => {
    await keep(db, append, [actOn(await requireComment(db, key), act, context)]);
  });
  back.tell({ kind: 'comments-changed' });
}

/** 整件办结. @returns how many were closed by it. */
export async function closeWholeMatter(
  back: Backend,
  { matter, act }: MessageInput<'comment.close-matter'>,
): Promise<{ closed: number }> {
  const db = await back.db();
  const context = await contextOf(back, db, null);
  const closed = await withLedger(db, [db.comments, db.settings], async (append) => {
    const merged = closeMatter(await commentsOfMatter(db, matter), act, context);
    await keep(db, append, merged);
    return merged.length;
  });
  back.tell({ kind: 'comments-changed' });
  return { closed };
}

/** 来信、来电、来访登记. */
export async function enterComment(
  back: Backend,
  { entry }: MessageInput<'comment.enter'>,
): Promise<{ key: CommentKey }> {
  const db = await back.db();
  const unit = await requireUnit(db);
  const account = (await listAccounts(db)).find(({ key }) => key === entry.account);
  if (entry.account !== null && !account) throw new Fault('no-account', '没有找到所选账号，请刷新后重新选择。');
  const context = await contextOf(back, db, null);
  const accountName = account?.name ?? unit.name;
  const phrases = await listLearnedPhrases(db);
  const sort = ({ text, channel }: KeptComment) => sortComment({ text, channel, parent: 'none', accountName }, phrases);
  const about = { id: crypto.randomUUID(), accountName, sort };
  const entered = enter(entry, about, context);
  await withLedger(db, [db.comments, db.settings], async (append) => {
    await keep(db, append, [entered]);
    // Somebody who calls twice about one thing is one matter.
    const { next, events } = await regrouped(db, [entered.next], context);
    await putComments(db, next);
    for (const event of events) await append(event);
  });
  back.tell({ kind: 'comments-changed' });
  return { key: entered.next.key };
}

/**
 * 延期, approved by the signature of somebody whom the policy names.
 * @throws Fault `not-approver`, `bad-change`, and those of `requireFreshAct` and `extend`.
 */
export async function extendComment(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const { person } = await requireFreshAct(db, act, 'extend', back.now());
  const request = contentOf(act, ExtensionRequestSchema, '延期申请的内容格式不正确，请重新操作。');
  const context = await contextOf(back, db, person.id);
  if (!mayApproveExtension(person, context.policy)) {
    throw new Fault('not-approver', `${person.name}无权批准延期，请由制度规定的批准人签名。`);
  }
  await withLedger(db, [db.comments, db.settings], async (append) => {
    const stored = await requireComment(db, request.comment);
    await keep(db, append, [extend(stored, request.reason, act, context)]);
  });
  back.tell({ kind: 'comments-changed' });
}

export async function requireComment(db: SanshenDb, key: CommentKey): Promise<StoredComment> {
  const stored = await getComment(db, key);
  if (!stored) throw new Fault('no-comment', '没有找到这条留言，请刷新列表。');
  return stored;
}

/** Stores what came of acts together with their events. Inside a `withLedger` transaction that covers `comments` and `settings`. */
async function keep(db: SanshenDb, append: Append, merged: readonly Merged[]): Promise<void> {
  await putComments(
    db,
    merged.map(({ next }) => next),
  );
  for (const { events } of merged) for (const event of events) await append(event);
  for (const { next } of merged) {
    const { department, transfers } = next.handling;
    await rememberDepartment(db, transfers.at(-1)?.to ?? department);
  }
}

/** @param actor who acts; null: the person on duty. */
async function contextOf(back: Backend, db: SanshenDb, actor: string | null): Promise<ActContext> {
  const now = back.now();
  return { now, actor: actor ?? (await actorOnDuty(db, now)), policy: await deadlinePolicy(db) };
}
