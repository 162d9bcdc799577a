import * as z from 'zod/mini';
import { InstantSchema } from '../domain/ids';
import { SignedActSchema } from '../domain/review';
import { message, Nothing } from './define';

const HeadSchema = z.strictObject({ head: z.string(), count: z.number() });

/** What an administrator signs to restore a backup: the `comment` of an act `restore` is the canonical JSON of this. */
export const RestoreOrderSchema = z.strictObject({ restore: HeadSchema, exportedAt: InstantSchema });
export type RestoreOrder = z.infer<typeof RestoreOrderSchema>;

/** 备份与恢复. From the extension's own pages only. */
export const backupMessages = {
  /** A backup was handed to the browser's downloads: starts the reminder anew. */
  'backup.made': message(['page'], z.strictObject({ at: InstantSchema, ledger: HeadSchema }), Nothing),
  /**
   * Puts the staged backup (`stageBackup`) in the place of everything that is stored. The act is an administrator's; null only where
   * nobody has a key yet.
   */
  'backup.restore': message(
    ['page'],
    z.strictObject({ order: RestoreOrderSchema, act: z.nullable(SignedActSchema) }),
    z.strictObject({ count: z.number() }),
  ),
};
