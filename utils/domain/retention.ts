import * as z from 'zod/mini';

/** 个人信息保存期限: days after closing until a citizen's name, words and contact are removed from the stored comments. */
export const RETENTION_DAYS = { least: 30, most: 3_650, usual: 730 } as const;

export const RetentionSchema = z.strictObject({
  days: z.number().check(z.int(), z.gte(RETENTION_DAYS.least), z.lte(RETENTION_DAYS.most)),
});
export type Retention = z.infer<typeof RetentionSchema>;

/** What an administrator signs to change it; canonical JSON in the comment of an `admin` statement. */
export const RetentionChangeSchema = z.strictObject({ retention: RetentionSchema });
