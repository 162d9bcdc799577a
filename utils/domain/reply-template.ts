import * as z from 'zod/mini';
import { DigestSchema, InstantSchema, PersonIdSchema } from './ids';
import { PlatformIdSchema } from './platform';
import { SignedActSchema } from './review';

export const ReplyTemplateIdSchema = z.string().check(z.minLength(1), z.maxLength(80)).brand<'ReplyTemplateId'>();
export type ReplyTemplateId = z.infer<typeof ReplyTemplateIdSchema>;

/** 受理告知, 办理结果, 告知反映渠道, 其他. */
export const ReplyTemplateKindSchema = z.enum(['acknowledge', 'result', 'refer', 'other']);
export type ReplyTemplateKind = z.infer<typeof ReplyTemplateKindSchema>;

/** Characters of one field's value at most, also of one value on a list. */
export const FIELD_VALUE_MAX = 60;
/** UTF-16 units of a template's text at most; platforms cut replies earlier. */
export const TEMPLATE_TEXT_MAX = 1_000;

const FieldName = z.string().check(z.minLength(1), z.maxLength(12));
const Choice = z.string().check(z.minLength(1), z.maxLength(FIELD_VALUE_MAX), z.regex(/^[^\n\r〔〕]+$/));

/** What somebody writes, and what its approval is about. */
export const TemplateContentSchema = z.strictObject({
  id: ReplyTemplateIdSchema,
  title: z.string().check(z.minLength(1), z.maxLength(40)),
  kind: ReplyTemplateKindSchema,
  /** Fields stand in it as 〔名称〕. */
  text: z.string().check(z.minLength(1), z.maxLength(TEMPLATE_TEXT_MAX)),
  platforms: z.array(PlatformIdSchema).check(z.minLength(1), z.maxLength(3)),
  /** Name of a field → the only values it takes; they are approved together with the text. A field without any is filled in freely. */
  choices: z.record(FieldName, z.array(Choice).check(z.minLength(1), z.maxLength(60))),
});
export type TemplateContent = z.infer<typeof TemplateContentSchema>;

/** 批准: the signed act that names exactly this content. */
export const TemplateApprovalSchema = z.strictObject({
  digest: DigestSchema,
  by: PersonIdSchema,
  at: InstantSchema,
  act: SignedActSchema,
});
export type TemplateApproval = z.infer<typeof TemplateApprovalSchema>;

/** 答复模板 as it is kept. */
export const ReplyTemplateSchema = z.strictObject({
  content: TemplateContentSchema,
  /** Who wrote it since it was last approved: none of them may approve it. */
  authors: z.array(PersonIdSchema).check(z.minLength(1), z.maxLength(50)),
  updatedAt: InstantSchema,
  /** Null while it is a draft; every change makes it one again. */
  approval: z.nullable(TemplateApprovalSchema),
});
export type ReplyTemplate = z.infer<typeof ReplyTemplateSchema>;

/** What is signed (act `template`), as canonical JSON in the comment. */
export const TemplateActSchema = z.discriminatedUnion('do', [
  /** `base`: digest of the content that was changed; null for a new template. */
  z.strictObject({ do: z.literal('save'), base: z.nullable(DigestSchema), content: TemplateContentSchema }),
  z.strictObject({ do: z.literal('approve'), id: ReplyTemplateIdSchema, digest: DigestSchema }),
  z.strictObject({ do: z.literal('remove'), id: ReplyTemplateIdSchema, digest: DigestSchema }),
]);
export type TemplateAct = z.infer<typeof TemplateActSchema>;
