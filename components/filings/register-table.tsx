import { Button, Flex, Tag, Typography } from 'antd';
import type { AccountFiling } from '../../utils/domain/account';
import type { AccountKey } from '../../utils/domain/ids';
import type { CheckState, FilingCheck } from '../../utils/filings/checks';
import { type RegisterEntry, statusOf } from '../../utils/filings/entry';
import { placeSaid } from '../../utils/filings/said';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { PagedTable } from '../shared/paged-table';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import type { WatchActions, WatchView } from '../watch/model';
import { WatchCell } from '../watch/watch-cell';
import { WorstMatter } from './matter-state';
import { CHECK_COLORS, type FilingsView } from './model';

/** A line of the page: an account of the register, or one that is 非本单位. */
export type RegisterRow =
  | { readonly key: AccountKey; readonly entry: RegisterEntry }
  | { readonly key: AccountKey; readonly entry: null; readonly foreign: AccountFiling };

interface Props extends WatchActions {
  readonly rows: readonly RegisterRow[];
  readonly view: FilingsView;
  readonly watch: WatchView;
  readonly onDetails: (account: AccountKey) => void;
  readonly onEdit: (account: AccountKey) => void;
  readonly onSetWatch: (account: AccountKey) => void;
}

/** The register, one account a line. */
export function RegisterTable(props: Props) {
  const { t } = useText();
  const say = useSaid();
  const labels = useLabels();
  const { view, watch } = props;
  return (
    <PagedTable<RegisterRow>
      rowKey="key"
      rows={props.rows}
      pageSize={50}
      locale={{ emptyText: <Guide title={t('filings.empty')} steps={[t('filings.emptyHow')]} /> }}
      columns={[
        {
          title: t('filings.column.place'),
          key: 'place',
          width: 96,
          render: (_, row) => (row.entry ? say(placeSaid(row.entry)) : labels.platform(row.foreign.platform)),
        },
        {
          title: t('filings.column.name'),
          key: 'name',
          width: 172,
          render: (_, row) => (row.entry ? <AccountName entry={row.entry} /> : row.foreign.name),
        },
        {
          title: t('filings.column.unit'),
          key: 'unit',
          // Without one it is what every other column leaves: a character a line at 1100 px.
          width: 130,
          render: (_, row) => (row.entry ? row.entry.unit : <Tag style={{ margin: 0 }}>{t('filings.foreign')}</Tag>),
        },
        {
          title: t('filings.column.people'),
          key: 'people',
          width: 118,
          render: (_, { entry }) => entry && <PeopleLines entry={entry} />,
        },
        {
          title: t('filings.column.filing'),
          key: 'filing',
          width: 138,
          render: (_, { key, entry }) => entry && <WorstMatter matters={view.standings[key] ?? []} />,
        },
        {
          title: t('filings.column.checks'),
          key: 'checks',
          width: 96,
          render: (_, { key, entry }) =>
            entry && <CheckCounts checks={view.checks.filter(({ account }) => account === key)} />,
        },
        {
          title: t('watch.column'),
          key: 'watch',
          width: 190,
          render: (_, { key, entry }) => {
            if (!entry) return '—';
            if (entry.platform === 'other')
              return <Typography.Text type="secondary">{t('filings.onlyListed')}</Typography.Text>;
            return (
              <WatchCell account={key} view={watch} onSet={() => props.onSetWatch(key)} onReadNow={props.onReadNow} />
            );
          },
        },
        {
          title: t('workspace.actions'),
          key: 'actions',
          width: 120,
          render: (_, { key, entry }) => (
            <Flex gap={6}>
              {entry && (
                <Button size="small" onClick={() => props.onDetails(key)}>
                  {t('filings.details')}
                </Button>
              )}
              <Button size="small" onClick={() => props.onEdit(key)}>
                {t('filings.change')}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}

function AccountName({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useText();
  const status = statusOf(entry.register);
  const { platform, platformAccountId: id } = entry;
  return (
    <Flex vertical align="start">
      <Flex gap={6} align="center" wrap>
        <Typography.Text strong>{entry.name}</Typography.Text>
        {entry.register.main && (
          <Tag color="processing" style={{ margin: 0 }}>
            {t('filings.main')}
          </Tag>
        )}
        {status !== 'active' && <Tag style={{ margin: 0 }}>{t(`filings.status.${status}`)}</Tag>}
      </Flex>
      {platform !== 'other' && (
        <Typography.Text type="secondary" style={{ fontSize: 12, overflowWrap: 'anywhere' }}>
          {id === null ? t('filings.noId') : t('filings.idOf', { id })}
        </Typography.Text>
      )}
    </Flex>
  );
}

function PeopleLines({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useText();
  const { leader, register } = entry;
  return (
    <Flex vertical>
      {(
        [
          ['leader', leader.name],
          ['reviewer', register.reviewer.name],
          ['liaison', register.liaison.name],
        ] as const
      ).map(([role, name]) => (
        <Typography.Text key={role} type={name === '' ? 'secondary' : undefined}>
          {t(`filings.peopleLine.${role}`, { name: name || t('filings.nobody') })}
        </Typography.Text>
      ))}
    </Flex>
  );
}

function CheckCounts({ checks }: { readonly checks: readonly FilingCheck[] }) {
  const { t } = useText();
  const count = (state: CheckState) => checks.filter((check) => check.state === state).length;
  const open = (['attention', 'unknown'] as const).filter((state) => count(state) > 0);
  if (checks.length === 0) return '—';
  return (
    <Flex vertical gap={4} align="start">
      {open.map((state) => (
        <Tag key={state} color={CHECK_COLORS[state]} style={{ margin: 0 }}>
          {t(`filings.checksCount.${state}`, { count: count(state) })}
        </Tag>
      ))}
      {open.length === 0 && (
        <Tag color={CHECK_COLORS.ok} style={{ margin: 0 }}>
          {t('filings.checksCount.ok')}
        </Tag>
      )}
    </Flex>
  );
}
