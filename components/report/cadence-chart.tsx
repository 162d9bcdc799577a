import { theme } from 'antd';
import type { AccountKey } from '../../utils/domain/ids';
import type { AccountPosts, EventNumbers } from '../../utils/reports/office-contract';
import { Chart, ChartTable, DayLabels } from '../shared/chart';
import { TextButton } from '../shared/text-button';
import { useText } from '../text';

const WIDTH = 960;
const LEFT = 190;
const TOP = 22;
const ROW = 20;
/** Labels under a year's weeks would run into one another. */
const LABELS = 13;
/** Cells narrower than this show no number. */
const READABLE = 17;
const WIDEST = 64;

interface Props {
  readonly accounts: readonly AccountPosts[];
  readonly accountName: (account: AccountKey | null) => string;
  /** Null: no regulation asks for a number, so no week is short. */
  readonly updatesPerWeek: number | null;
  readonly onOpen: (events: EventNumbers) => void;
}

/** Posts per account and week: the more, the darker; weeks below the regulation's number in the colour of mistakes. The table says the same. */
export function CadenceChart({ accounts: all, accountName, updatesPerWeek, onOpen }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const accounts = all.filter(({ weeks }) => weeks.length > 0);
  const mondays = [...new Set(accounts.flatMap(({ weeks }) => weeks.map(({ monday }) => monday)))].sort();
  if (mondays.length === 0) return <p>{t('report.cadence.none')}</p>;
  const most = Math.max(1, ...accounts.flatMap(({ weeks }) => weeks.map(({ posts }) => posts.count)));
  const step = Math.min(WIDEST, (WIDTH - LEFT) / mondays.length);
  const weekOf = ({ weeks }: AccountPosts, monday: string) => weeks.find((week) => week.monday === monday);
  const short = accounts.reduce((sum, { weeks }) => sum + weeks.filter((week) => week.short).length, 0);
  return (
    <div className="ss-report-chart">
      <Chart
        width={WIDTH}
        height={TOP + ROW * accounts.length + 4}
        alt={t('report.cadence.alt', { accounts: accounts.length, weeks: mondays.length, short })}
      >
        <DayLabels days={mondays} most={LABELS} x={(i) => LEFT + step * i + 2} y={TOP - 8} anchor="start" />
        {accounts.map((account, row) => (
          <g key={String(account.account)}>
            <text x={LEFT - 8} y={TOP + ROW * row + 13} textAnchor="end" fontSize={12} fill={token.colorText}>
              {shortened(accountName(account.account))}
            </text>
            {mondays.map((monday, i) => {
              const week = weekOf(account, monday);
              if (!week) return null;
              const { count } = week.posts;
              const fill = week.short ? token.colorErrorBg : token.colorPrimary;
              return (
                <g key={monday}>
                  <title>{t('report.cadence.week', { account: accountName(account.account), monday, count })}</title>
                  <rect
                    x={LEFT + step * i + 1}
                    y={TOP + ROW * row}
                    width={step - 2}
                    height={ROW - 3}
                    fill={fill}
                    fillOpacity={week.short ? 1 : 0.12 + 0.5 * (count / most)}
                    stroke={week.short ? token.colorError : 'none'}
                  />
                  {step >= READABLE && (
                    <text
                      x={LEFT + step * (i + 0.5)}
                      y={TOP + ROW * row + 13}
                      textAnchor="middle"
                      fontSize={11}
                      fill={week.short ? token.colorError : token.colorText}
                    >
                      {count}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        ))}
      </Chart>
      <p className="sanshen-no-print" style={{ textIndent: 0, margin: '2px 0', color: token.colorTextSecondary }}>
        {updatesPerWeek === null ? t('report.cadence.noRule') : t('report.cadence.rule', { count: updatesPerWeek })}
      </p>
      <ChartTable summary={t('report.cadence.table')}>
        <div className="ss-report-scroll">
          <table>
            <thead>
              <tr>
                <th>{t('figures.column.account')}</th>
                {mondays.map((monday) => (
                  <th key={monday} className="ss-report-number">
                    {t('report.cadence.from', { monday: monday.slice(5) })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <tr key={String(account.account)}>
                  <th scope="row">{accountName(account.account)}</th>
                  {mondays.map((monday) => {
                    const week = weekOf(account, monday);
                    return (
                      <td key={monday} className="ss-report-number">
                        {!week ? (
                          '—'
                        ) : week.posts.count === 0 ? (
                          0
                        ) : (
                          <TextButton onClick={() => onOpen(week.posts.events)}>{week.posts.count}</TextButton>
                        )}
                        {week?.short && <span style={{ color: token.colorError }}> {t('report.cadence.short')}</span>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ChartTable>
    </div>
  );
}

function shortened(name: string): string {
  return name.length > 15 ? `${name.slice(0, 14)}…` : name;
}
