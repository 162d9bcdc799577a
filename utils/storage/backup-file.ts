import * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import { type Instant, InstantSchema } from '../domain/ids';
import { fromBase64, toBase64 } from '../keys/base64';
import { ITERATIONS, passphraseKey } from '../keys/wrap';
import type { LedgerHead } from '../ledger/chain';
import type { DatabaseExport } from './export';

/** Shortest passphrase for a file that may leave the building on a stick. */
export const PASSPHRASE_MIN = 10;
/** More rounds than this would only be a way to make a computer hang. */
const MOST_ITERATIONS = 20_000_000;

const HeadSchema = z.strictObject({ head: z.string(), count: z.number().check(z.int(), z.gte(0)) });

/**
 * First line of an encrypted backup. It can be read without the passphrase, so that the file still proves which state of the ledger it
 * was made from, and it is authenticated together with the content: changing it makes the file unreadable.
 */
const SealSchema = z.strictObject({
  format: z.literal('sanshen-backup-sealed'),
  v: z.literal(1),
  exportedAt: InstantSchema,
  ledger: HeadSchema,
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.number().check(z.int(), z.gte(600_000), z.lte(MOST_ITERATIONS)),
  salt: z.string(),
  cipher: z.literal('AES-256-GCM'),
  iv: z.string(),
  packed: z.literal('gzip'),
});

const PlainSchema = z.strictObject({
  format: z.literal('sanshen-export'),
  version: z.number().check(z.int(), z.gte(1)),
  exportedAt: InstantSchema,
  ledger: HeadSchema,
  tables: z.record(z.string(), z.array(z.unknown())),
});

/** What a file says of itself before it is opened. */
export interface BackupLabel {
  readonly sealed: boolean;
  readonly exportedAt: Instant;
  readonly ledger: LedgerHead;
}

/** The content of a backup file. @param passphrase null leaves it readable: JSON as exported. */
export async function writeBackup(data: DatabaseExport, passphrase: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const json = new TextEncoder().encode(JSON.stringify(data));
  if (passphrase === null) return json;
  if ([...passphrase].length < PASSPHRASE_MIN) {
    throw new Fault('passphrase-short', `备份口令不少于${PASSPHRASE_MIN}位，请重新设置。`);
  }
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const label = {
    format: 'sanshen-backup-sealed',
    v: 1,
    exportedAt: data.exportedAt,
    ledger: data.ledger,
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    iv: toBase64(iv),
    packed: 'gzip',
  } satisfies z.infer<typeof SealSchema>;
  const header = new TextEncoder().encode(`${JSON.stringify(label)}\n`);
  const key = await passphraseKey(passphrase, salt, ITERATIONS, ['encrypt']);
  const packed = await through(json, new CompressionStream('gzip'));
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, key, packed);
  const file = new Uint8Array(header.length + secret.byteLength);
  file.set(header);
  file.set(new Uint8Array(secret), header.length);
  return file;
}

/** What a file is, and its data where nothing has to be opened first: a large one is not read twice. */
export interface TakenBackup {
  readonly label: BackupLabel;
  /** Null where it is encrypted. */
  readonly data: DatabaseExport | null;
}

/** What the file is, without a passphrase. @throws Fault `not-backup`. */
export function takeBackup(file: Uint8Array<ArrayBuffer>): TakenBackup {
  const sealed = sealOf(file);
  if (sealed) {
    const { exportedAt, ledger } = sealed.label;
    return { label: { sealed: true, exportedAt, ledger }, data: null };
  }
  const data = plain(file);
  return { label: { sealed: false, exportedAt: data.exportedAt, ledger: data.ledger }, data };
}

/**
 * The data of a backup file; nothing is stored.
 *
 * @param passphrase null for a file that is not encrypted.
 * @throws Fault `not-backup`, `passphrase-needed`, `wrong-passphrase` (a damaged file cannot be told from a wrong passphrase).
 */
export async function readBackup(file: Uint8Array<ArrayBuffer>, passphrase: string | null): Promise<DatabaseExport> {
  const sealed = sealOf(file);
  if (!sealed) return plain(file);
  if (passphrase === null) throw new Fault('passphrase-needed', '该备份已加密，请输入备份时设置的口令。');
  const { label, header, secret } = sealed;
  const key = await passphraseKey(passphrase, fromBase64(label.salt), label.iterations, ['decrypt']);
  const algorithm = { name: 'AES-GCM', iv: fromBase64(label.iv), additionalData: header };
  const packed = await crypto.subtle.decrypt(algorithm, key, secret).catch(() => {
    throw new Fault('wrong-passphrase', '口令不正确，或文件已损坏。请核对口令；仍打不开请换用另一份备份。');
  });
  return plain(await through(new Uint8Array(packed), new DecompressionStream('gzip')));
}

function sealOf(file: Uint8Array<ArrayBuffer>) {
  const end = file.subarray(0, 2_000).indexOf(0x0a);
  const header = file.subarray(0, end + 1);
  const first = new TextDecoder().decode(header);
  if (end < 0 || !first.startsWith('{"format":"sanshen-backup-sealed"')) return null;
  const label = SealSchema.safeParse(jsonOf(first));
  if (!label.success) {
    throw new Fault('not-backup', '该加密备份由更新版本的三审台生成，或文件头已损坏。请安装最新版本后再恢复。');
  }
  return { label: label.data, header: header.slice(), secret: file.subarray(end + 1) };
}

function plain(file: Uint8Array<ArrayBuffer>): DatabaseExport {
  const parsed = PlainSchema.safeParse(jsonOf(new TextDecoder().decode(file)));
  if (!parsed.success) {
    throw new Fault('not-backup', '这不是三审台的备份文件，或文件不完整。请选择“导出备份”生成的文件。');
  }
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(change)).arrayBuffer());
}
