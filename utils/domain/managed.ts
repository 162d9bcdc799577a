import * as z from 'zod/mini';
import { InstantSchema } from './ids';
import { RETENTION_DAYS } from './retention';
import { WATCH_MINUTES } from './watch';

/** 界面语言: `auto` follows the browser. */
export const LanguageSchema = z.enum(['auto', 'zh_CN', 'en']);
export type Language = z.infer<typeof LanguageSchema>;
/** One that something is written in. */
export type WrittenLanguage = Exclude<Language, 'auto'>;
/** 外观: `auto` follows the system. */
export const LookSchema = z.enum(['auto', 'light', 'dark']);
export type Look = z.infer<typeof LookSchema>;

const whole = (least: number, most: number) => z.number().check(z.int(), z.gte(least), z.lte(most));
/** 0 stands for "never": policies know no null. */
const wholeOrNever = (least: number, most: number) => z.union([z.literal(0), whole(least, most)]);
const watchMinutes = whole(WATCH_MINUTES.least, WATCH_MINUTES.most);

/**
 * What an IT department may set for all computers (统一设置), by the browser's policies (`storage.managed`; public/managed-schema.json is
 * the same list for the browser). What is absent is left to the unit.
 */
export const ManagedPoliciesSchema = z.strictObject({
  /** Followed whatever the unit chose; the unit may follow more. */
  regulations: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(40))),
  /** 下班时间 in Beijing time, `HH:MM`; `24:00` is the end of the day. */
  closingTime: z.optional(
    z.string().check(
      z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/),
      z.refine((t) => t !== '00:00'),
    ),
  ),
  /** Percent of a limit that is left when 临期 begins. */
  nearDuePercent: z.optional(whole(5, 90)),
  escalateAfterMinutes: z.optional(wholeOrNever(1, 10_080)),
  repeatAfterMinutes: z.optional(wholeOrNever(10, 1_440)),
  retentionDays: z.optional(whole(RETENTION_DAYS.least, RETENTION_DAYS.most)),
  watchMinutesAtLeast: z.optional(watchMinutes),
  watchMinutesAtMost: z.optional(watchMinutes),
  backupReminderDays: z.optional(whole(1, 30)),
  /** False: 突发先发 is not allowed. */
  emergencyPublishing: z.optional(z.boolean()),
  /** False: 代录签批 is not allowed. */
  recordedApprovals: z.optional(z.boolean()),
  language: z.optional(LanguageSchema),
  theme: z.optional(LookSchema),
});
export type ManagedPolicies = z.infer<typeof ManagedPoliciesSchema>;
export type ManagedKey = keyof ManagedPolicies;

/** A policy that has no effect, and why: nobody knows its name, its value does not fit, or it contradicts another one. */
export const ManagedProblemSchema = z.strictObject({
  key: z.string(),
  why: z.enum(['unknown', 'bad-value', 'unknown-regulation', 'contradiction']),
  /** The value as it was found, as JSON, cut short. */
  value: z.string(),
});
export type ManagedProblem = z.infer<typeof ManagedProblemSchema>;

/** The policies as they were last read. */
export const ManagedStateSchema = z.strictObject({
  policies: ManagedPoliciesSchema,
  problems: z.array(ManagedProblemSchema),
  /** When the ledger last recorded a change of them; null: never. */
  since: z.nullable(InstantSchema),
});
export type ManagedState = z.infer<typeof ManagedStateSchema>;

/** 界面语言 and 外观 of this browser profile. */
export const AppearanceSchema = z.strictObject({ language: LanguageSchema, theme: LookSchema });
export type Appearance = z.infer<typeof AppearanceSchema>;
/** Where it stands in `storage.local`. */
export const APPEARANCE_KEY = 'appearance';
export const USUAL_APPEARANCE: Appearance = { language: 'auto', theme: 'auto' };
