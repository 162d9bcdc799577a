import { Flex, type TableColumnsType, Tag, Typography } from 'antd';
import type { OfficeKind, OfficeRecord, RecordOf } from '../../utils/domain/office-record';
import { mayClose } from '../../utils/records/record';
import { Guide } from '../shared/guide';
import { underscored } from '../shared/labels';
import { PagedTable } from '../shared/paged-table';
import { TextButton } from '../shared/text-button';
import { beijingDay, beijingTime } from '../shared/time';
import { useText } from '../text';
import type { AskedOfficeStep } from './close-form';
import type { RecordsView } from './model';

interface Props {
  readonly kind: OfficeKind;
  readonly view: RecordsView;
  readonly onStep: (asked: AskedOfficeStep) => void;
  readonly onTimeline: (review: NonNullable<RecordOf<'fault'>['entry']['review']>) => void;
  readonly onLedger: (subject: string) => void;
  readonly onReport: (record: RecordOf<'report'>) => void;
  /** Opens the 读网记录. */
  readonly onNotes: () => void;
}

/** The records of one kind, the latest first; what was voided stays, struck out, with the reason. */
export function RecordTable({ kind, view, onStep, onTimeline, onLedger, onReport, onNotes }: Props) {
  const { t } = useText();
  const rows = view.records.filter((record) => record.kind === kind);
  const columns: TableColumnsType<OfficeRecord> = [
    {
      title: t(`records.column.at.${kind}`),
      width: 140,
      render: (_, { at }) => (kind === 'document' ? beijingDay(at) : beijingTime(at)),
    },
    { title: t('records.column.what'), width: 220, render: (_, record) => <What record={record} view={view} /> },
    {
      title: t('records.column.detail'),
      render: (_, record) => <Detail record={record} view={view} onTimeline={onTimeline} onNotes={onNotes} />,
    },
    {
      title: t('records.column.after'),
      width: 260,
      render: (_, record) => <After record={record} view={view} onTimeline={onTimeline} />,
    },
    { title: t('records.column.by'), width: 90, render: (_, { by }) => nameOf(view, by) ?? t('records.onDuty') },
    {
      key: 'steps',
      width: 132,
      className: 'sanshen-no-print',
      render: (_, record) => (
        <Flex gap="2px 10px" wrap>
          {record.entry.kind === 'report' && (
            <TextButton onClick={() => onReport(record as RecordOf<'report'>)}>{t('records.report.read')}</TextButton>
          )}
          {mayClose(record) && (
            <TextButton onClick={() => onStep({ record, step: 'close' })}>
              {t(`records.step.close.button.${kind}`)}
            </TextButton>
          )}
          {!record.voided && (kind === 'inspection' || kind === 'fault' || kind === 'report') && (
            <TextButton onClick={() => onStep({ record, step: 'note' })}>{t('records.step.note.button')}</TextButton>
          )}
          {!record.voided && (
            <TextButton onClick={() => onStep({ record, step: 'void' })}>{t('records.step.void.button')}</TextButton>
          )}
          <TextButton onClick={() => onLedger(`record:${record.id}`)}>{t('records.ledger')}</TextButton>
        </Flex>
      ),
    },
  ];
  return (
    <PagedTable<OfficeRecord>
      rowKey="id"
      columns={columns}
      rows={rows}
      pageSize={20}
      locale={{ emptyText: <Guide title={t(`records.empty.${kind}`)} steps={[t(`records.emptyHow.${kind}`)]} /> }}
    />
  );
}

function nameOf(view: RecordsView, id: string | null): string | null {
  return view.people.find((person) => person.id === id)?.name ?? null;
}

/** What a record is about. */
function What({ record, view }: { readonly record: OfficeRecord; readonly view: RecordsView }) {
  const { t } = useText();
  const { entry } = record;
  const account = 'account' in entry && entry.account !== null ? view.names.account(entry.account) : null;
  const [main, second] =
    entry.kind === 'inspection'
      ? [account ?? t('records.choose.allAccounts'), null]
      : entry.kind === 'fault'
        ? [entry.where, account]
        : entry.kind === 'document'
          ? [entry.title, t(`records.documentKind.${entry.of}`)]
          : entry.kind === 'credential'
            ? [account, null]
            : [entry.title, account];
  return (
    <Flex vertical>
      <Typography.Text strong={!record.voided} delete={record.voided !== null}>
        {main}
      </Typography.Text>
      {second && <Typography.Text type="secondary">{second}</Typography.Text>}
    </Flex>
  );
}

