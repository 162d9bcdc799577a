import * as z from 'zod/mini';
import { InstantSchema } from '../domain/ids';
import type { LedgerEvent } from '../domain/ledger';
import type { LedgerHead } from './chain';

/** Type of the event that says so when a backup took the place of what was there. */
export const RESTORED = 'backup-restored';

const HeadSchema = z.strictObject({ head: z.string(), count: z.number().check(z.int(), z.gte(0)) });

/** Data of a `backup-restored` event beside the signed act; it is the first event after those of the backup. */
export const RestorationDataSchema = z.object({
  backup: HeadSchema,
  exportedAt: InstantSchema,
  /** The ledger that was there before; null on an empty installation. */
  replaced: z.nullable(HeadSchema),
  /** How the backup stands to what was there. */
  relation: z.enum(['first', 'same', 'older', 'newer', 'different']),
});
export type RestorationData = z.infer<typeof RestorationDataSchema>;

export interface Restoration {
  readonly seq: number;
  readonly backup: LedgerHead;
  readonly replaced: LedgerHead | null;
  /** Chinese sentence for the reader of a ledger. */
  readonly text: string;
}

/** What a `backup-restored` event says; null when its data are not what we write. */
export function restorationOf(event: LedgerEvent): Restoration | null {
  const parsed = RestorationDataSchema.safeParse(event.data);
  if (!parsed.success) return null;
  const { backup, replaced } = parsed.data;
  return { seq: event.seq, backup, replaced, text: sentence(parsed.data) };
}

/** What a restoration did, in one sentence. */
function sentence({ backup, replaced, relation }: RestorationData): string {
  const file = `备份（${backup.count}条）`;
  if (replaced === null || relation === 'first') return `在空白环境中恢复了${file}。`;
  const there = `当时的台账（${replaced.count}条，末条校验值${replaced.head.slice(0, 8)}…）`;
  if (relation === 'older') {
    return `恢复了较旧的${file}，${there}此后的${replaced.count - backup.count}条记录不在本台账中。`;
  }
  if (relation === 'different') return `恢复了${file}，替换了另一份台账：${there}。`;
  return `恢复了${file}，${there}全部包含在内。`;
}
