import { Fault } from '../domain/fault';
import { STRAY_REASON_MIN, type StrayExplanation, StrayExplanationSchema } from '../domain/own-post';
import type { Role } from '../domain/people';
import type { SignedAct } from '../domain/review';
import { withLedger } from '../storage/ledger';
import { getOwnPost, putOwnPost } from '../storage/own-posts';
import { type Backend, contentOf, requireFreshAct } from './backend';

/** Whoever only keeps watch over comments does not say what happened to a post. */
const MAY_EXPLAIN: readonly Role[] = ['operator', 'proofread', 'first', 'second', 'final', 'admin'];

/** 情况说明: what happened to a post that went past the guard, signed by a person. It leaves the badge and stays on record. */
export async function explainPost(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const { person } = await requireFreshAct(db, act, 'explain', now);
  if (!person.roles.some((role) => MAY_EXPLAIN.includes(role)))
    throw new Fault('not-allowed', `${person.name}只负责值班，请由经办人、审核人或管理员说明。`);
  const said = explanationIn(act);
  await withLedger(db, [db.ownPosts], async (append) => {
    const post = await getOwnPost(db, said.post);
    if (!post) throw new Fault('no-post', '没有找到这条发布内容，请刷新列表。');
    if (act.statement.account !== post.account)
      throw new Fault('wrong-account', '签名中的账号与发布内容不符，请重新说明。');
    if (post.state !== 'open') throw new Fault('already-explained', '这条内容已有人说明，请刷新列表。');
    if (post.foundAt !== said.foundAt)
      throw new Fault('changed-again', '这条内容在您打开之后又有变化，请刷新后核对最新内容再说明。');
    const { cause, reason } = said;
    await putOwnPost(db, { ...post, state: 'explained', explanation: { cause, reason, by: person.id, at: now } });
    await append({
      type: 'post-explained',
      at: now,
      actor: person.id,
      subject: post.key,
      data: { account: post.account, kind: post.kind, cause, reason, act },
    });
  });
  back.tell({ kind: 'alarm' });
}

function explanationIn(act: SignedAct): StrayExplanation {
  const incomplete = '说明不完整：请选择发布途径，并写明情况（不少于4个字）。';
  const said = contentOf(act, StrayExplanationSchema, incomplete);
  const reason = said.reason.trim();
  if (reason.length < STRAY_REASON_MIN) throw new Fault('bad-change', incomplete);
  return { ...said, reason };
}
