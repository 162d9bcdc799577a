import type { RosterPreview } from '../../../components/people/roster-import';
import { dayOf } from '../../../utils/deadlines/days';
import { Fault } from '../../../utils/domain/fault';
import type { PersonId } from '../../../utils/domain/ids';
import { fingerprint } from '../../../utils/keys/fingerprint';
import { send } from '../../../utils/messaging/send';
import { rosterDifferences } from '../../../utils/roster/compare';
import { readRosterFile, rosterBody, rosterComment, rosterHash, signerOf, trustIn } from '../../../utils/roster/file';
import type { SanshenDb } from '../../../utils/storage/database';
import { listPeople } from '../../../utils/storage/people';
import { getUnit } from '../../../utils/storage/unit';
import { signAs, signChange } from './acts';
import { saveFile } from './save-file';

/** Signs the roster as an administrator and hands the file to the downloads, once the ledger has it. */
export async function exportRoster(db: SanshenDb, admin: PersonId, pin: string): Promise<void> {
  const unit = await getUnit(db);
  if (!unit) throw new Fault('not-onboarded', '本单位尚未完成设置，没有可以导出的名册。');
  const body = rosterBody(unit, await listPeople(db), Date.now());
  const plain = { act: 'roster', review: null, digest: null, account: null, comment: rosterComment(body) } as const;
  const act = await signAs(db, admin, pin, plain);
  await send('roster.export', { act, exportedAt: body.exportedAt });
  saveFile(
    `三审台名册-${dayOf(body.exportedAt).replaceAll('-', '')}.json`,
    JSON.stringify({ ...body, act }),
    'application/json',
  );
}

/** What a roster file is and would change; stores nothing. @throws Fault `not-roster`, `roster-altered`, `roster-signer`. */
export async function previewRoster(db: SanshenDb, text: string): Promise<RosterPreview> {
  const file = readRosterFile(text);
  const signer = await signerOf(file);
  const here = await listPeople(db);
  return {
    unitName: file.unit.name,
    exportedAt: file.exportedAt,
    count: file.people.length,
    signer: [signer.name, signer.post].filter(Boolean).join(' · '),
    fingerprint: signer.publicKey ? fingerprint(signer.publicKey) : '',
    trust: await trustIn(file.act, here),
    differences: rosterDifferences(file.people, here),
  };
}

/** Takes the file in. @param approval an administrator of this computer, for a file whose signer is not one here. */
export async function importRoster(
  db: SanshenDb,
  text: string,
  approval: { readonly admin: PersonId; readonly pin: string } | null,
): Promise<void> {
  const act = approval
    ? await signChange(db, approval.admin, approval.pin, { import: rosterHash(readRosterFile(text)) })
    : null;
  await send('roster.import', { file: text, act });
}
