import * as z from 'zod/mini';
import { message, Nothing } from './define';

const DaySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A report that leaves the page: its period, its form, and the last event that it counts. */
export const ReportMadeSchema = z.strictObject({
  from: DaySchema,
  to: DaySchema,
  form: z.enum(['print', 'word', 'table']),
  head: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  count: z.number().check(z.int(), z.gte(0)),
});
export type ReportMade = z.infer<typeof ReportMadeSchema>;

/** 运行情况报告, from the extension's own pages only. */
export const reportMessages = {
  'report.made': message(['page'], ReportMadeSchema, Nothing),
};
