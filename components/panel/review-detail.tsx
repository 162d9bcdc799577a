import { ArrowLeftOutlined, ExportOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { findingKey } from '../../utils/domain/finding';
import { useLabels } from '../shared/labels';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';
import { DiffView } from './diff-view';
import { DraftPreview } from './draft-preview';
import { FindingsList } from './findings-list';
import { GateTicks, type Tick, ticksFor } from './gate-ticks';
import type { ClauseName, Comparison, PersonName, QueueItem } from './model';
import { draftHeading } from './model';
import { StageTrack } from './stage-track';

interface Props {
  readonly item: QueueItem;
  /** Name of the person who looks at it; null when nobody is chosen yet. */
  readonly me: string | null;
  readonly personName: PersonName;
  readonly clauseName: ClauseName;
  /** Resubmitted version against the one signed earlier, and the draft on the page against this one. */
  readonly comparisons: readonly Comparison[];
  readonly onBack?: () => void;
  readonly onOpenPage?: () => void;
  /** Absent where a review is only read. Both reject with a Fault. */
  readonly onSign?: (pin: string, ticks: readonly Tick[]) => Promise<void>;
  readonly onReject?: (pin: string, comment: string) => Promise<void>;
}

/** One review: what is to be published, what the inspection found, what the author says to it, and the decision. */
export function ReviewDetail(props: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { review, stage, refusal } = props.item;
  const [ticks, setTicks] = useState<readonly Tick[]>([]);
  const [asking, setAsking] = useState<'sign' | 'reject' | null>(null);
  const asked = ticksFor(review.draft);
  const ticked = asked.every((tick) => ticks.includes(tick));
  const decide = stage !== null && props.onSign && props.onReject;
  const mayAct = decide && props.me !== null && refusal === null;

  return (
    <Flex vertical gap={10}>
      <Flex gap={6} align="center">
        {props.onBack && (
          <Button size="small" type="text" icon={<ArrowLeftOutlined />} onClick={props.onBack}>
            {t('panel.review.back')}
          </Button>
        )}
        <Tag style={{ margin: 0 }}>{labels.status(review.status)}</Tag>
        <span style={{ flex: 1 }} />
        {props.onOpenPage && (
          <Button size="small" icon={<ExportOutlined />} onClick={props.onOpenPage}>
            {t('panel.review.openPage')}
          </Button>
        )}
      </Flex>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {draftHeading(review.draft) || t('panel.review.untitled')}
      </Typography.Title>
      <StageTrack review={review} stage={stage} eligible={props.item.eligible} personName={props.personName} />
      {props.comparisons.map((comparison) => (
        <DiffView key={comparison.title} comparison={comparison} />
      ))}
      <DraftPreview draft={review.draft} findings={review.findings} accountName={review.accountName} />
      {review.findings.length > 0 ? (
        <FindingsList
          findings={review.findings}
          clauseName={props.clauseName}
          articles={review.draft.articles.length}
          below={(finding) => {
            const waiver = review.submission.statement.waivers.find((w) => w.finding === findingKey(finding));
            return (
              waiver && (
                <div style={{ marginTop: 4 }}>
                  <Typography.Text strong>
                    {t('panel.review.reasonOf', { name: props.personName(waiver.by) })}
                  </Typography.Text>
                  {waiver.reason}
                </div>
              )
            );
          }}
        />
      ) : (
        <Alert type="success" showIcon title={t('panel.findings.clean')} />
      )}
      {decide && props.me === null && <Alert type="info" showIcon title={t('panel.sign.chooseFirst')} />}
      {decide && props.me !== null && refusal !== null && (
        <Alert type="warning" showIcon title={t('panel.sign.notYou', { name: props.me })} description={refusal} />
      )}
      {mayAct && props.me !== null && (
        <>
          <GateTicks asked={asked} value={ticks} onChange={setTicks} />
          {!ticked && <Typography.Text type="secondary">{t('panel.sign.ticksMissing')}</Typography.Text>}
          <Flex gap={8}>
            <Button type="primary" block disabled={!ticked} onClick={() => setAsking('sign')}>
              {t('panel.sign.button', { stage: labels.stage(stage) })}
            </Button>
            <Button danger block onClick={() => setAsking('reject')}>
              {t('panel.reject.button')}
            </Button>
          </Flex>
          <PinDialog
            open={asking === 'sign'}
            title={t('panel.sign.title', { stage: labels.stage(stage) })}
            okText={t('panel.sign.confirm')}
            personName={props.me}
            onCancel={() => setAsking(null)}
            onSubmit={async (pin) => {
              await props.onSign?.(pin, ticks);
              setAsking(null);
              setTicks([]);
            }}
          >
            <Typography.Text>{t('panel.sign.meaning')}</Typography.Text>
          </PinDialog>
          <PinDialog
            open={asking === 'reject'}
            danger
            title={t('panel.reject.title')}
            okText={t('panel.reject.confirm')}
            personName={props.me}
            comment={{ label: t('panel.reject.comment'), minLength: 4, placeholder: t('panel.reject.hint') }}
            onCancel={() => setAsking(null)}
            onSubmit={async (pin, comment) => {
              await props.onReject?.(pin, comment);
              setAsking(null);
            }}
          />
        </>
      )}
    </Flex>
  );
}
