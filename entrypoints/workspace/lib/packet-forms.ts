import { create } from 'qrcode';
import type { PacketForms } from '../../../components/packets/packet-ways';
import { beijingDay } from '../../../components/shared/time';
import { Fault } from '../../../utils/domain/fault';
import type { PersonId, ReviewId } from '../../../utils/domain/ids';
import { send } from '../../../utils/messaging/send';
import { fileName, writeFile } from '../../../utils/packets/file';
import { writeFrames } from '../../../utils/packets/frames';
import { type Packed, pack } from '../../../utils/packets/packed';
import { writeMessages } from '../../../utils/packets/text';
import type { SanshenDb } from '../../../utils/storage/database';
import { signAs } from './acts';

/** A signed packet with the bytes of its file. */
export interface MadePacket extends PacketForms {
  readonly file: Uint8Array<ArrayBuffer>;
}

/** Takes a review along: signed by one person, noted in the ledger, written in every form. @throws Fault of the PIN or the background. */
export async function makePacket(db: SanshenDb, review: ReviewId, by: PersonId, pin: string): Promise<MadePacket> {
  const { madeAt, digest, account, comment } = await send('packet.prepare', { review });
  const act = await signAs(db, by, pin, { act: 'packet', review, digest, account, comment });
  const { packet } = await send('packet.export', { review, madeAt, act });
  const packed = await pack(packet);
  return {
    fileName: fileName(packet, beijingDay(madeAt)),
    file: writeFile(packet, packed),
    messages: writeMessages(packed),
    ...codesOf(packed),
  };
}

function codesOf(packed: Packed): Pick<PacketForms, 'codes' | 'noCodes'> {
  try {
    // Shown on a screen: nothing of it gets dirty or torn, so the code may be as small as it can be.
    const codes = writeFrames(packed).map((text) => create(text, { errorCorrectionLevel: 'L' }).modules);
    return { codes, noCodes: null };
  } catch (error) {
    if (error instanceof Fault) return { codes: [], noCodes: error.message };
    throw error;
  }
}
