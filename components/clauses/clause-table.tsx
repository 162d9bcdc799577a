import { Button, Flex, Table, Tag } from 'antd';
import type { CarrierState, ClauseState } from '../../utils/clauses/contract';
import { Guide } from '../shared/guide';
import { Soft } from '../shared/soft';
import { useText } from '../text';
import { LEVEL_COLORS, type PartName } from './model';

interface Props {
  readonly states: readonly ClauseState[];
  readonly partName: PartName;
  /** Goes to a route of the workspace. */
  readonly onGo: (route: string) => void;
  readonly onClear: () => void;
}

/** One row a clause; what carries it, each with its state and the way there. */
export function ClauseTable({ states, partName, onGo, onClear }: Props) {
  const { t } = useText();
  return (
    <Table<ClauseState>
      size="small"
      rowKey="ref"
      dataSource={[...states]}
      pagination={false}
      onRow={() => ({ style: { verticalAlign: 'top' } })}
      locale={{
        emptyText: (
          <Guide
            title={t('clauses.empty')}
            steps={[t('clauses.emptyHow')]}
            action={{ label: t('clauses.clear'), onClick: onClear }}
          />
        ),
      }}
      columns={[
        {
          title: t('clauses.column.clause'),
          key: 'clause',
          width: 168,
          render: (_, { locator, group }) => (
            <Flex vertical gap={4} align="start">
              <strong>{locator}</strong>
              <Soft small>{t(`clauses.group.${group}`)}</Soft>
            </Flex>
          ),
        },
        {
          title: t('clauses.column.demand'),
          key: 'demand',
          width: 330,
          render: (_, { quote, duty }) => (
            <Flex vertical gap={2}>
              <span>{duty}</span>
              <Soft small>{t('clauses.quote', { quote })}</Soft>
            </Flex>
          ),
        },
        {
          title: `${t('clauses.column.carriers')} · ${t('clauses.column.today')}`,
          key: 'carriers',
          render: (_, { carriers, further }) => (
            <Flex vertical gap={8}>
              {carriers.map((state) => (
                <CarrierLine key={partName(state.carrier)} state={state} name={partName(state.carrier)} onGo={onGo} />
              ))}
              {further.length > 0 && (
                <Soft small title={further.join('、')}>
                  {t('clauses.further', { count: further.length })}
                </Soft>
              )}
            </Flex>
          ),
        },
      ]}
    />
  );
}

function CarrierLine(props: {
  readonly state: CarrierState;
  readonly name: string;
  readonly onGo: (route: string) => void;
}) {
  const { t } = useText();
  const { level, text, route, carrier } = props.state;
  return (
    <Flex gap={8} align="start">
      <Tag color={LEVEL_COLORS[level]} style={{ margin: 0, minWidth: 64, textAlign: 'center' }}>
        {t(`clauses.level.${level}`)}
      </Tag>
      <div style={{ flex: 1, minWidth: 0 }}>
        {carrier.kind !== 'outside' && <strong>{props.name} </strong>}
        <span>{text}</span>
      </div>
      {route !== null && (
        <Button
          type="link"
          size="small"
          style={{ paddingInline: 0, height: 'auto' }}
          aria-label={t('clauses.goTo', { part: props.name })}
          onClick={() => props.onGo(route)}
        >
          {t('clauses.go')}
        </Button>
      )}
    </Flex>
  );
}
