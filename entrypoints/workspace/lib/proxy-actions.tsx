import { Button, Flex } from 'antd';
import { useState } from 'react';
import type { PersonName, QueueItem } from '../../../components/panel/model';
import { ProxyForm } from '../../../components/people/proxy-form';
import { ProxyRecords } from '../../../components/people/proxy-record';
import { isReady } from '../../../components/shared/people';
import { useText } from '../../../components/text';
import type { PersonId } from '../../../utils/domain/ids';
import type { Person } from '../../../utils/domain/people';
import { send } from '../../../utils/messaging/send';
import { countersignComment } from '../../../utils/review/countersign';
import { mayRecord } from '../../../utils/review/stages';
import { managedPolicies } from '../../../utils/storage/managed';
import { signAs } from './acts';
import { useDatabase, useLive } from './database';
import { evidenceOf } from './evidence';
import type { ViewContext } from './queue-item';

interface Props {
  readonly item: QueueItem;
  readonly me: PersonId | null;
  readonly people: readonly Person[];
  readonly context: ViewContext;
  readonly personName: PersonName;
  readonly onRecorded?: () => void;
}

/** 代录 and 补签 of one review: what was recorded, and, where the policy allows it, recording a leader's approval. */
export function ProxyActions({ item, me, people, context, personName, onRecorded }: Props) {
  const { t } = useText();
  const db = useDatabase();
  const [recording, setRecording] = useState(false);
  const { review, stage } = item;
  // 代录 may be forbidden for all computers; the background refuses it as well.
  const forbidden = useLive(managedPolicies, []).value?.recordedApprovals === false;
  const recorder = people.find((p) => p.id === me && isReady(p));
  const leaders =
    recorder && !forbidden
      ? people.filter((p) => p.id !== recorder.id && mayRecord(review, recorder.id, p.id, people, context).ok)
      : [];
  return (
    <Flex vertical gap={8} align="start">
      <ProxyRecords
        review={review}
        personName={personName}
        signers={people.filter(isReady)}
        onCountersign={async (leader, pin, recorded) => {
          const { statement } = recorded;
          const act = await signAs(db, leader.id, pin, {
            act: 'countersign',
            review: review.id,
            digest: statement.digest,
            account: statement.account,
            stage: statement.stage,
            comment: countersignComment(recorded),
          });
          await send('review.countersign', { act });
        }}
      />
      {recorder && leaders.length > 0 && !recording && (
        <Button size="small" onClick={() => setRecording(true)}>
          {t('people.proxy.open')}
        </Button>
      )}
      {recorder && leaders.length > 0 && recording && (
        <ProxyForm
          item={item}
          recorder={recorder}
          leaders={leaders}
          onPicture={evidenceOf}
          onCancel={() => setRecording(false)}
          onRecord={async (pin, input) => {
            const act = await signAs(db, recorder.id, pin, {
              act: 'sign-off',
              review: review.id,
              digest: review.digest,
              account: review.account,
              stage,
              comment: input.comment,
              waivers: input.waivers.map((waiver) => ({ ...waiver, by: recorder.id })),
              more: {
                gates: [...input.gates],
                seen: [...input.seen],
                onBehalfOf: input.leader,
                evidence: input.evidence,
              },
            });
            await send('review.act', { act });
            setRecording(false);
            onRecorded?.();
          }}
        />
      )}
    </Flex>
  );
}
