import * as z from 'zod/mini';
import { DraftKindSchema } from './draft';
import { PersonIdSchema } from './ids';
import { RoleSchema, StageSchema } from './people';

/** 内容分级: 日常, 政策解读, 突发, 涉其他单位. The operator chooses it at submission; it stands in the signed statement. */
export const ContentClassSchema = z.enum(['daily', 'policy', 'emergency', 'other-unit']);
export type ContentClass = z.infer<typeof ContentClassSchema>;

/** 内容分类: what is published, and 更正 of something published. */
export const PolicyKindSchema = z.enum([...DraftKindSchema.options, 'correction']);
export type PolicyKind = z.infer<typeof PolicyKindSchema>;

/** One stage of a policy: what it is called here, who may act, and whether one of them or all of them must sign. */
export const StageRuleSchema = z.strictObject({
  stage: StageSchema,
  /** As the unit calls it, after its regulation: 初审, 审核, 审发. */
  title: z.string().check(z.minLength(1), z.maxLength(12)),
  /** Anybody with one of these roles may act; not looked at when `persons` names somebody. */
  roles: z.array(RoleSchema).check(z.maxLength(7)),
  /** Named persons: only they may act. A review keeps who they were when it began. */
  persons: z.array(PersonIdSchema).check(z.maxLength(30)),
  /** `any`: one signature; `all`: everybody of `persons` but the authors. */
  need: z.enum(['any', 'all']),
});
export type StageRule = z.infer<typeof StageRuleSchema>;

/** 审核流程: how one kind and class of content is reviewed. */
export const ReviewPolicySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Printed on every sheet when it is a reduced policy (精简审核); '' for a full one. */
  label: z.string().check(z.maxLength(40)),
  /** In the order in which they sign. */
  stages: z.array(StageRuleSchema).check(z.minLength(1), z.maxLength(4)),
  /** Edits of punctuation alone, after all sign-offs, need a new 校对 and no more. */
  punctuation: z.boolean(),
  /** Hours for which complete sign-offs are good, from the last stage on; null: no limit. */
  validHours: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(8_760))),
  waivers: z.strictObject({
    /** 禁止发布: must be put right, or is waived by the final stage with a reason. */
    block: z.enum(['never', 'final']),
    /** 须说明: the submitter's written reason, or one by the signer of this stage. */
    warn: z.enum(['submitter', ...StageSchema.options]),
  }),
  /** Stages at which somebody may record a leader's approval on paper or by phone (代录签批). */
  onBehalf: z.array(StageSchema),
  /** 突发先发; absent: declared by the final stage alone, sign-offs owed until the end of the next working day. */
  emergency: z.optional(
    z.strictObject({
      /** 值班 may declare as well. */
      duty: z.boolean(),
      /** Hours from publication within which all sign-offs are owed; null: until the end of the next working day. */
      owedHours: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(720))),
    }),
  ),
});
export type ReviewPolicy = z.infer<typeof ReviewPolicySchema>;

const PolicyId = ReviewPolicySchema.shape.id;

/** 审核制度: the policies of a unit, and which one a kind and class of content takes. */
export const PolicyBookSchema = z.strictObject({
  /** Goes up with every change; 0 is the book that the unit began with. */
  revision: z.number().check(z.int(), z.gte(0)),
  policies: z.array(ReviewPolicySchema).check(z.minLength(1), z.maxLength(20)),
  matrix: z.record(PolicyKindSchema, z.record(ContentClassSchema, PolicyId)),
  /** Do replies that are exactly an approved template (答复模板) go out without a sign-off (值班免签)? Absent: yes. */
  templates: z.optional(z.boolean()),
});
export type PolicyBook = z.infer<typeof PolicyBookSchema>;

/** What is signed (as canonical JSON) to change the book: by an administrator and by somebody of the final stage, both over the same text. */
export const PolicyChangeSchema = z.strictObject({
  /** Revision of the book that was changed. */
  base: PolicyBookSchema.shape.revision,
  book: PolicyBookSchema,
});
export type PolicyChange = z.infer<typeof PolicyChangeSchema>;
