import { Alert, Flex, Select, Tag, Typography, theme } from 'antd';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { isReady, personLabel } from '../shared/people';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { draftHeading, type PersonName, type QueueItem } from './model';

interface Props {
  readonly people: readonly Person[];
  readonly me: PersonId | null;
  readonly onChooseMe: (person: PersonId) => void;
  readonly items: readonly QueueItem[];
  readonly personName: PersonName;
  readonly onOpen: (item: QueueItem) => void;
  readonly onActivate: () => void;
  /** What the last sign-off led to (下一环节 …); shown above the list. */
  readonly notice: string | null;
}

/** 待我签批: everything that waits, what this person can sign first. */
export function ReviewQueue(props: Props) {
  const { t } = useText();
  const signers = props.people.filter(isReady);
  const mine = props.items.filter((i) => i.refusal === null);
  const others = props.items.filter((i) => i.refusal !== null);
  return (
    <Flex vertical gap={10}>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <span style={{ whiteSpace: 'nowrap' }}>{t('panel.queue.iAm')}</span>
        <Select
          aria-label={t('panel.queue.iAm')}
          style={{ flex: 1, minWidth: 0 }}
          placeholder={t('panel.queue.choose')}
          value={props.me ?? undefined}
          onChange={props.onChooseMe}
          options={signers.map((p) => ({ value: p.id, label: personLabel(p) }))}
          notFoundContent={t('panel.queue.noSigner')}
        />
      </div>
      {props.notice && <Alert type="success" showIcon title={props.notice} />}
      {signers.length === 0 && (
        <Guide
          title={t('panel.queue.noSigner')}
          steps={[t('panel.queue.activateFirst')]}
          action={{ label: t('panel.activate'), onClick: props.onActivate }}
        />
      )}
      {props.items.length === 0 && signers.length > 0 && (
        <Guide title={t('panel.queue.empty')} steps={[t('panel.queue.emptyHow')]} />
      )}
      {props.me !== null && props.items.length > 0 && (
        <>
          <Typography.Text strong>{t('panel.queue.mine', { count: mine.length })}</Typography.Text>
          {mine.length === 0 && <Typography.Text type="secondary">{t('panel.queue.noneMine')}</Typography.Text>}
          {mine.map((item) => (
            <QueueCard key={item.review.id} item={item} {...props} />
          ))}
          {others.length > 0 && (
            <Typography.Text strong>{t('panel.queue.others', { count: others.length })}</Typography.Text>
          )}
        </>
      )}
      {(props.me === null ? props.items : others).map((item) => (
        <QueueCard key={item.review.id} item={item} {...props} />
      ))}
    </Flex>
  );
}

function QueueCard({ item, me, personName, onOpen }: Props & { readonly item: QueueItem }) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const { review, stage, refusal } = item;
  const warns = review.findings.filter((f) => f.severity === 'warn').length;
  return (
    <button
      type="button"
      onClick={() => onOpen(item)}
      style={{
        display: 'block',
        width: '100%',
        textAlign: 'start',
        font: 'inherit',
        color: 'inherit',
        cursor: 'pointer',
        background: token.colorBgContainer,
        border: `1px solid ${token.colorBorder}`,
        borderInlineStart: `3px solid ${refusal === null ? token.colorPrimary : token.colorBorder}`,
        borderRadius: token.borderRadius,
        padding: '8px 10px',
      }}
    >
      <Flex justify="space-between" align="start" gap={8}>
        <span style={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {draftHeading(review.draft) || t('panel.review.untitled')}
        </span>
        {stage && (
          <Tag color={refusal === null ? 'blue' : undefined} style={{ margin: 0 }}>
            {t('panel.queue.waiting', { stage: labels.stage(stage) })}
          </Tag>
        )}
      </Flex>
      <div style={{ color: token.colorTextSecondary }}>
        {labels.platform(review.platform)} · {review.accountName} · {personName(review.submission.statement.by)} ·{' '}
        {beijingTime(review.submittedAt)}
        {warns > 0 && ` · ${t('panel.queue.warns', { count: warns })}`}
      </div>
      {me !== null && refusal !== null && <div style={{ color: token.colorTextTertiary }}>{refusal}</div>}
    </button>
  );
}
