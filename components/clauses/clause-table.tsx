import { Table } from 'antd';
import type { CarrierState, ClauseState } from '../../utils/clauses/contract';
import { Guide } from '../shared/guide';
import { PlainTag } from '../shared/plain-tag';
import { TextButton } from '../shared/text-button';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import { LEVEL_TONES, type PartName } from './model';
import './clause-table.css';

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
            <>
              <strong>{locator}</strong>
              <div className="ss-soft ss-soft-small">{t(`clauses.group.${group}`)}</div>
            </>
          ),
        },
        {
          title: t('clauses.column.demand'),
          key: 'demand',
          width: 330,
          render: (_, { quote, duty }) => (
            <>
              {duty}
              <div className="ss-soft ss-soft-small">{t('clauses.quote', { quote })}</div>
            </>
          ),
        },
        {
          title: `${t('clauses.column.carriers')} · ${t('clauses.column.today')}`,
          key: 'carriers',
          render: (_, { carriers, further }) => (
            <>
              {carriers.map((state) => (
                <CarrierLine key={partName(state.carrier)} state={state} name={partName(state.carrier)} onGo={onGo} />
              ))}
              {further.length > 0 && (
                <div className="ss-soft ss-soft-small" title={further.join('、')}>
                  {t('clauses.further', { count: further.length })}
                </div>
              )}
            </>
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
  const say = useSaid();
  const { level, text, route, carrier } = props.state;
  return (
    <div className="ss-clause-carrier">
      <PlainTag tone={LEVEL_TONES[level]}>{t(`clauses.level.${level}`)}</PlainTag>
      <div>
        {carrier.kind !== 'outside' && <strong>{props.name} </strong>}
        <span>{say(text)}</span>
      </div>
      {route !== null && (
        <TextButton label={t('clauses.goTo', { part: props.name })} onClick={() => props.onGo(route)}>
          {t('clauses.go')}
        </TextButton>
      )}
    </div>
  );
}
