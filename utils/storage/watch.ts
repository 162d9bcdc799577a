import * as z from 'zod/mini';
import { InstantSchema } from '../domain/ids';
import { PlatformIdSchema } from '../domain/platform';
import { RETENTION_DAYS, type Retention, RetentionSchema } from '../domain/retention';
import { type WatchPlans, WatchPlansSchema } from '../domain/watch';
import type { Setting } from './settings';

/** The accounts in 值守模式. */
export const WATCH_PLANS: Setting<WatchPlans> = { key: 'watch-plans', schema: WatchPlansSchema, initial: {} };

const WatchStateSchema = z.strictObject({
  /** Last look, ms; null before the first. */
  aliveAt: z.nullable(InstantSchema),
  /** When each platform is read next. */
  nextAt: z.partialRecord(PlatformIdSchema, InstantSchema),
  /** The pinned tab of each platform; numbers of another session of the browser mean nothing and are checked before use. */
  tabs: z.partialRecord(PlatformIdSchema, z.number()),
});
export type WatchState = z.infer<typeof WatchStateSchema>;

/** What the watch remembers between two looks: the worker may be stopped at any time. */
export const WATCH_STATE: Setting<WatchState> = {
  key: 'watch-state',
  schema: WatchStateSchema,
  initial: { aliveAt: null, nextAt: {}, tabs: {} },
};

/** 个人信息保存期限. */
export const RETENTION: Setting<Retention> = {
  key: 'retention',
  schema: RetentionSchema,
  initial: { days: RETENTION_DAYS.usual },
};
