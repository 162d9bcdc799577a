import { Fault } from '../domain/fault';
import type { LedgerEventType } from '../domain/ledger';
import type { Person } from '../domain/people';
import type { ReplyTemplate, ReplyTemplateId, TemplateAct } from '../domain/reply-template';
import type { SignedAct } from '../domain/review';
import type { MessageInput } from '../messaging/protocol';
import { approvalRefusal, authorsAfter, signedOf, templateDigest } from '../replies/approval';
import { textFaults } from '../replies/fields';
import type { SanshenDb } from '../storage/database';
import { withLedger } from '../storage/ledger';
import { policyBook } from '../storage/policies';
import {
  getReplyTemplate,
  listReplyTemplates,
  putReplyTemplate,
  removeReplyTemplate,
} from '../storage/reply-templates';
import { type Backend, nothing, requireFreshAct, requireUnit } from './backend';
import { fillReply } from './fill-reply';
import { TEMPLATES } from './templates-in-force';

/** More templates than anybody finds their way through. */
const MOST_TEMPLATES = 200;

/**
 * The handlers of the messages about 答复模板.
 * @param changed tells open pages after the work that what they may send has changed.
 */
export const templateHandlers = (back: Backend, changed: <T>(work: Promise<T>) => Promise<T>) => ({
  'template.save': ({ act }: MessageInput<'template.save'>) => changed(saveTemplate(back, act)),
  'template.approve': ({ act }: MessageInput<'template.approve'>) => changed(nothing(approveTemplate(back, act))),
  'template.remove': ({ act }: MessageInput<'template.remove'>) => changed(nothing(removeTemplate(back, act))),
  'reply.fill': (input: MessageInput<'reply.fill'>) => fillReply(back, input),
});

/**
 * Stores a new template or a change of one, signed by whoever wrote it. A change drops the approval: what was approved is no longer there.
 * @throws Fault `bad-template`, `template-moved`, `too-many`, `no-change`.
 */
export async function saveTemplate(back: Backend, act: SignedAct): Promise<{ id: ReplyTemplateId }> {
  const { db, now, person, said } = await signed(back, act, 'save');
  const { content, base } = said;
  const [fault] = textFaults(content.text);
  if (fault) throw new Fault('bad-template', fault);
  await withLedger(db, [db.replyTemplates], async (append) => {
    const before = await getReplyTemplate(db, content.id);
    if ((before && templateDigest(before.content)) !== base) throw moved();
    const digest = templateDigest(content);
    if (digest === base) throw new Fault('no-change', '模板没有变化，无需保存。');
    if (!before && (await listReplyTemplates(db)).length >= MOST_TEMPLATES)
      throw new Fault('too-many', `答复模板最多 ${MOST_TEMPLATES} 个，请先停用不再使用的模板。`);
    await putReplyTemplate(db, {
      content,
      authors: [...authorsAfter(before, person.id)],
      updatedAt: now,
      approval: null,
    });
    const what = before ? (before.approval ? '修改，原批准失效' : '修改') : '起草';
    await append(
      eventOf('template-saved', person, content.id, now, `“${content.title}”：${what}`, { digest, content, act }),
    );
  });
  back.tell({ kind: 'templates-changed' });
  return { id: content.id };
}

/**
 * 批准: from now on replies that say exactly this need no further sign-off.
 * @throws Fault `not-template-signer`, `template-moved`, `already-approved`.
 */
export async function approveTemplate(back: Backend, act: SignedAct): Promise<void> {
  const { db, now, person, said, unit } = await signed(back, act, 'approve');
  await withLedger(db, [db.replyTemplates, db.settings], async (append) => {
    const template = await unchanged(db, said);
    if (template.approval) throw new Fault('already-approved', '这个模板已批准，无需再次批准。');
    const refusal = approvalRefusal(template, person, await policyBook(db, unit));
    if (refusal) throw new Fault('not-template-signer', refusal);
    const { digest, id } = said;
    await putReplyTemplate(db, { ...template, approval: { digest, by: person.id, at: now, act } });
    await append(eventOf('template-approved', person, id, now, `“${template.content.title}”`, { digest, act }));
  });
  back.tell({ kind: 'templates-changed' });
}

/** 停用: takes it off the list; its words stay in the ledger. Anybody of the roster may: it only makes the guard stricter. */
export async function removeTemplate(back: Backend, act: SignedAct): Promise<void> {
  const { db, now, person, said } = await signed(back, act, 'remove');
  await withLedger(db, [db.replyTemplates], async (append) => {
    const { content } = await unchanged(db, said);
    await removeReplyTemplate(db, content.id);
    const { digest, id } = said;
    await append(eventOf('template-removed', person, id, now, `“${content.title}”`, { digest, act }));
  });
  back.tell({ kind: 'templates-changed' });
}

async function signed<D extends TemplateAct['do']>(back: Backend, act: SignedAct, what: D) {
  const db = await back.db();
  const now = back.now();
  const unit = await requireUnit(db);
  const { person } = await requireFreshAct(db, act, 'template', now);
  const said = signedOf(act.statement.comment);
  if (said?.do !== what) throw new Fault('bad-template', '模板内容不完整，请刷新页面后重新操作。');
  return { db, now, unit, person, said: said as Extract<TemplateAct, { do: D }> };
}

/** The template as the signer saw it. */
async function unchanged(
  db: SanshenDb,
  { id, digest }: { readonly id: ReplyTemplateId; readonly digest: string },
): Promise<ReplyTemplate> {
  const template = await getReplyTemplate(db, id);
  if (!template || templateDigest(template.content) !== digest) throw moved();
  return template;
}

function eventOf(
  type: Extract<LedgerEventType, `template-${string}`>,
  person: Person,
  template: ReplyTemplateId,
  at: number,
  message: string,
  data: Record<string, unknown>,
) {
  return { type, at, actor: person.id, subject: TEMPLATES, data: { message, template, ...data } };
}

function moved(): Fault {
  return new Fault('template-moved', '模板已被他人修改或停用，请刷新页面，核对后重新操作。');
}
