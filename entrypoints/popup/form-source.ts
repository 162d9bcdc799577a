import type { FormSource, ReplyOffer } from '../../components/popup/model';
import { isReady } from '../../components/shared/people';
import { deadlinePolicy } from '../../utils/background/policy';
import { extensionRefusal, pauseRefusal } from '../../utils/comments/acts/clock';
import { mayApproveExtension } from '../../utils/deadlines/policy';
import type { StoredComment } from '../../utils/domain/comment';
import { Fault } from '../../utils/domain/fault';
import type { CommentKey } from '../../utils/domain/ids';
import { commentsOfMatter, getComment } from '../../utils/storage/comments';
import type { SanshenDb } from '../../utils/storage/database';
import { DEPARTMENTS } from '../../utils/storage/departments';
import { listPeople } from '../../utils/storage/people';
import { getSetting } from '../../utils/storage/settings';
import { explanationsOf } from '../workspace/lib/comments';
import { readTemplates } from '../workspace/lib/replies';

/** What the forms and the unfolded row start from. @throws Fault `no-comment`. */
export async function readForm(db: SanshenDb, key: CommentKey, now: number): Promise<FormSource> {
  const comment = await readExisting(db, key);
  const all = await commentsOfMatter(db, comment.matter);
  const policy = await deadlinePolicy(db);
  return {
    comment,
    matter: all.filter((other) => other.key !== key && !other.seen.own),
    departments: await getSetting(db, DEPARTMENTS),
    explanations: explanationsOf(comment, policy, now),
    extensionRefusal: extensionRefusal(comment, policy, now)?.message ?? null,
    pauseRefusal: pauseRefusal(comment, policy, now)?.message ?? null,
    approvers: (await listPeople(db)).filter((person) => isReady(person) && mayApproveExtension(person, policy)),
  };
}

/** What 选用模板 starts from. @throws Fault `no-comment`. */
export async function readReplies(db: SanshenDb, key: CommentKey, now: number): Promise<ReplyOffer> {
  const comment = await readExisting(db, key);
  const due = explanationsOf(comment, await deadlinePolicy(db), now).find(({ clock }) => clock === 'resolve');
  return {
    ...(await readTemplates(db)),
    about: { dueAt: due?.dueAt ?? null, department: comment.handling.department },
  };
}

async function readExisting(db: SanshenDb, key: CommentKey): Promise<StoredComment> {
  const comment = await getComment(db, key);
  if (!comment) throw new Fault('no-comment', '没有找到这条留言，请刷新列表。');
  return comment;
}