interface DetailProps {
  readonly record: OfficeRecord;
  readonly view: RecordsView;
  readonly onTimeline: Props['onTimeline'];
}

function Detail({ record: { entry }, view, onTimeline, onNotes }: DetailProps & Pick<Props, 'onNotes'>) {
  const { t, list } = useText();
  switch (entry.kind) {
    case 'inspection': {
      const parts = list(entry.parts.map((part) => t(`records.part.${part}`)));
      return (
        <Flex vertical>
          <span>{entry.found === '' ? t('records.inspection.nothing') : entry.found}</span>
          <Typography.Text type="secondary">
            {parts}
            {entry.person !== null && ` · ${nameOf(view, entry.person) ?? ''}`}
            {entry.fixBy !== null && ` · ${t('records.inspection.until', { time: beijingTime(entry.fixBy) })}`}
          </Typography.Text>
        </Flex>
      );
    }
    case 'fault': {
      const { review, note } = entry;
      return (
        <Flex vertical align="start">
          <span>
            <Tag>{t(`records.faultKind.${entry.of}`)}</Tag>
            {entry.what}
          </span>
          <Typography.Text type="secondary">{t(`records.source.${entry.source}`)}</Typography.Text>
          {review !== null && <TextButton onClick={() => onTimeline(review)}>{t('records.fault.openPost')}</TextButton>}
          {note !== undefined && <TextButton onClick={onNotes}>{t('records.fault.openNote')}</TextButton>}
        </Flex>
      );
    }
    case 'document':
      return (
        <Flex vertical>
          <span>{entry.number || t('records.document.noNumber')}</span>
          {entry.file && (
            <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
              {entry.file.name} · SHA-256 {entry.file.sha256.slice(0, 16)}…
            </Typography.Text>
          )}
        </Flex>
      );
    case 'credential':
      return (
        <Flex vertical>
          <span>{t(`records.credential.${underscored(entry.act)}`)}</span>
          <Typography.Text type="secondary">
            {[
              entry.from && t('records.credential.fromName', { name: nameOf(view, entry.from) ?? '' }),
              entry.to && t('records.credential.toName', { name: nameOf(view, entry.to) ?? '' }),
              entry.note,
            ]
              .filter(Boolean)
              .join(t('common.detailSeparator'))}
          </Typography.Text>
        </Flex>
      );
    case 'report':
      return (
        <Flex vertical>
          <span>{t('records.report.sentTo', { to: entry.to })}</span>
          <Typography.Text type="secondary">{t(`records.form.${entry.form}`)}</Typography.Text>
        </Flex>
      );
  }
}

/** What came after: steps on the way, how it was put right, why it was voided. */
function After({ record, view, onTimeline }: DetailProps) {
  const { t } = useText();
  const { closed, notes, voided, kind } = record;
  if (voided)
    return <Typography.Text type="secondary">{t('records.voided', { reason: voided.reason })}</Typography.Text>;
  const correction = closed?.correction ?? null;
  return (
    <Flex vertical gap={2} align="start">
      {mayClose(record) && kind !== 'report' && <Tag color="error">{t(`records.open.${kind}`)}</Tag>}
      {notes.map(({ at, note }) => (
        <span key={`${at} ${note}`}>
          {beijingTime(at)} {note}
        </span>
      ))}
      {closed && (
        <span>
          <Tag color="success">{t(`records.closed.${kind}`)}</Tag>
          {beijingTime(closed.at)} {nameOf(view, closed.person)} {closed.note}
        </span>
      )}
      {correction !== null && (
        <TextButton onClick={() => onTimeline(correction)}>{t('records.fault.openCorrection')}</TextButton>
      )}
    </Flex>
  );
}
