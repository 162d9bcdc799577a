import { type TableColumnsType, Tag, Typography } from 'antd';
import type { DutyEntryId } from '../../utils/domain/ids';
import type { Handover, ReadNote, Shift } from '../../utils/domain/shift';
import { isUntaken } from '../../utils/records/from-note';
import { Guide } from '../shared/guide';
import { PagedTable } from '../shared/paged-table';
import { TextButton } from '../shared/text-button';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { CountsText } from './counts-text';

type Name = (id: string | null) => string;

/** One of the lists of the page, which says how it is filled where it is empty. */
function DutyTable<T extends object>(props: {
  readonly list: 'handover' | 'note' | 'shift';
  readonly columns: TableColumnsType<T>;
  readonly rows: readonly T[];
}) {
  const { t } = useText();
  return (
    <PagedTable<T>
      rowKey="id"
      columns={props.columns}
      rows={props.rows}
      pageSize={20}
      locale={{
        emptyText: <Guide title={t(`duty.empty.${props.list}`)} steps={[t(`duty.emptyHow.${props.list}`)]} />,
      }}
    />
  );
}

/** 交接班记录. */
export function HandoverTable({ rows, name }: { readonly rows: readonly Handover[]; readonly name: Name }) {
  const { t } = useText();
  const columns: TableColumnsType<Handover> = [
    { title: t('duty.column.at'), width: 140, render: (_, { at }) => beijingTime(at) },
    { title: t('duty.column.from'), width: 90, render: (_, { from }) => name(from) },
    { title: t('duty.column.to'), width: 90, render: (_, { person }) => name(person) },
    { title: t('duty.column.until'), width: 140, render: (_, { to }) => beijingTime(to) },
    { title: t('duty.column.counts'), render: (_, { counts }) => <CountsText counts={counts} /> },
    { title: t('duty.column.remark'), dataIndex: 'remark' },
  ];
  return <DutyTable list="handover" columns={columns} rows={rows} />;
}

interface Voidable<T> {
  readonly rows: readonly T[];
  readonly name: Name;
  readonly onVoid: (id: DutyEntryId) => void;
}

interface NoteProps extends Voidable<ReadNote> {
  /** Ids of faults of the 登记簿 that were not voided. */
  readonly standing: ReadonlySet<string>;
  /** Takes a noted fault into the register; with a note that stands there, opens the register. */
  readonly onFault: (note: ReadNote) => void;
}

/** 值班读网记录. */
export function NoteTable({ rows, name, onVoid, standing, onFault }: NoteProps) {
  const { t } = useText();
  const columns: TableColumnsType<ReadNote> = [
    { title: t('duty.column.time'), width: 140, render: (_, { at }) => beijingTime(at) },
    { title: t('duty.column.person'), width: 90, render: (_, { person }) => name(person) },
    {
      title: t('duty.column.about'),
      width: 80,
      render: (_, { about }) => <Tag color={about === 'error' ? 'error' : undefined}>{t(`duty.note.${about}`)}</Tag>,
    },
    {
      title: t('duty.column.text'),
      render: (_, note) => (
        <>
          <Text {...note} />
          {note.about === 'error' && !note.voided && (
            <div>
              <TextButton onClick={() => onFault(note)}>
                {t(isUntaken(note, standing) ? 'duty.note.take' : 'duty.note.taken')}
              </TextButton>
            </div>
          )}
        </>
      ),
    },
    { title: t('duty.column.countsThen'), render: (_, { counts }) => <CountsText counts={counts} /> },
    voidColumn(t('duty.void.title'), onVoid),
  ];
  return <DutyTable list="note" columns={columns} rows={rows} />;
}

/** 值班安排. */
export function ShiftTable({ rows, name, now, onVoid }: Voidable<Shift> & { readonly now: number }) {
  const { t } = useText();
  const columns: TableColumnsType<Shift> = [
    { title: t('duty.column.begin'), width: 140, render: (_, { at }) => beijingTime(at) },
    { title: t('duty.column.end'), width: 140, render: (_, { to }) => beijingTime(to) },
    {
      title: t('duty.column.person'),
      width: 140,
      render: (_, { person, at, to }) => (
        <>
          {name(person)} {at <= now && now < to && <Tag color="processing">{t('duty.current')}</Tag>}
        </>
      ),
    },
    { title: t('duty.column.remark'), render: (_, { remark, voided }) => <Text text={remark} voided={voided} /> },
    voidColumn(t('duty.void.title'), onVoid),
  ];
  return <DutyTable list="shift" columns={columns} rows={rows} />;
}

/** What was voided stays, struck out, with the reason. */
function Text({ text, voided }: { readonly text: string; readonly voided: Shift['voided'] }) {
  const { t } = useText();
  if (!voided) return <>{text}</>;
  return (
    <>
      <Typography.Text delete>{text || '—'}</Typography.Text>
      <div>
        <Typography.Text type="secondary">{t('duty.void.done', { reason: voided.reason })}</Typography.Text>
      </div>
    </>
  );
}

function voidColumn<T extends Shift | ReadNote>(title: string, onVoid: (id: DutyEntryId) => void) {
  return {
    width: 70,
    className: 'sanshen-no-print',
    render: (_: unknown, { id, voided }: T) =>
      voided ? null : <TextButton onClick={() => onVoid(id)}>{title}</TextButton>,
  };
}
