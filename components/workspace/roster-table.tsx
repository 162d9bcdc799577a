import { Button, Flex, Table, Tag, Typography } from 'antd';
import type { Person, Role } from '../../utils/domain/people';
import { useLabels } from '../shared/labels';
import { hasPasskey, isReady, isWaiting } from '../shared/people';
import { useText } from '../text';

export type RosterAction = 'edit' | 'reissue' | 'deactivate' | 'return';

interface Props {
  readonly people: readonly Person[];
  readonly onAction: (person: Person, action: RosterAction) => void;
}

const COLORS = {
  ready: 'success',
  passkey: 'success',
  elsewhere: 'processing',
  waiting: 'warning',
  inactive: 'default',
} as const;

/** People with posts, roles, stand-ins and whether they can sign here. */
export function RosterTable({ people, onAction }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const name = (id: string | undefined) => people.find((p) => p.id === id)?.name ?? '';
  return (
    <Table<Person>
      size="small"
      rowKey="id"
      dataSource={[...people]}
      pagination={false}
      columns={[
        {
          title: t('workspace.roster.name'),
          key: 'name',
          width: 130,
          render: (_, p) => (
            <>
              {p.name}
              {p.employment && p.employment !== 'staff' && (
                <Tag style={{ marginInlineStart: 6 }}>{t(`people.employment.${p.employment}`)}</Tag>
              )}
            </>
          ),
        },
        {
          title: t('workspace.roster.post'),
          key: 'post',
          width: 170,
          render: (_, p) => [p.unit, p.post].filter(Boolean).join(' · '),
        },
        {
          title: t('workspace.roster.roles'),
          dataIndex: 'roles',
          render: (roles: Role[]) => (
            <Flex gap={4} wrap>
              {roles.map((role) => (
                <Tag key={role} style={{ margin: 0 }}>
                  {labels.role(role)}
                </Tag>
              ))}
            </Flex>
          ),
        },
        { title: t('people.field.standIn'), key: 'standIn', width: 90, render: (_, p) => name(p.standIn) },
        { title: t('people.field.phone'), dataIndex: 'phone', width: 130 },
        {
          title: t('workspace.roster.state'),
          key: 'state',
          width: 130,
          render: (_, p) => (
            <Tag color={COLORS[stateOf(p)]} style={{ margin: 0 }}>
              {t(`workspace.roster.stateOf.${stateOf(p)}`)}
            </Tag>
          ),
        },
        {
          title: t('workspace.actions'),
          key: 'actions',
          width: 230,
          render: (_, p) =>
            p.active ? (
              <Flex gap={6}>
                <Button size="small" onClick={() => onAction(p, 'edit')}>
                  {t('people.edit')}
                </Button>
                <Button size="small" onClick={() => onAction(p, 'reissue')}>
                  {t('workspace.roster.reissue')}
                </Button>
                <Button size="small" danger onClick={() => onAction(p, 'deactivate')}>
                  {t('workspace.roster.deactivate')}
                </Button>
              </Flex>
            ) : (
              <Flex gap={6} align="center">
                <Button size="small" onClick={() => onAction(p, 'return')}>
                  {t('people.return')}
                </Button>
                <Typography.Text type="secondary">{t('people.keptSignatures')}</Typography.Text>
              </Flex>
            ),
        },
      ]}
    />
  );
}

function stateOf(person: Person): keyof typeof COLORS {
  if (!person.active) return 'inactive';
  if (isReady(person)) return hasPasskey(person) ? 'passkey' : 'ready';
  return isWaiting(person) || person.publicKey === null ? 'waiting' : 'elsewhere';
}
