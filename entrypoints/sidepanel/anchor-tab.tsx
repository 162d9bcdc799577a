import { useEffect, useState } from 'react';
import { AnchorConfirm } from '../../components/panel/anchor-confirm';
import type { AnchorProposal } from '../../utils/domain/anchor';
import type { Person } from '../../utils/domain/people';
import { send } from '../../utils/messaging/send';
import { about, signAs } from '../workspace/lib/acts';
import { useDatabase } from '../workspace/lib/database';

interface Props {
  readonly tabId: number;
  readonly people: readonly Person[];
  /** Changes when the page was looked at again. */
  readonly at: unknown;
  readonly onDone: () => void;
}

/** What was pointed at in this tab and waits for a reviewer; nothing while there is nothing. */
export function AnchorTab({ tabId, people, at, onDone }: Props) {
  const db = useDatabase();
  const [proposal, setProposal] = useState<AnchorProposal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again whenever the page was looked at again
  useEffect(() => {
    let current = true;
    send('anchor.pending', { tabId }).then(
      (answer) => current && setProposal(answer.proposal),
      () => current && setProposal(null),
    );
    return () => {
      current = false;
    };
  }, [tabId, at]);
  if (!proposal) return null;
  return (
    <AnchorConfirm
      key={proposal.at}
      proposal={proposal}
      people={people}
      onConfirm={async (person, pin) => {
        const act = await signAs(db, person, pin, about('anchor', proposal.pointed));
        await send('anchor.confirm', { tabId, act });
        onDone();
      }}
    />
  );
}
