import { Button, Flex, Image, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Person } from '../../utils/domain/people';
import type { Review, SignedAct } from '../../utils/domain/review';
import { countersignatureOf } from '../../utils/review/countersign';
import { isRecorded } from '../../utils/review/evidence';
import { keptSignOffs } from '../../utils/review/progress';
import type { PersonName } from '../panel/model';
import { useLabels } from '../shared/labels';
import { PinDialog } from '../shared/pin-dialog';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  readonly review: Review;
  readonly personName: PersonName;
  /** Leaders who can sign here: each may countersign what was recorded for them. */
  readonly signers: readonly Person[];
  /** Signs the 补签; rejects with a Fault. Absent where a review is only read. */
  readonly onCountersign?: (leader: Person, pin: string, recorded: SignedAct) => Promise<void>;
}

/** 代录 of a review: whose approval, who wrote it down, the picture, and whether the leader has signed it since. */
export function ProxyRecords({ review, personName, signers, onCountersign }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [asking, setAsking] = useState<SignedAct | null>(null);
  const recorded = keptSignOffs(review).filter(({ statement }) => isRecorded(statement));
  const leader = signers.find((p) => p.id === asking?.statement.onBehalfOf);
  return (
    <>
      {recorded.map((act) => {
        const { by, onBehalfOf, stage, at, comment, evidence } = act.statement;
        const later = countersignatureOf(review, act);
        const mine = signers.some((p) => p.id === onBehalfOf);
        return (
          <Flex key={act.signature} gap={10} align="start">
            {evidence && <Image width={64} src={evidence.dataUrl} alt={evidence.name} />}
            <Flex vertical gap={4}>
              <span>
                <Tag color="warning">{t('people.proxy.tag')}</Tag>
                {t('people.proxy.recorded', {
                  leader: personName(onBehalfOf ?? by),
                  stage: stage ? labels.stage(stage) : '',
                  by: personName(by),
                  time: beijingTime(at),
                })}
              </span>
              <Typography.Text type="secondary">{comment}</Typography.Text>
              {later ? (
                <Typography.Text type="success">
                  {t('people.proxy.countersigned', { time: beijingTime(later.statement.at) })}
                </Typography.Text>
              ) : (
                <Flex gap={8} align="center">
                  <Typography.Text type="warning">{t('people.proxy.owed')}</Typography.Text>
                  {mine && onCountersign && (
                    <Button size="small" onClick={() => setAsking(act)}>
                      {t('people.proxy.countersign')}
                    </Button>
                  )}
                </Flex>
              )}
            </Flex>
          </Flex>
        );
      })}
      <PinDialog
        open={asking !== null}
        title={t('people.proxy.countersignTitle')}
        okText={t('people.proxy.countersign')}
        signer={leader}
        onCancel={() => setAsking(null)}
        onSubmit={async (pin) => {
          if (leader && asking) await onCountersign?.(leader, pin, asking);
          setAsking(null);
        }}
      >
        <Typography.Text>{t('people.proxy.countersignText')}</Typography.Text>
      </PinDialog>
    </>
  );
}
