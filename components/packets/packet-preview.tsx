import { Alert, Button, Descriptions, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { SignedAct } from '../../utils/domain/review';
import type { PacketReport } from '../../utils/messaging/packet-messages';
import { DiffView } from '../panel/diff-view';
import { type Comparison, draftHeading, type PersonName } from '../panel/model';
import { FaultAlert } from '../shared/fault-alert';
import { underscored, useLabels } from '../shared/labels';
import { useTask } from '../shared/task';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Props {
  readonly report: PacketReport;
  /** ms. */
  readonly now: number;
  readonly personName: PersonName;
  /** Against the version that is stored here. */
  readonly comparison: Comparison | null;
  /** The review itself, to read. */
  readonly children: ReactNode;
  /** Stores; rejects with a Fault. */
  readonly onImport: () => Promise<void>;
  readonly onCancel: () => void;
}

/** What a packet is, before anything is stored: where it comes from, who signed what, what it changes here. */
export function PacketPreview({ report, now, personName, comparison, children, onImport, onCancel }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const task = useTask();
  const { review, added, dropped, replaced, unit, ownUnit } = report;
  const titleOf = (act: SignedAct) => {
    const { stage } = act.statement;
    if (stage === null) return labels.status('rejected');
    return review.policy.stages.find((rule) => rule.stage === stage)?.title ?? labels.stage(stage);
  };
  const line = (act: SignedAct) => {
    const { by, onBehalfOf, at, act: kind, comment } = act.statement;
    if (kind === 'reject') return t('packets.preview.returned', { name: personName(by), comment });
    const values = { stage: titleOf(act), name: personName(by), at: beijingTime(at) };
    return onBehalfOf === undefined
      ? t('packets.preview.line', values)
      : t('packets.preview.lineFor', { ...values, principal: personName(onBehalfOf) });
  };
  const signed = review.rejection ? [review.rejection] : review.signOffs;
  const rows: { readonly label: string; readonly value: ReactNode }[] = [
    {
      label: t('packets.preview.unit'),
      value: (
        <>
          {unit} {unit !== ownUnit && <Tag color="warning">{t('packets.preview.otherUnit')}</Tag>}
        </>
      ),
    },
    { label: t('packets.preview.account'), value: `${labels.platform(review.platform)} · ${review.accountName}` },
    { label: t('packets.preview.draft'), value: draftHeading(review.draft) || t('panel.review.untitled') },
    {
      label: t('packets.preview.author'),
      value: `${personName(review.submission.statement.by)} · ${beijingTime(review.submission.statement.at)} · ${t('packets.preview.versionOf', { version: review.version })}`,
    },
    {
      label: t('packets.preview.policy'),
      value: (
        <>
          {review.policy.name} {review.policy.label && <Tag color="warning">{review.policy.label}</Tag>}
        </>
      ),
    },
    {
      label: t('packets.preview.signed'),
      value: (
        <Flex vertical>
          {signed.length === 0
            ? t('packets.preview.bringsNone')
            : signed.map((act) => <span key={act.signature}>{line(act)}</span>)}
          {review.status === 'approved' && (
            <Typography.Text type="success">{t('packets.preview.complete')}</Typography.Text>
          )}
        </Flex>
      ),
    },
    { label: t('packets.preview.by'), value: report.by },
    { label: t('packets.preview.age'), value: ageOf(report.madeAt, now) },
    {
      label: t('packets.preview.ledger'),
      value: t('packets.preview.ledgerAt', { count: report.ledger.count, head: report.ledger.head.slice(0, 16) }),
    },
  ];
  function ageOf(at: number, until: number): string {
    const age = Math.max(0, until - at);
    const [key, count] =
      age < 2 * HOUR
        ? (['packets.preview.agoMinutes', Math.floor(age / MINUTE)] as const)
        : age < 2 * DAY
          ? (['packets.preview.agoHours', Math.floor(age / HOUR)] as const)
          : (['packets.preview.agoDays', Math.floor(age / DAY)] as const);
    return t(key, { at: beijingTime(at), count });
  }
  return (
    <Flex vertical gap={12}>
      <Alert
        type="success"
        showIcon
        title={t(`packets.preview.kind.${underscored(report.kind)}`)}
        description={t('packets.preview.verified')}
      />
      <Descriptions
        bordered
        size="small"
        column={1}
        styles={{ label: { width: 110 }, content: { overflowWrap: 'anywhere' } }}
        items={rows.map(({ label, value }) => ({ key: label, label, children: value }))}
      />
      {replaced && (
        <Alert
          type="warning"
          showIcon
          title={t(replaced.signOffs > 0 ? 'packets.preview.replaces' : 'packets.preview.replacesNone', {
            version: replaced.version,
            count: replaced.signOffs,
          })}
        />
      )}
      {report.kind === 'merge' && <Lines title={t('packets.preview.brings')} lines={added.map(line)} />}
      {dropped.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('packets.preview.dropped')}
          description={dropped.map((reason) => <div key={reason}>{reason}</div>)}
        />
      )}
      {comparison && <DiffView comparison={comparison} />}
      {task.error && <FaultAlert message={task.error} />}
      <Flex gap={8} align="center">
        <Button type="primary" loading={task.busy} onClick={() => void task.run(onImport)}>
          {t('packets.preview.import')}
        </Button>
        <Button onClick={onCancel}>{t('packets.preview.cancel')}</Button>
        <Typography.Text type="secondary">{t('packets.preview.nothing')}</Typography.Text>
      </Flex>
      {children}
    </Flex>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <Typography.Text strong>{title}</Typography.Text>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
        {lines.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}
