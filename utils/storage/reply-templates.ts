import { type ReplyTemplate, type ReplyTemplateId, ReplyTemplateSchema } from '../domain/reply-template';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

export async function getReplyTemplate(db: SanshenDb, id: ReplyTemplateId): Promise<ReplyTemplate | null> {
  const record = await db.replyTemplates.get(id);
  return record === undefined ? null : parse(record);
}

export async function putReplyTemplate(db: SanshenDb, template: ReplyTemplate): Promise<void> {
  await db.replyTemplates.put(writeRecord(ReplyTemplateSchema, 'replyTemplates', template));
}

export async function removeReplyTemplate(db: SanshenDb, id: ReplyTemplateId): Promise<void> {
  await db.replyTemplates.delete(id);
}

/** Every template, drafts included, the one changed last first. A unit keeps a few dozen. */
export async function listReplyTemplates(db: SanshenDb): Promise<ReplyTemplate[]> {
  return (await db.replyTemplates.toArray()).map(parse).sort((a, b) => b.updatedAt - a.updatedAt);
}

function parse(record: ReplyTemplate): ReplyTemplate {
  return readRecord(ReplyTemplateSchema, 'replyTemplates', record.content?.id, record);
}
