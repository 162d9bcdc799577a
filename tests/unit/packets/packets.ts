import type { LedgerEvent } from '../../../utils/domain/ledger';
import type { Packet } from '../../../utils/domain/packet';
import type { Person } from '../../../utils/domain/people';
import type { Review, SignedAct } from '../../../utils/domain/review';
import { packetBody, packetComment } from '../../../utils/packets/body';
import { aStatement } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import type { Signers } from '../../support/signers';

interface Choice {
  readonly by?: string;
  readonly madeAt?: number;
  readonly events?: readonly LedgerEvent[];
  readonly delegations?: readonly SignedAct[];
  readonly roster?: readonly Person[];
}

/** A packet of this review as another computer would export it. */
export async function aPacket(signers: Signers, review: Review, choice: Choice = {}): Promise<Packet> {
  const { by = 'author', madeAt = NOW + 2 * HOUR, events = [], delegations = [], roster = signers.roster } = choice;
  const body = packetBody({ unit: '青禾县融媒体中心', review, events, delegations, roster, madeAt });
  return resigned(signers, { ...body, act: { statement: aStatement(), signature: '' } }, by);
}

/** The packet with a signature that fits what now stands in it. */
export async function resigned(signers: Signers, packet: Packet, by = 'author'): Promise<Packet> {
  const { review, madeAt } = packet;
  const act = await signers.sign(
    aStatement({
      act: 'packet',
      review: review.id,
      digest: review.digest,
      account: review.account,
      by: by as never,
      at: madeAt,
      comment: packetComment(packet),
      ledgerHead: 'cd'.repeat(32),
      ledgerCount: 12,
    }),
  );
  return { ...packet, act };
}
