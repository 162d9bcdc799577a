import * as z from 'zod/mini';
import { PersonIdSchema } from './ids';
import { RoleSchema } from './people';

/** Minutes after midnight, Beijing time; 1440 is the end of the day. */
const Minute = z.number().check(z.int(), z.gte(0), z.lte(24 * 60));

/** Hours of duty in minutes after midnight, Beijing time, on working days. */
export const DutyHoursSchema = z
  .strictObject({ from: Minute, to: Minute })
  .check(z.refine(({ from, to }) => from < to, '值班时间的结束应晚于开始。'));
export type DutyHours = z.infer<typeof DutyHoursSchema>;

/** 提醒: when the person on duty is told, and when somebody named is to be called. */
export const AlarmSettingsSchema = z.strictObject({
  /** 临期 begins when less than this share of a limit is left. */
  nearShare: z.number().check(z.gte(0.05), z.lte(0.9)),
  /** Minutes behind the line after which a named person is to be called (升级提醒); null: never. */
  escalateAfter: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(10_080))),
  /** Who is to be called; null: who holds the final stage. */
  escalateTo: z.nullable(PersonIdSchema),
  /** Minutes after which what is still overdue or unread is told again, all in one notification; null: it is told once. */
  repeatAfter: z.nullable(z.number().check(z.int(), z.gte(10), z.lte(1_440))),
});
export type AlarmSettings = z.infer<typeof AlarmSettingsSchema>;

/** A quarter of the limit before it, an hour behind it, and every two hours. */
export const DEFAULT_ALARMS: AlarmSettings = {
  nearShare: 0.25,
  escalateAfter: 60,
  escalateTo: null,
  repeatAfter: 120,
};

/** What the unit may set itself. Limits may only be tighter than the regulations': a laxer one has no effect. */
export const UnitDeadlineSettingsSchema = z.strictObject({
  acknowledgeHours: z.optional(z.number().check(z.gt(0), z.lte(240))),
  workingDays: z.optional(z.number().check(z.int(), z.gte(1), z.lte(60))),
  /** Absent or null: 受理 runs 7×24. */
  dutyHours: z.optional(z.nullable(DutyHoursSchema)),
  /** 下班时间; absent or null: the last day ends at 24:00. */
  closing: z.optional(z.nullable(Minute.check(z.gte(1)))),
  /** Absent or false: the day of receipt does not count. */
  receiptDayCounts: z.optional(z.boolean()),
  /** Who may approve an extension (延期); absent: those who hold the final stage. */
  extensionApprovers: z.optional(z.array(RoleSchema).check(z.minLength(1), z.maxLength(7))),
  /** Absent: `DEFAULT_ALARMS`. */
  alarms: z.optional(AlarmSettingsSchema),
});
export type UnitDeadlineSettings = z.infer<typeof UnitDeadlineSettingsSchema>;

/** What an administrator signs to change them; canonical JSON in the comment of an `admin` statement. The whole, not a difference. */
export const DeadlineChangeSchema = z.strictObject({ deadlines: UnitDeadlineSettingsSchema });
