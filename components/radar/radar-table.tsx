import { Button } from 'antd';
import { LINKED_KINDS } from '../../utils/domain/duty-record';
import type { DutyName, DutyState, RadarRow } from '../../utils/duties/contract';
import type { ClauseName } from '../panel/model';
import { dueText } from '../popup/format';
import { Guide } from '../shared/guide';
import { underscored } from '../shared/labels';
import { PagedTable } from '../shared/paged-table';
import { PlainTag, type Tone } from '../shared/plain-tag';
import { Soft } from '../shared/soft';
import { beijingTime } from '../shared/time';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import type { AskedStep } from './step-form';
import './radar.css';

/** Worst first, as the board sorts them. */
export const DUTY_STATES: readonly DutyState[] = ['breached', 'near', 'unknown', 'fine'];
const STATE_TONES: Readonly<Record<DutyState, Tone>> = {
  breached: 'error',
  near: 'warning',
  unknown: 'default',
  fine: 'success',
};

/** Pages of the workspace on which a duty is dealt with that has nothing to enter here. */
const PLACES: Partial<Readonly<Record<DutyName, 'accounts' | 'posts'>>> = {
  filing: 'accounts',
  updates: 'posts',
  silence: 'posts',
  'silence-once': 'posts',
};

interface Props {
  readonly rows: readonly RadarRow[];
  readonly clauseName: ClauseName;
  readonly onStep: (asked: AskedStep) => void;
}

/** One line for each duty: where it stands, by which clause, in figures, and what to do. */
export function RadarTable({ rows, clauseName, onStep }: Props) {
  const { t } = useText();
  const say = useSaid();
  return (
    <PagedTable<RadarRow>
      rowKey="id"
      rows={rows}
      pageSize={20}
      locale={{ emptyText: <Guide title={t('radar.empty')} steps={[t('radar.emptyHow')]} /> }}
      columns={[
        {
          title: t('radar.column.state'),
          key: 'state',
          width: 84,
          render: (_, { state }) => <PlainTag tone={STATE_TONES[state]}>{t(`radar.state.${state}`)}</PlainTag>,
        },
        {
          title: t('radar.column.risk'),
          key: 'risk',
          width: 310,
          render: (_, { duty, about, clauses }) => (
            <div className="ss-radar-lines">
              <strong>{t(`radar.risk.${underscored(duty)}`)}</strong>
              {about !== '' && <span>{about}</span>}
              {clauses.map((clause) => (
                <Soft key={clause} small>
                  {clauseName(clause)}
                </Soft>
              ))}
            </div>
          ),
        },
        {
          title: t('radar.column.figures'),
          key: 'figures',
          render: (_, { figures, since, dueAt, duty, provisional }) => (
            <div className="ss-radar-lines">
              <span>{say(figures)}</span>
              <Soft small>
                {since !== null && t(`radar.since.${underscored(duty)}`, { time: beijingTime(since) })}
                {since !== null && dueAt !== null && t('radar.comma')}
                {dueAt !== null && t('radar.due', { time: dueText(dueAt) })}
                {provisional && t('radar.provisional')}
              </Soft>
            </div>
          ),
        },
        {
          title: t('radar.column.advice'),
          key: 'advice',
          width: 280,
          render: (_, { duty, advice, steps, target, about }) => (
            <div className="ss-radar-lines ss-radar-advice">
              {advice && <span>{say(advice)}</span>}
              {target === null && PLACES[duty] && (
                <a className="ss-text-button" href={`#/${PLACES[duty]}`}>
                  {t(`radar.place.${PLACES[duty]}`)}
                </a>
              )}
              {target !== null && steps.length > 0 && (
                <div className="ss-radar-steps">
                  {steps.map((step, i) => (
                    <Button
                      key={step}
                      size="small"
                      type={i === 0 ? 'primary' : 'default'}
                      onClick={() =>
                        onStep({ step, target, about, linked: LINKED_KINDS.some((kind) => kind === duty) })
                      }
                    >
                      {t(`radar.step.button.${underscored(step)}`)}
                    </Button>
                  ))}
                </div>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
