import { TakeAlong } from '../../../components/packets/take-along';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import type { Review } from '../../../utils/domain/review';
import { isClosed } from '../../../utils/packets/body';
import { useDatabase } from './database';
import { type MadePacket, makePacket } from './packet-forms';
import { saveFile } from './save-file';

interface Props {
  readonly review: Review;
  readonly people: readonly Person[];
  readonly me: PersonId | null;
  readonly primary?: boolean;
}

/** 带到另一台电脑 for one review; nothing for one that needs no more signatures. */
export function TakeReview({ review, people, me, primary }: Props) {
  const db = useDatabase();
  if (isClosed(review)) return null;
  return (
    <TakeAlong<MadePacket>
      people={people}
      me={me}
      primary={primary}
      onMake={(person, pin) => makePacket(db, review.id, person, pin)}
      onSave={({ fileName, file }) => saveFile(fileName, file, 'application/octet-stream')}
      onCopy={(message) => void navigator.clipboard.writeText(message)}
    />
  );
}
