import { Fault } from '../domain/fault';
import type { Instant } from '../domain/ids';
import { PersonSchema } from '../domain/people';
import { ReviewSchema } from '../domain/review';
import { UnitSchema } from '../domain/unit';
import { type Audit, LedgerAudit } from '../ledger/audit';
import type { LedgerHead } from '../ledger/chain';
import type { RestorationData } from '../ledger/restoration';
import { canonicalJson } from '../review/canonical-json';
import { SCHEMA } from './database';
import type { DatabaseExport } from './export';
import { TABLE_LABELS } from './records-check';

/** How a backup stands to the ledger that is here now. */
export type BackupRelation = RestorationData['relation'];

/** What is in a backup that passed every check: shown before anything is stored. */
export interface BackupContent {
  /** Name of the unit; '' for a backup made before setting up. */
  readonly unit: string;
  readonly exportedAt: Instant;
  readonly ledger: LedgerHead;
  /** Records by table, in words; empty ones left out. */
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  readonly audit: Audit;
  readonly relation: BackupRelation;
  /** Events of the ledger that is here now and are not in the backup. */
  readonly lost: number;
}

/** The ledger that is here now: its head, and the hash of any of its events. */
export interface PresentLedger extends LedgerHead {
  hashAt(seq: number): Promise<string | undefined>;
}

/** Events that are checked at one go: a page that shows how far it is has to draw in between. */
const PORTION = 500;

/**
 * Checks a backup as a whole. Signatures that do not verify are told in `audit`, they do not stop a restoration: the ledger that
 * has them is the one to be kept as evidence. A broken chain or a roster whose keys are not those of the ledger does stop it.
 *
 * @param progress called with the share that is done, 0 to 1; what it returns is awaited, so that a page can draw meanwhile.
 * @throws Fault `backup-newer`, `backup-tables`, `backup-chain`, `backup-record`, `backup-keys`.
 */
export async function checkBackup(
  data: DatabaseExport,
  present: PresentLedger,
  progress: (share: number) => Promise<void> | void = () => {},
): Promise<BackupContent> {
  const newest = Math.max(...SCHEMA.map(({ version }) => version));
  if (data.version > newest) {
    throw new Fault(
      'backup-newer',
      '该备份由更新版本的三审台生成，当前版本不能恢复。请先安装最新版本；本机数据未被改动。',
    );
  }
  const unknown = Object.keys(data.tables).filter((name) => !(name in TABLE_LABELS));
  if (unknown.length > 0) {
    throw new Fault(
      'backup-tables',
      `备份中有当前版本不认识的数据（${unknown.join('、')}），请安装生成该备份的版本后再恢复。`,
    );
  }
  const audit = new LedgerAudit();
  const events = data.tables.ledger ?? [];
  for (let at = 0; at < events.length; at += PORTION) {
    if (!(await audit.feed(events.slice(at, at + PORTION)))) break;
    await progress(Math.min(1, (at + PORTION) / events.length));
  }
  const found = await audit.finish([data.ledger]);
  const broken = found.problems.find(({ kind }) => kind === 'chain' || kind === 'seen-head');
  if (broken) {
    throw new Fault(
      'backup-chain',
      `备份中的台账校验不通过：${broken.problem}不能恢复。请换用另一份备份，并保留此文件供核查；本机数据未被改动。`,
    );
  }
  checkRecords(data);
  checkKeys(data, audit);
  return {
    unit: unitName(data),
    exportedAt: data.exportedAt,
    ledger: data.ledger,
    counts: Object.entries(TABLE_LABELS).flatMap(([name, label]) => {
      const count = data.tables[name]?.length ?? 0;
      return count > 0 && name !== 'unit' && name !== 'settings' ? [{ label, count }] : [];
    }),
    audit: found,
    ...(await relationTo(present, data.ledger, audit)),
  };
}

async function relationTo(present: PresentLedger, backup: LedgerHead, audit: LedgerAudit) {
  const { head, count } = present;
  const relation = async (): Promise<BackupRelation> => {
    if (count === 0) return 'first';
    if (backup.count === count && backup.head === head) return 'same';
    if (backup.count > count && audit.hashAt(count) === head) return 'newer';
    if (backup.count > 0 && backup.count < count && (await present.hashAt(backup.count)) === backup.head)
      return 'older';
    return 'different';
  };
  const found = await relation();
  return { relation: found, lost: found === 'older' ? count - backup.count : found === 'different' ? count : 0 };
}

function checkRecords({ tables }: DatabaseExport): void {
  for (const [name, schema] of [
    ['people', PersonSchema],
    ['reviews', ReviewSchema],
  ] as const) {
    const damaged = tables[name]?.findIndex((record) => !schema.safeParse(record).success) ?? -1;
    if (damaged < 0) continue;
    throw new Fault(
      'backup-record',
      `备份中${TABLE_LABELS[name]}的第${damaged + 1}条记录已损坏，不能恢复。请换用另一份备份；本机数据未被改动。`,
    );
  }
}

/** The roster stands beside the chain: a key put into it would let a stranger sign from now on. */
function checkKeys({ tables }: DatabaseExport, audit: LedgerAudit): void {
  for (const record of tables.people ?? []) {
    const { id, name, publicKey } = PersonSchema.parse(record);
    if (publicKey === null) continue;
    const recorded = audit.keysNow().last(id);
    if (recorded && canonicalJson(recorded) === canonicalJson(publicKey)) continue;
    throw new Fault(
      'backup-keys',
      `备份名册中${name}的公钥与备份台账的记载不一致，文件被改动，不能恢复。请换用另一份备份，并保留此文件供核查。`,
    );
  }
}

function unitName({ tables }: DatabaseExport): string {
  const [record] = (tables.unit ?? []) as { readonly value?: unknown }[];
  const unit = UnitSchema.safeParse(record?.value);
  return unit.success ? unit.data.name : '';
}
