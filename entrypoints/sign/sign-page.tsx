import { useEffect, useRef, useState } from 'react';
import { draftHeading } from '../../components/panel/model';
import { SignCard } from '../../components/people/sign-card';
import { FaultAlert } from '../../components/shared/fault-alert';
import { useLabels } from '../../components/shared/labels';
import { useText } from '../../components/text';
import { Fault } from '../../utils/domain/fault';
import type { SignedStatement } from '../../utils/domain/review';
import { getAccount } from '../../utils/storage/accounts';
import { getPerson } from '../../utils/storage/people';
import { getReview } from '../../utils/storage/reviews';
import { useLive } from '../workspace/lib/database';
import { signWithPasskey } from '../workspace/lib/passkey';
import { answerSigning } from '../workspace/lib/sign-window';

/** 签名窗口: shows what the side panel wants signed and has the person's passkey sign it. */
export function SignPage({ id }: { readonly id: string }) {
  const { t } = useText();
  const labels = useLabels();
  const [statement, setStatement] = useState<SignedStatement | null>(null);
  const answer = useRef<ReturnType<typeof answerSigning> | null>(null);
  useEffect(() => {
    const talk = answerSigning(id, setStatement);
    answer.current = talk;
    return talk.stop;
  }, [id]);
  const data = useLive(
    async (db) => {
      if (!statement) return null;
      // What is shown comes from the database, not from whoever asked.
      const review = statement.review === null ? null : await getReview(db, statement.review);
      const [person, account] = await Promise.all([
        getPerson(db, statement.by),
        statement.account === null ? null : getAccount(db, statement.account),
      ]);
      return { person, account, heading: review ? draftHeading(review.draft) : '' };
    },
    [statement],
  );
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!statement || !data.value) return null;
  const { person, account, heading } = data.value;
  return (
    <SignCard
      statement={statement}
      name={person?.name ?? statement.by}
      heading={heading}
      accountName={account && labels.account(account)}
      onSign={async () => {
        if (!person?.publicKey) throw new Fault('no-key', t('people.sign.noKey'));
        answer.current?.signed(await signWithPasskey(statement, person.publicKey));
        globalThis.close();
      }}
      onCancel={() => globalThis.close()}
    />
  );
}
