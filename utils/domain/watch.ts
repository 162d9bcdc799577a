import * as z from 'zod/mini';
import { AccountKeySchema, InstantSchema } from './ids';

/**
 * 值守模式: an account's inbox is kept in a pinned tab and loaded again every few minutes, so that comments are read while nobody looks. Switched on
 * for each account by an administrator.
 */

/** Minutes between two readings. Oftener would look like a machine to the platforms, more rarely would miss an hour's limit. */
export const WATCH_MINUTES = { least: 5, most: 60, usual: 10 } as const;

const Minutes = z.number().check(z.int(), z.gte(WATCH_MINUTES.least), z.lte(WATCH_MINUTES.most));

/** `since`: switched on at; nothing is a gap before. */
export const WatchPlanSchema = z.strictObject({ minutes: Minutes, since: InstantSchema });
export type WatchPlan = z.infer<typeof WatchPlanSchema>;

/** The accounts in 值守模式. */
export const WatchPlansSchema = z.record(AccountKeySchema, WatchPlanSchema);
export type WatchPlans = z.infer<typeof WatchPlansSchema>;

/** What an administrator signs, as canonical JSON in the comment of an `admin` statement. `minutes` null: switched off. */
export const WatchChangeSchema = z.strictObject({
  watch: z.strictObject({ account: AccountKeySchema, minutes: z.nullable(Minutes) }),
});
export type WatchChange = z.infer<typeof WatchChangeSchema>;

/** 读取中断: browser closed or computer asleep, 登录失效, 安全验证, page frozen by the browser, page without an answer, no network. */
export const GapReasonSchema = z.enum(['browser-closed', 'login-lost', 'captcha', 'frozen', 'no-answer', 'off-line']);
export type GapReason = z.infer<typeof GapReasonSchema>;

/** A time in which a watched account was not read. One record for each; `to` null while it goes on. */
export const ReadingGapSchema = z.strictObject({
  account: AccountKeySchema,
  from: InstantSchema,
  to: z.nullable(InstantSchema),
  why: GapReasonSchema,
});
export type ReadingGap = z.infer<typeof ReadingGapSchema>;

/** What a page says of itself when it is asked whether it may be loaded again. */
export const PageRestSchema = z.strictObject({
  /** `writing`: something is typed; `compose`: a page for writing. Whether somebody looks at it the browser says. */
  busy: z.enum(['no', 'writing', 'compose']),
  /** What stands there instead of the inbox. */
  obstacle: z.nullable(z.enum(['login-lost', 'captcha'])),
});
export type PageRest = z.infer<typeof PageRestSchema>;

/** What came of one try to read: `read`, `busy` (somebody works in the tab, or another reading is under way), or why nothing was read. */
export const WatchOutcomeSchema = z.enum(['read', 'busy', 'login-lost', 'captcha', 'frozen', 'no-answer', 'off-line']);
export type WatchOutcome = z.infer<typeof WatchOutcomeSchema>;
